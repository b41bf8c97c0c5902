import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { PLATFORMS, type Platform } from '../../src/platform/platform.js';
import { execCommand, type ExecResult } from '../../src/runner/exec.js';
import { MemoryRunner } from '../harness/memory-runner.js';

jest.setTimeout(400_000);

const foreign = PLATFORMS.slice(0, 2).find((platform) => platform.name !== hostPlatform().name) as Platform;
const ARCHWAY = [process.execPath, join(ROOT, 'dist', 'cli', 'index.js')] as const;

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-shell-'));
  mkdirSync(join(folder, 'project'));
  await installPackages(new MemoryRunner(), ['python3']);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(command: readonly [string, ...string[]], input = ''): Promise<ExecResult> {
  const [program, ...args] = command;
  return await execCommand(program, args, {
    cwd: join(folder, 'project'),
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), TERM: 'xterm' },
    acceptExitCodes: 'any',
    input,
  });
}

describe('archway shell', () => {
  test('runs one command in the current folder, with its input, and passes its exit code on', async () => {
    const text = 'read word; echo "$(uname -m) $PWD $word" | tee made; exit 5';
    const result = await run([...ARCHWAY, 'shell', foreign.name, '--', 'sh', '-c', text], 'typed\n');
    const expected = `${foreign.machine} ${join(folder, 'project')} typed\n`;
    expect([result.exitCode, result.stdout]).toEqual([5, expected]);
    expect(readFileSync(join(folder, 'project', 'made'), 'utf8')).toBe(expected);
  });

  test('on a terminal has its size, its keys and a prompt that names the platform', async () => {
    const steps = [
      ['# ', 0, 'stty size; tty; echo machine=$(uname -m)\n'],
      [`machine=${foreign.machine}`, 0, 'sleep 600\n'],
      ['sleep 600', 2, '\u0003'],
      ['^C', 0, 'echo after-$?\n'],
      ['after-130', 0, 'exit 7\n'],
    ];
    const type = join(ROOT, 'test', 'fixtures', 'terminal', 'type.py');
    const result = await run(['python3', type, JSON.stringify(steps), ...ARCHWAY, 'shell', foreign.name]);
    expect(result.stdout).toContain(`(${foreign.name})root@`);
    expect(result.stdout).toMatch(/\b33 101\r\n\/dev\/console\r\n/);
    expect(result.stdout).toContain('after-130');
    expect(result.exitCode).toBe(7);
  });

  test.each([
    [[], /Name one platform: `archway shell linux\/\w+`/],
    [['arm46'], /'arm46' is not a platform\. Did you mean 'linux\/arm64'\?/],
    [['arm64', '--environment', 'gentoo'], /'gentoo' is neither a release of Debian/],
    [['arm64', '--accelerate', 'more'], /--accelerate has the value 'more', which is not valid/],
    [['arm64', '--environment', 'image:a', '--package', 'gcc'], /--package takes a release of Debian/],
  ])('%j is refused', async (args, message) => {
    const result = await run([...ARCHWAY, 'shell', ...args]);
    expect(result.stderr).toMatch(message);
    expect([result.exitCode, result.stdout]).toEqual([1, '']);
  });
});
