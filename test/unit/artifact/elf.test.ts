import { describe, expect, test } from '@jest/globals';
import { bufferSource, FormatError, platformOfElf, readElf, type ElfFacts } from '../../../src/artifact/index.js';
import { describeMachine, isLoadedAsData } from '../../../src/artifact/elf/machines.js';
import { PLATFORMS } from '../../../src/platform/platform.js';
import { buildElf, type ElfOptions } from './elf-builder.js';

const read = (options: ElfOptions): ElfFacts => readElf(bufferSource(buildElf(options)));

const DYNAMIC: ElfOptions = {
  interpreter: '/lib64/ld-linux-x86-64.so.2',
  needed: ['libz.so.1', 'libc.so.6'],
  runpath: '/usr/local/lib:$ORIGIN/../lib',
  versions: [
    'GLIBC_2.4',
    'GLIBC_2.34',
    'GLIBC_PRIVATE',
    'GLIBCXX_3.4.9',
    'GLIBCXX_3.4.30',
    'CXXABI_1.3.13',
    'GLIBC_2.17',
  ],
  dynamic: [[0x6ffffffb, 0x08000001]],
  segments: [
    [0x6474e551, 6],
    [0x6474e552, 4],
  ],
};

describe('readElf', () => {
  test.each(PLATFORMS.map((platform) => [platform.name, platform] as const))(
    'knows a program for %s',
    (_, platform) => {
      const facts = read({ ...DYNAMIC, ...platform.elf });
      expect(platformOfElf(facts)).toBe(platform);
      expect(facts).toMatchObject({
        machineName: platform.elf.machineName,
        interpreter: '/lib64/ld-linux-x86-64.so.2',
        needed: ['libz.so.1', 'libc.so.6'],
        runpath: ['/usr/local/lib', '$ORIGIN/../lib'],
        rpath: [],
        versions: { GLIBC: '2.34', GLIBCXX: '3.4.30', CXXABI: '1.3.13' },
        pie: true,
        static: false,
        stripped: true,
        relro: 'full',
        nx: true,
      });
    },
  );

  test('tells programs from libraries, and static ones from dynamic ones', () => {
    expect(read({ type: 2 })).toMatchObject({ type: 'executable', static: true, pie: false });
    expect(read({ type: 3, soname: 'libx.so.1' })).toMatchObject({
      type: 'shared',
      soname: 'libx.so.1',
      static: false,
      pie: false,
    });
    expect(read({ type: 3, dynamic: [[0x6ffffffb, 0x08000000]] })).toMatchObject({ static: true, pie: true });
    expect(read({ type: 2, needed: ['libc.so.6'] })).toMatchObject({ static: false });
  });

  test('tells an executable stack, and partial from full RELRO', () => {
    expect(read({ segments: [[0x6474e551, 7]] }).nx).toBe(false);
    expect(read({}).nx).toBe(false);
    expect(read({ needed: ['a'], segments: [[0x6474e552, 4]] }).relro).toBe('partial');
    expect(read({ needed: ['a'], segments: [[0x6474e552, 4]], dynamic: [[30, 8]] }).relro).toBe('full');
    expect(read({ needed: ['a'] }).relro).toBe('none');
  });

  test('reads the float ABI of 32-bit ARM from the flags, and a soft one is no linux/arm/v7', () => {
    const arm = { machine: 40, bits: 32 } as const;
    expect(read({ ...arm, flags: 0x5000400 }).floatAbi).toBe('hard');
    const soft = read({ ...arm, flags: 0x5000200 });
    expect(soft.floatAbi).toBe('soft');
    expect(platformOfElf(soft)).toBeUndefined();
    expect(describeMachine(soft)).toBe('32-bit little-endian ARM, soft float');
    expect(read({ ...arm, flags: 0x5000000 })).not.toHaveProperty('floatAbi');
  });

  test('names machines that are no platform', () => {
    expect(platformOfElf(read({ machine: 258 }))).toBeUndefined();
    expect(describeMachine(read({ machine: 258 }))).toBe('64-bit little-endian LoongArch');
    expect(describeMachine(read({ machine: 21, endianness: 'big' }))).toBe('64-bit big-endian PowerPC64');
    expect(describeMachine(read({ machine: 4711 }))).toBe('64-bit little-endian machine 4711');
    expect(isLoadedAsData(read({ machine: 247 }))).toBe(true);
    expect(isLoadedAsData(read({ machine: 62 }))).toBe(false);
  });
});

