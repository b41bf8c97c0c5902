import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { buildCell, makeJob, prepareWorkbench } from '../../src/build/index.js';
import { parseConfig, type CellReport } from '../../src/config/index.js';
import { hostPlatform } from '../../src/host/index.js';
import { makeCell, surveyPackages } from '../../src/plan/index.js';
import { crossTarget, prepareCrossBuilds } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const target = crossTarget();

// An environment is made for some.
jest.setTimeout(10 * 60_000);
prepareCrossBuilds(target);

let root: string;
let runner: MemoryRunner;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-faults-'));
  mkdirSync(join(root, 'tool'));
  mkdirSync(join(root, 'out'));
  runner = new MemoryRunner({ workspace: root, env: { ...process.env, STATE: root } });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const SOURCE = `#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sched.h>
#include <sys/mman.h>
#include <unistd.h>

/* Takes the memory away that the emulator's own stack is in: without address randomisation it is the topmost. */
static void crash_the_emulator(void) {
  for (unsigned long top = 0x7ffffffff000ul; top > 0x7fff00000000ul; top -= 0x100000) munmap((void *)(top - 0x100000), 0x100000);
}

int main(int argc, char **argv) {
  const char *what = argv[1];
  if (argc > 2) {
    /* Once only. */
    if (access(argv[2], F_OK) == 0) {
      cpu_set_t set;
      sched_getaffinity(0, sizeof set, &set);
      printf("CPUs: %d\\n", CPU_COUNT(&set));
      return CPU_COUNT(&set) == 1 ? 0 : 7;
    }
    close(open(argv[2], O_CREAT | O_WRONLY, 0600));
  }
  if (strcmp(what, "signal") == 0) raise(SIGSEGV);
  if (strcmp(what, "crash") == 0) crash_the_emulator();
  if (strcmp(what, "wedge") == 0) for (;;) pause();
  if (strcmp(what, "fail") == 0) return 1;
  return 0;
}
`;

/** Builds a program for the target, and runs it as its test. */
async function testBy(command: string, recipe = ''): Promise<CellReport> {
  return await carryOut(
    `build: $CC -D_GNU_SOURCE -O1 -static -o tool tool.c
    test: ${JSON.stringify(command)}
    artifacts: [tool]
    ${recipe}`,
    'cross',
  );
}

/** Builds it in an environment of the target, and runs it as a part of its build. */
async function buildBy(command: string): Promise<CellReport> {
  const build = `gcc -D_GNU_SOURCE -O1 -o tool tool.c && ${command}`;
  return await carryOut(`build: ${JSON.stringify(build)}\n    artifacts: [tool]`, 'emulated');
}

async function carryOut(recipe: string, strategy: 'cross' | 'emulated'): Promise<CellReport> {
  writeFileSync(join(root, 'tool', 'tool.c'), SOURCE);
  const config = parseConfig(
    `packages:
  tool:
    path: tool
    language: custom
    version: 1.0.0
    ${recipe}
`,
    'archway.yml',
  );
  const [one] = await surveyPackages(runner, root, config);
  if (one === undefined) throw new Error('the survey found nothing');
  const cell = makeCell({ config, package: one, platform: target, strategy, reason: 'test', labels: ['here'] });
  const job = makeJob(cell, one, strategy === 'cross');
  const host = hostPlatform();
  const workbench = await prepareWorkbench(runner, [job], {
    host,
    directory: join(root, 'toolchains'),
    install: true,
    downloads: { backend: { kind: 'none' }, root },
  });
  try {
    return await buildCell(runner, workbench, job, {
      outputDirectory: join(root, 'out'),
      workDirectory: join(root, 'work'),
      jobs: 2,
      stallTimeout: 4_000,
    });
  } finally {
    await workbench.release();
  }
}

const NO_RANDOMISATION = 'setarch -R ./tool';

