import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseConfig, parsePlatform, type Runners } from '../../../src/config/index.js';
import { createPlan, explainDecisions, planMarkdown, surveyPackages, type Plan } from '../../../src/plan/index.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-plan-'));
  put('tool/Makefile', 'all:\n');
  put('tool/tool.c', 'int main(void) { return 0; }\n');
  put('ext/setup.py', 'from setuptools import Extension, setup\nsetup(ext_modules=[Extension("ext", ["ext.c"])])\n');
  put('ext/ext.c', '#include <Python.h>\n');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function plan(
  yaml: string,
  options: { runners?: Runners; only?: readonly string[]; budgetMinutes?: number } = {},
): Promise<Plan> {
  const runner = new MemoryRunner({ workspace: root });
  const config = parseConfig(yaml, 'archway.yml');
  return await createPlan(runner, {
    config,
    packages: await surveyPackages(runner, root, config),
    platforms: undefined,
    runners: options.runners ?? { 'linux/amd64': 'ubuntu-24.04' },
    builder: { platform: parsePlatform('linux/amd64'), labels: ['ubuntu-24.04'] },
    budgetMinutes: options.budgetMinutes ?? 300,
    ...(options.only !== undefined && { only: options.only }),
  });
}

function lines({ decisions }: Plan): string[] {
  return decisions.map((one) => `${one.package} ${one.platform} ${one.strategy}`);
}

describe('createPlan', () => {
  test('covers amd64 and arm64 when nobody says otherwise', async () => {
    expect(lines(await plan(''))).toEqual([
      'ext linux/amd64 native',
      'ext linux/arm64 emulated',
      'tool linux/amd64 native',
      'tool linux/arm64 cross',
    ]);
  });

  test('takes platforms from archway.yml, by any spelling, and those of a package over them', async () => {
    const yaml =
      'platforms: [aarch64, riscv64]\npackages:\n  tool: { path: tool }\n  ext: { path: ext, platforms: [arm64] }\n';
    expect(lines(await plan(yaml))).toEqual([
      'tool linux/arm64 cross',
      'tool linux/riscv64 cross',
      'ext linux/arm64 emulated',
    ]);
  });

  test('an override of one platform leaves the others alone', async () => {
    const yaml = 'packages:\n  tool: { path: tool, strategy: { arm64: emulated }, reason: its tests map pages }\n';
    const made = await plan(yaml);
    expect(lines(made)).toEqual(['tool linux/amd64 native', 'tool linux/arm64 emulated']);
    expect(made.cells[1]?.reason).toBe('archway.yml: its tests map pages');
  });

  test('a native runner settles the matter without reading facts', async () => {
    const runners = { 'linux/amd64': 'ubuntu-24.04', 'linux/arm64': ['self-hosted', 'linux', 'ARM64'] };
    const made = await plan('', { runners });
    expect(made.decisions.every((one) => one.strategy === 'native' && one.facts.length === 0)).toBe(true);
    expect(made.cells.find((cell) => cell.platform === 'linux/arm64')?.['runs-on']).toEqual(runners['linux/arm64']);
  });

  test('a blocked package has no cell, and the rest of the plan stands', async () => {
    const made = await plan('', { budgetMinutes: 30 });
    expect(made.blocked.map((one) => `${one.package} ${one.platform}`)).toEqual(['ext linux/arm64']);
    expect(made.cells).toHaveLength(3);
    expect(
      planMarkdown(made)
        .split('\n')
        .find((line) => line.includes('| ext |')),
    ).toContain('| blocked |');
  });

  test('gives emulated cells their environment, and others none', async () => {
    const { cells } = await plan('environment: debian:trixie\n');
    expect(cells.map(({ id, environment }) => `${id} ${String(environment)}`)).toEqual([
      'ext-linux-amd64 null',
      'ext-linux-arm64 debian:trixie',
      'tool-linux-amd64 null',
      'tool-linux-arm64 null',
    ]);
  });

  test('plans only the packages that are named, and knows their names', async () => {
    expect(lines(await plan('', { only: ['tool'] }))).toEqual(['tool linux/amd64 native', 'tool linux/arm64 cross']);
    await expect(plan('', { only: ['tol'] })).rejects.toThrow(/no package 'tol' here. Packages are: ext, tool/);
  });
});

test('an explanation names each fact with its place', async () => {
  const text = explainDecisions((await plan('', { only: ['ext'] })).decisions);
  expect(text).toMatch(/^ext for linux\/arm64: emulated$/m);
  expect(text).toMatch(/^ {2}fact {6}prevents-cross: .* \(ext\/setup\.py(:\d+)?\)$/m);
  expect(text).toMatch(/^ {2}to change cross: /m);
});
