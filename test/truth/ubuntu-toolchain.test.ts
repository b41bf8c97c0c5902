import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { hostPlatform } from '../../src/host/index.js';
import { commitAll } from '../harness/checkout.js';
import { crossTarget, machineOf } from '../harness/emulation.js';
import { Job, type StepResult } from '../harness/job.js';
import { UbuntuMachine } from '../harness/ubuntu-machine.js';

// Cross compilation on real machines with Ubuntu, as hosted runners are.

const MINUTE = 60_000;
const target = crossTarget();

interface Report {
  readonly cell: { readonly package: string; readonly platform: string; readonly strategy: string };
  readonly result: string;
  readonly tests: { readonly status: string };
}

/** Builds packages of the fleet by `archway build --setup` on a machine. @returns what came of them, and the archives */
async function buildFleet(
  machine: UbuntuMachine,
  packages: readonly string[],
): Promise<{ cells: string[]; files: string[] }> {
  const root = join(machine.folder, 'fleet');
  const output = join(machine.folder, 'out');
  cpSync(join(ROOT, 'examples', 'fleet'), root, { recursive: true });
  await commitAll(root);
  const { exitCode, stdout, stderr } = await machine.archway([
    'build',
    '--root',
    root,
    '--setup',
    '--package',
    packages.join(','),
    '--output',
    output,
    '--cache',
    'none',
    '--json',
  ]);
  expect({ exitCode, log: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, log: '' });
  const reports = JSON.parse(stdout) as readonly Report[];
  const cells = reports.map(
    ({ cell, result, tests }) => `${cell.package} ${cell.platform} ${cell.strategy} ${result} ${tests.status}`,
  );
  return {
    cells,
    files: readdirSync(output).flatMap((name) => (name.endsWith('.tar.gz') ? [join(output, name)] : [])),
  };
}

describe('24.04, whose archive for other platforms is another one', () => {
  let machine: UbuntuMachine;
  let job: Job;
  let emulation: StepResult;
  let toolchain: StepResult;

  beforeAll(async () => {
    machine = await UbuntuMachine.start({ codename: 'noble', packages: ['git', 'golang-go'], updates: true });
    job = await Job.create({ node: machine.node, runnerEnvironment: 'github-hosted' });
    emulation = await job.run('setup-emulation', { inputs: { platforms: target.name }, timeout: 15 * MINUTE });
    toolchain = await job.run('setup-toolchain', {
      inputs: { platform: target.name, languages: 'c, go' },
      timeout: 15 * MINUTE,
    });
  }, 30 * MINUTE);

  afterAll(async () => {
    await job.dispose();
    await machine.dispose();
  }, 10 * MINUTE);

  test("setup-emulation takes Ubuntu's own QEMU", () => {
    expect({ ...emulation, stdout: '' }).toMatchObject({ exitCode: 0, annotations: [] });
    expect(JSON.parse(emulation.outputs['status'] ?? '')).toMatchObject([{ platform: target.name }]);
  });

  test('setup-toolchain sets up the cross packages of Ubuntu', async () => {
    expect({ ...toolchain, stdout: '' }).toMatchObject({ exitCode: 0, annotations: [] });
    expect(toolchain.outputs['cc']).toBe(`${target.gnuTriple}-gcc`);
    const { stdout } = await machine.run(`${target.gnuTriple}-gcc`, ['--version']);
    expect(stdout).toMatch(/\(Ubuntu 13\./);
    expect(machine.read('etc/os-release')).toContain('VERSION_CODENAME=noble');
  });

  test(
    'C and Go with cgo are built for the other platform',
    async () => {
      const env = { ...toolchain.env, HOME: '/root' };
      const put = (name: string, text: string): void => {
        writeFileSync(join(machine.folder, name), text);
      };
      put('hello.c', '#include <stdio.h>\nint main(void) { return puts("hello") < 0; }\n');
      put('go.mod', 'module example.com/hello\n\ngo 1.19\n');
      put(
        'main.go',
        'package main\n\n// static int two(void) { return 2; }\nimport "C"\n\nfunc main() { println(C.two()) }\n',
      );
      for (const [command, ...args] of [
        [toolchain.env['CC'] ?? '', '-O2', 'hello.c', '-o', 'hello-c'],
        ['go', 'build', '-o', 'hello-go', 'main.go'],
      ]) {
        const { exitCode, stderr } = await machine.run(command ?? '', args, { env });
        expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      }
      for (const name of ['hello-c', 'hello-go']) {
        expect(await machineOf(join(machine.folder, name))).toBe(target.elf.machineName);
      }
    },
    10 * MINUTE,
  );

  test(
    "archway build --setup builds and tests what needs none of the target's libraries",
    async () => {
      const { cells, files } = await buildFleet(machine, ['echo']);
      expect(cells).toEqual([`echo linux/amd64 native passed passed`, `echo linux/arm64 cross passed passed`]);
      expect(files.length).toBe(2);
      const verified = await machine.archway(['verify', '--rpath', '/usr/local/lib', ...files]);
      expect({ exitCode: verified.exitCode, log: verified.stdout }).toMatchObject({ exitCode: 0 });
    },
    20 * MINUTE,
  );

  test.each([
    ['debian:trixie', 'linux/amd64'],
    ['debian:trixie', 'linux/arm64'],
    ['ubuntu:24.04', 'linux/amd64'],
  ])(
    'archway shell makes a world of %s for %s here',
    async (environment, platform) => {
      const command = ['sh', '-c', '. /etc/os-release; echo "$ID $VERSION_CODENAME $(uname -m)"'];
      const words = ['shell', platform, '--environment', environment, '--', ...command];
      const { exitCode, stdout, stderr } = await machine.archway(words);
      expect({ exitCode, log: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, log: '' });
      const release = environment === 'ubuntu:24.04' ? 'ubuntu noble' : 'debian trixie';
      expect(stdout.trim()).toBe(`${release} ${platform === target.name ? target.machine : hostPlatform().machine}`);
    },
    10 * MINUTE,
  );
});

describe('26.04, whose archive has arm64 too', () => {
  let machine: UbuntuMachine;

  beforeAll(async () => {
    const packages = ['git', 'golang-go', 'rustc', 'cargo'];
    machine = await UbuntuMachine.start({ codename: 'resolute', packages, updates: false });
  }, 30 * MINUTE);

  afterAll(async () => {
    await machine.dispose();
  }, 10 * MINUTE);

  test(
    "archway build --setup builds and tests the fleet with the target's libraries",
    async () => {
      const { cells, files } = await buildFleet(machine, ['probe', 'tally', 'echo', 'hash']);
      const expected = ['probe', 'tally', 'echo', 'hash'].flatMap((name) => [
        `${name} linux/amd64 native passed passed`,
        `${name} linux/arm64 cross passed passed`,
      ]);
      expect([...cells].sort()).toEqual(expected.sort());
      expect(files.length).toBe(8);
      expect(await machine.archway(['verify', ...files])).toMatchObject({ exitCode: 0 });
      // Its own sources are as they were, and serve both.
      expect((await machine.run('dpkg', ['--print-foreign-architectures'])).stdout.trim()).toBe('arm64');
      expect(machine.read('etc/apt/sources.list')).not.toContain('arch=');
    },
    40 * MINUTE,
  );
});
