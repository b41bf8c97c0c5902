import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  addToHistory,
  EMPTY_HISTORY,
  parseConfig,
  parsePlanFile,
  parsePlatform,
  parseRunners,
  type Cell,
  type History,
  type Runners,
} from '../../../src/config/index.js';
import {
  costOf,
  createPlan,
  explainDecisions,
  makeCell,
  planMarkdown,
  planRunners,
  surveyPackages,
  type Plan,
} from '../../../src/plan/index.js';
import { execCommand } from '../../../src/runner/exec.js';
import { commitAll } from '../../harness/checkout.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-plan-'));
  put('tool/Makefile', 'all:\n');
  put('tool/tool.c', 'int main(void) { return 0; }\n');
  put('ext/setup.py', 'from setuptools import Extension, setup\nsetup(ext_modules=[Extension("ext", ["ext.c"])])\n');
  put('ext/ext.c', '#include <Python.h>\n');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function plan(
  yaml: string,
  options: { runners?: Runners; only?: readonly string[]; budgetMinutes?: number; history?: History } = {},
): Promise<Plan> {
  const runner = new MemoryRunner({ workspace: root });
  const config = parseConfig(yaml, 'archway.yml');
  return await createPlan(runner, {
    root,
    config,
    packages: await surveyPackages(runner, root, config),
    platforms: undefined,
    runners: planRunners(options.runners ?? { 'linux/amd64': 'ubuntu-24.04' }),
    budgetMinutes: options.budgetMinutes ?? 300,
    ...(options.history !== undefined && { history: options.history }),
    ...(options.only !== undefined && { only: options.only }),
  });
}

function lines({ decisions }: Plan): string[] {
  return decisions.map((one) => `${one.package} ${one.platform} ${one.strategy}`);
}

function markdown(made: Plan): string[] {
  return planMarkdown(made, [made.cells], costOf(made, [made.cells])).split('\n');
}

describe('createPlan', () => {
  test('covers amd64 and arm64 when nobody says otherwise', async () => {
    expect(lines(await plan(''))).toEqual([
      'ext linux/amd64 native',
      'ext linux/arm64 emulated',
      'tool linux/amd64 native',
      'tool linux/arm64 cross',
    ]);
  });

  test('takes platforms from archway.yml, by any spelling, and those of a package over them', async () => {
    const yaml =
      'platforms: [aarch64, riscv64]\npackages:\n  tool: { path: tool }\n  ext: { path: ext, platforms: [arm64] }\n';
    expect(lines(await plan(yaml))).toEqual([
      'tool linux/arm64 cross',
      'tool linux/riscv64 cross',
      'ext linux/arm64 emulated',
    ]);
  });

  test('an override of one platform leaves the others alone', async () => {
    const yaml = 'packages:\n  tool: { path: tool, strategy: { arm64: emulated }, reason: its tests map pages }\n';
    const made = await plan(yaml);
    expect(lines(made)).toEqual(['tool linux/amd64 native', 'tool linux/arm64 emulated']);
    expect(made.cells[1]?.reason).toBe('archway.yml: its tests map pages');
  });

  test('a native runner settles the matter, whatever prevents crossing', async () => {
    const runners = { 'linux/amd64': 'ubuntu-24.04', 'linux/arm64': ['self-hosted', 'linux', 'ARM64'] };
    const made = await plan('', { runners });
    expect(new Set(made.decisions.map(({ strategy }) => strategy))).toEqual(new Set(['native']));
    expect(made.cells.find((cell) => cell.platform === 'linux/arm64')?.['runs-on']).toEqual(runners['linux/arm64']);
  });

  test('a blocked package has no cell, and the rest of the plan stands', async () => {
    const made = await plan('', { budgetMinutes: 30 });
    expect(made.blocked.map((one) => `${one.package} ${one.platform}`)).toEqual(['ext linux/arm64']);
    expect(made.cells).toHaveLength(3);
    const rows = markdown(made).filter((line) => line.startsWith('| ext') || line.startsWith('| tool'));
    expect(rows[0]).toContain('| blocked |');
  });

  test('a package that is not for a platform is blocked there, native runner or not', async () => {
    put('deb/debian/rules', '');
    put('deb/debian/control', 'Source: deb\n\nPackage: deb\nArchitecture: amd64\n');
    const runners = { 'linux/amd64': 'ubuntu-24.04', 'linux/arm64': 'ubuntu-24.04-arm' };
    const made = await plan('', { runners });
    expect(made.blocked.map((one) => `${one.package} ${one.platform}: ${one.reason}`)).toEqual([
      'deb linux/arm64: no way to build it: no binary package is for arm64: Architecture is amd64',
    ]);
    expect(lines(made)).toContain('deb linux/amd64 native');
    const yaml = 'packages:\n  deb: { path: deb, strategy: { arm64: native } }\n';
    const overridden = await plan(yaml, { runners });
    expect(overridden.decisions[1]).toMatchObject({
      strategy: 'native',
      contradiction: expect.stringMatching(/^archway.yml asks for native, though .*Architecture is amd64$/) as unknown,
    });
  });

  test('names the commit that was planned, for assemble to hold the cells against', async () => {
    expect((await plan('')).commit).toBeNull();
    await commitAll(root);
    const { stdout } = await execCommand('git', ['rev-parse', 'HEAD'], { cwd: root });
    const made = await plan('');
    expect(made.commit).toBe(stdout.trim());
    expect(parsePlanFile(JSON.stringify(made), 'plan.json').commit).toBe(stdout.trim());
  });

  test('gives emulated cells their environment, and others none', async () => {
    const { cells } = await plan('environment: debian:trixie\n');
    expect(cells.map(({ id, environment }) => `${id} ${String(environment)}`)).toEqual([
      'ext-linux-amd64 null',
      'ext-linux-arm64 debian:trixie',
      'tool-linux-amd64 null',
      'tool-linux-arm64 null',
    ]);
  });

  test('plans only the packages that are named, and knows their names', async () => {
    expect(lines(await plan('', { only: ['tool'] }))).toEqual(['tool linux/amd64 native', 'tool linux/arm64 cross']);
    await expect(plan('', { only: ['tol'] })).rejects.toThrow(/no package 'tol' here. Packages are: ext, tool/);
  });
});

