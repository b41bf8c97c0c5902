import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { installPackages } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { runWorkflow, type WorkflowResult } from '../harness/act.js';
import { MemoryRunner } from '../harness/memory-runner.js';

// The release workflow without a tag: all is checked and made, and nothing is published.

const MINUTE = 60_000;
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

let folder: string;
let result: WorkflowResult;

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['unzip']);
  folder = mkdtempSync(join(tmpdir(), 'archway-release-'));
  result = await runWorkflow('.github/workflows/release.yml', { timeout: 20 * MINUTE });
  const archive = result.artifacts['release'];
  if (archive !== undefined) await execCommand('unzip', ['-q', archive, '-d', folder]);
}, 22 * MINUTE);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await result.dispose();
});

test('it prepares, and neither drafts nor moves a tag', () => {
  expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? [] : result.log }).toEqual({
    exitCode: 0,
    log: [],
  });
  expect(Object.entries(result.jobs)).toEqual([[expect.stringContaining('Prepare'), 'success']]);
});

test('what it would publish is the sources with their bundles, checksums that hold, and the notes', async () => {
  const name = `archway-${version}`;
  expect(readdirSync(folder).sort()).toEqual(['SHA256SUMS', `${name}.tar.gz`, 'notes.md']);
  const { stdout } = await execCommand('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder });
  expect(stdout.trim()).toBe(`./${name}.tar.gz: OK`);
  const { stdout: listed } = await execCommand('tar', ['--list', '--file', join(folder, `${name}.tar.gz`)]);
  for (const file of [
    'action.yml',
    'actions/plan/action.yml',
    'dist/plan/index.js',
    '.github/workflows/multiarch.yml',
  ]) {
    expect(listed.split('\n')).toContain(`${name}/${file}`);
  }
  expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toMatch(/^### Added$/m);
});
