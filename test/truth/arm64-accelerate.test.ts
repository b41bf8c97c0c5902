import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Arm64Machine } from '../harness/arm64-machine.js';
import { CORPUS, GCC } from '../harness/compiler-corpus.js';

// Acceleration the other way round: on an ARM64 runner, an amd64 environment's GCC is replaced by that machine's own.

const MINUTE = 60_000;

/** As far as it is read. */
interface Report {
  readonly native: readonly string[];
  readonly verified: { readonly compared: number; readonly different: readonly string[] };
}

let machine: Arm64Machine;

beforeAll(async () => {
  machine = await Arm64Machine.startPrivileged(['iproute2', 'mount', 'util-linux']);
}, 30 * MINUTE);

afterAll(async () => {
  await machine.close();
});

test(
  'on an ARM64 machine, compilers of an amd64 environment are its own cross compilers, and make the same bytes',
  async () => {
    const inputs = {
      platform: 'linux/amd64',
      rootfs: 'debian:trixie',
      install: `apt-get update\napt-get install --yes --no-install-recommends ${GCC.join(' ')}`,
      run: `mkdir out\nexport out=$PWD/out HOME=/root\n${CORPUS}`,
      accelerate: 'verify',
    };
    const { exitCode, log, outputs } = await machine.step('run', inputs, { minutes: 110 });
    expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
    const report = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8')) as Report;
    const names = report.native.map((path) => path.slice(path.lastIndexOf('/') + 1));
    expect(names).toEqual(
      expect.arrayContaining(['cc1', 'cc1plus', 'lto1', 'collect2', 'x86_64-linux-gnu-as', 'x86_64-linux-gnu-ld.bfd']),
    );
    expect(report.verified.different).toEqual([]);
    expect(report.verified.compared).toBeGreaterThan(15);
  },
  120 * MINUTE,
);
