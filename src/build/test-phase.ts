import type { CellReport, EmulatorIncident } from '../config/index.js';
import { languageByName } from '../languages/index.js';
import type { BuildContext, TestOutcome } from '../languages/language.js';
import { errorMessage, pickCpu } from '../runner/index.js';
import { oneCpuReason } from './affinity.js';
import { IncidentWatch } from './emulator-incident.js';
import { watchedRunner } from './watched-runner.js';

/** A platform's emulator on this machine. */
export interface RunningEmulator {
  /** QEMU's version; undefined when it cannot be told. */
  readonly version: string | undefined;
}

/** Tests that failed, and what befell the emulator meanwhile. */
export class TestFailure extends Error {
  readonly incidents: readonly EmulatorIncident[];

  constructor(cause: unknown, incidents: readonly EmulatorIncident[]) {
    super(errorMessage(cause), { cause });
    this.incidents = incidents;
  }
}

/**
 * Runs a package's tests. Under an emulator, a failure that may be the emulator's is told from one of the tests: they are
 * run once more, on one CPU, and what then happens decides.
 *
 * @param emulator what runs the tests; undefined when the machine does itself
 * @param stallTimeout milliseconds after which a command in which nothing moves is killed
 * @throws TestFailure
 */
export async function runTests(
  context: BuildContext,
  emulator: RunningEmulator | undefined,
  stallTimeout: number,
): Promise<CellReport['tests']> {
  const { runner, package: one } = context;
  const reason = oneCpuReason(one.recipe.affinity ?? 'auto', one.language, emulator !== undefined, emulator?.version);
  if (reason !== undefined) runner.info(`The tests are held to one CPU: ${reason}.`);
  const first = await attempt(reason === undefined ? context : onOneCpu(context), stallTimeout);
  if ('status' in first) return { ...first, incidents: [] };
  if (emulator === undefined || first.incident === undefined) throw new TestFailure(first.error, []);
  runner.warning(
    `${one.name}: ${describeIncident(first.incident)}. That may be the emulator's fault and not the tests', so they are ` +
      'run once more, on one CPU.',
  );
  const second = await attempt(onOneCpu(context), stallTimeout);
  if ('status' in second) {
    runner.warning(
      `${one.name}: on one CPU the tests passed. If this happens often, set \`affinity: always\` for the package.`,
    );
    return { ...second, incidents: [first.incident] };
  }
  const incidents = [first.incident, ...(second.incident === undefined ? [] : [second.incident])];
  runner.error(`${one.name}: ${verdict(second.incident)}`);
  throw new TestFailure(second.error, incidents);
}

/** What the second failure in a row says. */
function verdict(incident: EmulatorIncident | undefined): string {
  if (incident === undefined) return 'on one CPU the emulator held, and the tests fail on their own account.';
  if (incident.kind === 'crash') {
    return (
      `the emulator crashed again, on one CPU (${incident.evidence}): the tests prove nothing here. ` +
      'Try another version of QEMU (`qemu` of setup-emulation), or a native runner.'
    );
  }
  if (incident.kind === 'wedged')
    return `${incident.evidence} on one CPU either: a deadlock of the tests, or of the emulator.`;
  return (
    `a program died by a signal again, on one CPU (${incident.evidence}). Twice in a row points to the program rather ` +
    'than to the emulator.'
  );
}

function describeIncident({ kind, evidence }: EmulatorIncident): string {
  const what = {
    crash: 'the emulator crashed',
    signal: 'a program died by a signal in the emulator',
    wedged: 'the tests were stuck in the emulator and were killed',
  };
  return `${what[kind]} (${evidence})`;
}

async function attempt(
  context: BuildContext,
  stallTimeout: number,
): Promise<TestOutcome | { readonly error: unknown; readonly incident: EmulatorIncident | undefined }> {
  const watch = new IncidentWatch();
  const runner = watchedRunner(context.runner, {
    stallTimeout,
    onLine: (line) => {
      watch.line(line);
    },
  });
  try {
    return await languageByName(context.package.language).test({ ...context, runner });
  } catch (error) {
    return { error, incident: watch.incident(error) };
  }
}

/** Affinity, since GOMAXPROCS alone leaves threads for system calls and the collector, which meet on other CPUs. */
function onOneCpu(context: BuildContext): BuildContext {
  return { ...context, testCpu: pickCpu(), env: { ...context.env, RUST_TEST_THREADS: '1' } };
}