test('an explanation names each fact with its place', async () => {
  const text = explainDecisions((await plan('', { only: ['ext'] })).decisions);
  expect(text).toMatch(/^ext for linux\/arm64: emulated$/m);
  expect(text).toMatch(/^ {2}fact {6}prevents-cross: .* \(ext\/setup\.py(:\d+)?\)$/m);
  expect(text).toMatch(/^ {2}to change cross: /m);
});

test('an explanation says how long the cell is thought to take, and on what ground', async () => {
  const { decisions } = await plan('', { only: ['tool'] });
  expect(explainDecisions(decisions)).toMatch(/^ {2}takes {5}about 3\.6 min \(a guess, no past runs are known\)$/m);
});

describe('past runs', () => {
  /** A history in which a decision's strategy failed twice, for the reasons that the decision has. */
  function failedTwice({ decisions }: Plan, platform: string): History {
    const one = decisions.find((each) => each.package === 'tool' && each.platform === platform);
    if (one === undefined || one.strategy === 'blocked') throw new Error('no such decision');
    const { strategy, fingerprint } = one;
    const records = [1, 2].map(
      (run) =>
        ({
          package: 'tool',
          platform,
          strategy,
          fingerprint,
          outcome: 'failed',
          seconds: 60,
          finished: new Date(Date.UTC(2026, 10, run)).toISOString(),
          run: String(run),
        }) as const,
    );
    return addToHistory(EMPTY_HISTORY, records);
  }

  test('move a strategy that failed twice to the next rung', async () => {
    const history = failedTwice(await plan(''), 'linux/arm64');
    const made = await plan('', { history });
    expect(lines(made)).toContain('tool linux/arm64 emulated');
    expect(
      made.decisions.find(({ strategy, package: name }) => name === 'tool' && strategy === 'emulated')?.reason,
    ).toBe('no cross: failed in the last 2 runs on the same facts');
  });

  test('count no more once the facts have changed', async () => {
    const history = failedTwice(await plan(''), 'linux/arm64');
    put('tool/tool.c', '#include <immintrin.h>\nint main(void) { return 0; }\n');
    const made = await plan('', { history });
    expect(
      made.decisions.find((one) => one.package === 'tool' && one.platform === 'linux/arm64')?.reason,
    ).not.toContain('failed in the last');
  });

  test('move a native runner that failed twice too', async () => {
    const runners = { 'linux/amd64': 'ubuntu-24.04', 'linux/arm64': 'ubuntu-24.04-arm' };
    const history = failedTwice(await plan('', { runners }), 'linux/arm64');
    const made = await plan('', { runners, history });
    expect(lines(made)).toContain('tool linux/arm64 cross');
    expect(lines(made)).toContain('ext linux/arm64 native');
  });
});

