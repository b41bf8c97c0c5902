import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import { CommandError, type Runner } from '../../runner/index.js';
import type { Package, Planned } from '../language.js';
import { batchesOf, isAsIfAlone, newestVersion, partOf, readGoSetup, type Batch } from './batches.js';
import { goPlatformVariables } from './environment.js';
import { listPackages, type GoPackage } from './list.js';
import { isVendored } from './mod-file.js';

/**
 * What go says of a module's packages and of all that they import, for a platform. Modules of one go.work are asked about
 * at once, and so are modules that would not change each other's answers.
 *
 * @throws CommandError
 */
export async function askGo(
  runner: Runner,
  one: Package,
  platform: Platform,
  planned: Planned,
): Promise<readonly GoPackage[]> {
  const { checkout } = one;
  if (checkout === undefined || planned.packages.length < 2) return await askAlone(runner, one.directory, platform);
  const batches = await checkout.once('go batches', async () => {
    const modules = planned.packages.filter(({ language }) => language === 'go').map(({ directory }) => directory);
    return batchesOf(one.root, modules, await readGoSetup(runner, one.root));
  });
  const batch = batches.get(one.directory);
  const module = batch?.modules.find(({ directory }) => directory === one.directory);
  if (batch === undefined || module === undefined) return await askAlone(runner, one.directory, platform);
  const answer = await checkout.recent(
    `go ${platform.name} ${batch.modules[0]?.directory ?? ''}`,
    async () => await askTogether(runner, batch, platform),
  );
  const own = answer === undefined ? undefined : partOf(answer, module);
  if (own !== undefined && (batch.work !== undefined || isAsIfAlone(own, module))) return own;
  return await askAlone(runner, one.directory, platform);
}

async function askAlone(runner: Runner, directory: string, platform: Platform): Promise<readonly GoPackage[]> {
  return await ask(runner, directory, { ...runner.env, ...goPlatformVariables(platform) }, ['./...']);
}

/** Undefined where go refuses, as for one broken go.mod: then each module is asked about alone. */
async function askTogether(
  runner: Runner,
  batch: Batch,
  platform: Platform,
): Promise<readonly GoPackage[] | undefined> {
  const patterns = batch.modules.map(({ directory }) => join(directory, '...'));
  const env = { ...runner.env, ...goPlatformVariables(platform) };
  try {
    if (batch.work !== undefined) return await ask(runner, dirname(batch.work), env, patterns);
    return await inOwnWorkspace(runner, batch, async (directory) => {
      const alone = { GOWORK: join(directory, 'go.work'), GOPROXY: 'off', GOSUMDB: 'off', GOTOOLCHAIN: 'local' };
      return await ask(runner, directory, { ...env, ...alone }, patterns);
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    runner.debug(`${String(patterns.length)} Go modules cannot be asked about at once: ${error.message}`);
    return undefined;
  }
}

/** A go.work outside of the checkout, which nothing is written into. */
async function inOwnWorkspace<T>(
  runner: Runner,
  { modules }: Batch,
  work: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(runner.temporaryDirectory, 'archway-go-'));
  try {
    const uses = modules.map((module) => `use ${JSON.stringify(module.directory)}\n`).join('');
    await writeFile(join(directory, 'go.work'), `go ${newestVersion(modules)}\n\n${uses}`);
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function ask(
  runner: Runner,
  directory: string,
  env: NodeJS.ProcessEnv,
  patterns: readonly string[],
): Promise<readonly GoPackage[]> {
  // Where there is a vendor folder, go refuses it.
  const mode = isVendored(directory) ? [] : ['-mod=readonly'];
  const packages = await listPackages(
    async (args, options) => await runner.exec('go', args, { ...options, cwd: directory, env }),
    ['-deps', '-e', ...mode],
    patterns,
  );
  return packages.map((each) => (each.Standard === true ? nameOnly(each) : each));
}

/** Of the standard library only the names are read, and it is most of every answer that is kept. */
function nameOnly({ ImportPath }: GoPackage): GoPackage {
  return { ImportPath, Standard: true };
}
