import { chmod, copyFile, mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { errorMessage, type Runner } from '../runner/index.js';
import type { LanguageProgram } from './acceleration-languages.js';
import { runInRoot } from './enter.js';
import type { Mount } from './environment.js';
import { LayoutError } from './layout-error.js';
import { RUSTC_LAUNCHER_SOURCE } from './rustc-launcher-source.js';
import type { World } from './world.js';

const RUSTC = '/usr/bin/rustc';
/** The first minor release of Rust 1 whose procedural macros have been tried. */
const FIRST_MINOR = 85;

/**
 * Debian's rustc. In its place comes a launcher, which has the host's rustc of the same version compile for the
 * environment's target and hands the rest to the environment's own: see rustc-launcher/main.rs.
 */
export function rustPrograms(
  installed: ReadonlyMap<string, string>,
  platform: Platform,
  host: Platform,
): readonly LanguageProgram[] {
  const version = installed.get('rustc');
  if (version === undefined) return [];
  const versioned = [...installed.keys()].find((name) => /^rustc-[\d.]+$/.test(name));
  const libraries = [...installed.keys()].filter((name) => /^(libllvm\d+|libstd-rust-[\d.]+)$/.test(name));
  const twin = `${programs(host)}/launcher`;
  return [
    { path: RUSTC, twin, package: 'rustc', libraries, obstacle: rustObstacle(version, versioned, platform, host) },
  ];
}

function rustObstacle(
  version: string,
  versioned: string | undefined,
  platform: Platform,
  host: Platform,
): string | undefined {
  const minor = Number(/^1\.(\d+)\./.exec(version)?.[1] ?? 0);
  if (minor < FIRST_MINOR) return `it is of version ${version}, and is replaced from 1.${String(FIRST_MINOR)} on`;
  // Ubuntu's, since 25.10: its folders are other ones.
  if (versioned !== undefined) return `it is that of ${versioned}, and only Debian's rustc is replaced`;
  const { bits, endianness } = platform.elf;
  if (bits === host.elf.bits && endianness === host.elf.endianness) return undefined;
  return 'procedural macros would run where numbers have another size or byte order, and could come to something else';
}

/** The folder with the host's compiler, and with what it takes to link for the host. */
function programs(host: Platform): string {
  return `/usr/lib/rustlib/${host.rustTriple}/bin`;
}

/** Whether a package is the host's own compiler of C, which rustc depends on for its linker. */
export function isUselessToRust(file: string, host: Platform): boolean {
  const suffix = host.gnuTriple.replaceAll('_', '-');
  return new RegExp(`^(gcc|cpp)(-\\d+)?(-${suffix})?_`).test(file);
}

/** Whether a package for development is one by which the host's rustc links. */
export function isLinkedByRust(file: string): boolean {
  return /^(libstd-rust|libc6|libgcc-\d+)-dev_/.test(file);
}

/**
 * Lays out the host's rustc below the twins, and has it compile the launcher.
 *
 * @param root absolute path of the twins
 * @throws LayoutError
 */
export async function layOutRust(runner: Runner, root: string, host: Platform, platform: Platform): Promise<void> {
  try {
    await placeCompiler(root, host);
    await compileLauncher(runner, root, host, platform);
  } catch (error) {
    throw new LayoutError('rustc', `its native compiler could not be set up: ${errorMessage(error)}`, { cause: error });
  }
}

async function placeCompiler(root: string, host: Platform): Promise<void> {
  const inside = programs(host);
  const folder = join(root, inside);
  const libraries = `/usr/lib/${host.multiarch}`;
  await mkdir(folder);
  await rename(join(root, RUSTC), join(folder, 'rustc'));
  await copyFile(join(root, 'usr/bin', `${host.gnuTriple}-ld.bfd`), join(folder, 'ld'));
  const compilers = join(root, 'usr/lib/gcc', host.gnuTriple);
  const [newest = ''] = (await readdir(compilers)).sort((a, b) => Number(b) - Number(a));
  for (const part of ['crtbeginS.o', 'crtendS.o']) await copyFile(join(compilers, newest, part), join(folder, part));
  await symlink(`${libraries}/libgcc_s.so.1`, join(folder, 'libgcc_s.so'));
  // Where the environment's own is mounted.
  await writeFile(join(folder, 'rustc-emulated'), '');
}

async function compileLauncher(runner: Runner, root: string, host: Platform, platform: Platform): Promise<void> {
  const inside = programs(host);
  const libraries = `/usr/lib/${host.multiarch}`;
  const source = join(root, inside, 'source');
  await mkdir(source);
  for (const [name, text] of Object.entries(RUSTC_LAUNCHER_SOURCE)) await writeFile(join(source, name), text);
  const parts = [
    ...[`${libraries}/Scrt1.o`, `${libraries}/crti.o`, `${inside}/crtbeginS.o`],
    ...[
      `${inside}/crtendS.o`,
      `${libraries}/crtn.o`,
      `-L${inside}`,
      `-L${libraries}`,
      `-dynamic-linker=${host.loader}`,
    ],
  ];
  const settings = [
    'strip=symbols',
    'linker-flavor=ld',
    `linker=${inside}/ld`,
    ...parts.map((one) => `link-arg=${one}`),
  ];
  await runInRoot(
    runner,
    { root, mounts: [], network: false },
    `${inside}/rustc`,
    [
      '--edition=2021',
      ...settings.flatMap((setting) => ['-C', setting]),
      ...['-o', `${inside}/launcher`, `${inside}/source/main.rs`],
    ],
    {
      env: {
        ARCHWAY_HOST: host.rustTriple,
        ARCHWAY_TARGET: platform.rustTriple,
        ARCHWAY_MULTIARCH: host.multiarch,
        TMPDIR: `${inside}/source`,
      },
      quiet: true,
    },
  );
}

/** What is mounted beside the launcher, where that is to be: the host's Rust, and the environment's own rustc in it. */
export async function rustMounts(
  world: World,
  native: readonly string[],
  twins: string,
  host: Platform,
): Promise<readonly Mount[]> {
  if (!native.includes(RUSTC)) return [];
  const own = join(world.folder, 'rustc-emulated');
  await writeFile(own, Buffer.from(await world.output('/usr/bin/base64', [RUSTC]), 'base64'));
  await chmod(own, 0o755);
  const folder = `/usr/lib/rustlib/${host.rustTriple}`;
  return [
    { source: join(twins, folder), target: folder, readOnly: true },
    { source: own, target: `${programs(host)}/rustc-emulated`, readOnly: true },
  ];
}
