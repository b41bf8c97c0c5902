import { describe, expect, test } from '@jest/globals';
import { chooseStrategy, type Circumstances } from '../../../src/plan/index.js';
import type { Fact } from '../../../src/languages/language.js';

type Change = Partial<Circumstances>;

const NOTHING_KNOWN: Circumstances = {
  override: undefined,
  nativeRunner: undefined,
  facts: [],
  minutes: { declared: 60, budget: 300 },
  estimates: {
    native: { minutes: 2, basis: 'guess' },
    cross: { minutes: 3, basis: 'guess' },
    emulated: { minutes: 20, basis: 'guess' },
  },
  experiences: {
    native: { failures: 0, passes: 0 },
    cross: { failures: 0, passes: 0 },
    emulated: { failures: 0, passes: 0 },
  },
  lacking: { cross: undefined, emulated: undefined },
};

// The parts that the rows of the table are put together from.
const plentiful = runner(['ubuntu-24.04-arm'], false);
const scarce = runner(['self-hosted', 'linux', 'ARM64'], true);
const offline = runner(['self-hosted', 'linux', 'ARM64'], false, 'no runner self-hosted, linux, ARM64 is online');
const scarceOffline = runner(['self-hosted', 'linux', 'ARM64'], true, 'no runner self-hosted, linux, ARM64 is online');
const uncrossable = facts({ effect: 'prevents-cross', detail: 'C extension', source: { file: 'setup.py', line: 3 } });
const excluded = facts({ effect: 'prevents-all', detail: 'not for arm64' });
const needs = facts({ effect: 'needs', detail: 'cgo: example.com/probe' });
const unknown = facts({ effect: 'unknown', detail: 'go is not installed' });
const harmless = facts({ effect: 'harmless', detail: 'pure Go' });
const longDeclared: Change = { minutes: { declared: 400, budget: 300 } };

function runner(labels: readonly string[], isScarce: boolean, unavailable?: string): Change {
  return { nativeRunner: { labels, scarce: isScarce, slots: undefined, unavailable } };
}

function facts(...list: Fact[]): Change {
  return { facts: list };
}

function failed(...strategies: ('native' | 'cross' | 'emulated')[]): Change {
  const twice = Object.fromEntries(strategies.map((strategy) => [strategy, { failures: 2, passes: 0 }]));
  return { experiences: { ...NOTHING_KNOWN.experiences, ...twice } };
}

function past(strategy: 'native' | 'cross' | 'emulated', failures: number, passes: number): Change {
  return { experiences: { ...NOTHING_KNOWN.experiences, [strategy]: { failures, passes } } };
}

function emulatedTakes(minutes: number, basis: 'history' | 'scaled' | 'guess'): Change {
  return { estimates: { ...NOTHING_KNOWN.estimates, emulated: { minutes, basis } } };
}

function lacking(...strategies: ('cross' | 'emulated')[]): Change {
  const reason = (one: 'cross' | 'emulated'): string | undefined =>
    strategies.includes(one) ? 'no packages for riscv64' : undefined;
  return { lacking: { cross: reason('cross'), emulated: reason('emulated') } };
}

function override(strategy: 'native' | 'cross' | 'emulated', reason?: string): Change {
  return { override: { strategy, reason } };
}

function choose(changes: readonly Change[]): ReturnType<typeof chooseStrategy> {
  return chooseStrategy(Object.assign({}, NOTHING_KNOWN, ...changes) as Circumstances);
}

/** What is known, then what is chosen, part of the reason, and the runner-up. */
type Row = readonly [what: string, changes: readonly Change[], strategy: string, reason: string, runnerUp?: string];

