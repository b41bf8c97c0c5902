import { describe, expect, test } from '@jest/globals';
import { parseEntry } from '../../../src/emulation/binfmt-misc.js';
import { defaultEmulationRequest, type EmulationRequest } from '../../../src/emulation/index.js';
import { lastRegistered, requestedFlags, shortcomings, type Standing } from '../../../src/emulation/standing.js';
import { findPlatform, type Platform } from '../../../src/platform/platform.js';

const arm64 = findPlatform('arm64') as Platform;
const host = findPlatform('amd64') as Platform;
const request = defaultEmulationRequest(host, [arm64]);

function standing(flags: string, version: string | undefined, cpu?: string): Standing {
  const effective = parseEntry('qemu-x', `enabled\ninterpreter /usr/bin/qemu\nflags: ${flags}\noffset 0\nmagic 00\n`);
  return { entries: [effective], effective, execution: { by: 'emulator', path: '/usr/bin/qemu', version }, cpu };
}

function problems(what: Standing, change: Partial<EmulationRequest> = {}): string {
  return shortcomings(what, { ...request, ...change }, arm64)
    .map((one) => one.what)
    .join('; ');
}

test('the flags asked for come in the kernel’s order', () => {
  expect(requestedFlags(request)).toBe('POCF');
  expect(requestedFlags({ ...request, credentials: false })).toBe('PF');
  expect(requestedFlags({ ...request, preserveArgv0: false, fixBinary: false })).toBe('OC');
});

describe('a standing handler', () => {
  test('with all that was asked for is kept', () => {
    expect(problems(standing('POCF', '10.0.4'))).toBe('');
  });

  test('is kept when it has more than was asked for, but for P', () => {
    expect(problems(standing('POCF', '10.0.4'), { credentials: false, fixBinary: false })).toBe('');
    expect(problems(standing('POCF', '10.0.4'), { preserveArgv0: false })).toBe('it has the flag P');
  });

  test('without C does not do: sudo would fail', () => {
    expect(problems(standing('PF', '10.0.4'))).toBe('it lacks the flags OC');
  });

  test('of another version never stands in for a pinned one', () => {
    expect(problems(standing('POCF', '10.0.13'), { qemu: '10.0.4' })).toBe('it is QEMU 10.0.13, not 10.0.4');
    expect(problems(standing('POCF', undefined), { qemu: '10.0.4' })).toBe('its version cannot be told');
    expect(problems(standing('POCF', undefined))).toBe('');
  });

  test('that is known to crash is kept only where its version was asked for', () => {
    expect(problems(standing('POCF', '9.0.0', 'max,pauth-impdef=on'))).toBe('QEMU 9.0.0 is known to crash');
    expect(problems(standing('POCF', '9.0.0', 'max,pauth-impdef=on'), { qemu: '9.0' })).toBe('');
  });

  test('with the slow CPU model does not do, unless that was asked for', () => {
    const name = arm64.name;
    expect(problems(standing('POCF', '8.2.2'))).toMatch(
      /CPU model is QEMU's own choice, as far as can be seen, not max,pauth/,
    );
    expect(shortcomings(standing('POCF', '8.2.2'), request, arm64)).toMatchObject([{ harm: 'slow' }]);
    const asked = { ...request, cpu: { [name]: 'cortex-a53' } };
    expect(shortcomings(standing('POCF', '8.2.2'), asked, arm64)).toMatchObject([{ harm: 'wrong' }]);
    expect(problems(standing('POCF', '8.2.2'), { cpu: { [name]: 'default' } })).toBe('');
    expect(problems(standing('POCF', '10.0.4'), { cpu: { [name]: 'cortex-a53' } })).toMatch(/not cortex-a53/);
    expect(problems(standing('POCF', '10.0.4', 'cortex-a53'))).toMatch(/CPU model is cortex-a53/);
  });

  test('that does not run, or is not surely the one in force, does not do', () => {
    const good = standing('POCF', '10.0.4');
    expect(problems({ ...good, execution: { by: 'nothing', reason: '' } })).toBe('no program of the platform runs');
    expect(problems({ ...good, effective: undefined })).toMatch(/which of several handlers/);
  });
});

describe('the handler in force', () => {
  const at = (name: string, interpreter: string, time: bigint): ReturnType<typeof parseEntry> =>
    parseEntry(name, `enabled\ninterpreter ${interpreter}\nflags: F\noffset 0\nmagic 00\n`, time);

  test('is the one added last', () => {
    expect(lastRegistered([at('a', '/q', 5n), at('b', '/q', 9n), at('c', '/q', 7n)], '/q')?.name).toBe('b');
  });

  test('is one whose emulator was seen to run, where there is one', () => {
    const entries = [at('a', '/one', 5n), at('b', '/two', 9n)];
    expect(lastRegistered(entries, '/one')?.name).toBe('a');
    expect(lastRegistered(entries, '/in/a/container')?.name).toBe('b');
  });

  test('cannot be told where two were added at once', () => {
    expect(lastRegistered([at('a', '/q', 5n), at('b', '/q', 5n)], '/q')).toBeUndefined();
    expect(lastRegistered([], '/q')).toBeUndefined();
  });
});
