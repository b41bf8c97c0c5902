import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import type { PlatformStatus } from '../../src/emulation/index.js';
import { installPackages } from '../../src/host/index.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { EmulationJob, IsolatedKernel, translateSources, type JobOptions } from './emulation-support.js';

/** An arm64 Debian root with sudo, unpacked and not configured. */
const PACKAGES =
  'base-files,base-passwd,coreutils,dash,libc-bin,libc6,libpam-modules,libpam-runtime,libstdc++6,mount,sudo,util-linux';
const USER = { id: 1000, name: 'builder' };

let sources: string;
let root: string;
let kernel: IsolatedKernel;
let jobs: EmulationJob[];

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['mmdebstrap', 'arch-test', 'qemu-user-static']);
  sources = translateSources();
  root = mkdtempSync(join(tmpdir(), 'archway-arm64-'));
  chmodSync(root, 0o755);
  const options = ['--quiet', '--mode=root', '--variant=extract', '--arch=arm64', '--skip=check/qemu'];
  execFileSync('mmdebstrap', [...options, `--include=${PACKAGES}`, 'bookworm', root], { stdio: 'pipe' });
  configureSudo();
}, 600_000);

afterAll(() => {
  for (const folder of [sources, root]) rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  kernel = await IsolatedKernel.create();
  jobs = [];
  for (const folder of ['/proc', '/dev', '/tmp', ROOT]) {
    mkdirSync(join(root, folder), { recursive: true });
    // Not /tmp into itself over and over: the root lies in it.
    kernel.run('mount', [folder === '/tmp' ? '--bind' : '--rbind', folder, join(root, folder)]);
  }
});

afterEach(async () => {
  for (const job of jobs) await job.finish();
  kernel.destroy();
});

/** What the packages' scripts would have made: users, and a way for one of them to use sudo. */
function configureSudo(): void {
  const put = (path: string, text: string): void => writeFileSync(join(root, path), text, { mode: 0o644 });
  put('etc/passwd', `root:x:0:0::/root:/bin/sh\n${USER.name}:x:${String(USER.id)}:${String(USER.id)}::/:/bin/sh\n`);
  put('etc/group', `root:x:0:\n${USER.name}:x:${String(USER.id)}:\n`);
  put('etc/shadow', `root:*:19000:0:99999:7:::\n${USER.name}:*:19000:0:99999:7:::\n`);
  for (const kind of ['auth', 'account', 'password', 'session', 'session-noninteractive']) {
    put(`etc/pam.d/common-${kind}`, `${kind.split('-')[0] ?? ''} required pam_permit.so\n`);
  }
  appendFileSync(join(root, 'etc/sudoers'), `${USER.name} ALL=(ALL) NOPASSWD:SETENV: ALL\n`);
}

async function setUp(inputs: Record<string, string>, options: JobOptions = {}): Promise<PlatformStatus[]> {
  const job = new EmulationJob(kernel, sources, { ...options, inputs });
  jobs.push(job);
  chmodSync(join(job.folder, 'tool-cache'), 0o755);
  const main = await job.main();
  expect([main.exitCode, main.exitCode === 0 ? '' : main.log]).toEqual([0, '']);
  return JSON.parse(main.outputs['status'] ?? '') as PlatformStatus[];
}

/** Runs a script in the arm64 root as the unprivileged user, and gives its output, or its errors where it fails. */
function asUser(script: string): string {
  const env = ['env', '-i', 'PATH=/usr/bin:/bin', 'LD_LIBRARY_PATH=/usr/local/lib', 'EXPORTED=a value'];
  const user = `--userspec=${String(USER.id)}:${String(USER.id)}`;
  try {
    return kernel.run('chroot', [user, root, ...env, '/bin/sh', '-c', script]);
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
}

const SUDO =
  'uname -m; echo "own $LD_LIBRARY_PATH $EXPORTED"; ' +
  `sudo -n --preserve-env=EXPORTED LD_LIBRARY_PATH="$LD_LIBRARY_PATH" /bin/sh -c 'id -u; echo "root $LD_LIBRARY_PATH $EXPORTED"'`;

test('sudo gives uid 0, and LD_LIBRARY_PATH and exported variables arrive, both at once', async () => {
  await setUp({ platforms: 'arm64' });
  expect(asUser(SUDO).split('\n')).toEqual([
    'aarch64',
    'own /usr/local/lib a value',
    '0',
    'root /usr/local/lib a value',
    '',
  ]);
});

test('under the flag F alone sudo fails', async () => {
  await setUp({ platforms: 'arm64', credentials: 'false' });
  expect(asUser(SUDO)).toContain('effective uid is not 0');
});

test('the CPU model is set without QEMU_CPU, which programs do not see and users may still set', async () => {
  const [status] = await setUp({ platforms: 'arm64' });
  expect(status?.cpu).toBe('max,pauth-impdef=on');
  expect(asUser('env')).not.toMatch(/QEMU|-cpu/);
  expect(asUser('cat /proc/self/cmdline')).not.toContain('-cpu');
  expect(asUser('QEMU_CPU=pentium /bin/true')).toContain("unable to find CPU model 'pentium'");
});

test('an arm64 host registers no handler for arm64, and none for what its kernel runs by itself', async () => {
  // The kernel below is amd64, so arm64's Node needs this one's emulator, which is there before and stays.
  await setUp({ platforms: 'arm64' });
  const before = kernel.entries().filter((name) => name.startsWith('qemu-'));
  const node = await tool('node-arm64');
  const inputs = { platforms: 'arm64,amd64,riscv64', source: 'path', path: '/tmp/archway-emulators' };
  mkdirSync('/tmp/archway-emulators', { recursive: true });
  execFileSync('cp', ['/usr/bin/qemu-riscv64-static', '/tmp/archway-emulators']);
  const statuses = await setUp(inputs, { node, root });
  rmSync('/tmp/archway-emulators', { recursive: true });
  expect(statuses.map(({ platform, state }) => `${platform} ${state}`)).toEqual([
    'linux/arm64 native',
    'linux/amd64 native',
    'linux/riscv64 registered',
  ]);
  expect(kernel.entries().filter((name) => name.startsWith('qemu-'))).toEqual([...before, 'qemu-riscv64']);
  const last = jobs.at(-1);
  expect((await last?.post())?.exitCode).toBe(0);
  expect(kernel.entries().filter((name) => name.startsWith('qemu-'))).toEqual(before);
}, 300_000);