const LADDER: readonly Row[] = [
  // Runners.
  ['a plentiful native runner', [plentiful], 'native', 'runs on ubuntu-24.04-arm', 'cross'],
  ['a plentiful native runner, whatever the facts', [plentiful, uncrossable], 'native', 'runs on', 'emulated'],
  ['no runner of the platform', [], 'cross', 'nothing prevents it', 'emulated'],
  ['a scarce runner is passed over for cross', [scarce], 'cross', 'nothing prevents it', 'emulated'],
  ['a scarce runner is passed over for emulated', [scarce, uncrossable], 'emulated', 'no cross: C ext', 'native'],
  ['a runner that is not online is none', [offline], 'cross', 'nothing prevents it', 'emulated'],
  ['a runner that is not online, uncrossable', [offline, uncrossable], 'emulated', 'no cross: C extension'],
  // Facts.
  ['harmless facts', [harmless], 'cross', 'nothing prevents it', 'emulated'],
  ['a need is named', [needs], 'cross', 'needs cgo: example.com/probe', 'emulated'],
  ['what is not known is said', [unknown], 'cross', 'not established: go is not installed', 'emulated'],
  ['a fact rules the platform out', [excluded], 'blocked', 'no way to build it: not for arm64'],
  ['a fact rules the platform out, with a runner', [plentiful, excluded], 'blocked', 'no way to build it'],
  ['a fact prevents cross', [uncrossable], 'emulated', 'no cross: C extension'],
  // The budget: past runs outrank what is declared, what is declared outranks a guess.
  ['declared over the budget', [uncrossable, longDeclared], 'blocked', 'at most 400 min, over the budget of 300 min'],
  ['declared over the budget, cross holds', [longDeclared], 'cross', 'nothing prevents it'],
  ['declared over, a scarce runner', [uncrossable, longDeclared, scarce], 'native', 'no cross: C extension'],
  ['declared over, the scarce one offline', [uncrossable, longDeclared, scarceOffline], 'blocked', 'is online'],
  ['a guess over the budget is only a guess', [uncrossable, emulatedTakes(500, 'guess')], 'emulated', 'no cross'],
  ['a median over the budget', [uncrossable, emulatedTakes(301, 'history')], 'blocked', '301 min in past runs, over'],
  ['a median at the budget', [uncrossable, emulatedTakes(300, 'history')], 'emulated', 'no cross: C extension'],
  ['a median under, declared over', [uncrossable, longDeclared, emulatedTakes(30, 'history')], 'emulated', 'no cross'],
  ['scaled over the budget', [uncrossable, emulatedTakes(310, 'scaled'), scarce], 'native', 'no cross: C extension'],
  // Packages of the platform.
  ['no libraries for a cross build', [needs, lacking('cross')], 'emulated', 'no cross: no packages for riscv64'],
  ['no environment of the platform', [uncrossable, lacking('emulated')], 'blocked', 'not emulated: no packages'],
  ['neither of them', [lacking('cross', 'emulated')], 'blocked', 'not cross: no packages for riscv64'],
  ['neither, where a runner is', [plentiful, lacking('cross', 'emulated')], 'native', 'runs on ubuntu-24.04-arm'],
  ['an override outranks that too', [override('cross'), lacking('cross')], 'cross', 'archway.yml', 'emulated'],
  // Past failures.
  ['one failure is no pattern', [past('cross', 1, 0)], 'cross', 'nothing prevents it', 'emulated'],
  ['two failures of cross', [failed('cross')], 'emulated', 'no cross: failed in the last 2 runs on the same facts'],
  ['two failures of cross that passed before', [past('cross', 2, 5)], 'emulated', 'no cross: failed in the last 2'],
  [
    'two failures of native',
    [plentiful, failed('native')],
    'cross',
    'no native: failed in the last 2 runs',
    'emulated',
  ],
  ['two failures of native, uncrossable', [plentiful, uncrossable, failed('native')], 'emulated', 'no cross: C ext'],
  [
    'cross and emulated failed, a scarce runner',
    [scarce, failed('cross', 'emulated')],
    'native',
    'no emulated: failed',
  ],
  ['all that is possible failed', [failed('cross', 'emulated')], 'cross', 'tried again', 'emulated'],
  ['everything failed', [plentiful, failed('native', 'cross', 'emulated')], 'native', 'tried again', 'cross'],
  ['emulated failed twice, uncrossable', [uncrossable, failed('emulated')], 'emulated', 'tried again'],
  ['a pass makes up for what is not known', [unknown, past('cross', 0, 3)], 'cross', 'it passed 3 times', 'emulated'],
  ['a pass does not make up for what prevents', [uncrossable, past('cross', 0, 3)], 'emulated', 'no cross: C ext'],
  // Overrides.
  ['an override', [override('emulated', 'maps pages')], 'emulated', 'archway.yml: maps pages', 'cross'],
  ['an override without a reason', [override('emulated')], 'emulated', 'archway.yml', 'cross'],
  ['an override outranks the facts', [override('cross'), uncrossable], 'cross', 'archway.yml', 'emulated'],
  ['an override outranks past runs', [override('cross'), failed('cross')], 'cross', 'archway.yml', 'emulated'],
  ['an override outranks the budget', [override('emulated'), uncrossable, longDeclared], 'emulated', 'archway.yml'],
  ['native without a runner', [override('native')], 'blocked', 'no runner of this platform is declared', 'cross'],
  ['native on a scarce runner', [override('native'), scarce], 'native', 'archway.yml', 'cross'],
  ['native on one that is not online', [override('native'), offline], 'blocked', 'is online', 'cross'],
  ['what the ladder gives too', [override('cross')], 'cross', 'archway.yml', 'emulated'],
];

