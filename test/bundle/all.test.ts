import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { hostPlatform } from '../../src/host/index.js';
import { commitAll, filesBelow } from '../harness/checkout.js';
import { runAction, type StepResult } from '../harness/job.js';

const HOST = hostPlatform();
const FOLDER = HOST.name.replaceAll('/', '-');
const FIXTURE = join(ROOT, 'test', 'fixtures', 'caller');
let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'archway-all-'));
});

afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

/** A C program in a folder of the repository, whose test passes or fails. */
function program(name: string, passes: boolean): void {
  cpSync(join(FIXTURE, 'src'), join(workspace, name, 'src'), { recursive: true });
  cpSync(join(FIXTURE, 'Makefile'), join(workspace, name, 'Makefile'));
  if (passes) return;
  const file = join(workspace, name, 'Makefile');
  writeFileSync(file, readFileSync(file, 'utf8').replace("= 'hello'", "= 'good bye'"));
}

async function all(inputs: Record<string, string> = {}): Promise<StepResult> {
  await commitAll(workspace);
  return (await runAction('all', { workspace, inputs: { platforms: HOST.name, artifact: '', ...inputs } })).main;
}

test('builds, tests and assembles every package of a repository', async () => {
  program('one', true);
  program('two', true);
  const { exitCode, stdout, outputs, summary } = await all({ checksums: 'sha256, sha512' });
  expect({ exitCode, stdout: exitCode === 0 ? '' : stdout }).toEqual({ exitCode: 0, stdout: '' });
  expect(outputs).toMatchObject({
    complete: 'true',
    missing: '[]',
    manifest: join(workspace, 'dist', 'manifest.json'),
  });
  expect(outputs['plan-file']).toMatch(/archway-plan\.json$/);
  const files = filesBelow(join(workspace, 'dist'));
  for (const name of ['one', 'two']) {
    expect(files).toContainEqual(expect.stringMatching(new RegExp(`^${name}/${FOLDER}/.*\\.tar\\.gz$`)));
  }
  expect(files).toEqual(expect.arrayContaining(['SHA256SUMS', 'SHA512SUMS', 'manifest.json']));
  expect(summary).toContain('## Assembled');
}, 120_000);

test('goes on after a package that fails, keeps what passed, and fails because of what is required', async () => {
  program('bad', false);
  program('good', true);
  const { exitCode, annotations, outputs } = await all();
  expect(exitCode).toBe(1);
  expect(
    annotations
      .filter(({ kind }) => kind === 'error')
      .map(({ message }) => message)
      .join('\n'),
  ).toContain('bad');
  expect(JSON.parse(outputs['missing'] ?? '')).toMatchObject([{ package: 'bad', status: 'failed', required: true }]);
  expect(filesBelow(join(workspace, 'dist'))).toContainEqual(expect.stringMatching(/^good\/.*\.tar\.gz$/));
}, 120_000);

test('a package that is not required may fail, with a warning', async () => {
  program('bad', false);
  program('good', true);
  const { exitCode, annotations, outputs } = await all({ required: 'good' });
  expect(exitCode).toBe(0);
  expect(outputs['complete']).toBe('false');
  expect(
    annotations
      .filter(({ kind }) => kind === 'warning')
      .map(({ message }) => message)
      .join('\n'),
  ).toContain('bad');
}, 120_000);

test('leaves a folder of the user alone, and says so', async () => {
  program('one', true);
  writeFileSync(join(workspace, 'mine'), 'mine');
  const { exitCode, annotations } = await all({ output: '.' });
  expect(exitCode).toBe(1);
  expect(annotations.at(-1)?.message).toContain(workspace);
  expect(readFileSync(join(workspace, 'mine'), 'utf8')).toBe('mine');
}, 120_000);