describe('tests under emulation', () => {
  test.each([
    ['a program that kills itself', './tool signal "$STATE/mark"', 'signal', /uncaught target signal 11/],
    ['a program that crashes the emulator', `${NO_RANDOMISATION} crash "$STATE/mark"`, 'crash', /did not say/],
    ['a program that waits for ever', './tool wedge "$STATE/mark"', 'wedged', /nothing moved for 4 s/],
  ] as const)('%s is run again on one CPU, and may pass there', async (_, command, kind, evidence) => {
    const report = await testBy(command);
    expect(report.failure).toBeNull();
    expect(report.tests).toMatchObject({
      status: 'passed',
      incidents: [{ kind, evidence: expect.stringMatching(evidence) }],
    });
    expect(runner.messages('warning').join('\n')).toMatch(/run once more, on one CPU[^]*on one CPU the tests passed/);
  });

  test.each([
    ['a program that kills itself again', './tool signal', 'code', 'signal', /Twice in a row points to the program/],
    ['an emulator that crashes again', `${NO_RANDOMISATION} crash`, 'emulator', 'crash', /crashed again, on one CPU/],
    ['a program that waits for ever again', './tool wedge', 'emulator', 'wedged', /a deadlock of the tests, or of the/],
  ] as const)('%s is reported as what it is', async (_, command, account, kind, verdict) => {
    const report = await testBy(command);
    expect(report.failure).toMatchObject({ phase: 'test', kind: account });
    expect(report.tests).toMatchObject({ status: 'failed', incidents: [{ kind }, { kind }] });
    expect(runner.messages('error').join('\n')).toMatch(verdict);
  });

  test('a test that just fails is not run again', async () => {
    const report = await testBy('./tool fail');
    expect(report.failure).toMatchObject({ phase: 'test', kind: 'code' });
    expect(report.tests.incidents).toEqual([]);
    expect(runner.messages('warning')).toEqual([]);
  });

  test('with `affinity: always` the first run has one CPU already', async () => {
    const report = await testBy('./tool pass "$STATE/mark"; ./tool pass "$STATE/mark"', 'affinity: always');
    expect(report.failure).toBeNull();
    expect(runner.messages('info').join('\n')).toMatch(/held to one CPU: archway\.yml says so/);
  });
});

describe('a build in an emulated environment', () => {
  test('that was stuck is done once more on one CPU, from its beginning, and may pass', async () => {
    const report = await buildBy(
      `[ ! -e "$ARCHWAY_STAGE/left" ] && touch "$ARCHWAY_STAGE/left" && ./tool wedge ${root}/mark`,
    );
    expect(report.failure).toBeNull();
    expect(report).toMatchObject({
      result: 'passed',
      incidents: [{ kind: 'wedged', evidence: 'nothing moved for 4 s' }],
    });
    expect(runner.messages('warning').join('\n')).toMatch(
      /run once more, on one CPU[^]*on one CPU the build came to its end/,
    );
  });

  test("in which a program dies by a signal twice fails on the code's account", async () => {
    const report = await buildBy('./tool signal');
    expect(report.failure).toMatchObject({ phase: 'build', kind: 'code' });
    expect(report.incidents).toMatchObject([{ kind: 'signal' }, { kind: 'signal' }]);
    expect(runner.messages('error').join('\n')).toContain('Twice in a row points to the program');
  });

  test('whose `install` is stuck is killed in its preparation, and says what it was doing', async () => {
    const report = await carryOut('install: sleep 600\n    build: "true"\n    artifacts: [tool]', 'emulated');
    expect(report.failure).toMatchObject({
      phase: 'prepare',
      message: expect.stringMatching(/made no progress for 4 s[^]*sleep/),
    });
  });

  test.each([
    ['', /-as$/],
    ['accelerate: all', /\/make$/],
    ['accelerate: off', undefined],
  ])('runs natively what the package says: %s', async (key, program) => {
    const report = await carryOut(`build: "true"\n    artifacts: [tool.c]${key && `\n    ${key}`}`, 'emulated');
    const native = report.environment?.native ?? [];
    expect([report.failure, native.some((path) => program?.test(path) === true)]).toEqual([
      null,
      program !== undefined,
    ]);
    if (program === undefined) expect(native).toEqual([]);
  });

  test('that just fails is not done again', async () => {
    const report = await buildBy('./tool fail');
    expect(report).toMatchObject({ failure: { phase: 'build', kind: 'code' }, incidents: [] });
    expect(runner.messages('warning')).toEqual([]);
  });
});
