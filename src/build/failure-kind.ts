import type { FailureKind } from '../config/index.js';
import { CommandError, InputError, ToolchainError } from '../runner/index.js';
import { EmulatedFailure } from './second-attempt.js';

/** On whose account something failed. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof EmulatedFailure) {
    const last = error.incidents.at(-1);
    // One incident alone: the second run failed without one.
    if (error.incidents.length > 1) return last?.kind === 'signal' ? 'code' : 'emulator';
    return error.phase === 'test' ? 'code' : failureKind(error.cause);
  }
  if (error instanceof ToolchainError) return 'toolchain';
  if (error instanceof InputError) return 'configuration';
  return error instanceof CommandError && isToolchainFailure(error) ? 'toolchain' : 'code';
}

/**
 * What compilers, linkers and build tools say when something of the target is missing or of the wrong machine, where
 * the code is not to blame.
 */
const TOOLCHAIN_SIGNS: readonly RegExp[] = [
  /\bcannot find -l[\w:.+-]+/,
  /\bskipping incompatible \S+ when searching for -l/,
  /\bunable to find library -l/,
  /: (file in wrong format|file format not recognized; treating as linker script|error adding symbols: file in wrong format)/,
  /\bincompatible with \S+ output\b|\bis incompatible with \w*(elf|linux)/,
  /\berror: linker `[^`]+` not found/,
  /\berror\[E0463\]: can't find crate for `(std|core)`/,
  /\bPackage '?[\w.+-]+'?,? (was not found in the pkg-config search path|required by .* not found)/,
  /\bNo package '[^']+' found\b/,
  // The crates pkg-config, from 0.3.31 on, and openssl-sys.
  /\bThe system library `[^`]+` required by crate `[^`]+` was not found\./,
  /\bCould not find directory of OpenSSL installation\b/,
  // apt, of a library that its archive has not for the target.
  /^E: (Unable to locate package|Package '[^']+' has no installation candidate|Unable to correct problems, you have held broken packages)/,
  /\bcannot run test program while cross compiling\b/,
  /\bpkg-config has not been configured to support cross-compilation\b/,
  /\bcannot execute binary file: Exec format error\b|\bExec format error\b/,
  /\b(\w+-)+(gcc|g\+\+|ld|ar|cc): (not found|command not found)\b/,
  /\bCould NOT find [\w-]+ \(missing:/,
  /\bDependency "?[\w.+-]+"? not found, tried pkgconfig\b/,
];

/** GCC's and clang's words for a header that is not there. */
const NO_HEADER = /\bfatal error: '?(?<header>[^\s':]+)'?(?:: No such file or directory| file not found)$/;
/** The compiler shows the line of the source right below; a parallel build may put a few of its own between. */
const LINES_TO_SOURCE = 3;

function isToolchainFailure({ failure: { lastLines } }: CommandError): boolean {
  return (
    lastLines.some((line) => TOOLCHAIN_SIGNS.some((sign) => sign.test(line))) ||
    lastLines.some((line, index) => isSystemHeader(line, lastLines.slice(index + 1, index + 1 + LINES_TO_SOURCE)))
  );
}

/** In angle brackets a header is the system's, so a library of the target is missing; in quotes it is the package's own. */
function isSystemHeader(line: string, next: readonly string[]): boolean {
  const header = NO_HEADER.exec(line.trimEnd())?.groups?.['header'];
  return header !== undefined && next.some((source) => /#\s*include/.test(source) && source.includes(`<${header}>`));
}
