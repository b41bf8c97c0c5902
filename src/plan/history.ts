import { createHash } from 'node:crypto';
import { STRATEGIES, type History, type HistoryRecord, type PackageRecipe, type Strategy } from '../config/index.js';
import type { Fact } from '../languages/language.js';
import type { Medians } from './estimate.js';
import { groupBy } from './grouping.js';

/** What past runs tell of one strategy, for one package and platform. */
export interface Experience {
  /** Runs, the newest ones, that failed in a row on what is known now. */
  readonly failures: number;
  /** Runs that passed on what is known now. */
  readonly passes: number;
}

/** What past runs tell of each strategy. */
export type Experiences = Readonly<Record<Strategy, Experience>>;

/**
 * Tells whether a cell was carried out on what is known now: the facts, without the lines that they stand on, and what
 * archway.yml says of the build. Facts are about crossing, so those of a native cell do not count.
 *
 * @returns 16 hex digits
 */
export function fingerprintOf(strategy: Strategy | 'blocked', facts: readonly Fact[], recipe: PackageRecipe): string {
  const known = strategy === 'native' ? [] : facts.map(({ effect, detail }) => `${effect}: ${detail}`).sort();
  const { path, packages, install, build, test, artifacts, rpath } = recipe;
  return createHash('sha256')
    .update(JSON.stringify({ known, path, packages, install, build, test, artifacts, rpath }))
    .digest('hex')
    .slice(0, 16);
}

/** The history as a choice asks for it: by package. */
export class PastRuns {
  readonly #byPackage: ReadonlyMap<string, readonly HistoryRecord[]>;

  constructor({ records }: History) {
    this.#byPackage = groupBy(records, (record) => record.package);
  }

  /**
   * How each strategy did on what is known now. A failure does not count against a strategy where the package failed
   * natively in the same run too, for another platform: then its code is broken, and no other strategy would mend that.
   *
   * @param fingerprints what `fingerprintOf` gives now
   */
  experiences(packageName: string, platform: string, fingerprints: Readonly<Record<Strategy, string>>): Experiences {
    const all = this.#byPackage.get(packageName) ?? [];
    const broken = new Set(
      all
        .filter((one) => one.strategy === 'native' && one.outcome === 'failed' && one.platform !== platform)
        .map(({ run }) => run),
    );
    const experience = (strategy: Strategy): Experience => {
      const records = all.filter(
        (one) =>
          one.platform === platform &&
          one.strategy === strategy &&
          one.fingerprint === fingerprints[strategy] &&
          !(one.outcome === 'failed' && broken.has(one.run)),
      );
      const lastPass = records.findLastIndex(({ outcome }) => outcome === 'passed');
      return {
        failures: records.length - 1 - lastPass,
        passes: records.filter(({ outcome }) => outcome === 'passed').length,
      };
    };
    return { native: experience('native'), cross: experience('cross'), emulated: experience('emulated') };
  }

  /** The medians of runs that passed; those that failed tell nothing of how long it takes. */
  medians(packageName: string, platform: string): Medians {
    const passed = (this.#byPackage.get(packageName) ?? []).filter(({ outcome }) => outcome === 'passed');
    return { own: mediansOf(passed.filter((one) => one.platform === platform)), anywhere: mediansOf(passed) };
  }
}

function mediansOf(records: readonly HistoryRecord[]): Partial<Record<Strategy, number>> {
  const medians: Partial<Record<Strategy, number>> = {};
  for (const strategy of STRATEGIES) {
    const seconds = records.filter((one) => one.strategy === strategy).map((one) => one.seconds);
    if (seconds.length > 0) medians[strategy] = Math.round(median(seconds) / 6) / 10;
  }
  return medians;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle - 0.5)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
