import type { Strategy } from '../config/index.js';
import type { Fact } from '../languages/language.js';
import type { Estimate, Estimates } from './estimate.js';
import type { Experience, Experiences } from './history.js';
import type { NativeRunner } from './runners.js';

/** Failures in a row, on what is known now, after which a strategy is passed over. */
const FAILURES_TO_PASS_OVER = 2;

/** All that a choice rests on: for one package and one platform. */
export interface Circumstances {
  /** What archway.yml demands, with its reason. */
  readonly override: { readonly strategy: Strategy; readonly reason: string | undefined } | undefined;
  /** The runner that executes the platform itself, if one is declared. */
  readonly nativeRunner: NativeRunner | undefined;
  /** What was read from the package. */
  readonly facts: readonly Fact[];
  /** Minutes that the package is declared to take at most, and that an emulated build may take. */
  readonly minutes: { readonly declared: number; readonly budget: number };
  /** Minutes that each strategy is thought to take. */
  readonly estimates: Estimates;
  /** How each strategy did in past runs. */
  readonly experiences: Experiences;
  /** Why the platform's packages are not to be had where they would be needed; undefined where they are. */
  readonly lacking: { readonly cross: string | undefined; readonly emulated: string | undefined };
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
  /** Set where an override goes against the facts or past runs. */
  readonly contradiction: string | undefined;
  /** Minutes that the cell is thought to take; undefined when it is blocked. */
  readonly estimate: Estimate | undefined;
}

/** Whether a rung holds, and why or why not. */
interface Answer {
  readonly yes: boolean;
  readonly because: string;
  /** What would change it, where that is not what the rung says. */
  readonly wouldChange?: string;
}

/** One line of the table. */
interface Rung {
  readonly strategy: Strategy;
  /** By what is known of the package and the runners; past failures are looked at for all rungs alike. */
  readonly holds: (circumstances: Circumstances) => Answer;
  readonly wouldChange: string;
}

/** The ladder of docs/plan.md: the first rung that holds, and has not failed on what is known now, is the choice. */
const LADDER: readonly Rung[] = [
  {
    strategy: 'native',
    holds: ({ nativeRunner }) =>
      nativeRunner === undefined
        ? no('no runner of this platform is declared')
        : nativeRunner.unavailable !== undefined
          ? no(nativeRunner.unavailable)
          : nativeRunner.scarce
            ? no(`runner ${labelsOf(nativeRunner)} is scarce`)
            : yes(`runs on ${labelsOf(nativeRunner)}`),
    wouldChange: 'a runner of this platform under `runners`',
  },
  {
    strategy: 'cross',
    holds: ({ facts, experiences, lacking }) => {
      if (lacking.cross !== undefined) return no(lacking.cross, 'a builder whose distribution has the libraries');
      const preventing = facts.filter((fact) => fact.effect === 'prevents-cross');
      if (preventing.length > 0) return no(listDetails(preventing));
      const needs = facts.filter((fact) => fact.effect === 'needs');
      const unknown = facts.filter((fact) => fact.effect === 'unknown');
      return yes(
        (needs.length === 0 ? 'nothing prevents it' : `needs ${listDetails(needs)}`) +
          caveat(unknown, experiences.cross),
      );
    },
    wouldChange: 'the facts that prevent cross compilation',
  },
  {
    strategy: 'emulated',
    holds: ({ minutes: { declared, budget }, estimates: { emulated }, lacking }) => {
      if (lacking.emulated !== undefined) return no(lacking.emulated, 'another `environment` in archway.yml');
      const [expected, words] = emulatedMinutes(emulated, declared);
      return expected <= budget
        ? yes(`${words}, budget ${String(budget)} min`)
        : no(`${words}, over the budget of ${String(budget)} min`);
    },
    wouldChange: 'a `timeout-minutes` within the budget, or a larger budget',
  },
  {
    strategy: 'native',
    holds: ({ nativeRunner }) =>
      nativeRunner?.scarce !== true
        ? no('no scarce runner of this platform either')
        : nativeRunner.unavailable !== undefined
          ? no(nativeRunner.unavailable)
          : yes(`only scarce runner ${labelsOf(nativeRunner)} is left`),
    wouldChange: 'a runner of this platform under `runners`, with `scarce: true` if there are few',
  },
];

