import { readIfThere } from '../text-file.js';
import { lineOf } from '../fact-source.js';
import { parseToml, tableAt } from '../toml.js';
import type { Toolchain } from '../../toolchain/index.js';
import { cargoTargetVariable, hasTargetFlags } from './flags.js';

/** Flags in a settings file of cargo that do not go together with a variable for flags. */
export interface FlagConflict {
  readonly file: string;
  /** Counted from 1; undefined where the setting is written in an unusual way. */
  readonly line: number | undefined;
  /** What of both cargo passes over. */
  readonly loses: 'file' | 'variable';
}

/**
 * Finds what cargo passes over: it takes flags from one place only, a target's before those for all, and a variable counts as
 * the same place as the setting of its name. Source: the Cargo book, "build.rustflags".
 *
 * @param variable the one that flags were put into
 * @param files cargo's settings, absolute
 */
export function flagConflicts(
  toolchain: Toolchain,
  variable: string,
  files: readonly string[],
): readonly FlagConflict[] {
  const forTarget = cargoTargetVariable(toolchain, 'RUSTFLAGS');
  return files.flatMap((file): FlagConflict[] => {
    const text = readIfThere(file) ?? '';
    const config = parseToml(text);
    const ofTarget = hasTargetFlags([config], toolchain.platform);
    const line = lineOf(text, /^\s*(build\.)?rustflags\s*=/);
    // What stands for the target in the same file is what cargo takes.
    if (variable === forTarget && !ofTarget && tableAt(config, 'build')['rustflags'] !== undefined) {
      return [{ file, line, loses: 'file' }];
    }
    return variable === 'CARGO_BUILD_RUSTFLAGS' && ofTarget ? [{ file, line, loses: 'variable' }] : [];
  });
}
