import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import { parseCell } from '../../src/config/index.js';
import { execCommand, type ExecResult } from '../../src/runner/exec.js';
import { VERSION } from '../../src/runner/index.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-cli-'));
  put('tool/Makefile', 'all: tool\ncheck: tool\n\t./tool\ninstall: tool\n\tinstall -D tool $(DESTDIR)/usr/bin/tool\n');
  put('tool/tool.c', 'int main(void) { return 0; }\n');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function archway(...args: string[]): Promise<ExecResult> {
  return await execCommand(process.execPath, [join(ROOT, 'dist', 'cli', 'index.js'), ...args], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
    acceptExitCodes: 'any',
    timeout: 120_000,
  });
}

describe('archway', () => {
  test('is one file that needs nothing beside it, on Node 24 too', async () => {
    cpSync(join(ROOT, 'dist', 'cli'), join(folder, 'alone'), { recursive: true });
    const { stdout } = await execCommand(await tool('node'), [join(folder, 'alone', 'index.js'), '--version']);
    expect(stdout).toBe(`archway ${VERSION}\n`);
  });

  test.each([['--help'], ['plan', '--help'], ['build', '--help'], ['verify', '-h']])(
    '%s %s helps',
    async (...words) => {
      const result = await archway(...words);
      expect(result.stdout).toMatch(/^Usage: archway /m);
      expect(result.exitCode).toBe(0);
    },
  );

  test.each([
    [['bild'], /'bild' is not a command. Commands are: plan, build, verify/],
    [['plan', '--platfrom', 'arm64'], /Unknown option '--platfrom'.*archway plan --help/],
    [['plan', '--platform', 'arm46'], /'arm46' is not a platform. Did you mean 'linux\/arm64'\?/],
    [['plan', '--root', 'nowhere'], /'nowhere' is not a folder/],
    [['plan', '--explain', 'tol'], /no package 'tol' here. Packages are: tool/],
    [['build', '--package', 'tol'], /no package 'tol' here. Packages are: tool/],
    [['build', '--jobs', 'many'], /--jobs has the value 'many', which is not valid/],
    [['verify'], /Name the files or folders/, 2],
    [['verify', 'nothing-here'], /nothing-here cannot be read/, 2],
  ] as [string[], RegExp, number?][])('%j is one clear error', async (words, message, exitCode = 1) => {
    const result = await archway(...words);
    expect(result.stderr).toMatch(message);
    expect(result.stderr).toMatch(/^archway: /);
    expect(result.stderr).not.toMatch(/^\s+at /m);
    expect(result.exitCode).toBe(exitCode);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('archway plan', () => {
  test('tells strategies and reasons, as a table or as JSON', async () => {
    const table = await archway('plan', '--platform', 'amd64,arm64');
    expect(table.stdout).toMatch(/^tool +linux\/arm64 +cross +\S/m);
    const { stdout } = await archway('plan', '--json');
    const { cells } = JSON.parse(stdout) as { cells: unknown[] };
    expect(cells.map((cell) => parseCell(JSON.stringify(cell)).id)).toEqual(['tool-linux-amd64', 'tool-linux-arm64']);
  });

  test('explains one package', async () => {
    const { stdout } = await archway('plan', '--explain', 'tool');
    expect(stdout).toMatch(/^tool for linux\/arm64: cross$/m);
    expect(stdout).toMatch(/^ {2}because /m);
  });
});

describe('archway build and verify', () => {
  test('build what this machine can, and show what is in it', async () => {
    const built = await archway('build', '--platform', 'amd64', '--setup', '--json');
    const [report] = JSON.parse(built.stdout) as { result: string; files: { file: string }[] }[];
    expect(report?.result).toBe('passed');
    expect(built.exitCode).toBe(0);
    const verified = await archway('verify', join('out', report?.files[0]?.file ?? '?'));
    expect(verified.stdout).toMatch(/tool_.*_linux_amd64.tar.gz!usr\/bin\/tool +linux\/amd64/);
    expect(verified.exitCode).toBe(0);
    const wrong = await archway('verify', '--platform', 'arm64', 'out');
    expect(wrong.stdout).toMatch(/^error: .*linux\/arm64/m);
    expect(wrong.exitCode).toBe(1);
  });

  test('a failing package fails the command and names itself, the rest goes on', async () => {
    put('broken/Makefile', 'all:\n\t@echo broken on purpose >&2; exit 3\n');
    put('broken/broken.c', '');
    const result = await archway('build', '--platform', 'amd64', '--setup');
    expect(result.stdout).toMatch(/^broken .* failed: build/m);
    expect(result.stdout).toMatch(/^tool .* passed /m);
    expect(result.stderr).toMatch(/error: broken-linux-amd64 failed in build: [^]*broken on purpose/);
    expect(result.exitCode).toBe(1);
  });
});
