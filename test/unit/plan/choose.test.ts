import { describe, expect, test } from '@jest/globals';
import { chooseStrategy, type Circumstances } from '../../../src/plan/index.js';
import type { Fact } from '../../../src/languages/language.js';

const plentiful = { labels: ['ubuntu-24.04-arm'], scarce: false };
const scarce = { labels: ['self-hosted', 'linux', 'ARM64'], scarce: true };
const extension: Fact = { effect: 'prevents-cross', detail: 'C extension', source: { file: 'setup.py', line: 3 } };
const cgo: Fact = { effect: 'needs', detail: 'cgo: example.com/probe' };
const unknown: Fact = { effect: 'unknown', detail: 'go is not installed' };

function circumstances(changes: Partial<Circumstances>): Circumstances {
  return {
    override: undefined,
    nativeRunner: undefined,
    facts: [],
    minutes: { declared: 60, budget: 300 },
    ...changes,
  };
}

describe('the ladder', () => {
  test.each([
    ['a plentiful native runner', { nativeRunner: plentiful }, 'native', 'runs on ubuntu-24.04-arm'],
    ['nothing in the way', {}, 'cross', 'nothing prevents it'],
    ['a scarce runner is passed over for cross', { nativeRunner: scarce }, 'cross', 'nothing prevents it'],
    ['a need is named', { facts: [cgo] }, 'cross', 'needs cgo: example.com/probe'],
    ['what is not known is said', { facts: [unknown] }, 'cross', 'not established: go is not installed'],
    ['a fact prevents cross', { facts: [extension] }, 'emulated', 'no cross: C extension'],
    [
      'emulation over budget leaves the scarce runner',
      { facts: [extension], nativeRunner: scarce, minutes: { declared: 400, budget: 300 } },
      'native',
      'no cross: C extension',
    ],
    [
      'nothing is left',
      { facts: [extension], minutes: { declared: 400, budget: 300 } },
      'blocked',
      'over the budget of 300 min',
    ],
  ] as const)('%s', (_, changes, strategy, reason) => {
    const choice = chooseStrategy(circumstances(changes));
    expect(choice.strategy).toBe(strategy);
    expect(choice.reason).toContain(reason);
  });

  test('an emulated build within the budget comes before the scarce runner, which is the runner-up', () => {
    const choice = chooseStrategy(circumstances({ facts: [extension], nativeRunner: scarce }));
    expect(choice.strategy).toBe('emulated');
    expect(choice.runnerUp?.strategy).toBe('native');
    expect(choice.wouldChange.join(' ')).toContain('the facts that prevent cross');
  });

  test('a blocked choice says why each rung did not hold', () => {
    const { reason, runnerUp } = chooseStrategy(
      circumstances({ facts: [extension], minutes: { declared: 400, budget: 300 } }),
    );
    for (const part of ['not native', 'not cross: C extension', 'not emulated']) expect(reason).toContain(part);
    expect(runnerUp).toBeUndefined();
  });

  test('many facts of a kind are counted, not listed', () => {
    const facts = ['a', 'b', 'c', 'd', 'e'].map((detail): Fact => ({ effect: 'needs', detail }));
    expect(chooseStrategy(circumstances({ facts })).reason).toBe('needs a, b, c and 2 more');
  });
});

describe('an override', () => {
  test('wins, with its reason, and keeps what the ladder would have given', () => {
    const override = { strategy: 'emulated', reason: 'its tests need the real page size' } as const;
    const choice = chooseStrategy(circumstances({ override }));
    expect(choice.strategy).toBe('emulated');
    expect(choice.reason).toBe('archway.yml: its tests need the real page size');
    expect(choice.runnerUp?.strategy).toBe('cross');
    expect(choice.contradiction).toBeUndefined();
  });

  test('against the facts wins too, and is reported', () => {
    const override = { strategy: 'cross', reason: undefined } as const;
    const choice = chooseStrategy(circumstances({ override, facts: [extension] }));
    expect(choice.strategy).toBe('cross');
    expect(choice.contradiction).toContain('C extension');
  });

  test('native without a runner of the platform is blocked', () => {
    const override = { strategy: 'native', reason: 'six hours under emulation' } as const;
    expect(chooseStrategy(circumstances({ override })).strategy).toBe('blocked');
    expect(chooseStrategy(circumstances({ override, nativeRunner: scarce })).strategy).toBe('native');
  });
});
