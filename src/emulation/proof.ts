import type { Platform } from '../platform/platform.js';
import { InputError } from '../runner/index.js';
import type { ProbeAnswer, ProbeBench } from './probe-bench.js';
import type { EmulationRequest } from './request.js';
import type { ProbeResult } from './status.js';

/** What it means for a job when a probe fails. */
const MEANING: Readonly<Record<string, string>> = {
  execute: 'Programs do not run, or their exit codes are lost.',
  'exit-code': 'A failing command may pass for a succeeding one.',
  signals: 'A program that is killed is not seen to be.',
  argv0: 'Programs that go by the name they are called by, such as busybox, fail.',
  environment: 'Variables, LD_LIBRARY_PATH among them, do not reach programs.',
  'setuid-environment': 'sudo does not work, or variables do not pass through it.',
  threads: 'Programs with threads fail.',
  script: 'Scripts whose #! line names a program of this platform fail.',
  text: 'Shells cannot run scripts without a #! line.',
  'proc-self-exe': 'Programs that start themselves again, such as Go and Java tools, fail.',
  uname: 'Build systems take the machine for another one.',
  finish: 'The probe did not end as it should.',
};

/** Probes that hold only where a setting of the request asks for it. */
const DEPENDS_ON: Readonly<Record<string, (request: EmulationRequest) => boolean>> = {
  argv0: (request) => request.preserveArgv0,
  'setuid-environment': (request) => request.credentials,
};

/** Probes that fail for a reason outside of every emulator: what is, and what to do about it. */
const LIMITS: Readonly<Record<string, string>> = {
  readdir:
    'file systems such as ext4 give numbers above 32 bits to a 64-bit emulator, so that 32-bit programs without large ' +
    "file support may fail with 'Value too large for defined data type'. Work on a tmpfs, or compile with " +
    '-D_FILE_OFFSET_BITS=64',
};

/**
 * Runs programs of a platform, and judges what they show.
 *
 * @throws InputError that names every property that does not hold, and what that means
 */
export async function provePlatform(
  bench: ProbeBench,
  request: EmulationRequest,
  platform: Platform,
): Promise<readonly ProbeResult[]> {
  const results = judge(await bench.ask(platform), request, (name) => bench.failsOnHost(name));
  const failed = results.filter((result) => result.outcome === 'failed');
  if (failed.length === 0) return results;
  const reasons = failed.map(({ name, detail }) => `- ${name}: ${detail}. ${MEANING[name] ?? ''}`.trimEnd());
  throw new InputError(
    `Programs of ${platform.name} run, but not as they should:\n${reasons.join('\n')}\n` +
      'Choose another QEMU with the inputs qemu and source, or set probe to false to go on all the same.',
  );
}

/** Turns a probe program's answers into results. */
export function judge(
  answers: readonly ProbeAnswer[],
  request: EmulationRequest,
  failsOnHost: (name: string) => boolean,
): readonly ProbeResult[] {
  return answers
    .filter(({ name }) => DEPENDS_ON[name]?.(request) ?? true)
    .map(({ name, passed, detail }): ProbeResult => {
      if (passed) return { name, outcome: 'passed', detail: '' };
      const limit = LIMITS[name];
      if (limit !== undefined) return { name, outcome: 'limited', detail: `${detail}: ${limit}` };
      if (!failsOnHost(name)) return { name, outcome: 'failed', detail };
      return { name, outcome: 'limited', detail: `cannot be tried here: it fails for the host's own programs too` };
    });
}
