import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BASH_QUESTION } from '../../../src/environment/acceleration-bash.js';
import { withStrings } from '../../../src/environment/program-strings.js';

const BASH = '/bin/bash';
const EM_X86_64 = 62;

let folder: string;
/** The host's own bash, what it tells of its machine, and by which names. */
let program: Buffer;
let told: string;
let type: string;
let triple: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-strings-'));
  program = readFileSync(BASH);
  told = ask(BASH);
  [type = '', triple = ''] = told.split('\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function ask(bash: string): string {
  return execFileSync(bash, BASH_QUESTION.args, { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
}

function run(name: string, changed: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, changed, { mode: 0o755 });
  return ask(path);
}

describe("a real program's strings", () => {
  test('become shorter ones, wherever it tells them, and the one that shares an end with one stays', () => {
    const changed = withStrings(
      program,
      new Map([
        [type, 'm68k'],
        [triple, 'm68k-linux-gnu'],
      ]),
    );
    const wanted = told.replaceAll(triple, 'm68k-linux-gnu').replace(type, 'm68k');
    expect(run('shorter', changed)).toBe(wanted);
    expect(wanted).toContain('\nlinux-gnu\n');
    expect(changed.length).toBeLessThan(program.length + 16_384);
  });

  test('become longer ones where they are led to from the machine code of x86-64, and are refused elsewhere', () => {
    const longer = `${triple}-of-another-machine-altogether`;
    const change = (): Buffer => withStrings(program, new Map([[triple, longer]]));
    if (program.readUInt16LE(18) === EM_X86_64) expect(run('longer', change())).toBe(told.replaceAll(triple, longer));
    else expect(change).toThrow(`there is no room for "${longer}" at "${triple}"`);
  });

  test('are left alone when nothing is wanted of them', () => {
    expect(run('same', withStrings(program, new Map()))).toBe(told);
  });
});

describe('what cannot be done is refused', () => {
  test.each([
    ['a file that is no program', () => Buffer.from('#!/bin/sh\necho it\n'), 'no position-independent ELF program'],
    ['an empty file', () => Buffer.alloc(0), 'no position-independent ELF program'],
    [
      'a program of another machine',
      () => {
        const other = Buffer.from(program);
        other.writeUInt16LE(243, 18);
        return other;
      },
      'how its machine code refers to strings is not known',
    ],
    ['a string that is not there', () => program, 'it has not one string "no such string of bash"'],
    [
      'a string that is there twice',
      () => Buffer.concat([program, Buffer.from('\0no such string of bash\0no such string of bash\0')]),
      'it has not one string "no such string of bash"',
    ],
    [
      'a string that is in no segment',
      () => Buffer.concat([program, Buffer.from('\0no such string of bash\0')]),
      'its string "no such string of bash" is not loaded',
    ],
  ])('%s', (_, file, message) => {
    expect(() => withStrings(file(), new Map([['no such string of bash', 'm68k']]))).toThrow(message);
  });

  test('a string that nothing refers to', () => {
    // The name of the loader, which the kernel reads from the file.
    const loader = /\/lib[^\0]*\/ld-linux[^\0]*/.exec(program.toString('latin1'))?.[0] ?? '';
    expect(() => withStrings(program, new Map([[loader, 'ld']]))).toThrow(`nothing in it refers to "${loader}"`);
  });
});
