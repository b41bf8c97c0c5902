import { z } from 'zod';
import { InputError } from '../runner/errors.js';
import { cellSchema, type Cell } from './cell.js';
import { STRATEGIES } from './strategy.js';

/** The steps of a cell, in order. */
export const PHASES = ['prepare', 'build', 'test', 'package', 'verify'] as const;

export type Phase = (typeof PHASES)[number];

/** The name of a cell's report in the artifact that it uploads. */
export const CELL_REPORT_FILE = 'cell.json';

/**
 * On whose account a cell failed: its own code and tests, the toolchain for its target, the emulator that its programs
 * ran in, or what is configured.
 */
export const FAILURE_KINDS = ['code', 'toolchain', 'emulator', 'configuration'] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

const packagedFile = z.object({
  /** File name, without a folder. */
  file: z.string().min(1),
  bytes: z.int().min(0),
  /** SHA-256, lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A package file of a cell. */
export type PackagedFile = z.output<typeof packagedFile>;

const incident = z.object({
  /** `crash`: the emulator died of itself; `signal`: a program in it did; `wedged`: nothing moved any more. */
  kind: z.enum(['crash', 'signal', 'wedged']),
  /** The line that told, or what was seen. */
  evidence: z.string(),
});

/** Something that went wrong between a program and the emulator that it ran in. */
export type EmulatorIncident = z.output<typeof incident>;

const tests = z.object({
  /** `none` where the package has none, `off` where they were switched off. */
  status: z.enum(['passed', 'failed', 'none', 'off', 'not run']),
  command: z.string(),
  /** What befell the emulator; after the first, the tests were run once more on one CPU. */
  incidents: z.array(incident).default([]),
});

const cellReportSchema = z.object({
  schema: z.literal(1),
  cell: cellSchema,
  /** `planned`: chosen, and not carried out. */
  result: z.enum(['passed', 'failed', 'planned']),
  /** What was carried out; the cell has what was planned. */
  strategy: z.enum(STRATEGIES),
  /** Where they differ: what failed first, and why that was on the toolchain's account. */
  fallback: z.object({ from: z.enum(STRATEGIES), reason: z.string() }).nullable(),
  /**
   * The world that an emulated cell was built in, with the programs in it that ran natively, by their paths, and those
   * that could have and did not. Null for others.
   */
  environment: z
    .object({
      description: z.string(),
      native: z.array(z.string()),
      emulated: z.array(z.object({ program: z.string(), reason: z.string() })),
    })
    .nullable()
    .default(null),
  /** Version of the package. */
  version: z.string(),
  /** The commit's SHA; null outside of a git checkout. */
  commit: z.string().nullable(),
  /** When the cell was begun and ended, ISO 8601; empty where it was not carried out. */
  started: z.string(),
  finished: z.string(),
  /** Milliseconds of each phase that was begun. */
  milliseconds: z.partialRecord(z.enum(PHASES), z.number()),
  /** Versions of the tools by name: `go`, `cargo`, `aarch64-linux-gnu-gcc`, `qemu`. */
  tools: z.record(z.string(), z.string()),
  /** What befell the emulator in which it was built; after the first, that was done once more on one CPU. */
  incidents: z.array(incident).default([]),
  tests,
  files: z.array(packagedFile),
  /** How many ELF files were opened and found right. */
  verified: z.int().min(0),
  failure: z.object({ phase: z.enum(PHASES), kind: z.enum(FAILURE_KINDS), message: z.string() }).nullable(),
});

/** What became of one cell, as `cell.json` in its artifact has it. */
export type CellReport = z.output<typeof cellReportSchema>;

/** A report of a cell that was not carried out. */
export function plannedReport(cell: Cell): CellReport {
  return {
    schema: 1,
    cell,
    result: 'planned',
    strategy: cell.strategy,
    fallback: null,
    environment: null,
    version: '',
    commit: null,
    started: '',
    finished: '',
    milliseconds: {},
    tools: {},
    incidents: [],
    tests: { status: 'not run', command: '', incidents: [] },
    files: [],
    verified: 0,
    failure: null,
  };
}

/**
 * Reads a cell's report.
 *
 * @param shownPath where it stands, for messages
 * @throws InputError that names every field that is missing or wrong
 */
export function parseCellReport(text: string, shownPath: string): CellReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${shownPath} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const result = cellReportSchema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the value'}: ${message}`);
  throw new InputError(`${shownPath} is not the report of a cell: ${problems.join('; ')}.`);
}
