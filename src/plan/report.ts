import { isBatch, type MatrixEntry } from '../config/index.js';
import type { Cost, PlanCost } from './cost.js';
import { groupBy } from './grouping.js';
import type { Decision, Plan } from './plan.js';

/** GitHub's limit on a step's summary is 1 MiB; some room is left for what other steps' tools count differently. */
const MAX_SUMMARY_BYTES = 900 * 1024;

const KINDS = ['native', 'cross', 'emulated', 'blocked'] as const;

/**
 * The plan as Markdown for a job summary: counts, cost, a chart, then every choice with its reason, what is blocked
 * first.
 *
 * @param matrices what is started
 */
export function planMarkdown(plan: Plan, matrices: readonly (readonly MatrixEntry[])[], cost: PlanCost): string {
  const head = [
    '## Archway plan',
    '',
    `${String(plan.cells.length)} cells: ${counts(plan)}.${batchWords(matrices.flat())}`,
    '',
    ...costTable(cost),
    '',
    ...(plan.decisions.length === 0 ? [] : [...chart(plan), '']),
    '| Package | Platform | Strategy | Minutes | Reason |',
    '| --- | --- | --- | ---: | --- |',
  ];
  const ordered = [...plan.blocked, ...plan.decisions.filter((one) => one.strategy !== 'blocked')];
  const rows = fitting(ordered.map(row), MAX_SUMMARY_BYTES - Buffer.byteLength(head.join('\n')));
  const missing = ordered.length - rows.length;
  const more = missing === 0 ? [] : ['', `${String(missing)} more are in the plan file.`];
  return [...head, ...rows, ...more, ''].join('\n');
}

function counts({ decisions }: Plan): string {
  return KINDS.map((kind) => ({ kind, count: decisions.filter(({ strategy }) => strategy === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${String(count)} ${kind}`)
    .join(', ');
}

function batchWords(entries: readonly MatrixEntry[]): string {
  const batches = entries.filter(isBatch);
  if (batches.length === 0) return '';
  const members = batches.reduce((sum, batch) => sum + batch.members.length, 0);
  return ` They are built in ${String(entries.length)} jobs: ${String(members)} cells share ${String(batches.length)} of these.`;
}

function costTable(cost: PlanCost): string[] {
  const line = (name: string, { wallMinutes, machineMinutes }: Cost): string =>
    `| ${name} | ${minutes(wallMinutes)} | ${minutes(machineMinutes)} |`;
  return [
    '| Estimate | Wall time | Machine time |',
    '| --- | ---: | ---: |',
    line('this plan', cost),
    line('all emulated', cost.allEmulated),
    line('all native', cost.allNative),
    ...(cost.scarceMinutes === 0 ? [] : ['', `${minutes(cost.scarceMinutes)} of it on scarce runners.`]),
  ];
}

function minutes(count: number): string {
  return `${String(Math.ceil(count))} min`;
}

/** Packages, the strategies that they go by, and the runners that carry those out. */
function chart(plan: Plan): string[] {
  const labels = new Map<string, number>();
  const edges = KINDS.flatMap((kind): string[] => {
    const chosen = plan.decisions.filter(({ strategy }) => strategy === kind);
    if (chosen.length === 0) return [];
    const total = chosen.reduce((sum, { estimate }) => sum + (estimate?.minutes ?? 0), 0);
    const time = kind === 'blocked' ? '' : `, ${minutes(total)}`;
    const runners = groupBy(
      plan.cells.filter(({ strategy }) => strategy === kind),
      (cell) => cell['runs-on'].join(', '),
    );
    return [
      `  packages --> ${kind}["${kind}: ${String(chosen.length)}${time}"]`,
      ...[...runners].map(([name, cells]) => {
        if (!labels.has(name)) labels.set(name, labels.size);
        return `  ${kind} -->|${String(cells.length)}| runner${String(labels.get(name))}["${inChart(name)}"]`;
      }),
    ];
  });
  const packages = new Set(plan.decisions.map((one) => one.package)).size;
  return ['```mermaid', 'flowchart LR', `  packages["${String(packages)} packages"]`, ...edges, '```'];
}

/** A label may be any text, and the chart is a language. */
function inChart(text: string): string {
  return text.replaceAll(/[^\w .,:/-]/g, '_');
}

function row(one: Decision): string {
  const time = one.estimate === undefined ? '' : String(one.estimate.minutes);
  return `| ${[one.package, one.platform, one.strategy, time, one.reason].map(escapeCell).join(' | ')} |`;
}

/** Text in a Markdown table's cell: a package's own files must not be able to break out of it. */
function escapeCell(text: string): string {
  return text.replace(/[\\|`<>*_[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

function fitting(rows: readonly string[], bytes: number): readonly string[] {
  let left = bytes;
  const end = rows.findIndex((one) => (left -= Buffer.byteLength(one) + 1) < 0);
  return end < 0 ? rows : rows.slice(0, end);
}
