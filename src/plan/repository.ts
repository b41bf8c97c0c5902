import { relative, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { defaultConfig, loadConfig, type Config } from '../config/index.js';
import type { Package } from '../languages/language.js';
import { InputError, type Runner } from '../runner/index.js';
import { surveyPackages } from './survey.js';

/** A repository with what is to be built in it. */
export interface Repository {
  /** Absolute path. */
  readonly root: string;
  /** archway.yml's path relative to the root, whether it exists or not. */
  readonly configPath: string;
  readonly config: Config;
  readonly packages: readonly Package[];
}

const DEFAULT_CONFIG = 'archway.yml';

/**
 * Reads the configuration and the packages of a repository.
 *
 * @param rootPath relative to the workspace
 * @param configPath relative to the root; the default one need not exist
 * @throws InputError for a root that is no folder and for all that is wrong in the configuration or the packages
 */
export async function openRepository(
  runner: Runner,
  rootPath: string,
  configPath: string = DEFAULT_CONFIG,
): Promise<Repository> {
  const root = resolve(runner.workspace, rootPath);
  const isFolder = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new InputError(`The root '${rootPath}' is not a folder.`);
  const path = resolve(root, configPath);
  const config = await loadConfig(path, relative(runner.workspace, path));
  if (config === undefined && configPath !== DEFAULT_CONFIG) {
    throw new InputError(`The configuration '${configPath}' does not exist below '${rootPath}'.`);
  }
  const known = config ?? defaultConfig();
  return { root, configPath: relative(root, path), config: known, packages: await surveyPackages(runner, root, known) };
}

/**
 * The package of a name.
 *
 * @throws InputError that lists the names there are
 */
export function packageByName(repository: Repository, name: string): Package {
  const found = repository.packages.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = repository.packages.map((one) => one.name).join(', ');
  throw new InputError(`There is no package '${name}' here. Packages are: ${names}.`);
}

/** Whether a package's tests are to be run, as archway.yml says. */
export function testsWanted(repository: Repository, one: Package): boolean {
  return (one.recipe.test ?? repository.config.defaults.test) !== false;
}