/** A rung with its answers: by what is known, and by past runs too. */
interface Judged {
  readonly rung: Rung;
  readonly answer: Answer;
  readonly passedOver: boolean;
}

/**
 * Chooses how to build one package for one platform. Pure: the same circumstances always give the same choice.
 *
 * An override outranks all. Then facts decide which rungs hold; past runs outrank estimates, and pass over what has
 * failed. They never block: where every way has failed, the first that the facts allow is tried again.
 */
export function chooseStrategy(circumstances: Circumstances): Choice {
  const judged = LADDER.map((rung) => judge(rung, circumstances));
  const possible = judged.filter(({ answer }) => answer.yes);
  const untried = possible.filter(({ passedOver }) => !passedOver);
  const holding = untried.length > 0 ? untried : possible;
  const { override } = circumstances;
  if (override !== undefined) return overridden(override, circumstances, holding);
  const [chosen, next] = holding;
  if (chosen === undefined) return blocked(judged, circumstances);
  const before = judged.slice(0, judged.indexOf(chosen));
  return {
    strategy: chosen.rung.strategy,
    reason: reasonOf(chosen, before, untried.length === 0),
    facts: circumstances.facts,
    runnerUp: next === undefined ? undefined : { strategy: next.rung.strategy, reason: next.answer.because },
    wouldChange: before.map(changeOf),
    contradiction: undefined,
    estimate: circumstances.estimates[chosen.rung.strategy],
  };
}

/** Whether a strategy is passed over for its failures. */
function hasFailed({ failures }: Experience): boolean {
  return failures >= FAILURES_TO_PASS_OVER;
}

function judge(rung: Rung, circumstances: Circumstances): Judged {
  const excluding = circumstances.facts.filter((fact) => fact.effect === 'prevents-all');
  if (excluding.length > 0) return { rung, answer: no(listDetails(excluding)), passedOver: false };
  const answer = rung.holds(circumstances);
  const experience = circumstances.experiences[rung.strategy];
  if (!answer.yes || !hasFailed(experience)) return { rung, answer, passedOver: false };
  return { rung, answer: yes(failedWords(experience)), passedOver: true };
}

/** Why not cross, and which past failures, are the parts that a user can act upon. */
function reasonOf(chosen: Judged, before: readonly Judged[], allFailed: boolean): string {
  if (allFailed) return `${chosen.answer.because}, and so has every other way: tried again`;
  const parts = before
    .filter(({ rung, passedOver }) => rung.strategy === 'cross' || passedOver)
    .map(({ rung, answer }) => `no ${rung.strategy}: ${answer.because}`);
  return parts.length === 0 ? chosen.answer.because : parts.join('; ');
}

function changeOf({ rung, answer, passedOver }: Judged): string {
  return `${rung.strategy}: ${passedOver ? 'other facts, or a run that passes with the strategy set in archway.yml' : (answer.wouldChange ?? rung.wouldChange)}`;
}

function blocked(judged: readonly Judged[], { facts }: Circumstances): Choice {
  const excluding = facts.filter((fact) => fact.effect === 'prevents-all');
  return {
    strategy: 'blocked',
    reason:
      excluding.length > 0
        ? `no way to build it: ${listDetails(excluding)}`
        : judged.map(({ rung, answer }) => `not ${rung.strategy}: ${answer.because}`).join('; '),
    facts,
    runnerUp: undefined,
    wouldChange: excluding.length > 0 ? ['the facts that rule the platform out'] : judged.map(changeOf),
    contradiction: undefined,
    estimate: undefined,
  };
}

