import { cellId, type Cell, type Config, type Strategy } from '../config/index.js';
import type { Package } from '../languages/language.js';
import type { Platform } from '../platform/platform.js';

/** What a cell is made from. */
export interface CellRequest {
  readonly config: Config;
  readonly package: Package;
  readonly platform: Platform;
  readonly strategy: Strategy;
  readonly reason: string;
  /** Labels of the runner that it is to run on. */
  readonly labels: readonly string[];
}

/** Makes the matrix entry of one package for one platform. */
export function makeCell({ config, package: one, platform, strategy, reason, labels }: CellRequest): Cell {
  const id = cellId(one.name, platform.name);
  return {
    id,
    package: one.name,
    path: one.path,
    language: one.language,
    platform: platform.name,
    strategy,
    reason: matrixReason(reason),
    'runs-on': [...labels],
    environment: strategy === 'emulated' ? config.environment : null,
    'timeout-minutes': timeoutMinutes(config, one),
    required: one.recipe.required ?? config.defaults.required,
    artifact: id,
  };
}

/** What a package is declared to take at most. */
export function timeoutMinutes(config: Config, one: Package): number {
  return one.recipe['timeout-minutes'] ?? config.defaults['timeout-minutes'];
}

const LONGEST_REASON = 240;

/** A reason as the matrix holds it: one line, and not long. */
function matrixReason(reason: string): string {
  const line = reason.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 3)}...` : line;
}
