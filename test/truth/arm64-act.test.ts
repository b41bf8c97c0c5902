import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { ROOT } from '../../scripts/process.js';
import { installPackages } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { runWorkflow, type WorkflowResult } from '../harness/act.js';
import { Arm64Containers } from '../harness/arm64-containers.js';
import { copyCheckout, removeCheckout } from '../harness/checkout.js';
import { MemoryRunner } from '../harness/memory-runner.js';

// Both kinds of runners in one run of the reusable workflow: jobs for this machine run here, and those for the labels of
// an ARM64 runner in containers that are one: an arm64 Debian with an arm64 Node, under QEMU.

const MINUTE = 60_000;

let folder: string;
let archway: string;
let containers: Arm64Containers;
let result: WorkflowResult;
let log: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-arm64-act-'));
  mkdirSync(join(folder, 'repository'));
  await installPackages(new MemoryRunner(), ['unzip']);
  archway = await copyCheckout();
  containers = await Arm64Containers.start(['build-essential', 'pkg-config', 'lua5.4', 'liblua5.4-dev']);
  result = await runWorkflow('.github/workflows/packages.yml', {
    repository: repository(),
    remotes: { 'example/archway@main': archway },
    containers: containers.forJobs([archway]),
    env: { ARCHWAY_SOURCE: archway },
    timeout: 25 * MINUTE,
  });
  log = result.log.join('\n');
}, 40 * MINUTE);

afterAll(async () => {
  await result.dispose();
  await containers.close();
  removeCheckout(archway);
  rmSync(folder, { recursive: true, force: true });
});

/** A C program and a Lua module in C, for three platforms, of which one has a runner of its own beside this machine's. */
function repository(): string {
  const path = join(folder, 'repository');
  for (const name of ['src', 'Makefile']) {
    cpSync(join(ROOT, 'test', 'fixtures', 'caller', name), join(path, 'hello', name), { recursive: true });
  }
  cpSync(join(ROOT, 'examples', 'fleet', 'lua', 'ext'), join(path, 'fleet_ext'), { recursive: true });
  mkdirSync(join(path, '.github', 'workflows'), { recursive: true });
  const uses = 'example/archway/.github/workflows/multiarch.yml@main';
  const runners = 'linux/amd64: ubuntu-24.04\nlinux/arm64: [self-hosted, linux, ARM64]';
  const inputs = { platforms: 'linux/amd64, linux/arm64, linux/s390x', runners };
  writeFileSync(
    join(path, '.github', 'workflows', 'packages.yml'),
    stringify({ name: 'Packages', on: 'push', jobs: { packages: { uses, with: inputs } } }),
  );
  return path;
}

test('it runs to its end, on both kinds of runners', () => {
  expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? [] : result.log }).toEqual({
    exitCode: 0,
    log: [],
  });
  expect(new Set(Object.values(result.jobs))).toEqual(new Set(['success']));
  expect(log).toMatch(/set-output:: complete=true$/m);
});

test('native, cross and emulated cells are in the same matrix', async () => {
  const { stdout } = await execCommand('unzip', ['-p', result.artifacts['dist'] ?? '', 'manifest.json']);
  const { cells } = JSON.parse(stdout) as {
    cells: readonly { id: string; strategy: string; status: string; tests: string }[];
  };
  expect(cells.map(({ id, strategy, status, tests }) => [id, strategy, status, tests].join(' ')).sort()).toEqual([
    'fleet_ext-linux-amd64 native passed passed',
    'fleet_ext-linux-arm64 native passed passed',
    'fleet_ext-linux-s390x emulated passed passed',
    'hello-linux-amd64 native passed passed',
    'hello-linux-arm64 native passed passed',
    'hello-linux-s390x cross passed passed',
  ]);
});
