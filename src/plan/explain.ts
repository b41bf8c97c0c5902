import type { Fact } from '../languages/language.js';
import type { Decision } from './plan.js';

/** The whole chain behind the choices for one package, as lines for a terminal. */
export function explainDecisions(decisions: readonly Decision[]): string {
  return decisions.map(explain).join('\n\n');
}

function explain(decision: Decision): string {
  const { estimate, contradiction, runnerUp, facts, wouldChange } = decision;
  const lines = [
    `${decision.package} for ${decision.platform}: ${decision.strategy}`,
    `  because   ${decision.reason}`,
    ...(contradiction === undefined ? [] : [`  against   ${contradiction}`]),
    ...(estimate === undefined ? [] : [`  takes     about ${String(estimate.minutes)} min (${BASES[estimate.basis]})`]),
    ...(runnerUp === undefined ? [] : [`  else      ${runnerUp.strategy}: ${runnerUp.reason}`]),
    ...facts.flatMap((fact) => [
      `  fact      ${fact.effect}: ${fact.detail}${place(fact)}`,
      ...(fact.debianPackages ?? []).map(
        (name) => `            by Debian package ${name} of the target's architecture`,
      ),
    ]),
    ...wouldChange.map((change) => `  to change ${change}`),
  ];
  return lines.join('\n');
}

/** Where an estimate comes from, in words. */
export const BASES = {
  history: 'median of past runs',
  scaled: 'by past runs of another strategy',
  guess: 'a guess, no past runs are known',
} as const;

function place({ source }: Fact): string {
  if (source === undefined) return '';
  return source.line === undefined ? ` (${source.file})` : ` (${source.file}:${String(source.line)})`;
}
