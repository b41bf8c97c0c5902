import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { goPrograms } from './acceleration-languages.js';
import { scriptMount } from './acceleration-perl.js';
import { rustPrograms } from './acceleration-rust.js';
import { toolPrograms, withoutRebuild } from './acceleration-tools.js';
import type { AccelerationReport, Emulated, Mount } from './environment.js';
import { resolveInRoot } from './executable.js';
import type { World } from './world.js';

/** Which programs of an environment are replaced by ones that run natively. */
export const ACCELERATIONS = ['compilers', 'all', 'off'] as const;

export type Acceleration = (typeof ACCELERATIONS)[number];

/** A package that holds programs to be replaced. */
interface ToolPackage {
  /** Names that it has in an environment; the first that is installed counts. */
  readonly installed: readonly string[];
  /** The package of the host's architecture with the same programs. */
  readonly twin: string;
}

/** One program with its twin. */
interface Replacement {
  /** Absolute path inside. */
  readonly path: string;
  /** Absolute path below the twins. */
  readonly twin: string;
  readonly package: ToolPackage;
  /** Whether it loads the compilers' linker plugin, or is it: such ones are replaced all together or not at all. */
  readonly plugin: boolean;
  /** Packages that have to be of the same versions too. */
  readonly libraries: readonly string[];
  /** Its content where it is a script: its twin is what interprets it. */
  readonly script?: Uint8Array;
  /** Why it stays emulated whatever twin there is. */
  readonly obstacle: string | undefined;
}

/** What can be replaced in an environment, and the twin packages that this takes. */
export interface AccelerationPlan {
  readonly replacements: readonly Replacement[];
  /** Twin package to the version that it must have. */
  readonly wanted: ReadonlyMap<string, string>;
  /** Versions of GCC, for the folders that a twin looks for its headers in. */
  readonly compilers: readonly string[];
}

/** A folder of an environment that is to be seen at a second place in it. */
export interface Alias {
  /** Absolute path inside. */
  readonly folder: string;
  /** Absolute path inside; it may lead through the alias before it. */
  readonly alias: string;
  /** Whether nothing is made below the alias. */
  readonly readOnly: boolean;
}

/** What was decided. */
export interface AccelerationOutcome extends AccelerationReport {
  readonly mounts: readonly Mount[];
  readonly aliases: readonly Alias[];
  /** Variables that all commands get, unless they are given them otherwise. */
  readonly env: Readonly<Record<string, string>>;
}

/** Nothing to replace. */
export const NOT_ACCELERATED: AccelerationOutcome = { mounts: [], aliases: [], env: {}, native: [], emulated: [] };

/** Programs of GCC below its own folder, by the stem of their package: `cpp` for `cpp-14`. */
const COMPILER_PROGRAMS = [
  { stem: 'cpp', program: 'cc1', extensible: true },
  { stem: 'gcc', program: 'lto1', extensible: true },
  { stem: 'gcc', program: 'collect2' },
  { stem: 'gcc', program: 'lto-wrapper' },
  { stem: 'gcc', program: 'liblto_plugin.so', plugin: true },
  { stem: 'g++', program: 'cc1plus', extensible: true },
] as const;

/** Programs of binutils, in /usr/bin with the target's triple in front. */
const BINUTILS_PROGRAMS = [
  { program: 'as' },
  { program: 'ld.bfd', plugin: true },
  { program: 'ld.gold', plugin: true },
  { program: 'ar', plugin: true },
  { program: 'ranlib', plugin: true },
  { program: 'nm', plugin: true },
  { program: 'strip' },
  { program: 'objcopy' },
  { program: 'objdump' },
  { program: 'readelf' },
] as const;

/** GCC's folders for programs: /usr/libexec since Debian 13. A cross compiler's is beside, with `-cross`. */
const COMPILER_FOLDERS = ['/usr/libexec/gcc', '/usr/lib/gcc'];

/** What there is to accelerate. */
interface PlanRequest {
  readonly platform: Platform;
  /** What twins run on. */
  readonly host: Platform;
  /** The environment's packages with their versions. */
  readonly installed: ReadonlyMap<string, string>;
  /** Whether programs beside compilers are meant too. */
  readonly extent: Exclude<Acceleration, 'off'>;
}