describe('the summary', () => {
  test('has what the plan takes beside what all-emulated and all-native would have', async () => {
    const made = await plan('', { runners: parseRunners('arm64: { runs-on: [self-hosted, ARM64], scarce: true }') });
    const text = markdown(made).join('\n');
    expect(text).toContain('4 cells: 2 native, 1 cross, 1 emulated.');
    // By hand: ext 2 + 8 and tool 3 + 3.6; emulated 2 + 8 and 3 + 6; native 2 + 2 and 3 + 3.
    expect(costOf(made, [made.cells])).toEqual({
      machineMinutes: 16.6,
      wallMinutes: 8,
      scarceMinutes: 0,
      allEmulated: { machineMinutes: 19, wallMinutes: 8 },
      allNative: { machineMinutes: 10, wallMinutes: 3 },
    });
    expect(text).toContain('| this plan | 8 min | 17 min |');
  });

  test('says how many minutes go to scarce runners, and counts their slots', async () => {
    const runners = parseRunners('arm64: { runs-on: [self-hosted, ARM64], scarce: true, slots: 1 }');
    const yaml = 'packages:\n  tool: { path: tool, strategy: native }\n  ext: { path: ext, strategy: native }\n';
    const made = await plan(yaml, { runners });
    expect(costOf(made, [made.cells])).toMatchObject({ scarceMinutes: 5, machineMinutes: 10, wallMinutes: 5 });
    expect(markdown(made)).toContain('5 min of it on scarce runners.');
  });

  test('draws packages, strategies and runners, with no text that could be another language', async () => {
    const made = await plan('', { runners: { 'linux/amd64': 'evil"]; click x "javascript:' } });
    const text = markdown(made).join('\n');
    expect(text).toMatch(
      /```mermaid\nflowchart LR\n {2}packages\["2 packages"\]\n {2}packages --> native\["native: 2, 5 min"\]/,
    );
    expect(text).toContain('["evil___ click x _javascript:"]');
  });

  test('of very many packages ends before the limit of a summary, and says so', async () => {
    const made = await plan('');
    const [decision] = made.decisions;
    if (decision === undefined) throw new Error('no decision');
    const many = Array.from({ length: 20_000 }, (_, index) => ({ ...decision, package: `package-${String(index)}` }));
    const text = markdown({ ...made, decisions: many }).join('\n');
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/\n\d+ more are in the plan file\.\n$/);
  });
});

describe('the reason in a cell', () => {
  async function reasonFor(reason: string): Promise<Cell['reason']> {
    const { packages, config, platform } = await parts();
    return makeCell({ config, package: packages, platform, strategy: 'cross', reason, labels: ['ubuntu-24.04'] })
      .reason;
  }

  async function parts(): Promise<{
    packages: Awaited<ReturnType<typeof surveyPackages>>[number];
    config: ReturnType<typeof parseConfig>;
    platform: ReturnType<typeof parsePlatform>;
  }> {
    const config = parseConfig('', 'archway.yml');
    const [one] = await surveyPackages(new MemoryRunner({ workspace: root }), root, config);
    if (one === undefined) throw new Error('no package');
    return { packages: one, config, platform: parsePlatform('linux/arm64') };
  }

  test('is one line, and not long', async () => {
    expect(await reasonFor('a\nb\tc')).toBe('a b c');
    expect((await reasonFor('x'.repeat(500))).length).toBe(240);
    expect(await reasonFor('needs libssl-dev: openssl-sys 0.9.109')).toBe('needs libssl-dev: openssl-sys 0.9.109');
  });
});

describe('what looks like a secret', () => {
  test.each([
    ['a token of GitHub', `needs ghp_abcdefghijklmnopqrstuvwxyz0123456789`],
    ['a password in an address', 'from https://user:secret@host/file'],
    ['a key of AWS', `needs AKIAABCDEFGHIJKLMNOP`],
    ['a JSON web token', `needs eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl`],
  ])('is nowhere in a plan: %s in the reason of archway.yml', async (_, reason) => {
    const made = await plan(`packages: { tool: { path: tool, strategy: emulated, reason: '${reason}' } }`);
    expect(made.cells[0]?.reason).toContain('(removed)');
    expect(JSON.stringify(made)).not.toMatch(/secret|ghp_|AKIA|eyJ/);
  });

  test('is nowhere in a plan: in what a file says, for which GitHub would leave out the matrix or what is blocked', async () => {
    put('deb/debian/rules', '');
    put('deb/debian/control', 'Source: deb\n\nPackage: deb\nArchitecture: ghp_abcdefghijklmnopqrstuvwxyz0123456789\n');
    const made = await plan('');
    expect(made.blocked.at(-1)?.reason).toContain('Architecture is (removed)');
    const all = [JSON.stringify(made), explainDecisions(made.decisions), ...markdown(made)];
    expect(all.join('\n')).not.toContain('ghp_');
  });
});
