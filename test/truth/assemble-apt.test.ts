import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Assembled } from '../../src/assemble/index.js';
import { openEnvironment, type Environment } from '../../src/environment/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { assembleRepository, buildGreeters, newSigningKey } from '../harness/apt-repository.js';
import { Artifacts } from '../harness/cells.js';
import { crossTarget, prepareCrossBuilds } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const target = crossTarget();
const platforms = [hostPlatform(), target];
prepareCrossBuilds(target);

const APT = [
  ...['-o', 'Dir::Etc::SourceList=/srv/list', '-o', 'Dir::Etc::SourceParts=-', '-o', 'APT::Get::List-Cleanup=0'],
  ...['-o', 'APT::Sandbox::User=root', '-o', 'APT::Update::Error-Mode=any'],
];

let artifacts: Artifacts;
let assembled: Assembled;
let repository: string;
let environment: Environment;

beforeAll(async () => {
  const runner = new MemoryRunner();
  await installPackages(runner, ['gpg', 'gpg-agent', 'dpkg']);
  artifacts = new Artifacts();
  await buildGreeters(artifacts, platforms);
  assembled = await assembleRepository(artifacts, newSigningKey());
  repository = join(artifacts.root, 'dist', 'apt');
  const list = join(artifacts.root, 'list');
  writeFileSync(list, 'deb [signed-by=/srv/apt/archive-keyring.asc] file:/srv/apt stable main\n');
  environment = await openEnvironment(runner, {
    platform: target,
    base: { codename: 'bookworm' },
    packages: [],
    install: '',
    mounts: [
      { source: repository, target: '/srv/apt', readOnly: true },
      { source: list, target: '/srv/list', readOnly: true },
    ],
    network: false,
    accelerate: 'off',
  });
}, 900_000);

afterAll(async () => {
  await environment.dispose();
  artifacts.dispose();
}, 60_000);

async function apt(...args: readonly string[]): Promise<{ exitCode: number; text: string }> {
  const { exitCode, stdout, stderr } = await environment.run('apt-get', [...APT, ...args], { acceptExitCodes: 'any' });
  return { exitCode, text: `${stdout}\n${stderr}` };
}

test('a real apt of another architecture installs from the signed repository, and the program runs', async () => {
  expect(assembled.manifest.apt).toMatchObject({
    suite: 'stable',
    architectures: platforms.map((one) => one.debianArchitecture).sort(),
    packages: 3,
    signedBy: expect.stringMatching(/^[0-9A-F]{40}$/),
  });
  for (const args of [['update'], ['install', '--yes', 'greeter', 'greeter-doc']]) {
    const { exitCode, text } = await apt(...args);
    expect({ exitCode, text: exitCode === 0 ? '' : text }).toEqual({ exitCode: 0, text: '' });
  }
  const { stdout } = await environment.run('sh', ['-c', 'greeter; dpkg-query -W -f "\\${Architecture}\\n" greeter']);
  expect(stdout).toBe(`greetings\n${target.debianArchitecture}\n`);
  expect((await environment.run('dpkg', ['--audit'])).stdout).toBe('');
}, 300_000);

test('apt refuses it when the release was changed after it was signed', async () => {
  const release = join(repository, 'dists', 'stable', 'InRelease');
  writeFileSync(release, readFileSync(release, 'utf8').replace(/^Suite: .*$/m, 'Suite: stable2'));
  const { exitCode, text } = await apt('update');
  expect(exitCode).not.toBe(0);
  expect(text).toMatch(/BADSIG|is not signed|invalid/i);
}, 120_000);
