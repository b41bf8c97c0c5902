import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { execCommand } from '../../src/runner/exec.js';
import { Arm64Machine } from '../harness/arm64-machine.js';

// Our own tests on an ARM64 machine, as ci.yml runs them on ubuntu-24.04-arm. Under QEMU all would take hours: these are the
// rooms in which the machine that they run on matters.

const MINUTE = 60_000;
const ROOMS = ['platform', 'host', 'elf', 'emulation', 'toolchain', 'environment', 'plan', 'build'];

let machine: Arm64Machine;
let checkout: string;

beforeAll(async () => {
  machine = await Arm64Machine.start(['binfmt-support']);
  checkout = join(machine.folder, 'checkout');
  mkdirSync(checkout);
  await execCommand('git', ['archive', '--output', join(machine.folder, 'checkout.tar'), 'HEAD'], { cwd: ROOT });
  await execCommand('tar', ['--extract', '--file', join(machine.folder, 'checkout.tar')], { cwd: checkout });
  // The modules of the machine inside: some are programs.
  const options = ['--cpu=arm64', '--os=linux', '--libc=glibc', '--ignore-scripts', '--no-audit', '--no-fund'];
  await execCommand('npm', ['ci', ...options], { cwd: checkout });
}, 20 * MINUTE);

afterAll(async () => {
  await machine.close();
});

test.each(ROOMS.filter((room) => existsSync(join(ROOT, 'test', 'unit', room))))(
  'units of %s pass on an ARM64 machine',
  async (room) => {
    const report = join(machine.folder, `${room}.json`);
    const jest = [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
    ];
    const options = ['--maxWorkers=2', '--testTimeout=300000', '--json', `--outputFile=${report}`];
    await machine.run(machine.nodeProgram, [...jest, join('test', 'unit', room), ...options], { cwd: checkout });
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    console.log(`${room}: ${String(numPassedTests)} passed, ${String(numFailedTests)} failed`);
    expect(numFailedTests).toBe(0);
    expect(numPassedTests).toBeGreaterThan(0);
  },
  60 * MINUTE,
);
