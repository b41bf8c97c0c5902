import { z } from 'zod';
import { InputError } from '../runner/errors.js';
import { STRATEGIES } from './strategy.js';

/** Records of one package, platform and strategy that are kept. A median needs no more, and the file stays small. */
export const RECORDS_KEPT = 10;

/** Days that a record counts, looking back from the newest one: compilers, emulators and runners move on. */
export const DAYS_KEPT = 90;

const historyRecord = z.object({
  package: z.string().min(1),
  platform: z.string().min(1).meta({ description: 'As Docker writes it.' }),
  strategy: z.enum(STRATEGIES).meta({ description: 'The strategy that was carried out.' }),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .meta({ description: 'Of the facts that the strategy was chosen on: `fingerprint` of the decision in the plan.' }),
  outcome: z.enum(['passed', 'failed']),
  seconds: z.number().min(0).meta({ description: 'Wall time of the cell, from its first phase to its last.' }),
  finished: z.iso.datetime({ offset: true }).meta({ description: 'When it ended, as ISO 8601.' }),
  run: z
    .string()
    .min(1)
    .meta({ description: 'The workflow run: GITHUB_RUN_ID. Records of one run are judged together.' }),
});

const historySchema = z.object({
  version: z.literal(1),
  records: z.array(historyRecord).meta({ description: 'The newest last.' }),
});

/** How one cell went. */
export type HistoryRecord = z.output<typeof historyRecord>;

/** How the cells of past runs went: `assemble` writes it, `plan` reads it. */
export type History = z.output<typeof historySchema>;

/** What there is before the first run. */
export const EMPTY_HISTORY: History = { version: 1, records: [] };

/**
 * Reads a history file.
 *
 * @throws InputError for anything but a history of this version
 */
export function parseHistory(text: string): History {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`the history is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const result = historySchema.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new InputError(
    `the history is not one that this version of Archway reads: ${first?.path.join('.') ?? ''}: ${first?.message ?? ''}`,
  );
}

/**
 * A history with the records of one more run. A record of a cell and strategy that the history has of the same run
 * already is replaced, so that a run may be recorded again after its failed jobs were run again. What is too old, or more
 * than is kept of a cell, is left out.
 */
export function addToHistory(history: History, records: readonly HistoryRecord[]): History {
  const byCellAndRun = new Map<string, HistoryRecord>();
  for (const record of [...history.records, ...records]) {
    byCellAndRun.set(`${cellKey(record)}\0${record.run}`, record);
  }
  const newestFirst = [...byCellAndRun.values()].sort(
    (a, b) => Date.parse(b.finished) - Date.parse(a.finished) || compare(cellKey(a), cellKey(b)),
  );
  const oldest = Date.parse(newestFirst[0]?.finished ?? '') - DAYS_KEPT * 24 * 60 * 60 * 1000;
  const counts = new Map<string, number>();
  const kept = newestFirst.filter((record) => {
    const count = (counts.get(cellKey(record)) ?? 0) + 1;
    counts.set(cellKey(record), count);
    return count <= RECORDS_KEPT && Date.parse(record.finished) >= oldest;
  });
  return { version: 1, records: kept.reverse() };
}

/** The history as the file's text, a record a line. */
export function historyText({ version, records }: History): string {
  const lines = records.map((record) => JSON.stringify(record)).join(',\n');
  return `{"version":${String(version)},"records":[\n${lines}\n]}\n`;
}

/** JSON Schema of the history file. */
export function historyJsonSchema(): object {
  return {
    $id: 'https://raw.githubusercontent.com/OWNER/archway/main/schema/history.schema.json',
    title: "Archway's history of past runs",
    ...z.toJSONSchema(historySchema, { io: 'input' }),
  };
}

function cellKey({ package: name, platform, strategy }: HistoryRecord): string {
  return `${name}\0${platform}\0${strategy}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
