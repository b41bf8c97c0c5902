import type { Cell } from '../config/index.js';
import { errorMessage } from '../runner/index.js';

/** The steps of a cell, in order. */
export const PHASES = ['prepare', 'build', 'test', 'package', 'verify'] as const;

export type Phase = (typeof PHASES)[number];

/** The package file of a cell. */
export interface PackagedArtifact {
  /** File name below the output folder. */
  readonly file: string;
  readonly bytes: number;
  /** SHA-256, lower-case hex. */
  readonly sha256: string;
}

/** What became of one cell. */
export interface CellReport {
  readonly cell: Cell;
  /** `planned`: chosen, and not carried out by this version of Archway. */
  readonly result: 'passed' | 'failed' | 'planned';
  /** Milliseconds of each phase that was begun. */
  readonly milliseconds: Partial<Record<Phase, number>>;
  /** What the tests were: the command, `none` where the package has none, `off` where they were switched off. */
  readonly tests: { readonly status: 'passed' | 'failed' | 'none' | 'off' | 'not run'; readonly command: string };
  readonly artifact: PackagedArtifact | undefined;
  /** How many ELF files were opened and found right. */
  readonly verified: number;
  readonly failure: { readonly phase: Phase; readonly message: string } | undefined;
}

/** A report of a cell that this version does not carry out. */
export function plannedReport(cell: Cell): CellReport {
  return {
    cell,
    result: 'planned',
    milliseconds: {},
    tests: { status: 'not run', command: '' },
    artifact: undefined,
    verified: 0,
    failure: undefined,
  };
}

/** The failure of a cell as an error that a caller can throw. */
export function describeFailedCell(report: CellReport): string {
  const { cell, failure } = report;
  return `${cell.id} failed in ${failure?.phase ?? 'an unknown phase'}: ${failure?.message ?? errorMessage(undefined)}`;
}

const COLUMNS = ['package', 'platform', 'strategy', 'reason', 'build s', 'test s', 'result', 'artifact', 'size'] as const;

function row(report: CellReport): readonly string[] {
  const { cell, milliseconds, artifact } = report;
  return [
    cell.package,
    cell.platform,
    cell.strategy,
    cell.reason,
    seconds(milliseconds.build),
    testColumn(report),
    resultColumn(report),
    artifact?.file ?? '-',
    artifact === undefined ? '-' : formatBytes(artifact.bytes),
  ];
}

function testColumn({ milliseconds, tests }: CellReport): string {
  return tests.status === 'passed' || tests.status === 'failed' ? seconds(milliseconds.test) : tests.status;
}

function resultColumn({ result, failure }: CellReport): string {
  return failure === undefined ? result : `${result}: ${failure.phase}`;
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
  const rows = [COLUMNS, ...reports.map(row)].map((cells) => cells.map((text, index) => (index === 3 ? shorten(text, reasonLimit) : text)));
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const lines = rows.map((cells) => cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.join('\n');
}

function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 3)}...`;
}

/** The reports as a Markdown table for a job summary. */
export function markdownTable(reports: readonly CellReport[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((text) => text.replace(/[\\|`<>]/g, '\\$&').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(COLUMNS), line(COLUMNS.map(() => '---')), ...reports.map((report) => line(row(report)))].join('\n');
}
