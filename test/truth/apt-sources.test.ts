import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { tool } from '../../scripts/tools.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { toolchainRequirements } from '../../src/toolchain/index.js';
import { crossTarget } from '../harness/emulation.js';
import { Job, type StepResult } from '../harness/job.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { UbuntuArchives, UbuntuRoot } from '../harness/ubuntu-root.js';

const target = crossTarget();
const native = hostPlatform().debianArchitecture;
const foreign = target.debianArchitecture;
const LIBRARY = 'archway-sample-dev';

jest.setTimeout(5 * 60_000);

let scratch: string;
let archives: UbuntuArchives;
let root: UbuntuRoot | undefined;
let node: string;

beforeAll(async () => {
  // On Ubuntu the target's own archive is another one for anything but PCs, which is what is to be seen.
  expect(native).toBe('amd64');
  scratch = mkdtempSync(join(tmpdir(), 'archway-archives-'));
  node = await tool('node');
  await installPackages(new MemoryRunner(), toolchainRequirements(hostPlatform(), target));
  archives = new UbuntuArchives();
  // Of two architectures a library must have the same version.
  const version = execFileSync('dpkg-query', ['--show', '--showformat', '${Version}', `libstdc++6:${native}`], {
    encoding: 'utf8',
  });
  archives.publish('ubuntu', native, { 'archway-other': '1' }, scratch);
  archives.publish('ubuntu-ports', foreign, { [LIBRARY]: '1', 'libstdc++6': version }, scratch);
  archives.publish('vendor', native, { 'archway-vendor': '1' }, scratch);
  await archives.start();
}, 600_000);

afterEach(() => {
  root?.dispose();
  root = undefined;
  archives.ports = 'there';
});

afterAll(() => {
  archives.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** apt's sources as Ubuntu has them, before 24.04 and since, each with a third party's beside it. */
const SOURCES = {
  'one line each': (address: string) => ({
    'sources.list': `# See http://help.ubuntu.com\ndeb [trusted=yes] ${address}/ubuntu noble main # the archive\n# deb-src ${address}/ubuntu noble main\n`,
    'sources.list.d/vendor.list': `deb [trusted=yes] ${address}/vendor noble main\n`,
  }),
  deb822: (address: string) => ({
    'sources.list.d/ubuntu.sources': `Types: deb\nURIs: ${address}/ubuntu/\nSuites: noble\nComponents: main\nTrusted: yes\n\nTypes: deb\nURIs: ${address}/vendor\nSuites: noble\nComponents: main\nTrusted: yes\n\n# Off.\nEnabled: no\nTypes: deb\nURIs: ${address}/off\nSuites: x\nComponents: y\n`,
  }),
} as const;
type Form = keyof typeof SOURCES;
const FORMS = Object.keys(SOURCES) as Form[];

async function jobIn(form: Form): Promise<{ root: UbuntuRoot; job: Job; before: Readonly<Record<string, string>> }> {
  const own = new UbuntuRoot(node, SOURCES[form](archives.address), native);
  root = own;
  await own.run('apt-get', '-qq', 'update');
  return { root: own, job: await Job.create({ node: own.node }), before: own.sources() };
}

async function setUp(job: Job): Promise<StepResult> {
  return await job.run('setup-toolchain', { inputs: { platform: target.name, packages: LIBRARY, languages: 'c' } });
}

async function expectAsBefore(own: UbuntuRoot, before: Readonly<Record<string, string>>): Promise<void> {
  expect(own.sources()).toEqual(before);
  expect(await own.run('dpkg', '--print-foreign-architectures')).toBe('');
  expect((await own.targets()).every((line) => line.startsWith(`${native} `))).toBe(true);
  await expect(own.run('test', '-e', '/var/lib/archway/apt-sources.json')).rejects.toThrow();
  // The proof that they work: apt can use them, with errors being errors.
  await own.run('apt-get', '-qq', 'update', '-o', 'APT::Update::Error-Mode=any');
}

describe.each(FORMS)("apt's sources of Ubuntu, %s", (form) => {
  test('are scoped by architecture during the job, and put back in its post step', async () => {
    const { root: own, job, before } = await jobIn(form);
    const main = await setUp(job);
    expect(main.annotations).toEqual([]);
    expect(main.exitCode).toBe(0);
    expect(await own.targets()).toEqual([
      `${native} ${archives.address}/ubuntu/`,
      `${native} ${archives.address}/vendor/`,
      `${foreign} ${archives.address}/ubuntu-ports/`,
    ]);
    expect(await own.run('dpkg-query', '--show', '--showformat', '${Architecture}', `${LIBRARY}:${foreign}`)).toBe(
      foreign,
    );
    const [post] = await job.finish();
    expect(post?.exitCode).toBe(0);
    expect(post?.annotations).toEqual([]);
    await expectAsBefore(own, before);
    await expect(own.run('dpkg-query', '--show', `${LIBRARY}:${foreign}`)).rejects.toThrow();
    await job.dispose();
  });

  test('are as they were at once where the other archive cannot be reached', async () => {
    const { root: own, job, before } = await jobIn(form);
    archives.ports = 'missing';
    const main = await setUp(job);
    expect(main.exitCode).toBe(1);
    expect(main.annotations.map(({ message }) => message).join('\n')).toMatch(
      new RegExp(`Libraries for ${foreign} are needed.*ubuntu-ports.*apt's sources are as they were`),
    );
    await expectAsBefore(own, before);
    await job.dispose();
  });

  test('are put back by the next job where this one was killed half-way', async () => {
    const { root: own, job, before } = await jobIn(form);
    archives.ports = 'silent';
    archives.requests.length = 0;
    const killed = expect(setUp(job)).rejects.toThrow('SIGKILL');
    const asked = (): boolean => archives.requests.some((url) => url.startsWith('/ubuntu-ports/'));
    for (let tries = 0; !asked() && tries < 600; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(own.sources()).not.toEqual(before);
    own.kill();
    await killed;
    // Half-way: the other archive is among the sources, and of no use.
    expect(Object.values(own.sources()).join('')).toContain('/ubuntu-ports');
    expect(await own.run('dpkg', '--print-foreign-architectures')).toBe(`${foreign}\n`);
    archives.ports = 'missing';
    const next = await Job.create({ node: own.node });
    const main = await next.run('setup-toolchain', { inputs: { platform: hostPlatform().name, languages: 'c' } });
    expect(main.annotations).toEqual([]);
    expect(main.exitCode).toBe(0);
    await expectAsBefore(own, before);
    await next.dispose();
    await job.dispose();
  });
});
