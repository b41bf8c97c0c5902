import { expect, test } from '@jest/globals';
import { failureKind } from '../../../src/build/failure-kind.js';
import type { EmulatedFailure, AttemptOptions } from '../../../src/build/second-attempt.js';
import { twiceAtMost } from '../../../src/build/second-attempt.js';
import { CommandError } from '../../../src/runner/index.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const SEGFAULT = 'qemu: uncaught target signal 11 (Segmentation fault) - core dumped';
const MISSING = '/usr/bin/ld: cannot find -lmissing: No such file or directory';

/** A build of two runs, each with the lines that it prints before it fails; none for one that passes. */
async function build(
  ...runs: readonly (readonly string[] | undefined)[]
): Promise<{ runner: MemoryRunner; again: boolean[]; came: unknown }> {
  const runner = new MemoryRunner();
  const again: boolean[] = [];
  const attempt = (options: AttemptOptions): Promise<string> => {
    const lines = runs[again.length];
    again.push(options.again);
    if (lines === undefined) return Promise.resolve('built');
    for (const line of lines) options.onLine(line);
    return Promise.reject(new CommandError({ command: 'make', args: [], lastLines: [...lines], exitCode: 2 }));
  };
  const came: unknown = await twiceAtMost(runner, 'tool', 'build', attempt).catch((error: unknown) => error);
  return { runner, again, came };
}

test('what passes is run once', async () => {
  expect(await build(undefined)).toMatchObject({ again: [false], came: { result: 'built', incidents: [] } });
});

test('what just fails is run once, and keeps its account', async () => {
  const { again, came } = await build([MISSING]);
  expect(again).toEqual([false]);
  expect(failureKind((came as EmulatedFailure).cause)).toBe('toolchain');
});

test('what passes when it is held to one CPU has passed, with what befell the emulator', async () => {
  const { runner, again, came } = await build([SEGFAULT], undefined);
  expect(again).toEqual([false, true]);
  expect(came).toEqual({ result: 'built', incidents: [{ kind: 'signal', evidence: SEGFAULT }] });
  expect(runner.messages('warning').join('\n')).toMatch(
    /may be the emulator's fault and not the build's[^]*`affinity: always`/,
  );
});

test.each([
  { second: [MISSING], kind: 'toolchain', incidents: 1, said: 'the build fails on its own account' },
  { second: [SEGFAULT], kind: 'code', incidents: 2, said: 'Twice in a row points to the program' },
  {
    second: ['QEMU internal SIGSEGV {code=MAPERR, addr=0x20}'],
    kind: 'emulator',
    incidents: 2,
    said: 'nothing can be built here',
  },
])('the second failure decides: $said', async ({ second, kind, incidents, said }) => {
  const { runner, came } = await build([SEGFAULT], second);
  expect((came as EmulatedFailure).incidents).toHaveLength(incidents);
  expect(failureKind(came)).toBe(kind);
  expect(runner.messages('error').join('\n')).toContain(said);
});

test.each([
  'make: *** [Makefile:3: check] Segmentation fault',
  'make[2]: *** [check-am] Illegal instruction (core dumped)',
])('what make says of a command that died by a signal is seen: %s', async (line) => {
  const { again, came } = await build([line], undefined);
  expect(again).toEqual([false, true]);
  expect(came).toMatchObject({ result: 'built', incidents: [{ kind: 'crash' }] });
});

test.each([
  'make: [Makefile:3: check] Segmentation fault (ignored)',
  'make: *** [Makefile:3: check] Terminated',
  'make: *** [Makefile:3: check] Error 1',
])('what says nothing of the emulator is no incident: %s', async (line) => {
  expect((await build([line], undefined)).again).toEqual([false]);
});
