import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Platform } from '../platform/platform.js';
import { CommandError, InputError, type Runner } from '../runner/index.js';
import { cmakeToolchain, crossRoot, mesonCrossFile, type CrossSettings } from './cross-files.js';
import { emulatorVariables, pkgConfigDirectories } from './environment.js';
import { toolchainRequirements } from './requirements.js';
import type { Toolchain } from './toolchain.js';

/** What a toolchain is made from. */
export interface ToolchainRequest {
  readonly runner: Runner;
  /** What the compilers run on. */
  readonly host: Platform;
  /** What the programs are to run on. */
  readonly platform: Platform;
  /** Where the cross files go; made when it is not there. Theirs alone. */
  readonly directory: string;
  /** Run-time library search path to link in. */
  readonly rpath?: string | undefined;
}

/**
 * Describes the compilers for a target after making sure that they are there, that they produce code for it, and
 * whether that code runs here; an emulator has to be registered before, not after. Installs nothing: the packages of
 * `toolchainRequirements` come first.
 *
 * @throws InputError when a compiler is missing or is one for another machine
 * @throws CommandError when it cannot compile and link a program
 */
export async function createToolchain(request: ToolchainRequest): Promise<Toolchain> {
  const { runner, host, platform, directory, rpath } = request;
  const cross = host.name !== platform.name;
  const tools = toolNames(cross ? `${platform.gnuTriple}-` : '');
  for (const compiler of [tools.cc, tools.cxx]) await checkCompiler(runner, compiler, host, platform);
  await mkdir(directory, { recursive: true });
  const loaderRoot = cross ? findLoaderRoot(platform) : undefined;
  const settings: CrossSettings = {
    platform,
    tools,
    pkgConfigDirectories: pkgConfigDirectories(platform),
    loaderRoot,
    runnable: await compileAndRun(runner, tools.cc, directory, loaderRoot),
  };
  return {
    ...settings,
    host,
    cross,
    rpath,
    cmakeToolchainFile: cross
      ? await writeFileAtomically(directory, 'toolchain.cmake', cmakeToolchain(settings))
      : undefined,
    mesonCrossFile: cross ? await writeFileAtomically(directory, 'cross.ini', mesonCrossFile(settings)) : undefined,
  };
}

function toolNames(prefix: string): Toolchain['tools'] {
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
    throw new InputError(
      `The compiler '${compiler}' for ${platform.name} is not there or does not start (${error.failure.lastLines.at(-1) ?? ''}). ` +
        `Install it: apt-get install ${toolchainRequirements(host, platform).join(' ')}`,
      { cause: error },
    );
  }
  if (sameMachine(triple, platform)) return;
  throw new InputError(
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

/**
 * Where the emulator finds the target's loader: at its own path when the target's C library is installed as a library
 * package, else below the root of the cross packages.
 */
function findLoaderRoot(platform: Platform): string | undefined {
  if (existsSync(platform.loader)) return undefined;
  const root = crossRoot(platform);
  return existsSync(join(root, platform.loader)) ? root : undefined;
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

async function writeFileAtomically(directory: string, name: string, text: string): Promise<string> {
  const path = join(directory, name);
  const unfinished = join(directory, `.${basename(name)}.${String(process.pid)}`);
  await writeFile(unfinished, text);
  await rename(unfinished, path);
  return path;
}
