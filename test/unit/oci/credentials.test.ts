import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { dockerCredentials, type Credentials } from '../../../src/oci/credentials.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-credentials-'));
  mkdirSync(join(folder, 'bin'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function ask(config: object | string, registry = 'ghcr.io'): Promise<Credentials | undefined> {
  const text = typeof config === 'string' ? config : JSON.stringify(config);
  writeFileSync(join(folder, 'config.json'), text);
  const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, DOCKER_CONFIG: folder };
  return await dockerCredentials(new MemoryRunner({ env, workspace: folder }), registry);
}

function program(name: string, text: string): string {
  const path = join(folder, 'bin', name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

const auth = Buffer.from('builder:a:secret').toString('base64');

test.each([
  ['docker login', { auths: { 'ghcr.io': { auth } } }, 'ghcr.io'],
  ['a key with https', { auths: { 'https://ghcr.io': { auth } } }, 'ghcr.io'],
  ['Docker Hub', { auths: { 'https://index.docker.io/v1/': { auth } } }, 'docker.io'],
])('those in the file are read: %s', async (_, config, registry) => {
  expect(await ask(config, registry)).toEqual({ username: 'builder', password: 'a:secret' });
  expect(await ask(config, 'elsewhere.example')).toBeUndefined();
});

test('a file that is not there has none, and one that is no JSON is told of', async () => {
  const runner = new MemoryRunner({ env: { DOCKER_CONFIG: join(folder, 'none') } });
  expect(await dockerCredentials(runner, 'ghcr.io')).toBeUndefined();
  await expect(ask('{')).rejects.toThrow(/config\.json cannot be read/);
});

test.each([
  ['of the registry', { credHelpers: { 'ghcr.io': 'test' }, credsStore: 'other' }],
  ['of all registries', { credsStore: 'test' }],
])('a credential helper is asked: %s', async (_, config) => {
  program('docker-credential-test', 'read server; echo "{\\"Username\\":\\"$server\\",\\"Secret\\":\\"$1\\"}"');
  expect(await ask(config)).toEqual({ username: 'ghcr.io', password: 'get' });
});

test('a helper that knows nothing has none; one that fails is told of without its words', async () => {
  program('docker-credential-test', 'echo "credentials not found in native keychain"; exit 1');
  expect(await ask({ credsStore: 'test' })).toBeUndefined();
  program('docker-credential-test', 'echo "password hunter2"; exit 1');
  const failure = await ask({ credsStore: 'test' }).catch(String);
  expect(failure).toBe('InputError: The credential helper docker-credential-test gave nothing for ghcr.io.');
});

test.each(['../../bin/evil', '/evil', 'x/../../evil', '..', '-rf', 'a b', 'a\nb'])(
  'a helper with the name %j is refused, and nothing is run',
  async (name) => {
    const mark = join(folder, 'mark');
    for (const file of ['evil', 'docker-credential-']) program(file, `touch ${mark}`);
    // So that the name would lead somewhere.
    mkdirSync(join(folder, 'docker-credential-..'));
    await expect(ask({ credsStore: name })).rejects.toThrow(/names a credential helper '[^']*', which can be none/);
    expect(existsSync(mark)).toBe(false);
  },
);
