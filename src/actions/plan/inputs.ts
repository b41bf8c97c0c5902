import { parsePlatform, parseRunners, type Runners } from '../../config/index.js';
import { parseBackend, type Backend } from '../../downloads/index.js';
import type { Platform } from '../../platform/platform.js';
import { OVERFLOWS, type Overflow } from '../../plan/index.js';
import { InputError, readInputs, type InputReader, type InputSource } from '../../runner/index.js';

/** The inputs of the `plan` action. */
export interface PlanInputs {
  readonly config: string;
  readonly root: string;
  /** Empty: those of the configuration. */
  readonly platforms: readonly Platform[];
  readonly runners: Runners;
  readonly budgetMinutes: number;
  /** Empty: everything. */
  readonly changedSince: string;
  /** Path of a history file relative to the workspace; empty for none. */
  readonly history: string;
  readonly maxJobs: number;
  /** Whether all downloads of the repository are to be stored before the matrix starts. */
  readonly warm: boolean;
  /** Where they are stored. */
  readonly cache: Backend;
  readonly overflow: Overflow;
  /** To ask GitHub with whether self-hosted runners are online; undefined not to ask. */
  readonly runnerToken: string | undefined;
}

/** GitHub's limit on one matrix. Source: GitHub documentation, "Usage limits". */
const MATRIX_LIMIT = 256;

/** Reads and checks all inputs. Throws an InputError that lists every bad one. */
export function readPlanInputs(source: InputSource): Readonly<PlanInputs> {
  return readInputs(source, (reader) => ({
    config: reader.required('config'),
    root: reader.required('root'),
    platforms: reader.parsedList('platforms', parsePlatform),
    runners: reader.parsed('runners', parseRunners, {}),
    budgetMinutes: reader.integer('budget-minutes', { min: 1, max: 5 * 24 * 60 }),
    changedSince: reader.text('changed-since'),
    history: reader.text('history'),
    overflow: reader.oneOf('overflow', OVERFLOWS),
    runnerToken: runnerToken(reader),
    maxJobs: reader.integer('max-jobs', { min: 1, max: MATRIX_LIMIT }),
    warm: reader.boolean('warm'),
    cache: reader.parsed('cache', parseBackend, { kind: 'github' }),
  }));
}

function runnerToken(reader: InputReader): string | undefined {
  const wanted = reader.boolean('runner-check');
  const token = reader.parsed(
    'token',
    (text) => {
      if (wanted && text === '') {
        throw new InputError(
          '`runner-check` asks GitHub, for which it needs a token that may read self-hosted runners; ' +
            'that of the job may not.',
        );
      }
      return text;
    },
    '',
  );
  return wanted ? token : undefined;
}
