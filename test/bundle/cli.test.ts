import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import { parseCell } from '../../src/config/index.js';
import { execCommand, type ExecResult } from '../../src/runner/exec.js';
import { VERSION } from '../../src/runner/index.js';
import { filesBelow } from '../harness/checkout.js';

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

  test.each([
    ['--help'],
    ['plan', '--help'],
    ['build', '--help'],
    ['verify', '-h'],
    ['assemble', '--help'],
    ['shell', '--help'],
  ])('%s %s helps', async (...words) => {
    const result = await archway(...words);
    expect(result.stdout).toMatch(/^Usage: archway /m);
    expect(result.exitCode).toBe(0);
  });

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
    [['assemble'], /Name one folder of artifacts/],
    [['assemble', 'nowhere'], /The folder of artifacts '.*nowhere' cannot be read/],
    [['assemble', '.'], /There is no plan among the artifacts/],
    [['assemble', '.', '--checksums', 'md5'], /--checksums has the value 'md5', which is not valid/],
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

describe('archway assemble', () => {
  test('makes one folder of what was built here, and fails where what is required is missing', async () => {
    await archway('build', '--platform', 'amd64', '--setup');
    writeFileSync(
      join(folder, 'out', 'archway-plan.json'),
      (await archway('plan', '--package', 'tool', '--platform', 'amd64', '--json')).stdout,
    );
    const whole = await archway('assemble', 'out', '--checksums', 'sha256,sha512');
    expect(whole).toMatchObject({ exitCode: 0, stderr: expect.not.stringMatching(/^archway: /m) });
    expect(whole.stdout).toMatch(/^tool +linux\/amd64 +passed .*tool_.*_linux_amd64\.tar\.gz/m);
    const dist = join(folder, 'dist');
    expect((await execCommand('sha512sum', ['--check', '--strict', 'SHA512SUMS'], { cwd: dist })).exitCode).toBe(0);
    expect(filesBelow(dist).filter((file) => file.startsWith('tool/linux-amd64/tool_'))).toHaveLength(2);

    writeFileSync(join(folder, 'plan.json'), (await archway('plan', '--package', 'tool', '--json')).stdout);
    const rest = ['assemble', 'out', '--plan', 'plan.json', '--output', 'part'];
    const part = await archway(...rest);
    expect(part.exitCode).toBe(1);
    expect(part.stdout).toMatch(/1 required cell is not there:\n- tool-linux-arm64 \(missing\)/);
    const manifest = await archway(...rest, '--required', 'amd64', '--json');
    expect(manifest.exitCode).toBe(0);
    expect(JSON.parse(manifest.stdout)).toMatchObject({
      complete: false,
      cells: [{ status: 'passed' }, { status: 'missing' }],
    });
  });
});
