import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { selectPaths } from '../../artifact/index.js';
import { InputError } from '../../runner/index.js';
import { runTool } from '../command.js';
import type { BuildContext } from '../language.js';

/**
 * Runs commands from archway.yml by `bash -euo pipefail -c`. What they need to know comes through the environment and
 * is never put into their text.
 *
 * @param directory where they run: the package's folder in the copy of the sources
 */
export async function runCommands(context: BuildContext, directory: string, commands: string): Promise<void> {
  await runTool(context, directory, 'bash', ['-euo', 'pipefail', '-c', commands], { env: recipeVariables(context) });
}

/** The variables that commands of archway.yml may read. Listed for users in docs/setup-toolchain.md. */
export function recipeVariables(context: BuildContext): Record<string, string> {
  const { toolchain, stageDirectory, buildDirectory, version, jobs, strategy } = context;
  const { platform } = toolchain;
  return {
    ARCHWAY_PACKAGE: context.package.name,
    ARCHWAY_PLATFORM: platform.name,
    ARCHWAY_STRATEGY: strategy,
    ARCHWAY_VERSION: version,
    ARCHWAY_STAGE: stageDirectory,
    ARCHWAY_BUILD: buildDirectory,
    ARCHWAY_JOBS: String(jobs),
    ARCHWAY_TRIPLE: platform.gnuTriple,
    ARCHWAY_RUST_TRIPLE: platform.rustTriple,
    ARCHWAY_GOARCH: platform.goarch,
    ARCHWAY_DEBIAN_ARCH: platform.debianArchitecture,
    ARCHWAY_CMAKE_TOOLCHAIN_FILE: toolchain.cmakeToolchainFile ?? '',
    ARCHWAY_MESON_CROSS_FILE: toolchain.mesonCrossFile ?? '',
  };
}

/**
 * Copies the files and folders that `artifacts` names from a folder into the stage, under the paths that they have
 * there.
 *
 * @throws InputError when a pattern matches nothing
 */
export async function stageArtifacts(context: BuildContext, directory: string): Promise<void> {
  const { name, path, recipe } = context.package;
  if (recipe.artifacts === undefined) return;
  for (const found of await selectPaths(directory, recipe.artifacts).catch(explainArtifacts(name, path))) {
    await cp(join(directory, found), join(context.stageDirectory, found), { recursive: true, verbatimSymlinks: true });
  }
}

function explainArtifacts(name: string, path: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      `Package '${name}': \`artifacts\` names what is not there after the build: ${error.message} ` +
        `The patterns start from the package's folder, ${path}.`,
      { cause: error },
    );
  };
}

/**
 * Fails where a build put nothing into the stage.
 *
 * @param advice what the user can do about it
 */
export async function requireStagedFiles(context: BuildContext, advice: string): Promise<void> {
  const entries = await readdir(context.stageDirectory, { recursive: true, withFileTypes: true });
  if (entries.some((entry) => !entry.isDirectory())) return;
  throw new InputError(`Package '${context.package.name}': the build left nothing to package. ${advice}`);
}
