import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { main } from '../../../src/actions/build/main.js';
import { parseCellReport } from '../../../src/config/index.js';
import { hostPlatform } from '../../../src/host/index.js';
import { actionDirectory, readMetadata } from '../../harness/action-metadata.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'archway-build-action-'));
  mkdirSync(join(workspace, 'tool'));
});

afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

/** A runner of the action, with the package `tool` as archway.yml has it, for the host's own platform. */
function runnerFor(recipe: string, inputs: Readonly<Record<string, string>> = {}): MemoryRunner {
  const entry = `{ path: tool, language: custom, version: 1.2.3, ${recipe} }`;
  writeFileSync(join(workspace, 'archway.yml'), `environment: somewhere\npackages:\n  tool: ${entry}\n`);
  const defaults = Object.fromEntries(
    Object.entries(readMetadata(actionDirectory('build')).inputs).map(([name, input]) => [name, input.default ?? '']),
  );
  return new MemoryRunner({
    workspace,
    temporaryDirectory: join(workspace, 'temporary'),
    inputs: {
      ...defaults,
      package: 'tool',
      platform: hostPlatform().name,
      cache: 'none',
      ...inputs,
    },
  });
}

/** The phases of the log in order, each with whether its time is told before the next one begins. */
function phasesOf({ log }: MemoryRunner): readonly string[] {
  return log.flatMap(({ level, message }) => {
    const phase = /^tool-[^:]+: (\w+)(?: took \d+\.\d s)?$/.exec(message)?.[1];
    return phase === undefined ? [] : [level === 'group' ? phase : `${phase} timed`];
  });
}

function timed(...phases: readonly string[]): readonly string[] {
  return phases.flatMap((phase) => [phase, `${phase} timed`]);
}

test('each phase of a cell is a group of the log with its time, and so are the report and the upload', async () => {
  const runner = runnerFor('build: "cp /bin/true tool", test: "true", artifacts: [tool]');
  await main(runner);
  expect(phasesOf(runner)).toEqual(timed('prepare', 'build', 'test', 'package', 'verify', 'report', 'upload'));
});

test('of a cell that fails, the phases up to that have their times too, and its report is uploaded', async () => {
  const runner = runnerFor('build: "exit 3", artifacts: [tool]');
  await expect(main(runner)).rejects.toThrow('failed in build');
  expect(phasesOf(runner)).toEqual(timed('prepare', 'build', 'report', 'upload'));
});

test('a single cell that the machine cannot be made ready for uploads its report alone', async () => {
  const runner = runnerFor('build: "true", artifacts: [x]', { strategy: 'emulated' });
  await expect(main(runner)).rejects.toThrow(/failed in prepare: The environment of tool-.* 'somewhere' is neither/);
  const [artifact, ...others] = runner.artifacts;
  expect(others).toEqual([]);
  expect(runner.outputs['artifact-name']).toBe(artifact?.name);
  const id = artifact?.name ?? '?';
  expect(artifact?.files.map((path) => path.slice(artifact.root.length + 1)).sort()).toEqual([
    'cell.json',
    `${id}.json`,
  ]);
  const report = parseCellReport(readFileSync(runner.outputs['report'] ?? '', 'utf8'), 'cell.json');
  expect(report).toMatchObject({ result: 'failed', failure: { phase: 'prepare', kind: 'configuration' } });
  expect(runner.summary).toContain('failed: prepare');
});
