import type { FailureKind } from '../config/index.js';
import { CommandError, InputError } from '../runner/index.js';
import { EmulatedFailure } from './second-attempt.js';

/** On whose account something failed. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof EmulatedFailure) {
    const last = error.incidents.at(-1);
    // One incident alone: the second run failed without one.
    if (error.incidents.length > 1) return last?.kind === 'signal' ? 'code' : 'emulator';
    return error.phase === 'test' ? 'code' : failureKind(error.cause);
  }
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
  /\bcannot run test program while cross compiling\b/,
  /\bpkg-config has not been configured to support cross-compilation\b/,
  /\bcannot execute binary file: Exec format error\b|\bExec format error\b/,
  /\b(\w+-)+(gcc|g\+\+|ld|ar|cc): (not found|command not found)\b/,
  /\bCould NOT find [\w-]+ \(missing:/,
  /\bDependency "?[\w.+-]+"? not found, tried pkgconfig\b/,
];

function isToolchainFailure({ failure }: CommandError): boolean {
  return failure.lastLines.some((line) => TOOLCHAIN_SIGNS.some((sign) => sign.test(line)));
}
