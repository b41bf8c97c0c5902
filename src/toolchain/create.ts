import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { CommandError, ToolchainError, type Runner } from '../runner/index.js';
import { configSite } from './config-site.js';
import { cmakeToolchain, crossRoot, mesonCrossFile, type CrossSettings } from './cross-files.js';
import { emulatorVariables, pkgConfigDirectories } from './environment.js';
import { tripleFor, type CompilerChoice, type Libc } from './libc.js';
import { linkLoader } from './loaders.js';
import { toolchainRequirements } from './requirements.js';
import type { Toolchain } from './toolchain.js';
import { provideZig } from './zig.js';
import { writeZigTools, zigClangArguments } from './zig-tools.js';

/** What a toolchain is made from. */
export interface ToolchainRequest {
  readonly runner: Runner;
  /** What the compilers run on. */
  readonly host: Platform;
  /** What the programs are to run on. */
  readonly platform: Platform;
  /** Where the cross files go; made when it is not there. Theirs alone, in a folder for all toolchains of the job. */
  readonly directory: string;
  /** The distribution's compiler unless another is chosen. */
  readonly compiler?: CompilerChoice;
  /** Whether the distribution's libraries of the target are to be linked with; always so with its own compiler. */
  readonly libraries?: boolean;
  /** Run-time library search path to link in. */
  readonly rpath?: string | undefined;
  /** True where the machine is known to run the target's programs, so that none is compiled to find out. */
  readonly runnable?: boolean | undefined;
}

const GLIBC: Libc = { name: 'glibc' };

/**
 * Describes the compilers for a target after making sure that they are there, that they produce code for it, and, where
 * that is not known, whether that code runs here; an emulator has to be registered before, not after. Installs nothing but Zig: the packages
 * of `toolchainRequirements` come first.
 *
 * @throws ToolchainError when a compiler is missing or is one for another machine
 * @throws CommandError when it cannot compile and link a program
 */
export async function createToolchain(request: ToolchainRequest): Promise<Toolchain> {
  const { runner, host, platform, directory, rpath, compiler = { name: 'gcc' } } = request;
  const cross = host.name !== platform.name;
  await mkdir(directory, { recursive: true });
  const libc = compiler.name === 'zig' ? compiler.libc : GLIBC;
  const { tools, clangArguments } =
    compiler.name === 'zig' ? await zigCompilers(request, libc) : await gccCompilers(request, cross);
  const loaderRoot = cross ? await linkLoader(platform, join(dirname(directory), 'loaders')) : undefined;
  const explicit = cross || compiler.name === 'zig';
  const libraryRoot = compiler.name === 'zig' && request.libraries !== true ? join(directory, 'sysroot') : undefined;
  const settings: CrossSettings = {
    platform,
    cross,
    tools,
    pkgConfigDirectories:
      libraryRoot === undefined ? pkgConfigDirectories(platform) : [join(libraryRoot, 'lib', 'pkgconfig')],
    loaderRoot,
    libraryRoot,
    runnable: request.runnable === true || (await compileAndRun(runner, tools.cc, directory, loaderRoot)),
  };
  return {
    ...settings,
    host,
    explicit,
    libc,
    rustTriple: tripleFor(platform.rustTriple, libc),
    clangArguments,
    rpath,
    cmakeToolchainFile: explicit
      ? await writeFileAtomically(directory, 'toolchain.cmake', cmakeToolchain(settings))
      : undefined,
    mesonCrossFile: cross ? await writeFileAtomically(directory, 'cross.ini', mesonCrossFile(settings)) : undefined,
    configSite: cross
      ? await writeFileAtomically(
          directory,
          'config.site',
          configSite({ platform, libc }, userConfigSite(runner, directory)),
        )
      : undefined,
  };
}

type Compilers = Pick<Toolchain, 'tools' | 'clangArguments'>;

async function zigCompilers(request: ToolchainRequest, libc: Libc): Promise<Compilers> {
  const { runner, host, platform, directory, libraries = false } = request;
  const zig = await provideZig(runner, host);
  const cache = join(dirname(directory), 'zig-cache');
  const tools = await writeZigTools({ zig, host, platform, libc, directory: join(directory, 'zig'), cache, libraries });
  return { tools, clangArguments: await zigClangArguments(runner, tools.cc, zig) };
}

async function gccCompilers({ runner, host, platform }: ToolchainRequest, cross: boolean): Promise<Compilers> {
  const tools = gnuTools(cross ? `${platform.gnuTriple}-` : '');
  for (const compiler of [tools.cc, tools.cxx]) await checkCompiler(runner, compiler, host, platform);
  // Clang knows the target by itself, but not where Debian's cross packages put the C library's headers.
  return { tools, clangArguments: cross ? [`-isystem${crossRoot(platform)}/include`] : [] };
}

function gnuTools(prefix: string): Toolchain['tools'] {
  return {
    cc: `${prefix}gcc`,
    cxx: `${prefix}g++`,
    ar: `${prefix}ar`,
    ranlib: `${prefix}ranlib`,
    strip: `${prefix}strip`,
    objcopy: `${prefix}objcopy`,
    ld: `${prefix}ld`,
    nm: `${prefix}nm`,
  };
}

async function checkCompiler(runner: Runner, compiler: string, host: Platform, platform: Platform): Promise<void> {
  let triple: string;
  try {
    triple = (await runner.exec(compiler, ['-dumpmachine'], { quiet: true })).stdout.trim();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new ToolchainError(
      `The compiler '${compiler}' for ${platform.name} is not there or does not start (${error.failure.lastLines.at(-1) ?? ''}). ` +
        `Install it: apt-get install ${toolchainRequirements(host, platform).join(' ')}`,
      { cause: error },
    );
  }
  if (sameMachine(triple, platform)) return;
  throw new ToolchainError(
    `The compiler '${compiler}' produces code for '${triple}', not for ${platform.name} ('${platform.gnuTriple}'). ` +
      'Put the right one first on PATH.',
  );
}

/** Compares a compiler's triple with a platform's, with or without a vendor in it: `aarch64-unknown-linux-gnu`. */
function sameMachine(triple: string, platform: Platform): boolean {
  const parts = triple.split('-');
  const withoutVendor = parts.length === 4 ? [parts[0], parts[2], parts[3]].join('-') : triple;
  return [platform.gnuTriple, platform.multiarch].includes(withoutVendor);
}

/** Compiles and links a program for the target and tells whether it runs here. */
async function compileAndRun(
  runner: Runner,
  compiler: string,
  directory: string,
  loaderRoot: string | undefined,
): Promise<boolean> {
  const program = join(directory, 'probe');
  await runner.exec(compiler, ['-x', 'c', '-o', program, '-'], {
    input: 'int main(void) { return 0; }\n',
    quiet: true,
  });
  try {
    await runner.exec(program, [], {
      quiet: true,
      timeout: 30_000,
      env: { ...runner.env, ...emulatorVariables(loaderRoot) },
    });
    return true;
  } catch (error) {
    if (error instanceof CommandError) return false;
    throw error;
  }
}

/** The user's own site file, which ours then reads; one of ours is for another target of the job. */
function userConfigSite(runner: Runner, directory: string): string | undefined {
  const path = runner.env['CONFIG_SITE'];
  return path?.startsWith(dirname(directory)) === true ? undefined : path;
}

async function writeFileAtomically(directory: string, name: string, text: string): Promise<string> {
  const path = join(directory, name);
  const unfinished = join(directory, `.${basename(name)}.${String(process.pid)}`);
  await writeFile(unfinished, text);
  await rename(unfinished, path);
  return path;
}