/** Finds what can be replaced in an environment. */
export async function planAcceleration(
  world: World,
  { platform, host, installed, extent }: PlanRequest,
): Promise<AccelerationPlan> {
  const triple = platform.gnuTriple;
  // A package's name holds no underscore: x86_64 is x86-64 there.
  const suffix = triple.replaceAll('_', '-');
  const compilers = [...installed.keys()].flatMap((name) => /^gcc-(\d+)$/.exec(name)?.[1] ?? []);
  const binutils = { installed: [`binutils-${suffix}`], twin: `binutils-${suffix}` };
  // A package of its own since Debian 13.
  const gold = `binutils-gold-${suffix}`;
  const candidates = [
    ...compilers.flatMap((version) =>
      COMPILER_PROGRAMS.flatMap(({ stem, program, ...rest }) =>
        COMPILER_FOLDERS.map((folder) => ({
          path: `${folder}/${triple}/${version}/${program}`,
          twin: `${folder}-cross/${triple}/${version}/${program}`,
          package: {
            installed: [`${stem}-${version}-${suffix}`, `${stem}-${version}`],
            twin: `${stem}-${version}-${suffix}`,
          },
          plugin: 'plugin' in rest,
          libraries: [],
          obstacle: 'extensible' in rest ? pluginObstacle(version, installed) : undefined,
        })),
      ),
    ),
    ...BINUTILS_PROGRAMS.map(({ program, ...rest }) => {
      const path = `/usr/bin/${triple}-${program}`;
      const apart = program === 'ld.gold' && installed.has(gold);
      return {
        path,
        twin: path,
        package: apart ? { installed: [gold], twin: gold } : binutils,
        plugin: 'plugin' in rest,
        libraries: [],
        obstacle: undefined,
      };
    }),
    ...[
      ...goPrograms(installed, platform, host),
      ...rustPrograms(installed, platform, host),
      ...(extent === 'all' ? await toolPrograms(world, installed, host) : []),
    ].map(({ package: name, libraries = [], ...rest }) => ({
      ...rest,
      libraries,
      package: { installed: [name], twin: name },
      plugin: false,
    })),
  ];
  const there = await world.existing(candidates.map(({ path }) => path));
  const replacements = candidates.filter(({ path }) => there.has(path));
  const wanted = new Map(
    replacements.flatMap(({ package: { twin, ...one }, libraries, obstacle }) => {
      const version = installedVersion(one, installed);
      if (version === undefined || obstacle !== undefined) return [];
      return [[twin, version] as const, ...libraries.map((name) => [name, installed.get(name) ?? ''] as const)];
    }),
  );
  return { replacements, wanted, compilers };
}

/** A plan whose programs of one twin package stay emulated. @param obstacle says why */
export function withoutPackage(plan: AccelerationPlan, twin: string, obstacle: string): AccelerationPlan {
  const replacements = plan.replacements.map((one) => (one.package.twin === twin ? { ...one, obstacle } : one));
  const needed = new Set(
    replacements.flatMap((one) => (one.obstacle === undefined ? [one.package.twin, ...one.libraries] : [])),
  );
  return { ...plan, replacements, wanted: new Map([...plan.wanted].filter(([name]) => needed.has(name))) };
}

/** A compiler that runs natively cannot load plugins that were built in the environment. */
function pluginObstacle(version: string, installed: ReadonlyMap<string, string>): string | undefined {
  const headers = `gcc-${version}-plugin-dev`;
  return installed.has(headers) ? `${headers} is installed: plugins of the compiler are emulated` : undefined;
}

function installedVersion(
  { installed: names }: Pick<ToolPackage, 'installed'>,
  installed: ReadonlyMap<string, string>,
): string | undefined {
  return names.flatMap((name) => installed.get(name) ?? [])[0];
}

/** What is known of the twins. */
export interface Twins {
  /** Absolute path of the folder that they are unpacked in. */
  readonly directory: string;
  /** Package to version. */
  readonly versions: ReadonlyMap<string, string>;
}

/**
 * Decides program by program: one is replaced by a twin of exactly its version and no other, because a later revision
 * may well generate other code. (Debian 12's compiler for arm64 has a security fix in its stack protector that its
 * cross compiler does not have.)
 *
 * @param host what the twins run on
 */
export async function decideAcceleration(
  world: World,
  plan: AccelerationPlan,
  twins: Twins,
  host: Platform,
  platform: Platform,
): Promise<AccelerationOutcome> {
  const decisions = await Promise.all(
    plan.replacements.map(async (one) => ({ one, reason: await reasonToEmulate(one, plan, twins) })),
  );
  const broken = decisions.find(({ one, reason }) => one.plugin && reason !== undefined);
  const native: Replacement[] = [];
  const emulated: Emulated[] = [];
  for (const { one, reason } of decisions) {
    const why =
      reason ?? (one.plugin && broken !== undefined ? `works with ${broken.one.path}, which is emulated` : undefined);
    if (why === undefined) native.push(one);
    else emulated.push({ program: one.path, reason: why });
  }
  if (native.length === 0) return { ...NOT_ACCELERATED, emulated };
  const possible = acceleratedCompilers(plan, native).flatMap((version) => headerAliases(platform, version));
  const there = await world.existing([libraryFolder(host), ...possible.map(({ folder }) => folder)]);
  if (there.has(libraryFolder(host)))
    return allEmulated(plan, `the environment has libraries of ${host.name} of its own`);
  const loader = await resolveInRoot(twins.directory, host.loader);
  if (loader === undefined) throw new Error(`the twins in ${twins.directory} came without ${host.loader}`);
  return {
    native: native.map(({ path }) => path),
    emulated,
    env: {},
    mounts: [
      ...(await Promise.all(native.map((one) => mountOf(world, twins, one)))),
      { source: join(twins.directory, libraryFolder(host)), target: libraryFolder(host), readOnly: true },
      { source: loader, target: host.loader, readOnly: true },
    ],
    aliases: possible.filter(({ folder }) => there.has(folder)),
  };
}

