import { describe, expect, test } from '@jest/globals';
import {
  handlerRegistration,
  matchesPlatform,
  noteRegistration,
  parseEntry,
} from '../../../src/emulation/binfmt-misc.js';
import { findPlatform, PLATFORMS, type Platform } from '../../../src/platform/platform.js';

function platform(name: string): Platform {
  const found = findPlatform(name);
  if (found === undefined) throw new Error(name);
  return found;
}

const DEBIAN_ENTRY = `enabled
interpreter /usr/libexec/qemu-binfmt/aarch64-binfmt-P
flags: POCF
offset 0
magic 7f454c460201010000000000000000000200b700
mask ffffffffffffff00fffffffffffffffffeffffff
`;

describe('parseEntry', () => {
  test('reads what the kernel shows of a handler', () => {
    const entry = parseEntry('qemu-aarch64', DEBIAN_ENTRY);
    expect(entry).toMatchObject({
      name: 'qemu-aarch64',
      enabled: true,
      interpreter: '/usr/libexec/qemu-binfmt/aarch64-binfmt-P',
      flags: 'POCF',
    });
    expect(entry.pattern?.offset).toBe(0);
    expect(entry.pattern?.magic).toHaveLength(20);
    expect(matchesPlatform(entry, platform('arm64'))).toBe(true);
    expect(PLATFORMS.filter((one) => matchesPlatform(entry, one)).map((one) => one.name)).toEqual(['linux/arm64']);
  });

  test('reads a disabled one, one without flags, and one without a mask', () => {
    const entry = parseEntry('x', 'disabled\ninterpreter /bin/x y\nflags: \noffset 0\nmagic 7f454c46\n');
    expect(entry).toMatchObject({ enabled: false, interpreter: '/bin/x y', flags: '' });
    expect(entry.pattern?.mask).toEqual(new Uint8Array([255, 255, 255, 255]));
    // Magic of four bytes that every ELF file has: it is given every platform's programs.
    expect(PLATFORMS.every((one) => matchesPlatform(entry, one))).toBe(true);
  });

  test('an entry by extension matches no platform', () => {
    const entry = parseEntry('python', 'enabled\ninterpreter /usr/bin/python3\nflags: \nextension .pyc\n');
    expect(entry.pattern).toBeUndefined();
    expect(PLATFORMS.some((one) => matchesPlatform(entry, one))).toBe(false);
  });

  test('an entry that looks elsewhere in the file matches no ELF header', () => {
    const entry = parseEntry('x', 'enabled\ninterpreter /x\nflags: \noffset 16\nmagic 4d5a\n');
    expect(PLATFORMS.some((one) => matchesPlatform(entry, one))).toBe(false);
  });
});

test('every platform is matched by its own registration and by no other', () => {
  for (const one of PLATFORMS) {
    const fields = handlerRegistration('x', one, '/qemu', 'PCF').split(':');
    const bytes = (field: string | undefined): string => (field ?? '').replaceAll('\\x', '');
    const text = `enabled\ninterpreter /qemu\nflags: POCF\noffset 0\nmagic ${bytes(fields[4])}\nmask ${bytes(fields[5])}\n`;
    const matched = PLATFORMS.filter((other) => matchesPlatform(parseEntry('x', text), other));
    expect(matched.map((other) => other.name)).toEqual([one.name]);
  }
});

test('a note has an extension that no file can have, and carries its text as it is', () => {
  const text = JSON.stringify({ path: '/a:b', control: '\u001f' });
  const [first, name, type, , extension, , interpreter, flags] = noteRegistration('archway-use', text).split('\u001f');
  expect([first, name, type, interpreter, flags]).toEqual(['', 'archway-use', 'E', text, '']);
  expect(extension).toContain('.');
});
