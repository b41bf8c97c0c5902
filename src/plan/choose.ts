import type { Strategy } from '../config/index.js';
import type { Fact } from '../languages/language.js';

/** All that a choice rests on: for one package and one platform. */
export interface Circumstances {
  /** What archway.yml demands, with its reason. */
  readonly override: { readonly strategy: Strategy; readonly reason: string | undefined } | undefined;
  /** The runner that executes the platform itself, if one is declared. */
  readonly nativeRunner: { readonly labels: readonly string[]; readonly scarce: boolean } | undefined;
  /** What was read from the package. Not read, and not needed, where a plentiful native runner settles the matter. */
  readonly facts: readonly Fact[];
  /** Minutes that the package is declared to take at most, and that an emulated build may take. */
  readonly minutes: { readonly declared: number; readonly budget: number };
}

/** What was chosen, and why. */
export interface Choice {
  readonly strategy: Strategy | 'blocked';
  /** One sentence for a table. */
  readonly reason: string;
  /** The facts that decided. */
  readonly facts: readonly Fact[];
  /** What the ladder would have given next. */
  readonly runnerUp: { readonly strategy: Strategy; readonly reason: string } | undefined;
  /** What would lead to another choice. */
  readonly wouldChange: readonly string[];
  /** Set where an override goes against the facts. */
  readonly contradiction: string | undefined;
}

interface Rung {
  readonly strategy: Strategy;
  /** Whether the rung holds; the answer says why or why not. */
  readonly holds: (circumstances: Circumstances) => { readonly yes: boolean; readonly because: string };
  readonly wouldChange: string;
}

/** The ladder of docs/architecture.md: the first rung that holds is the choice. */
const LADDER: readonly Rung[] = [
  {
    strategy: 'native',
    holds: ({ nativeRunner }) =>
      nativeRunner === undefined
        ? { yes: false, because: 'no runner of this platform is declared' }
        : nativeRunner.scarce
          ? { yes: false, because: `runner ${nativeRunner.labels.join(', ')} is scarce` }
          : { yes: true, because: `runs on ${nativeRunner.labels.join(', ')}` },
    wouldChange: 'a runner of this platform under `runners`',
  },
  {
    strategy: 'cross',
    holds: ({ facts }) => {
      const preventing = facts.filter((fact) => fact.effect === 'prevents-cross');
      if (preventing.length > 0) return { yes: false, because: listDetails(preventing) };
      const needs = facts.filter((fact) => fact.effect === 'needs');
      const unknown = facts.filter((fact) => fact.effect === 'unknown');
      const caveat = unknown.length === 0 ? '' : ` (not established: ${listDetails(unknown)})`;
      return {
        yes: true,
        because: (needs.length === 0 ? 'nothing prevents it' : `needs ${listDetails(needs)}`) + caveat,
      };
    },
    wouldChange: 'the facts that prevent cross compilation',
  },
  {
    strategy: 'emulated',
    holds: ({ minutes }) =>
      minutes.declared <= minutes.budget
        ? { yes: true, because: `at most ${String(minutes.declared)} min, budget ${String(minutes.budget)} min` }
        : {
            yes: false,
            because: `declared to take up to ${String(minutes.declared)} min, over the budget of ${String(minutes.budget)} min`,
          },
    wouldChange: 'a `timeout-minutes` within the budget, or a larger budget',
  },
  {
    strategy: 'native',
    holds: ({ nativeRunner }) =>
      nativeRunner?.scarce === true
        ? { yes: true, because: `only scarce runner ${nativeRunner.labels.join(', ')} is left` }
        : { yes: false, because: 'no scarce runner of this platform either' },
    wouldChange: 'a runner of this platform under `runners`, with `scarce: true` if there are few',
  },
];

/**
 * Chooses how to build one package for one platform. Pure: the same circumstances always give the same choice.
 */
export function chooseStrategy(circumstances: Circumstances): Choice {
  const rungs = LADDER.map((rung) => ({ rung, answer: rung.holds(circumstances) }));
  const holding = rungs.filter(({ answer }) => answer.yes);
  const { override, facts } = circumstances;
  if (override !== undefined) return overridden(override, circumstances, holding[0]);
  const [chosen, next] = holding;
  const passedOver = rungs.slice(0, chosen === undefined ? rungs.length : rungs.indexOf(chosen));
  const wouldChange = passedOver.map(({ rung }) => `${rung.strategy}: ${rung.wouldChange}`);
  if (chosen === undefined) {
    return {
      strategy: 'blocked',
      reason: passedOver.map(({ rung, answer }) => `not ${rung.strategy}: ${answer.because}`).join('; '),
      facts,
      runnerUp: undefined,
      wouldChange,
      contradiction: undefined,
    };
  }
  // Why not cross is the part of an emulated choice that a user can act upon.
  const crossAnswer = passedOver.find(({ rung }) => rung.strategy === 'cross')?.answer;
  return {
    strategy: chosen.rung.strategy,
    reason: crossAnswer === undefined ? chosen.answer.because : `no cross: ${crossAnswer.because}`,
    facts,
    runnerUp: next === undefined ? undefined : { strategy: next.rung.strategy, reason: next.answer.because },
    wouldChange,
    contradiction: undefined,
  };
}

function overridden(
  override: NonNullable<Circumstances['override']>,
  circumstances: Circumstances,
  otherwise: { readonly rung: Rung; readonly answer: { readonly because: string } } | undefined,
): Choice {
  const preventing = circumstances.facts.filter((fact) => fact.effect === 'prevents-cross');
  const contradiction =
    override.strategy === 'cross' && preventing.length > 0
      ? `archway.yml asks for cross, against what was found: ${listDetails(preventing)}`
      : override.strategy === 'native' && circumstances.nativeRunner === undefined
        ? 'archway.yml asks for native, and no runner of this platform is declared'
        : undefined;
  const blocked = override.strategy === 'native' && circumstances.nativeRunner === undefined;
  return {
    strategy: blocked ? 'blocked' : override.strategy,
    reason: blocked
      ? (contradiction ?? '')
      : `archway.yml${override.reason === undefined ? '' : `: ${override.reason}`}`,
    facts: circumstances.facts,
    runnerUp:
      otherwise === undefined ? undefined : { strategy: otherwise.rung.strategy, reason: otherwise.answer.because },
    wouldChange: ['`strategy` in archway.yml'],
    contradiction,
  };
}

function listDetails(facts: readonly Fact[]): string {
  const details = [...new Set(facts.map((fact) => fact.detail))];
  const shown = details.slice(0, 3).join(', ');
  return details.length > 3 ? `${shown} and ${String(details.length - 3)} more` : shown;
}
