import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Log } from 'sarif';
import type { VerifyReport } from '../../../src/artifact/index.js';
import { verifyCommand } from '../../../src/cli/verify-command.js';
import { InputError } from '../../../src/runner/index.js';
import { MemoryRunner } from '../../harness/memory-runner.js';
import { buildElf } from '../artifact/elf-builder.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-verify-command-'));
  writeFileSync(join(root, 'right'), buildElf({ machine: 183, type: 2 }));
  writeFileSync(join(root, 'wrong'), buildElf({ machine: 62, type: 2 }));
  writeFileSync(join(root, 'damaged'), buildElf({ machine: 183, type: 2 }).subarray(0, 40));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

async function run(...args: readonly string[]): Promise<{ exitCode: number; text: string }> {
  const runner = new MemoryRunner({ workspace: root, temporaryDirectory: root });
  return await verifyCommand(runner, ['--platform', 'arm64', ...args]);
}

describe('the exit status', () => {
  test.each([
    ['verified', ['right'], 0],
    ['failed', ['right', 'wrong'], 1],
    ['unreadable', ['right', 'damaged'], 2],
    ['failed, whatever else could not be read', ['wrong', 'damaged'], 1],
  ])('%s', async (_, files, expected) => {
    expect((await run(...files)).exitCode).toBe(expected);
  });
});

describe('the output', () => {
  test('is a table with the problems and the verdict', async () => {
    const { text } = await run('right', 'wrong');
    expect(text).toMatch(/^file +platform +needs glibc +Go$/m);
    expect(text).toMatch(/^right +linux\/arm64/m);
    expect(text).toContain('error: wrong: is for linux/amd64');
    expect(text).toMatch(/2 ELF files checked, 1 with errors, 0 could not be read\.$/);
  });

  test('is JSON or SARIF where that is asked for', async () => {
    const report = JSON.parse((await run('--json', 'wrong')).text) as VerifyReport;
    expect(report).toMatchObject({ checked: 1, failed: 1, problems: [{ rule: 'architecture' }] });
    const log = JSON.parse((await run('--sarif', 'wrong')).text) as Log;
    expect(log.runs[0]?.results).toMatchObject([{ ruleId: 'architecture', level: 'error' }]);
  });
});

test.each([
  [[], /Name the files or folders/],
  [['--json', '--sarif', 'right'], /exclude each other/],
  [['--libc', 'uclibc', 'right'], /'uclibc', which is not valid. Give one of glibc, musl/],
  [['nowhere'], /nowhere cannot be read/],
])('%j is an error that says what is valid', async (args, message) => {
  await expect(run(...args)).rejects.toThrow(InputError);
  await expect(run(...args)).rejects.toThrow(message);
});