/** What is mounted over a program that runs natively. */
async function mountOf(world: World, twins: Twins, { path, twin, script }: Replacement): Promise<Mount> {
  if (script !== undefined) return await scriptMount(world, { path, twin, script });
  return { source: join(twins.directory, twin), target: path, readOnly: true };
}

/** The outcome where no program of a plan is replaced, all for one reason. */
export function allEmulated({ replacements }: AccelerationPlan, reason: string): AccelerationOutcome {
  return { ...NOT_ACCELERATED, emulated: replacements.map(({ path }) => ({ program: path, reason })) };
}

/** The versions of GCC whose compiler proper runs natively. */
export function acceleratedCompilers(
  plan: AccelerationPlan,
  native: readonly Pick<Replacement, 'path'>[],
): readonly string[] {
  return plan.compilers.filter((version) => native.some(({ path }) => path.endsWith(`/${version}/cc1`)));
}

/** Where a compiler driver looks for rules of its own. */
export function specsPath(platform: Platform, version: string): string {
  return `/usr/lib/gcc/${platform.gnuTriple}/${version}/specs`;
}

/**
 * Changes a compiler driver's rules (GCC manual, "Spec Files") so that debug information and `__FILE__` name the
 * compiler's headers as the environment's own compiler does, and not as a cross compiler does.
 *
 * @param specs what the driver prints for `-dumpspecs`: with a file of rules it forgets its built-in ones
 */
export function withNativePaths(specs: string, platform: Platform, version: string): string {
  const { gnuTriple, multiarch } = platform;
  const maps = [
    // Of two that fit, GCC takes the last.
    ['/usr/lib/gcc-cross/', '/usr/lib/gcc/'],
    [`/usr/${gnuTriple}/include/`, '/usr/local/include/'],
    [`/usr/${gnuTriple}/include/c++/`, '/usr/include/c++/'],
    [`/usr/${gnuTriple}/include/c++/${version}/${gnuTriple}/`, `/usr/include/${multiarch}/c++/${version}/`],
  ].map(([from, to]) => ` -ffile-prefix-map=${from ?? ''}=${to ?? ''}`);
  return specs.replace(/^(\*cc1_options:\n.*)$/m, `$1${maps.join('')}`);
}

/** Where a cross compiler looks for what the environment's own compiler has elsewhere. Source: `cc1plus -v` of both. */
function headerAliases(platform: Platform, version: string): readonly Alias[] {
  const triple = platform.gnuTriple;
  const cross = `/usr/${triple}/include`;
  const crossCxx = `${cross}/c++/${version}`;
  return [
    // Not in a cross compiler's path; this folder stands where it is in the other's. The next but one is made in it.
    { folder: '/usr/local/include', alias: cross, readOnly: false },
    { folder: `/usr/lib/gcc/${triple}/${version}`, alias: `/usr/lib/gcc-cross/${triple}/${version}`, readOnly: true },
    // The next one is made in it.
    { folder: `/usr/include/c++/${version}`, alias: crossCxx, readOnly: false },
    { folder: `/usr/include/${platform.multiarch}/c++/${version}`, alias: `${crossCxx}/${triple}`, readOnly: true },
  ];
}

function libraryFolder(host: Platform): string {
  return `/usr/lib/${host.multiarch}`;
}

async function reasonToEmulate(one: Replacement, plan: AccelerationPlan, twins: Twins): Promise<string | undefined> {
  if (one.obstacle !== undefined) return one.obstacle;
  const { twin } = one.package;
  for (const name of [twin, ...one.libraries]) {
    const [here, there] = [plan.wanted.get(name), twins.versions.get(name)];
    if (here === undefined) return 'it belongs to no package that is installed';
    if (there === undefined) return `the release has no package ${name} for this machine`;
    const program = name === twin ? 'it' : `its library ${name}`;
    if (!isSame(here, there))
      return `${program} is of version ${here}, and ${name === twin ? twin : 'the twin'} is ${there}`;
  }
  return await access(join(twins.directory, one.twin)).then(
    () => undefined,
    () => `${twin} has no ${one.twin}`,
  );
}

/** Whether a twin of one version does the same as a program of another one. */
export function isSame(here: string, there: string): boolean {
  return withoutRebuild(here) === withoutRebuild(withoutCross(there));
}

/** Older cross compilers add to the version of the source that they are built from: `12.2.0-14cross1`. */
function withoutCross(version: string): string {
  return version.replace(/cross\d+$/, '');
}
