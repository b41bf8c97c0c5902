import type { Fact } from '../languages/language.js';
import type { Decision, Plan } from './plan.js';

/** The plan as Markdown for a job summary: counts, what is blocked first, then every choice with its reason. */
export function planMarkdown(plan: Plan): string {
  const counts = ['native', 'cross', 'emulated', 'blocked']
    .map((strategy) => ({ strategy, count: plan.decisions.filter((one) => one.strategy === strategy).length }))
    .filter(({ count }) => count > 0)
    .map(({ strategy, count }) => `${String(count)} ${strategy}`);
  const rows = [...plan.blocked, ...plan.decisions.filter((one) => one.strategy !== 'blocked')].map(
    (one) => `| ${[one.package, one.platform, one.strategy, one.reason].map(escapeCell).join(' | ')} |`,
  );
  return [
    '## Archway plan',
    '',
    `${String(plan.cells.length)} cells: ${counts.join(', ')}.`,
    '',
    '| Package | Platform | Strategy | Reason |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Text in a Markdown table's cell: a package's own files must not be able to break out of it. */
function escapeCell(text: string): string {
  return text.replace(/[\\|`<>*_[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

/** The whole chain behind the choices for one package, as lines for a terminal. */
export function explainDecisions(decisions: readonly Decision[]): string {
  return decisions.map(explain).join('\n\n');
}

function explain(decision: Decision): string {
  const lines = [
    `${decision.package} for ${decision.platform}: ${decision.strategy}`,
    `  because   ${decision.reason}`,
    ...(decision.contradiction === undefined ? [] : [`  against   ${decision.contradiction}`]),
    ...(decision.runnerUp === undefined
      ? []
      : [`  else      ${decision.runnerUp.strategy}: ${decision.runnerUp.reason}`]),
    ...decision.facts.map((fact) => `  fact      ${fact.effect}: ${fact.detail}${place(fact)}`),
    ...decision.wouldChange.map((change) => `  to change ${change}`),
  ];
  return lines.join('\n');
}

function place({ source }: Fact): string {
  if (source === undefined) return '';
  return source.line === undefined ? ` (${source.file})` : ` (${source.file}:${String(source.line)})`;
}
