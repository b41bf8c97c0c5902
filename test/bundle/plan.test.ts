import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseCell } from '../../src/config/index.js';
import { runAction, type StepResult } from '../harness/job.js';

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'archway-plan-'));
});

afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), text);
}

async function plan(inputs: Record<string, string> = {}): Promise<StepResult> {
  return (await runAction('plan', { workspace, inputs })).main;
}

function errors({ annotations }: StepResult): string {
  return annotations
    .filter(({ kind }) => kind === 'error')
    .map(({ message }) => message)
    .join('\n');
}

const C_PROGRAM = 'int main(void) { return 0; }\n';

describe('plan', () => {
  beforeEach(() => {
    put('tool/Makefile', 'all: tool\ntool: tool.c\n\t$(CC) -o $@ $<\n');
    put('tool/tool.c', C_PROGRAM);
    put('ext/setup.py', 'from setuptools import Extension, setup\nsetup(ext_modules=[Extension("ext", ["ext.c"])])\n');
    put('ext/ext.c', '#include <Python.h>\n');
  });

  test('emits a matrix of cells that build takes', async () => {
    const result = await plan();
    expect(errors(result)).toBe('');
    expect(result.exitCode).toBe(0);
    const { include } = JSON.parse(result.outputs['matrix'] ?? '') as { include: unknown[] };
    const cells = include.map((entry) => parseCell(JSON.stringify(entry)));
    expect(cells.map(({ id, strategy }) => `${id} ${strategy}`)).toEqual([
      'ext-linux-amd64 native',
      'ext-linux-arm64 emulated',
      'tool-linux-amd64 native',
      'tool-linux-arm64 cross',
    ]);
    expect(result.outputs['count']).toBe('4');
    expect(result.outputs['has-cells']).toBe('true');
    expect(result.annotations.filter(({ kind }) => kind === 'warning')).toEqual([]);
  });

  test('writes a summary with every choice and its reason', async () => {
    const { summary } = await plan();
    expect(summary).toContain('4 cells: 2 native, 1 cross, 1 emulated.');
    expect(summary).toMatch(/\| ext \| linux\/arm64 \| emulated \| no cross: /);
  });

  test('sends native cells to the declared runner, and cross cells to the first that is not scarce', async () => {
    const runners = 'arm64: { runs-on: [self-hosted, linux, ARM64], scarce: true }\nlinux/amd64: big-amd64\n';
    const result = await plan({ runners, platforms: 'arm64' });
    const { include } = JSON.parse(result.outputs['matrix'] ?? '') as { include: { 'runs-on': string[] }[] };
    expect(include.map((cell) => cell['runs-on'])).toEqual([['big-amd64']]);
  });

  test.each([
    [{ platforms: 'linux/arm46' }, /'linux\/arm46' is not a platform. Did you mean 'linux\/arm64'\?/],
    [{ 'budget-minutes': 'long', 'max-jobs': '999' }, /2 inputs are not valid:[^]*budget-minutes[^]*'999'/],
    [{ root: 'nowhere' }, /'nowhere' is not a folder/],
    [{ config: 'other.yml' }, /'other.yml' does not exist/],
    [{ runners: 'linux/arm64: { scarce: true }' }, /runners.*runs-on/],
    [{ 'max-jobs': '1' }, /has 3 cells, and one matrix may have 1/],
  ])('with bad input %j is one clear error and no outputs', async (inputs, message) => {
    const result = await plan(inputs);
    expect(errors(result)).toMatch(message);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toEqual({});
    expect(result.stdout).not.toMatch(/^\s+at /m);
  });

  test('an archway.yml with mistakes is an error at their line', async () => {
    put('archway.yml', 'platforms: [linux/amd64]\npackages:\n  tool: { path: tool, pakages: [zlib1g-dev] }\n');
    const result = await plan();
    expect(result.exitCode).toBe(1);
    expect(result.annotations.find(({ kind }) => kind === 'error')).toMatchObject({
      message: expect.stringMatching(/archway.yml:3:\d+: .*'pakages' is not a known key. Did you mean 'packages'\?/),
    });
  });
});

test('an empty repository is an error that says what was looked for', async () => {
  const result = await plan();
  expect(errors(result)).toMatch(/No package was found/);
  expect(result.exitCode).toBe(1);
});

test('a plan without cells is valid, and says so', async () => {
  put('tool/Makefile', 'all:\n');
  put('tool/tool.c', C_PROGRAM);
  put('archway.yml', 'packages:\n  tool: { path: tool, platforms: [linux/amd64] }\n');
  const result = await plan({ platforms: 'linux/arm64' });
  expect(result.exitCode).toBe(0);
  expect(result.outputs['matrix']).toBe('{"include":[]}');
  expect(result.outputs['has-cells']).toBe('false');
  expect(result.annotations.map(({ kind }) => kind)).toEqual(['notice']);
});
