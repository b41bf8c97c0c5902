import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Base, Environment } from '../../src/environment/index.js';
import { sourcesList, sourcesOf } from '../../src/environment/release-sources.js';
import { asRoot, installPackages } from '../../src/host/index.js';
import type { Platform } from '../../src/platform/platform.js';
import type { Runner } from '../../src/runner/index.js';
import { DockerEngine } from '../../test/harness/docker-engine.js';
import { keptRootTarball } from '../../test/harness/kept-root.js';
import { table } from '../table.js';
import { freshRunner, open, RELEASE, TOOLS } from './environments.js';

const NAME = `install ${TOOLS.join(' ')}`;
const IMAGE = 'archway-bench:1';

type Row = readonly [way: string, seconds: number, times?: number];

/**
 * Makes a root file system, beside mmdebstrap, and installs packages in it and in a container of an image with its files,
 * beside apt-get inside each.
 *
 * @param folder absolute path of a folder for all that is made
 * @returns the figures, as a table
 */
export async function preparation(runner: Runner, folder: string, target: Platform): Promise<string> {
  await installPackages(runner, ['mmdebstrap', 'arch-test', 'docker.io']);
  const rows = [...(await roots(runner, folder, target)), ...(await containers(folder, target))];
  return table(
    ['preparing', 'seconds', 'times as fast'],
    rows.map(([way, seconds, ratio]) => [way, seconds.toFixed(1), ratio?.toFixed(1) ?? '']),
  );
}

async function roots(runner: Runner, folder: string, target: Platform): Promise<readonly Row[]> {
  const plain = asRoot('mmdebstrap', [
    ...['--variant=minbase', `--architectures=${target.debianArchitecture}`, '--quiet'],
    ...[RELEASE.codename, join(folder, 'plain.tar'), join(folder, 'sources.list')],
  ]);
  await writeFile(join(folder, 'sources.list'), sourcesList(await sourcesOf(runner, RELEASE, target)));
  const fresh = freshRunner(join(folder, 'tools'));
  const made = await opening(fresh, target, RELEASE, []);
  const bootstrapped = await secondsOf(() => runner.exec(plain.command, plain.args));
  return [
    ['root from nothing, mmdebstrap', bootstrapped],
    ['root from nothing, Archway', made, bootstrapped / made],
    ...(await installs(fresh, target, RELEASE, 'in a root')),
  ];
}

async function containers(folder: string, target: Platform): Promise<readonly Row[]> {
  const place = join(folder, 'engine');
  await mkdir(place);
  const engine = await DockerEngine.start(place);
  try {
    const fresh = freshRunner(join(folder, 'tools-of-containers'), engine.client);
    // The root without packages, since the newest has what was installed.
    await opening(freshRunner(join(folder, 'base')), target, RELEASE, []);
    await engine.load(keptRootTarball(join(folder, 'base')), { tag: IMAGE, platform: target });
    return await installs(fresh, target, { image: IMAGE }, 'in an image');
  } finally {
    await engine.close();
  }
}

/** Installs inside and from outside, and opens what is kept of that. */
async function installs(runner: Runner, target: Platform, base: Base, where: string): Promise<readonly Row[]> {
  const inside = await installingInside(runner, target, base);
  const installed = await opening(runner, target, base, TOOLS);
  const kept = await opening(runner, target, base, TOOLS);
  return [
    [`${NAME} ${where}, apt-get inside`, inside],
    [`${NAME} ${where}, Archway`, installed, inside / installed],
    ['the same again, kept', kept, inside / kept],
  ];
}

async function installingInside(runner: Runner, target: Platform, base: Base): Promise<number> {
  const install = `apt-get update -qq\napt-get install -y -qq --no-install-recommends ${TOOLS.join(' ')}`;
  const environment = await open(runner, target, { base, network: true });
  try {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    return await secondsOf(() => environment.run('sh', ['-e', '-c', install], { env, quiet: true }));
  } finally {
    await environment.dispose();
  }
}

async function opening(runner: Runner, target: Platform, base: Base, packages: readonly string[]): Promise<number> {
  let environment: Environment | undefined;
  const seconds = await secondsOf(async () => (environment = await open(runner, target, { base, packages })));
  await environment?.dispose();
  return seconds;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