describe('hostile and damaged files', () => {
  const whole = buildElf(DYNAMIC);

  test.each([
    ['nothing but the magic', whole.subarray(0, 4), /ends after 4 bytes, inside the ELF header/],
    ['half a header', whole.subarray(0, 40), /the ELF header should be at bytes 0 to 64, but the file ends after 40/],
    ['no program headers', whole.subarray(0, 100), /program header table ends at byte \d+, but the file after 100/],
    ['half the content', whole.subarray(0, whole.length - 200), /cut off or is damaged/],
    ['another magic', Buffer.from('#!/bin/sh\necho hello'), /does not begin with the ELF magic/],
    ['an unknown class', patched(whole, 4, 3), /unknown class \(EI_CLASS\) 3/],
    ['an unknown byte order', patched(whole, 5, 0), /unknown byte order \(EI_DATA\) 0/],
    ['program headers of 8 bytes', patched(whole, 54, 8), /program headers of 8 bytes are smaller than the 56/],
  ])('%s is an error that names it', (_, bytes, message) => {
    expect(() => readElf(bufferSource(bytes))).toThrow(FormatError);
    expect(() => readElf(bufferSource(bytes))).toThrow(message);
  });

  test('cut off at any place is a FormatError', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(() => readElf(bufferSource(whole.subarray(0, length)))).toThrow(FormatError);
    }
  });

  test('any changed bytes give facts or a FormatError, in bounded time', () => {
    const started = process.cpuUsage().user;
    let errors = 0;
    for (const endianness of ['little', 'big'] as const) {
      for (const bits of [32, 64] as const) {
        const original = buildElf({ ...DYNAMIC, bits, endianness, machine: 40, data: Buffer.from('data') });
        for (let round = 0; round < 1500; round++) {
          const changed = Buffer.from(original);
          for (let change = 0; change < 1 + (round % 6); change++) {
            changed[random(changed.length)] = [0, 1, 0x7f, 0x80, 0xff, random(256)][random(6)] ?? 0;
          }
          try {
            readElf(bufferSource(changed));
          } catch (error) {
            expect(error).toBeInstanceOf(FormatError);
            errors++;
          }
        }
      }
    }
    expect(errors).toBeGreaterThan(100);
    // Of the processor, in microseconds: other work on the machine does not count.
    expect(process.cpuUsage().user - started).toBeLessThan(20_000_000);
  });

  test('many entries that share one long string do not fill the memory', () => {
    const entries = Array.from({ length: 20_000 }, () => [1, 1] as const);
    const bytes = buildElf({ needed: ['x'.repeat(60_000)], dynamic: entries });
    expect(() => readElf(bufferSource(bytes))).toThrow(/names more text than any real file does/);
  });

  test('version records that overlap without end are cut short', () => {
    // Each record can be read as a library with 65,535 versions behind it, and as one of those versions.
    const record = Buffer.from([0, 0, 0xff, 0xff, 0, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0, 0]);
    const data = Buffer.alloc(2 * 1024 * 1024, record);
    const build = (address: number): Buffer =>
      buildElf({
        needed: ['libwithalongname.so'],
        data,
        dynamic: [
          [0x6ffffffe, address],
          [0x6fffffff, 0xffffffff],
        ],
      });
    const bytes = build(0x10000 + build(0).indexOf(record));
    expect(() => readElf(bufferSource(bytes))).toThrow(/version requirements \(.gnu.version_r\) do not end/);
  });
});

function patched(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
}

/** Numbers that look random and are the same on every run. */
let seed = 20261122;
function random(limit: number): number {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor((seed / 0x80000000) * limit);
}
