import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmulatorIncident } from '../config/index.js';
import { languageByName } from '../languages/index.js';
import type { BuildContext } from '../languages/language.js';
import { pickCpu } from '../runner/index.js';
import { oneCpuReason } from './affinity.js';
import { EmulatedFailure, twiceAtMost } from './second-attempt.js';
import type { RunningEmulator } from './test-phase.js';
import { watchedRunner } from './watched-runner.js';

/**
 * Builds a package; where its build tools run in an emulator, as second-attempt.ts says.
 *
 * @param emulator what runs the build tools; undefined when the machine does itself
 * @param stallTimeout milliseconds after which a command in which nothing moves is killed
 * @returns what befell the emulator before the build came to its end
 * @throws EmulatedFailure where the emulator may have had a part in it, else as the language does
 */
export async function runBuild(
  context: BuildContext,
  emulator: RunningEmulator | undefined,
  stallTimeout: number,
): Promise<readonly EmulatorIncident[]> {
  const { runner, package: one } = context;
  const language = languageByName(one.language);
  if (emulator === undefined) {
    await language.build(context);
    return [];
  }
  const reason = oneCpuReason(one.recipe.affinity ?? 'auto', one.language, true, emulator.version);
  if (reason !== undefined) runner.info(`The build is held to one CPU: ${reason}.`);
  try {
    const { incidents } = await twiceAtMost(runner, one.name, 'build', async ({ again, onLine }) => {
      // What was being written when a program died is not to be taken for whole.
      if (again) for (const folder of [context.buildDirectory, context.stageDirectory]) await empty(folder);
      const cpu = again || reason !== undefined ? { cpu: pickCpu() } : {};
      await language.build({ ...context, runner: watchedRunner(runner, { stallTimeout, onLine, ...cpu }) });
    });
    return incidents;
  } catch (error) {
    throw error instanceof EmulatedFailure && error.incidents.length === 0 ? error.cause : error;
  }
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}