/** What speaks against an override, of each strategy: the first that applies is told. */
const OBJECTIONS: Readonly<Record<Strategy, (circumstances: Circumstances) => string | undefined>> = {
  native: ({ nativeRunner }) =>
    nativeRunner === undefined ? 'and no runner of this platform is declared' : nativeRunner.unavailable,
  cross: ({ facts, experiences, lacking }) => {
    if (lacking.cross !== undefined) return `and ${lacking.cross}`;
    const preventing = facts.filter(({ effect }) => effect === 'prevents-cross');
    if (preventing.length === 0) return undefined;
    const { passes } = experiences.cross;
    const yet = passes === 0 ? '' : ` (yet it passed ${times(passes)} on these facts)`;
    return `against what was found: ${listDetails(preventing)}${yet}`;
  },
  emulated: ({ minutes: { declared, budget }, estimates: { emulated }, lacking }) => {
    if (lacking.emulated !== undefined) return `and ${lacking.emulated}`;
    const [expected, words] = emulatedMinutes(emulated, declared);
    return emulated.basis !== 'guess' && expected > budget
      ? `${words}, over the budget of ${String(budget)} min`
      : undefined;
  },
};

function overridden(
  override: NonNullable<Circumstances['override']>,
  circumstances: Circumstances,
  holding: readonly Judged[],
): Choice {
  const { strategy } = override;
  const experience = circumstances.experiences[strategy];
  const excluding = circumstances.facts.filter(({ effect }) => effect === 'prevents-all');
  const objection =
    OBJECTIONS[strategy](circumstances) ??
    (excluding.length > 0 ? `though there is no way to build it: ${listDetails(excluding)}` : undefined) ??
    (hasFailed(experience) ? failedWords(experience) : undefined);
  const contradiction = objection === undefined ? undefined : `archway.yml asks for ${strategy}, ${objection}`;
  // Of all objections, only the lack of a machine cannot be overruled.
  const isBlocked = strategy === 'native' && OBJECTIONS.native(circumstances) !== undefined;
  const otherwise = holding.find(({ rung }) => rung.strategy !== strategy);
  return {
    strategy: isBlocked ? 'blocked' : strategy,
    reason: isBlocked
      ? (contradiction ?? '')
      : `archway.yml${override.reason === undefined ? '' : `: ${override.reason}`}`,
    facts: circumstances.facts,
    runnerUp:
      otherwise === undefined ? undefined : { strategy: otherwise.rung.strategy, reason: otherwise.answer.because },
    wouldChange: ['`strategy` in archway.yml'],
    contradiction,
    estimate: isBlocked ? undefined : circumstances.estimates[strategy],
  };
}

/**
 * The minutes that count against the budget: those of past runs, of this strategy or scaled from another's; without any,
 * what the package is declared to take at most, which outranks a guess.
 */
function emulatedMinutes({ minutes, basis }: Estimate, declared: number): readonly [minutes: number, words: string] {
  switch (basis) {
    case 'history':
      return [minutes, `${String(minutes)} min in past runs`];
    case 'scaled':
      return [minutes, `about ${String(minutes)} min, by past runs of another strategy`];
    case 'guess':
      return [declared, `at most ${String(declared)} min`];
  }
}

/** What is not known is said, until a run has shown that it does no harm. */
function caveat(unknown: readonly Fact[], { passes }: Experience): string {
  if (unknown.length === 0) return '';
  return passes > 0 ? ` (it passed ${times(passes)})` : ` (not established: ${listDetails(unknown)})`;
}

function yes(because: string): Answer {
  return { yes: true, because };
}

function no(because: string, wouldChange?: string): Answer {
  return { yes: false, because, ...(wouldChange !== undefined && { wouldChange }) };
}

function labelsOf({ labels }: NativeRunner): string {
  return labels.join(', ');
}

function failedWords({ failures }: Experience): string {
  return `failed in the last ${String(failures)} runs on the same facts`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${String(count)} times`;
}

function listDetails(facts: readonly Fact[]): string {
  const details = [...new Set(facts.map((fact) => fact.detail))];
  const shown = details.slice(0, 3).join(', ');
  return details.length > 3 ? `${shown} and ${String(details.length - 3)} more` : shown;
}
