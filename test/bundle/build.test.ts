import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runAction, type StepResult } from '../harness/job.js';

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'archway-build-'));
  put(
    'tool/Makefile',
    'PREFIX = /usr/local\nall: tool\ncheck: tool\n\t./tool\ninstall: tool\n\tinstall -D tool $(DESTDIR)$(PREFIX)/bin/tool\n',
  );
  put('tool/tool.c', 'int main(void) { return 0; }\n');
});

afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), text);
}

async function build(inputs: Record<string, string>): Promise<StepResult> {
  return (await runAction('build', { workspace, inputs: { upload: 'false', ...inputs } })).main;
}

function errors({ annotations }: StepResult): string {
  return annotations
    .filter(({ kind }) => kind === 'error')
    .map(({ message }) => message)
    .join('\n');
}

const CELL = {
  id: 'tool-linux-amd64',
  package: 'tool',
  path: 'tool',
  language: 'c',
  platform: 'linux/amd64',
  strategy: 'native',
  reason: 'runs on ubuntu-24.04',
  'runs-on': ['ubuntu-24.04'],
  environment: null,
  'timeout-minutes': 10,
  required: true,
  artifact: 'tool-linux-amd64',
};

describe('build', () => {
  test('carries out a cell of the matrix', async () => {
    const result = await build({ cell: JSON.stringify(CELL) });
    expect(errors(result)).toBe('');
    expect(result.exitCode).toBe(0);
    expect(result.outputs['strategy']).toBe('native');
    expect(result.outputs['artifact-name']).toBe('');
    const [artifact] = JSON.parse(result.outputs['artifacts'] ?? '[]') as {
      file: string;
      bytes: number;
      sha256: string;
    }[];
    expect(artifact).toMatchObject({
      file: expect.stringMatching(/^tool_.*_linux_amd64\.tar\.gz$/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(existsSync(join(workspace, 'out', artifact?.file ?? '?'))).toBe(true);
    const report = JSON.parse(readFileSync(result.outputs['report'] ?? '', 'utf8')) as Record<string, unknown>;
    expect(report).toMatchObject({ result: 'passed', verified: 1, tests: { status: 'passed' } });
    expect(result.summary).toMatch(/\| tool \| linux\/amd64 \| native \|/);
    for (const phase of ['prepare', 'build', 'test', 'package', 'verify', 'report']) {
      expect(result.stdout).toContain(`::group::tool-linux-amd64: ${phase}`);
      expect(result.stdout).toMatch(new RegExp(`^tool-linux-amd64: ${phase} took \\d+\\.\\d s$`, 'm'));
    }
  });

  test('needs no cell: a package and a platform say as much', async () => {
    const result = await build({ package: 'tool', platform: 'x86_64', test: 'false' });
    expect(result.exitCode).toBe(0);
    expect(result.stdout).not.toContain('tool-linux-amd64: test');
  });

  test('a failing compiler is an error that names the cell, the phase and the words of the compiler', async () => {
    put('tool/tool.c', '#error broken on purpose\n');
    const result = await build({ cell: JSON.stringify(CELL) });
    expect(result.exitCode).toBe(1);
    expect(errors(result)).toMatch(/tool-linux-amd64 failed in build: [^]*broken on purpose/);
    expect(result.annotations).toContainEqual({
      kind: 'error',
      message: '#error broken on purpose',
      properties: { file: 'tool/tool.c', line: '1', col: '2' },
    });
    expect(result.outputs['artifacts']).toBe('[]');
    expect(result.stdout).not.toMatch(/^\s+at .*index\.js/m);
  });

  test.each([
    ['neither cell nor package', {}, /give a cell of the matrix, or both `package` and `platform`/],
    ['both', { cell: JSON.stringify(CELL), package: 'tool' }, /leave `package`, `platform` and `strategy` empty/],
    ['a cell that is no JSON', { cell: 'tool for arm64' }, /'tool for arm64' is not JSON/],
    ['a cell without fields', { cell: '{"id":"x"}' }, /field 'artifact' is missing; field 'package' is missing/],
    [
      'an unknown platform',
      { package: 'tool', platform: 'amd46' },
      /'amd46' is not a platform. Did you mean 'linux\/amd64'/,
    ],
    ['an unknown strategy', { package: 'tool', platform: 'amd64', strategy: 'magic' }, /native, cross, emulated/],
    ['an unknown package', { package: 'tol', platform: 'amd64' }, /no package 'tol' here. Packages are: tool/],
    [
      'bad booleans, together',
      { package: 'tool', platform: 'amd64', upload: 'yes', test: 'no' },
      /2 inputs are not valid/,
    ],
    [
      'a cell of another commit',
      { cell: JSON.stringify({ ...CELL, path: 'elsewhere' }) },
      /Plan and build the same commit/,
    ],
  ])('%s is one clear error, and nothing is written', async (_, inputs, message) => {
    const result = await build(inputs);
    expect(errors(result)).toMatch(message);
    expect(result.exitCode).toBe(1);
    expect(result.stdout).not.toMatch(/^\s+at .*index\.js/m);
    expect(existsSync(join(workspace, 'out'))).toBe(false);
  });

  test('a cell that no machine can be made ready for is one clear error, and has a report that says so', async () => {
    const result = await build({ cell: JSON.stringify({ ...CELL, strategy: 'emulated' }) });
    expect(errors(result)).toMatch(/environment of tool-linux-amd64 cannot be made: '' is neither a release of Debian/);
    expect(result.exitCode).toBe(1);
    expect(result.stdout).not.toMatch(/^\s+at .*index\.js/m);
    const report = JSON.parse(readFileSync(result.outputs['report'] ?? '', 'utf8')) as Record<string, unknown>;
    expect(report).toMatchObject({ result: 'failed', failure: { phase: 'prepare', kind: 'configuration' } });
  });
});
