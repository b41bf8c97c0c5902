import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { canBecomeRoot, hostPlatform, installPackages } from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { CommandError, InputError, whyNot, type Runner } from '../runner/index.js';
import {
  acceleratedCompilers,
  decideAcceleration,
  allEmulated,
  isSame,
  NOT_ACCELERATED,
  planAcceleration,
  specsPath,
  withNativePaths,
  withoutPackage,
  type Acceleration,
  type AccelerationOutcome,
  type AccelerationPlan,
  type Twins,
} from './acceleration.js';
import { BASH_QUESTION, layOutBash } from './acceleration-bash.js';
import { isPerl, layOutPerl } from './acceleration-perl.js';
import { isLinkedByRust, isUselessToRust, layOutRust, rustMounts } from './acceleration-rust.js';
import { MAKE_HOST } from './acceleration-tools.js';
import { hostSourcesList } from './archive-keyring.js';
import { layFoundation } from './bootstrap.js';
import { DPKG_STATUS, installedVersions } from './dpkg-status.js';
import { HOST_PACKAGES } from './enter.js';
import { LayoutError } from './layout-error.js';
import { withNativeApt } from './lent-apt.js';
import type { Release } from './release.js';
import { sourcesList, sourcesOf } from './release-sources.js';
import { RUSTC_LAUNCHER_SOURCE } from './rustc-launcher-source.js';
import type { EnvironmentStore } from './store.js';
import { execTied } from './tied.js';
import type { World } from './world.js';

const VERSIONS_FILE = 'versions.json';

/** Unpacks packages into a folder whose /lib is a link: FOLDER PACKAGE... */
const UNPACK = `set -eu
folder=$1; shift
for package; do dpkg-deb --fsys-tarfile "$package" | tar --extract --keep-directory-symlink --directory "$folder"; done
`;

/** What is to be worked out. */
interface AccelerationRequest {
  readonly release: Release;
  readonly platform: Platform;
  readonly extent: Exclude<Acceleration, 'off'>;
}

/**
 * Works out which programs of an environment can run natively on this host, and fetches them: the cross compiler packages
 * of its own release, by apt and so by its archive's signatures, with the libraries that they need.
 *
 * @param world with all packages installed
 */
export async function accelerateRelease(
  runner: Runner,
  store: EnvironmentStore,
  world: World,
  { release, platform, extent }: AccelerationRequest,
): Promise<AccelerationOutcome> {
  const host = hostPlatform();
  const installed = installedVersions((await world.read(DPKG_STATUS)) ?? '');
  const all = await planAcceleration(world, { platform, host, installed, extent });
  if (all.replacements.length === 0) return NOT_ACCELERATED;
  // They are fetched by apt, into a root of their own.
  if (!(await canBecomeRoot(runner))) {
    const takes = 'that takes root, or sudo without a password, on the runner';
    runner.notice(`Nothing of the environment runs natively: ${takes}.`);
    return allEmulated(all, takes);
  }
  const bash = all.wanted.has('bash') ? await world.output(BASH_QUESTION.command, BASH_QUESTION.args) : undefined;
  let found: Awaited<ReturnType<typeof withWhatFits>>;
  try {
    found = await withWhatFits(runner, all, ({ wanted }) =>
      fetchTwins(runner, store, {
        release,
        host,
        platform,
        wanted: [...wanted],
        bash: wanted.has('bash') ? bash : undefined,
      }),
    );
  } catch (error) {
    // What was asked for can be done all the same, only more slowly.
    if (!(error instanceof InputError) && !(error instanceof CommandError)) throw error;
    runner.warning(`Nothing of the environment runs natively, for its programs cannot be had here: ${error.message}`);
    const why = error instanceof CommandError ? whyNot(error) : error.message;
    return allEmulated(all, `it cannot be had here: ${why}`);
  }
  const { plan, twins } = found;
  const outcome = await decideAcceleration(world, plan, twins, host, platform);
  const native = outcome.native.map((path) => ({ path }));
  const specs = await Promise.all(
    acceleratedCompilers(plan, native).map(async (version) => {
      const source = join(world.folder, `specs-${version}`);
      const stdout = await world.output(`/usr/bin/${platform.gnuTriple}-gcc-${version}`, ['-dumpspecs']);
      await writeFile(source, withNativePaths(stdout, platform, version));
      return { source, target: specsPath(platform, version), readOnly: true };
    }),
  );
  const rust = await rustMounts(world, outcome.native, twins.directory, host);
  return {
    ...outcome,
    mounts: [...outcome.mounts, ...specs, ...rust],
    env: await machineOfMake(world, outcome.native),
  };
}

