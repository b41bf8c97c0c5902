import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { whyNotSave } from '../../../src/downloads/save-policy.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-policy-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function event(name: string, head?: object | null, ref = 'refs/heads/main'): NodeJS.ProcessEnv {
  const path = join(folder, `${name}.json`);
  const request = { head: { repo: head }, base: { repo: { full_name: 'octo/repository' } } };
  writeFileSync(path, JSON.stringify(head === undefined ? {} : { pull_request: request }));
  return { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_REF: ref };
}

const OWN = { full_name: 'octo/repository' };
const FORK = { full_name: 'mallory/repository' };

describe('auto', () => {
  test.each([
    ['a push', () => event('push')],
    ['a schedule', () => event('schedule')],
    ['a pull request of the repository itself', () => event('pull_request', OWN)],
    ['no event at all', () => ({})],
  ])('saves for %s', async (_, env) => {
    expect(await whyNotSave('auto', env())).toBeUndefined();
  });

  test.each([
    ['a pull request from a fork', () => event('pull_request', FORK), /from a fork/],
    ['a pull request whose fork was deleted', () => event('pull_request', null), /from a fork/],
    ['a pull request whose event is missing', () => ({ GITHUB_EVENT_NAME: 'pull_request' }), /from a fork/],
    ['a tag', () => event('push', undefined, 'refs/tags/v1'), /a tag/],
    ['pull_request_target', () => event('pull_request_target', FORK), /pull_request_target/],
    ['workflow_run', () => event('workflow_run'), /workflow_run/],
  ])('does not save for %s', async (_, env, reason) => {
    expect(await whyNotSave('auto', env())).toMatch(reason);
  });
});

test('true and false are obeyed', async () => {
  expect(await whyNotSave('true', event('workflow_run'))).toBeUndefined();
  expect(await whyNotSave('false', event('push'))).toMatch(/false/);
});
