import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ROOT } from '../../scripts/process.js';
import { execCommand } from '../../src/runner/exec.js';
import { Arm64Machine } from '../harness/arm64-machine.js';

// Our own tests on an ARM64 machine, as ci.yml runs them on ubuntu-24.04-arm. Under QEMU all would take hours: these are
// rooms in which the machine that they run on matters.

const MINUTE = 60_000;
const ROOMS = ['platform', 'host', 'toolchain', 'environment', 'plan'];
/** QEMU makes up what a process reads of itself in /proc, by which it is told from a later one with its number. */
const NOT_UNDER_QEMU = 'host/holder';

/** As far as it is read. Source: jest's option --json. */
interface JestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

let machine: Arm64Machine;
let checkout: string;

beforeAll(async () => {
  machine = await Arm64Machine.start(['golang-go', 'cargo', 'gcc', 'libc6-dev']);
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

test.each(ROOMS)(
  'units of %s pass on an ARM64 machine',
  async (room) => {
    const report = join(machine.folder, `${room}.json`);
    const jest = [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
    ];
    const options = [
      ...['--maxWorkers=2', '--testTimeout=300000', '--json', `--outputFile=${report}`],
      `--testPathIgnorePatterns=${NOT_UNDER_QEMU}`,
    ];
    const command = [...jest, join('test', 'unit', room), ...options];
    await machine.run(machine.nodeProgram, command, { cwd: checkout }).catch((error: unknown) => {
      // What failed is in the report.
      if (!existsSync(report)) throw error;
    });
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
    console.log(`${room}: ${String(numPassedTests)} passed`);
    expect(
      testResults.flatMap(({ assertionResults, message }) =>
        assertionResults.length === 0
          ? [message]
          : assertionResults
              .filter(({ status }) => status === 'failed')
              .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join('\n')}`),
      ),
    ).toEqual([]);
    expect(numPassedTests).toBeGreaterThan(0);
  },
  60 * MINUTE,
);
