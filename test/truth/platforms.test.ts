import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { carryOutAll, makeJob } from '../../src/build/index.js';
import { buildCommand } from '../../src/cli/build-command.js';
import { parsePlatform, type CellReport } from '../../src/config/index.js';
import { executesNatively } from '../../src/emulation/index.js';
import { hostPlatform, lackOfOwnPackages } from '../../src/host/index.js';
import { makeCell, openRepository, planForThisMachine } from '../../src/plan/index.js';
import type { Platform } from '../../src/platform/platform.js';
import { machineOf, prepareEmulation } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const MINUTES = 60_000;
const PLATFORMS = ['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/riscv64'].map(parsePlatform);
const host = hostPlatform();

/** What the fleet's packages come to on a platform that is not the host's, where its libraries are to be had. */
const FOREIGN: Readonly<Record<string, string>> = {
  probe: 'cross',
  tally: 'cross',
  echo: 'cross',
  hash: 'cross',
  plain: 'cross',
  'python-ext': 'emulated',
  'lua-ext': 'emulated',
};

/** A Go program with C of its own, which needs no library of the target. */
const PLAIN = {
  'go.mod': 'module example.org/plain\n\ngo 1.19\n',
  'main.go': `package main

// static int twice(int n) { return 2 * n; }
import "C"

import (
	"fmt"
	"runtime"
)

func Twice(n int) int { return int(C.twice(C.int(n))) }

func main() { fmt.Println(Twice(21), runtime.GOARCH) }
`,
  'main_test.go': `package main

import "testing"

func TestTwice(t *testing.T) {
	if Twice(4) != 8 {
		t.Fail()
	}
}
`,
};

jest.setTimeout(60 * MINUTES);
prepareEmulation(...PLATFORMS.filter(({ name }) => name !== host.name));

let root: string;
let runner: MemoryRunner;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-platforms-'));
  cpSync('examples/fleet', root, { recursive: true });
  mkdirSync(join(root, 'go', 'plain'));
  for (const [name, text] of Object.entries(PLAIN)) writeFileSync(join(root, 'go', 'plain', name), text);
  const config = readFileSync(join(root, 'archway.yml'), 'utf8');
  const plain = '  plain: { path: go/plain, version: 1.0.0 }\n';
  writeFileSync(join(root, 'archway.yml'), `${config}${plain}`);
  runner = new MemoryRunner({ workspace: root, env: { ...process.env, XDG_CACHE_HOME: join(root, '.cache') } });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The strategy of each package on a platform, `blocked` among them, with the reason. */
async function planned(platform: Platform): Promise<ReadonlyMap<string, readonly [strategy: string, reason: string]>> {
  const repository = await openRepository(runner, root);
  const plan = await planForThisMachine(runner, {
    ...repository,
    platforms: [platform],
    budgetMinutes: undefined,
    only: undefined,
  });
  return new Map(plan.decisions.map((one) => [one.package, [one.strategy, one.reason]]));
}

/** Builds all cells of a platform, or those of some packages. */
async function build(platform: Platform, more: readonly string[] = []): Promise<readonly CellReport[]> {
  const output = join(root, `out-${platform.slug}`);
  const told: string[] = [];
  const record = (line: string): void => void told.push(line);
  const args = ['--setup', '--json', '--platform', platform.name, '--output', output, ...more];
  const { text } = await buildCommand(runner, { tell: record, record }, args, new AbortController().signal);
  const reports = JSON.parse(text) as readonly CellReport[];
  for (const { cell, result, strategy, tests, verified, failure, milliseconds } of reports) {
    const seconds = Object.values(milliseconds).reduce((sum, one) => sum + one, 0) / 1000;
    process.stderr.write(
      `${cell.id}: ${result}, ${strategy}, tests ${tests.status}, ${String(verified)} ELF, ${seconds.toFixed(0)} s` +
        `${failure === null ? '' : `: ${failure.message.slice(-600)}`}\n`,
    );
  }
  return reports;
}

/** The ELF machines of all that a cell staged, as `readelf` names them. */
async function machinesOf(platform: Platform, report: CellReport): Promise<readonly string[]> {
  const stage = join(root, `out-${platform.slug}`, report.cell.id);
  const files = readdirSync(stage, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = new Set<string>();
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    if (readFileSync(path).subarray(0, 4).toString('latin1') === '\x7fELF') found.add(await machineOf(path));
  }
  return [...found];
}

describe.each(PLATFORMS.map((platform) => [platform.name, platform] as const))('the fleet for %s', (_, platform) => {
  const isHost = platform.name === host.name;
  const lack = isHost ? undefined : lackOfOwnPackages(platform);

  test('is planned as it can be built here, and what cannot be says why', async () => {
    const plan = await planned(platform);
    expect([...plan.keys()].sort()).toEqual(Object.keys(FOREIGN).sort());
    for (const [name, [strategy, reason]] of plan) {
      // Packages of the platform are needed for libraries that are linked with, and for all that is emulated.
      const blocked = lack !== undefined && ['probe', 'hash', 'python-ext', 'lua-ext'].includes(name);
      expect({ name, strategy }).toEqual({ name, strategy: isHost ? 'native' : blocked ? 'blocked' : FOREIGN[name] });
      if (blocked) expect(reason).toContain(`not emulated: ${lack}`);
    }
  });

  test('is built, tested and verified, and is for that platform', async () => {
    const reports = await build(platform);
    const expected = [...(await planned(platform))].filter(([, [strategy]]) => strategy !== 'blocked');
    expect(reports.map(({ cell }) => cell.package).sort()).toEqual(expected.map(([name]) => name).sort());
    for (const report of reports) {
      expect({ id: report.cell.id, failure: report.failure }).toEqual({ id: report.cell.id, failure: null });
      expect(report).toMatchObject({ result: 'passed', tests: { status: 'passed' }, fallback: null });
      // What is in a wheel is not unpacked; it was verified as what it is.
      if (report.cell.package === 'python-ext') expect(report.verified).toBeGreaterThan(0);
      else expect(await machinesOf(platform, report)).toEqual([platform.elf.machineName]);
    }
  });
});

test('a native cell of a second platform, which a runner was declared for, is built where the machine runs that', async () => {
  const platform = parsePlatform(host.name === PLATFORMS[0]?.name ? 'linux/386' : 'linux/arm/v7');
  const { config, packages } = await openRepository(runner, root);
  const one = packages.find(({ name }) => name === 'echo');
  if (one === undefined) throw new Error('no package echo');
  const cell = makeCell({ config, package: one, platform, strategy: 'native', reason: '', labels: ['here'] });
  const found: CellReport[] = [];
  const work = { outputDirectory: join(root, 'out-second'), workDirectory: join(root, 'work'), jobs: 2 };
  const downloads = { backend: { kind: 'none' }, root } as const;
  const workbench = { host, directory: join(root, 'toolchains'), install: true, downloads };
  mkdirSync(work.outputDirectory);
  const settings = { workbench, pipeline: work, environment: config.environment };
  const built = carryOutAll(runner, [makeJob(cell, one, true)], settings, async (report) => {
    found.push(report);
    await Promise.resolve();
  });
  if (!(await executesNatively(runner, platform, host))) {
    await expect(built).rejects.toThrow(`does not run programs of ${platform.name} itself`);
    return;
  }
  await built;
  expect(found.map(({ failure }) => failure)).toEqual([null]);
  expect(found[0]).toMatchObject({ strategy: 'native', tests: { status: 'passed' } });
  expect(await machineOf(join(work.outputDirectory, cell.id, 'usr/local/bin/fleet-echo'))).toBe(
    platform.elf.machineName,
  );
});
