import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { execCommand } from '../../src/runner/exec.js';
import type { ExecResult } from '../../src/runner/index.js';

async function notes(env: Record<string, string>): Promise<ExecResult> {
  return await execCommand(process.execPath, [join(ROOT, 'scripts', 'release-notes.js')], {
    env: { PATH: process.env['PATH'], ...env },
    acceptExitCodes: 'any',
  });
}

test('a dry run of a release has the unreleased section of the changelog, and no other', async () => {
  const { exitCode, stdout } = await notes({ GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'main' });
  expect(exitCode).toBe(0);
  expect(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')).toContain(stdout.trim());
  expect(stdout).not.toMatch(/^## /m);
});

test('a tag that is not the version of package.json is refused', async () => {
  const { exitCode, stderr } = await notes({ GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v99.0.0' });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/::error::The tag is v99\.0\.0, and package\.json has version/);
});
