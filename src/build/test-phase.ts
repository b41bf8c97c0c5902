import type { CellReport } from '../config/index.js';
import { languageByName } from '../languages/index.js';
import type { BuildContext, TestOutcome } from '../languages/language.js';
import { pickCpu } from '../runner/index.js';
import { oneCpuReason } from './affinity.js';
import { EmulatedFailure, twiceAtMost } from './second-attempt.js';
import { watchedRunner } from './watched-runner.js';

/** A platform's emulator on this machine. */
export interface RunningEmulator {
  /** QEMU's version; undefined when it cannot be told. */
  readonly version: string | undefined;
}

/**
 * Runs a package's tests, in an emulator as second-attempt.ts says.
 *
 * @param emulator what runs the tests; undefined when the machine does itself
 * @param stallTimeout milliseconds after which a command in which nothing moves is killed
 * @throws EmulatedFailure
 */
export async function runTests(
  context: BuildContext,
  emulator: RunningEmulator | undefined,
  stallTimeout: number,
): Promise<CellReport['tests']> {
  const { runner, package: one } = context;
  const reason = oneCpuReason(one.recipe.affinity ?? 'auto', one.language, emulator !== undefined, emulator?.version);
  if (reason !== undefined) runner.info(`The tests are held to one CPU: ${reason}.`);
  const attempt = async (again: boolean, onLine?: (line: string) => void): Promise<TestOutcome> => {
    const held = again || reason !== undefined ? onOneCpu(context) : context;
    const watch = watchedRunner(context.runner, { stallTimeout, ...(onLine !== undefined && { onLine }) });
    return await languageByName(one.language).test({ ...held, runner: watch });
  };
  if (emulator === undefined) {
    try {
      return { ...(await attempt(false)), incidents: [] };
    } catch (error) {
      throw new EmulatedFailure('test', error, []);
    }
  }
  const { result, incidents } = await twiceAtMost(runner, one.name, 'test', ({ again, onLine }) =>
    attempt(again, onLine),
  );
  return { ...result, incidents: [...incidents] };
}

/** Affinity, since GOMAXPROCS alone leaves threads for system calls and the collector, which meet on other CPUs. */
function onOneCpu(context: BuildContext): BuildContext {
  return { ...context, testCpu: pickCpu(), env: { ...context.env, RUST_TEST_THREADS: '1' } };
}
