import type { EmulatorIncident } from '../config/index.js';
import { errorMessage, type Runner } from '../runner/index.js';
import { IncidentWatch } from './emulator-incident.js';

/** What runs in an emulator and may fail on its account. */
export type EmulatedPhase = 'build' | 'test';

/** A phase that failed in an emulator, and what befell that meanwhile. */
export class EmulatedFailure extends Error {
  readonly phase: EmulatedPhase;
  readonly incidents: readonly EmulatorIncident[];

  constructor(phase: EmulatedPhase, cause: unknown, incidents: readonly EmulatorIncident[]) {
    super(errorMessage(cause), { cause });
    this.phase = phase;
    this.incidents = incidents;
  }
}

/** How a phase is spoken of. */
const WORDS = {
  build: {
    stuck: 'the build was stuck in the emulator and was killed',
    again: "That may be the emulator's fault and not the build's, so it is run once more, on one CPU.",
    passed: 'on one CPU the build came to its end.',
    own: 'on one CPU the emulator held, and the build fails on its own account.',
    crashed: 'nothing can be built here.',
    wedged: 'a deadlock of the build, or of the emulator.',
  },
  test: {
    stuck: 'the tests were stuck in the emulator and were killed',
    again: "That may be the emulator's fault and not the tests', so they are run once more, on one CPU.",
    passed: 'on one CPU the tests passed.',
    own: 'on one CPU the emulator held, and the tests fail on their own account.',
    crashed: 'the tests prove nothing here.',
    wedged: 'a deadlock of the tests, or of the emulator.',
  },
} as const;

/** One run of a phase. */
export interface AttemptOptions {
  /** Whether it is to be held to one CPU whatever else says: the second time. */
  readonly again: boolean;
  /** Is to be given each line that its commands print. */
  readonly onLine: (line: string) => void;
}

/** What a phase came to. */
export interface Attempted<T> {
  readonly result: T;
  /** What befell the emulator the first time; none where that passed. */
  readonly incidents: readonly EmulatorIncident[];
}

/**
 * Runs a phase in an emulator. A failure that may be the emulator's is told from one of the phase's own: it is run once
 * more, on one CPU, and what then happens decides.
 *
 * @param name of the package, for messages
 * @throws EmulatedFailure
 */
export async function twiceAtMost<T>(
  runner: Runner,
  name: string,
  phase: EmulatedPhase,
  attempt: (options: AttemptOptions) => Promise<T>,
): Promise<Attempted<T>> {
  const words = WORDS[phase];
  const first = await watched(attempt, false);
  if ('result' in first) return { result: first.result, incidents: [] };
  if (first.incident === undefined) throw new EmulatedFailure(phase, first.error, []);
  runner.warning(`${name}: ${describeIncident(phase, first.incident)}. ${words.again}`);
  const second = await watched(attempt, true);
  if ('result' in second) {
    runner.warning(`${name}: ${words.passed} If this happens often, set \`affinity: always\` for the package.`);
    return { result: second.result, incidents: [first.incident] };
  }
  const incidents = [first.incident, ...(second.incident === undefined ? [] : [second.incident])];
  runner.error(`${name}: ${verdict(phase, second.incident)}`);
  throw new EmulatedFailure(phase, second.error, incidents);
}

async function watched<T>(
  attempt: (options: AttemptOptions) => Promise<T>,
  again: boolean,
): Promise<{ readonly result: T } | { readonly error: unknown; readonly incident: EmulatorIncident | undefined }> {
  const watch = new IncidentWatch();
  const onLine = (line: string): void => {
    watch.line(line);
  };
  try {
    return { result: await attempt({ again, onLine }) };
  } catch (error) {
    return { error, incident: watch.incident(error) };
  }
}

/** What the second failure in a row says. */
function verdict(phase: EmulatedPhase, incident: EmulatorIncident | undefined): string {
  const words = WORDS[phase];
  if (incident === undefined) return words.own;
  if (incident.kind === 'crash') {
    return (
      `the emulator crashed again, on one CPU (${incident.evidence}): ${words.crashed} ` +
      'Try another version of QEMU (`qemu` of setup-emulation), or a native runner.'
    );
  }
  if (incident.kind === 'wedged') return `${incident.evidence} on one CPU either: ${words.wedged}`;
  return (
    `a program died by a signal again, on one CPU (${incident.evidence}). Twice in a row points to the program rather ` +
    'than to the emulator.'
  );
}

function describeIncident(phase: EmulatedPhase, { kind, evidence }: EmulatorIncident): string {
  const what = {
    crash: 'the emulator crashed',
    signal: 'a program died by a signal in the emulator',
    wedged: WORDS[phase].stuck,
  };
  return `${what[kind]} (${evidence})`;
}
