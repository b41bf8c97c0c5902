import type { CellReport } from '../config/index.js';
import { describeAcceleration } from '../environment/index.js';

/** The failure of a cell as an error that a caller can throw. */
export function describeFailedCell(report: CellReport): string {
  const { cell, failure } = report;
  return `${cell.id} failed in ${failure?.phase ?? 'an unknown phase'}: ${failure?.message ?? 'no reason was recorded'}`;
}

const COLUMNS = [
  'package',
  'platform',
  'strategy',
  'reason',
  'build s',
  'test s',
  'result',
  'artifact',
  'size',
] as const;

function row(report: CellReport): readonly string[] {
  const { cell, strategy, fallback, milliseconds, files } = report;
  return [
    cell.package,
    cell.platform,
    fallback === null ? strategy : `${strategy}, not ${fallback.from}`,
    fallback?.reason ?? cell.reason,
    seconds(milliseconds.build),
    testColumn(report),
    resultColumn(report),
    files.map(({ file }) => file).join(' ') || '-',
    files.length === 0 ? '-' : formatBytes(files.reduce((sum, { bytes }) => sum + bytes, 0)),
  ];
}

function testColumn({ milliseconds, tests }: CellReport): string {
  return tests.status === 'passed' || tests.status === 'failed' ? seconds(milliseconds.test) : tests.status;
}

function resultColumn({ result, failure }: CellReport): string {
  return failure === null ? result : `${result}: ${failure.phase}`;
}

function seconds(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '-' : (milliseconds / 1000).toFixed(1);
}

/** A size as people read it: `512 B`, `1.5 MiB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 ? String(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}

/** The reports as a table for a terminal, one line a cell, columns aligned. */
export function terminalTable(reports: readonly CellReport[]): string {
  const reasonLimit = 48;
  const rows = [COLUMNS, ...reports.map(row)].map((cells) =>
    cells.map((text, index) => (index === 3 ? shorten(text, reasonLimit) : text)),
  );
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const lines = rows.map((cells) =>
    cells
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.join('\n');
}

function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 3)}...`;
}

/** The reports as a Markdown table for a job summary. */
export function markdownTable(reports: readonly CellReport[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text) => text.replace(/[\\|`<>]/g, '\\$&').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(COLUMNS), line(COLUMNS.map(() => '---')), ...reports.map((report) => line(row(report)))].join('\n');
}

/** A cell's report as Markdown for a job summary. */
export function cellMarkdown(report: CellReport): string {
  const { cell, environment } = report;
  const world =
    environment === null ? [] : [`Built in ${environment.description}.`, '', ...describeAcceleration(environment)];
  return [`## ${cell.id}`, '', markdownTable([report]), '', ...world].join('\n');
}
