import { describe, expect, test } from '@jest/globals';
import { addToHistory, defaultRecipe, EMPTY_HISTORY, type HistoryRecord } from '../../../src/config/index.js';
import type { Fact } from '../../../src/languages/language.js';
import { estimateMinutes, fingerprintOf, PastRuns } from '../../../src/plan/index.js';

const NOW = '0123456789abcdef';
const BEFORE = 'fedcba9876543210';
const ALL_NOW = { native: NOW, cross: NOW, emulated: NOW };

type Short = readonly [
  run: number,
  strategy: HistoryRecord['strategy'],
  outcome: HistoryRecord['outcome'],
  change?: object,
];

function pastRuns(...shorts: readonly Short[]): PastRuns {
  const records = shorts.map(([run, strategy, outcome, change = {}]): HistoryRecord => ({
    package: 'dns',
    platform: 'linux/arm64',
    strategy,
    fingerprint: NOW,
    outcome,
    seconds: 60,
    finished: new Date(Date.UTC(2026, 10, run)).toISOString(),
    run: String(run),
    ...change,
  }));
  return new PastRuns(addToHistory(EMPTY_HISTORY, records));
}

function crossFailures(...shorts: readonly Short[]): number {
  return pastRuns(...shorts).experiences('dns', 'linux/arm64', ALL_NOW).cross.failures;
}

describe('failures of a strategy', () => {
  test.each<readonly [what: string, shorts: readonly Short[], failures: number]>([
    [
      'in a row count',
      [
        [1, 'cross', 'failed'],
        [2, 'cross', 'failed'],
      ],
      2,
    ],
    [
      'before a pass do not',
      [
        [1, 'cross', 'failed'],
        [2, 'cross', 'failed'],
        [3, 'cross', 'passed'],
      ],
      0,
    ],
    [
      'after a pass do',
      [
        [1, 'cross', 'passed'],
        [2, 'cross', 'failed'],
      ],
      1,
    ],
    [
      'of another strategy do not',
      [
        [1, 'cross', 'failed'],
        [2, 'emulated', 'failed'],
      ],
      1,
    ],
    [
      'on other facts do not',
      [
        [1, 'cross', 'failed', { fingerprint: BEFORE }],
        [2, 'cross', 'failed'],
      ],
      1,
    ],
    ['on another platform do not', [[1, 'cross', 'failed', { platform: 'linux/riscv64' }]], 0],
    ['of another package do not', [[1, 'cross', 'failed', { package: 'edge' }]], 0],
    [
      'of code that failed natively too do not',
      [
        [1, 'cross', 'failed'],
        [2, 'cross', 'failed'],
        [2, 'native', 'failed', { platform: 'linux/amd64' }],
      ],
      1,
    ],
  ])('%s', (_, shorts, failures) => {
    expect(crossFailures(...shorts)).toBe(failures);
  });

  test('a native failure counts although it is one, for its own platform', () => {
    const past = pastRuns([1, 'native', 'failed'], [2, 'native', 'failed']);
    expect(past.experiences('dns', 'linux/arm64', ALL_NOW).native).toEqual({ failures: 2, passes: 0 });
  });

  test('of a package without a history are none', () => {
    const { native, cross, emulated } = pastRuns().experiences('dns', 'linux/arm64', ALL_NOW);
    for (const one of [native, cross, emulated]) expect(one).toEqual({ failures: 0, passes: 0 });
  });
});

describe('medians', () => {
  test('are of runs that passed, in minutes to a tenth', () => {
    const past = pastRuns(
      ...[60, 600, 66].map((seconds, index): Short => [index + 1, 'cross', 'passed', { seconds }]),
      [4, 'cross', 'failed', { seconds: 9999 }],
      [5, 'native', 'passed', { seconds: 30, platform: 'linux/amd64' }],
    );
    expect(past.medians('dns', 'linux/arm64')).toEqual({ own: { cross: 1.1 }, anywhere: { cross: 1.1, native: 0.5 } });
  });

  test('of two runs are between them', () => {
    const past = pastRuns([1, 'cross', 'passed', { seconds: 60 }], [2, 'cross', 'passed', { seconds: 120 }]);
    expect(past.medians('dns', 'linux/arm64').own).toEqual({ cross: 1.5 });
  });
});

describe('estimates', () => {
  test('are medians where there are any', () => {
    const estimates = estimateMinutes('go', { own: { cross: 7 }, anywhere: { native: 100 } }, 60);
    expect(estimates.cross).toEqual({ minutes: 7, basis: 'history' });
  });

  test('are scaled from what is known of other strategies, on other platforms too', () => {
    const estimates = estimateMinutes('go', { own: {}, anywhere: { native: 40 } }, 60);
    expect(estimates.emulated).toEqual({ minutes: 400, basis: 'scaled' });
    expect(estimates.cross.basis).toBe('scaled');
  });

  test('are guesses otherwise, and no longer than is declared', () => {
    expect(estimateMinutes('rust', { own: {}, anywhere: {} }, 60).emulated).toEqual({ minutes: 50, basis: 'guess' });
    expect(estimateMinutes('rust', { own: {}, anywhere: {} }, 10).emulated).toEqual({ minutes: 10, basis: 'guess' });
  });
});

describe('a fingerprint', () => {
  const facts: Fact[] = [
    { effect: 'needs', detail: 'libssl-dev: openssl-sys 0.9', source: { file: 'Cargo.lock', line: 3 } },
    { effect: 'needs', detail: 'C compiler: ring' },
  ];
  const recipe = defaultRecipe('edge');
  const known = fingerprintOf('cross', facts, recipe);

  test('is of the facts, wherever they stand and in whatever order', () => {
    const moved = facts.map((fact) => ({ ...fact, source: { file: 'Cargo.lock', line: 99 } })).reverse();
    expect(fingerprintOf('cross', moved, recipe)).toBe(known);
    expect(fingerprintOf('emulated', facts, recipe)).toBe(known);
  });

  test.each([
    ['other facts', facts.slice(1), recipe],
    ['another version of a crate', [{ effect: 'needs', detail: 'libssl-dev: openssl-sys 0.10' } as const], recipe],
    ['another package of the system', facts, { ...recipe, packages: ['libssl-dev'] }],
    ['another build', facts, { ...recipe, build: 'make' }],
  ])('changes with %s', (_, changed, changedRecipe) => {
    expect(fingerprintOf('cross', changed, changedRecipe)).not.toBe(known);
  });

  test('of a native cell does not, for facts are about crossing', () => {
    expect(fingerprintOf('native', facts, recipe)).toBe(fingerprintOf('native', [], recipe));
  });
});
