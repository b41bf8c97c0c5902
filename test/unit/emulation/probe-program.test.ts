import { expect, test } from '@jest/globals';
import { probeProgram } from '../../../src/emulation/probe-program.js';
import { PROBE_PROGRAMS } from '../../../src/emulation/probe-programs.js';
import { PLATFORMS } from '../../../src/platform/platform.js';

const ET_EXEC = 2;
const PT_INTERP = 3;

test.each(PLATFORMS.map((platform) => [platform.name, platform] as const))(
  '%s has a static program of its machine, class and byte order',
  (_, platform) => {
    const program = Buffer.from(probeProgram(platform));
    const little = platform.elf.endianness === 'little';
    const halfWord = (at: number): number => (little ? program.readUInt16LE(at) : program.readUInt16BE(at));
    expect(program.subarray(0, 4).toString('latin1')).toBe('\x7fELF');
    expect(program[4]).toBe(platform.elf.bits === 64 ? 2 : 1);
    expect([halfWord(16), halfWord(18)]).toEqual([ET_EXEC, platform.elf.machine]);
    const wide = platform.elf.bits === 64;
    const start = wide
      ? Number(little ? program.readBigUInt64LE(32) : program.readBigUInt64BE(32))
      : program.readUInt32LE(28);
    const [size, count] = [halfWord(wide ? 54 : 42), halfWord(wide ? 56 : 44)];
    const types = Array.from({ length: count }, (_, index) =>
      little ? program.readUInt32LE(start + index * size) : program.readUInt32BE(start + index * size),
    );
    expect(types).not.toContain(PT_INTERP);
  },
);

test('there is one program for each platform, and no other', () => {
  const chosen = new Set(PLATFORMS.map((platform) => Buffer.from(probeProgram(platform)).toString('base64')));
  expect(chosen.size).toBe(PLATFORMS.length);
  expect(PROBE_PROGRAMS).toHaveLength(PLATFORMS.length);
});