/**
 * Fetches the twins of a plan. Where one cannot be laid out, say the rustc of a later release with another layout, its
 * programs stay emulated, and nothing that failed is kept.
 *
 * @param fetch fetches the packages that a plan wants
 * @returns the plan that the twins are for
 */
export async function withWhatFits(
  runner: Runner,
  plan: AccelerationPlan,
  fetch: (plan: AccelerationPlan) => Promise<Twins>,
): Promise<{ readonly plan: AccelerationPlan; readonly twins: Twins }> {
  try {
    return { plan, twins: await fetch(plan) };
  } catch (error) {
    if (!(error instanceof LayoutError) || !plan.wanted.has(error.twin)) throw error;
    runner.warning(`${error.twin} stays emulated: ${error.message}`);
    const [line = ''] = error.message.split('\n');
    return await withWhatFits(runner, withoutPackage(plan, error.twin, line), fetch);
  }
}

/** What the environment's own make tells makefiles of the machine that it was built for, for the one in its place. */
async function machineOfMake(world: World, native: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const make = native.find((path) => path.endsWith('/make'));
  if (make === undefined) return {};
  const told = await world.output(make, [
    '--no-print-directory',
    '--file=/dev/null',
    `--eval=all:;@echo $(${MAKE_HOST})`,
  ]);
  return { [MAKE_HOST]: told.trim() };
}

interface TwinRequest {
  readonly release: Release;
  readonly host: Platform;
  readonly platform: Platform;
  readonly wanted: readonly (readonly [name: string, version: string])[];
  /** What the environment's bash tells of its machine, where bash is wanted. */
  readonly bash: string | undefined;
}

async function fetchTwins(runner: Runner, store: EnvironmentStore, request: TwinRequest): Promise<Twins> {
  const { release, host, platform, wanted, bash } = request;
  const archive = await sourcesOf(runner, release, host);
  const sources = sourcesList(archive);
  const rust = wanted.some(([name]) => name === 'rustc');
  const recipe = {
    format: 1,
    sources,
    host: host.name,
    platform: platform.name,
    wanted,
    launcher: rust ? RUSTC_LAUNCHER_SOURCE : undefined,
    bash,
  };
  const folder = await store.keepFolder('twins', recipe, async (made) => {
    await installPackages(runner, HOST_PACKAGES);
    const directory = join(made, 'root');
    await mkdir(directory);
    await layFoundation({ runner, platform: host, root: directory }, sources);
    const lent = {
      release,
      platform: host,
      root: directory,
      sources: await hostSourcesList(runner, store, release, archive),
    };
    await withNativeApt(runner, store, lent, async (apt) => {
      await apt.update();
      // The rest are the target's libraries and headers for cross compilation: the root has its own.
      const files = await apt.downloadSome(
        wanted.map(([name]) => name),
        (file) =>
          file.endsWith(`_${host.debianArchitecture}.deb`) &&
          (!/^[^_]*(-dev|-base)_/.test(file) || isPerl(file) || (rust && isLinkedByRust(file))) &&
          !(rust && isUselessToRust(file, host)),
      );
      await execTied(runner, ['sh', '-c', UNPACK, 'archway-unpack', directory, ...files], {
        shown: ['dpkg-deb', '--fsys-tarfile', ...files],
      });
      const versions = files.map(nameAndVersion);
      if (versions.some(([name]) => name === 'rustc')) await layOutRust(runner, directory, host, platform);
      if (versions.some(([name]) => name === 'perl-base')) await layOutPerl(runner, directory, host);
      const [own, twin] = [wanted, versions].map((all) => all.find(([name]) => name === 'bash')?.[1] ?? '');
      if (bash !== undefined && isSame(own ?? '', twin ?? '')) await layOutBash(runner, directory, bash);
      await writeFile(join(made, VERSIONS_FILE), JSON.stringify(versions));
    });
  });
  const versions = JSON.parse(await readFile(join(folder, VERSIONS_FILE), 'utf8')) as [string, string][];
  return { directory: join(folder, 'root'), versions: new Map(versions) };
}

/** What the name of a package's file says; apt writes an epoch's colon as `%3a`. */
function nameAndVersion(path: string): readonly [string, string] {
  const [name = '', version = ''] = basename(path).split('_');
  return [name, decodeURIComponent(version)];
}