describe('the ladder', () => {
  test.each(LADDER.map(([what, changes, ...rest]) => ({ what, changes, expected: rest })))('$what', (row) => {
    const [strategy, reason, runnerUp] = row.expected;
    const choice = choose(row.changes);
    expect({ strategy: choice.strategy, runnerUp: choice.runnerUp?.strategy }).toEqual({ strategy, runnerUp });
    expect(choice.reason).toContain(reason);
  });

  test('every choice that is not blocked has the estimate of its strategy, and keeps the facts', () => {
    for (const [, changes] of LADDER) {
      const circumstances = Object.assign({}, NOTHING_KNOWN, ...changes) as Circumstances;
      const { strategy, estimate, facts: kept } = chooseStrategy(circumstances);
      expect(estimate).toEqual(strategy === 'blocked' ? undefined : circumstances.estimates[strategy]);
      expect(kept).toEqual(circumstances.facts);
    }
  });

  test('a choice that is not the first rung says what would change it', () => {
    expect(choose([uncrossable, scarce]).wouldChange).toEqual([
      'native: a runner of this platform under `runners`',
      'cross: the facts that prevent cross compilation',
    ]);
    expect(choose([failed('cross')]).wouldChange[1]).toMatch(/^cross: other facts, or a run that passes/);
    expect(choose([plentiful]).wouldChange).toEqual([]);
    expect(choose([lacking('cross', 'emulated')]).wouldChange).toEqual(
      expect.arrayContaining([
        'cross: a builder whose distribution has the libraries',
        'emulated: another `environment` in archway.yml',
      ]),
    );
  });

  test('a blocked choice says why each rung did not hold', () => {
    const { reason, wouldChange } = choose([uncrossable, longDeclared]);
    for (const part of ['not native: no runner', 'not cross: C extension', 'not emulated: at most 400 min']) {
      expect(reason).toContain(part);
    }
    expect(wouldChange).toHaveLength(4);
  });

  test('many facts of a kind are counted, not listed', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((detail): Fact => ({ effect: 'needs', detail }));
    expect(choose([facts(...many)]).reason).toBe('needs a, b, c and 2 more');
  });
});

describe('an override is reported when it goes against', () => {
  test.each([
    ['the facts', [override('cross'), uncrossable], 'asks for cross, against what was found: C extension'],
    ['facts that a pass has proven wrong', [override('cross'), uncrossable, past('cross', 0, 1)], 'yet it passed once'],
    ['past runs', [override('cross'), failed('cross')], 'failed in the last 2 runs'],
    ['past times', [override('emulated'), emulatedTakes(500, 'history')], '500 min in past runs, over the budget'],
    ['the lack of a runner', [override('native')], 'no runner of this platform is declared'],
    ['the lack of a runner that is online', [override('native'), offline], 'is online'],
  ])('%s', (_, changes, words) => {
    expect(choose(changes).contradiction).toContain(words);
  });

  test.each([
    ['nothing', [override('cross'), needs]],
    ['a guess', [override('emulated'), emulatedTakes(500, 'guess')]],
    ['the ladder alone', [override('emulated'), plentiful]],
  ])('but not against %s', (_, changes) => {
    expect(choose(changes).contradiction).toBeUndefined();
  });
});
