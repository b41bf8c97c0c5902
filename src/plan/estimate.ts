import { STRATEGIES, type LanguageName, type Strategy } from '../config/index.js';

/** How long one cell is thought to take. */
export interface Estimate {
  readonly minutes: number;
  /**
   * What the figure is: `history` is the median of past runs, `scaled` one of another strategy's times its factor,
   * `guess` what packages of the language take, where nothing is known.
   */
  readonly basis: 'history' | 'scaled' | 'guess';
}

/** One for every strategy. */
export type Estimates = Readonly<Record<Strategy, Estimate>>;

/** Minutes of a native cell of which nothing is known, the job's start included. */
const NATIVE_MINUTES: Readonly<Record<LanguageName, number>> = {
  go: 2,
  rust: 5,
  c: 3,
  python: 2,
  lua: 1,
  debian: 5,
  custom: 10,
};

/** What a cross build takes over a native one: the toolchain's installation, and tests under emulation. */
const CROSS_FACTOR = 1.2;

/**
 * What emulation takes over a native build. Compilers of C run natively inside the environment, so that only the rest is
 * slow: measured 1.2 for Lua, 1.0 for zstd, the environment's own start not counted. Compilers of Go and Rust are
 * emulated whole. Source: bench/acceleration; PyTables#1337 measured 10.6.
 */
const EMULATED_FACTOR: Readonly<Record<LanguageName, number>> = {
  go: 10,
  rust: 10,
  c: 2,
  python: 4,
  lua: 2,
  // Debhelper, autoreconf and configure are emulated.
  debian: 4,
  custom: 10,
};

/** Medians of past runs, in minutes, where there are any. */
export interface Medians {
  /** Of the package on the platform. */
  readonly own: Readonly<Partial<Record<Strategy, number>>>;
  /** Of the package on any platform. */
  readonly anywhere: Readonly<Partial<Record<Strategy, number>>>;
}

/**
 * Estimates the minutes of a cell by each strategy: a median replaces an estimate, and another strategy's median is
 * scaled before anything is guessed.
 *
 * @param timeoutMinutes what the package is declared to take at most; no guess is larger
 */
export function estimateMinutes(language: LanguageName, medians: Medians, timeoutMinutes: number): Estimates {
  const factors = { native: 1, cross: CROSS_FACTOR, emulated: EMULATED_FACTOR[language] };
  const estimate = (strategy: Strategy): Estimate => {
    const own = medians.own[strategy];
    if (own !== undefined) return { minutes: own, basis: 'history' };
    for (const other of STRATEGIES) {
      const known = medians.own[other] ?? medians.anywhere[other];
      if (known === undefined) continue;
      return { minutes: round((known / factors[other]) * factors[strategy]), basis: 'scaled' };
    }
    return { minutes: round(Math.min(timeoutMinutes, NATIVE_MINUTES[language] * factors[strategy])), basis: 'guess' };
  };
  return { native: estimate('native'), cross: estimate('cross'), emulated: estimate('emulated') };
}

/** To tenths of a minute: more would only look exact. */
function round(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
