import { expect, test } from '@jest/globals';
import type { ProbeAnswer } from '../../../src/emulation/probe-bench.js';
import { judge } from '../../../src/emulation/proof.js';
import { defaultEmulationRequest } from '../../../src/emulation/index.js';
import { findPlatform, type Platform } from '../../../src/platform/platform.js';

const host = findPlatform('amd64') as Platform;
const request = defaultEmulationRequest(host, []);
const failed = (name: string): ProbeAnswer => ({ name, passed: false, detail: 'what was found' });
const never = (): boolean => false;

function outcome(answer: ProbeAnswer, change: object = {}, failsOnHost: (name: string) => boolean = never): string {
  return judge([answer], { ...request, ...change }, failsOnHost)[0]?.outcome ?? 'left out';
}

test('what passes has nothing to tell', () => {
  expect(judge([{ name: 'uname', passed: true, detail: 'armv7l' }], request, never)).toEqual([
    { name: 'uname', outcome: 'passed', detail: '' },
  ]);
});

test('what fails under the emulator only is the emulator’s failure', () => {
  expect(outcome(failed('threads'))).toBe('failed');
});

test('what fails for the host’s programs too is a limit of the place', () => {
  expect(outcome(failed('setuid-environment'), {}, (name) => name === 'setuid-environment')).toBe('limited');
  expect(outcome(failed('threads'), {}, (name) => name === 'setuid-environment')).toBe('failed');
});

test('what no emulator can mend is a limit, with what to do', () => {
  const [result] = judge([failed('readdir')], request, never);
  expect(result?.outcome).toBe('limited');
  expect(result?.detail).toContain('-D_FILE_OFFSET_BITS=64');
});

test('what was not asked for is not judged', () => {
  expect(outcome(failed('setuid-environment'))).toBe('failed');
  expect(outcome(failed('setuid-environment'), { credentials: false })).toBe('left out');
  expect(outcome(failed('argv0'))).toBe('failed');
  expect(outcome(failed('argv0'), { preserveArgv0: false })).toBe('left out');
});
