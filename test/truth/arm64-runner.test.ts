import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { parsePlatform } from '../../src/config/index.js';
import { ARM64, Arm64Machine } from '../harness/arm64-machine.js';
import { commitAll } from '../harness/checkout.js';

const MINUTE = 60_000;
const AMD64 = parsePlatform('linux/amd64');

interface Cell {
  readonly id: string;
  readonly platform: string;
  readonly strategy: string;
}

let machine: Arm64Machine;
/** What plan said: the matrix by platform, and where its file is. */
let cells: Readonly<Record<string, Cell>>;
let planFile: string;

beforeAll(async () => {
  machine = await Arm64Machine.start(['gcc', 'libc6-dev', 'make']);
  for (const name of ['Makefile', 'src']) {
    cpSync(join(ROOT, 'test', 'fixtures', 'caller', name), join(machine.workspace, name), { recursive: true });
  }
  writeFileSync(join(machine.workspace, 'archway.yml'), 'packages: { hello: { path: . } }\n');
  await commitAll(machine.workspace);
}, 20 * MINUTE);

afterAll(async () => {
  await machine.close();
});

test('the machine says that it is one', async () => {
  expect((await machine.run('uname', ['-m'])).trim()).toBe('aarch64');
  expect(await machine.node('process.arch')).toBe('arm64');
});

test(
  'plan chooses native for arm64 and cross for amd64',
  async () => {
    const { exitCode, log, outputs } = await machine.step('plan', { runners: 'linux/arm64: ubuntu-24.04-arm' });
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    const { include } = JSON.parse(outputs['matrix'] ?? '') as { include: readonly Cell[] };
    expect(Object.fromEntries(include.map(({ platform, strategy }) => [platform, strategy]))).toEqual({
      'linux/amd64': 'cross',
      'linux/arm64': 'native',
    });
    cells = Object.fromEntries(include.map((cell) => [cell.platform, cell]));
    planFile = outputs['plan-file'] ?? '';
  },
  10 * MINUTE,
);

test(
  'setup-emulation has nothing to register for arm64',
  async () => {
    const { exitCode, log, outputs } = await machine.step('setup-emulation', {
      platforms: 'linux/arm64',
      cleanup: 'false',
    });
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    expect(JSON.parse(outputs['status'] ?? '')).toMatchObject([
      { platform: 'linux/arm64', state: 'native', handler: null },
    ]);
    expect(outputs['host-platform']).toBe('linux/arm64');
  },
  10 * MINUTE,
);

test(
  'setup-toolchain gives a cross compiler for amd64',
  async () => {
    const { exitCode, log, outputs } = await machine.step('setup-toolchain', {
      platform: 'linux/amd64',
      languages: 'c',
    });
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    expect(outputs['cc']).toBe('x86_64-linux-gnu-gcc');
    expect((await machine.run('x86_64-linux-gnu-gcc', ['-dumpmachine'])).trim()).toBe('x86_64-linux-gnu');
  },
  20 * MINUTE,
);

test.each([
  { platform: ARM64, strategy: 'native' },
  { platform: AMD64, strategy: 'cross' },
])(
  'build makes and verifies $platform.name',
  async ({ platform, strategy }) => {
    // The machine below runs amd64 programs by itself, without the emulator that would give them their loader.
    const tested = String(platform === ARM64);
    const { exitCode, log, outputs } = await machine.step('build', {
      cell: JSON.stringify(cells[platform.name]),
      upload: 'false',
      test: tested,
      cache: 'none',
    });
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    expect(outputs['strategy']).toBe(strategy);
    const [file] = JSON.parse(outputs['artifacts'] ?? '') as readonly { file: string }[];
    const archive = join(machine.workspace, 'out', file?.file ?? '');
    expect(existsSync(archive)).toBe(true);
    const unpacked = mkdtempSync(join(machine.folder, 'unpacked-'));
    await machine.runner.exec('tar', ['--extract', '--file', archive, '--directory', unpacked]);
    const { stdout } = await machine.runner.exec('find', [unpacked, '-name', 'hello', '-type', 'f']);
    const { stdout: header } = await machine.runner.exec('readelf', ['--file-header', stdout.trim()]);
    expect(header).toContain(platform === ARM64 ? 'AArch64' : 'X86-64');
  },
  20 * MINUTE,
);

test(
  'verify finds both to be what their names say',
  async () => {
    const { exitCode, log, outputs } = await machine.step('verify', { path: 'out/*.tar.gz' });
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    expect(outputs).toMatchObject({ checked: '2', failed: '0', unreadable: '0' });
  },
  10 * MINUTE,
);

test(
  'assemble makes one folder of both',
  async () => {
    const inputs = { artifacts: 'out', 'plan-file': relative(machine.workspace, planFile), required: 'all' };
    const { exitCode, log, outputs } = await machine.step('assemble', inputs);
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    expect(outputs).toMatchObject({ complete: 'true', missing: '[]' });
    expect(existsSync(join(machine.workspace, 'dist', 'hello', 'linux-arm64'))).toBe(true);
  },
  10 * MINUTE,
);

test(
  'all does it in one step',
  async () => {
    const inputs = { test: 'false', cache: 'none', artifact: '', output: 'in-one-step' };
    const { exitCode, log, outputs } = await machine.step('all', inputs);
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    expect(outputs).toMatchObject({ complete: 'true', missing: '[]' });
    const manifest = JSON.parse(readFileSync(join(machine.workspace, 'in-one-step', 'manifest.json'), 'utf8')) as {
      readonly cells: readonly Cell[];
    };
    expect(manifest.cells.map(({ id, strategy }) => `${id} ${strategy}`).sort()).toEqual([
      'hello-linux-amd64 cross',
      'hello-linux-arm64 native',
    ]);
  },
  30 * MINUTE,
);
