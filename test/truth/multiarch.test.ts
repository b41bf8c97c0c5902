import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { ROOT } from '../../scripts/process.js';
import { installPackages } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { runWorkflow, type WorkflowOptions, type WorkflowResult } from '../harness/act.js';
import { copyCheckout, filesBelow, removeCheckout } from '../harness/checkout.js';
import { MemoryRunner } from '../harness/memory-runner.js';

// The reusable workflow where something goes wrong, or there is little to do.

const MINUTE = 60_000;
const FIXTURE = join(ROOT, 'test', 'fixtures', 'caller');

let archway: string;
let repository: string;

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['unzip']);
  archway = await copyCheckout();
}, 2 * MINUTE);

afterAll(() => {
  removeCheckout(archway);
});

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'archway-caller-'));
});

afterEach(() => {
  rmSync(repository, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}

/** A C program whose tests pass or fail. */
function program(name: string, passes: boolean): void {
  cpSync(join(FIXTURE, 'src'), join(repository, name, 'src'), { recursive: true });
  cpSync(join(FIXTURE, 'Makefile'), join(repository, name, 'Makefile'));
  if (!passes) {
    const file = join(repository, name, 'src', 'hello.c');
    writeFileSync(file, '#include <stdio.h>\n\nint main(void) {\n  puts("good bye");\n  return 0;\n}\n');
  }
}

/** The workflow of a repository that calls ours, and tells afterwards what came of it. */
async function call(
  inputs: Record<string, unknown>,
  options: WorkflowOptions = {},
): Promise<{ result: WorkflowResult; log: string }> {
  const variables = {
    RESULT: '${{ needs.archway.result }}',
    COMPLETE: '${{ needs.archway.outputs.complete }}',
    COUNT: '${{ needs.archway.outputs.count }}',
    MISSING: '${{ needs.archway.outputs.missing }}',
  };
  const run = 'echo "result=$RESULT complete=$COMPLETE count=$COUNT"\necho "missing=$MISSING"\n';
  const workflow = {
    name: 'Packages',
    on: 'push',
    jobs: {
      archway: { uses: 'example/archway/.github/workflows/multiarch.yml@main', with: inputs },
      after: {
        needs: 'archway',
        if: '${{ !cancelled() }}',
        'runs-on': 'ubuntu-24.04',
        steps: [{ env: variables, run }],
      },
    },
  };
  return await start(workflow, options);
}

async function start(workflow: unknown, options: WorkflowOptions): Promise<{ result: WorkflowResult; log: string }> {
  put('.github/workflows/packages.yml', stringify(workflow));
  const result = await runWorkflow('.github/workflows/packages.yml', {
    repository,
    remotes: { 'example/archway@main': archway },
    timeout: 9 * MINUTE,
    ...options,
    env: { ARCHWAY_SOURCE: archway, ...options.env },
  });
  return { result, log: result.log.join('\n') };
}

/** How the job that assembles ended. */
function assembling({ jobs }: WorkflowResult): string | undefined {
  return Object.entries(jobs).find(([name]) => name.includes('Assemble'))?.[1];
}

/** The files in the artifact with all that was built. */
async function assembled(result: WorkflowResult, name = 'dist'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'archway-dist-'));
  await execCommand('unzip', ['-q', result.artifacts[name] ?? `no artifact ${name}`, '-d', folder]);
  const files = filesBelow(folder);
  rmSync(folder, { recursive: true });
  return files;
}

test(
  'a best-effort cell that fails is reported and spoils nothing; the next run knows of it',
  async () => {
    program('good', true);
    program('odd', false);
    put('archway.yml', stringify({ packages: { good: { path: 'good' }, odd: { path: 'odd', required: false } } }));
    const cache = join(repository, '..', `${repository.split('/').at(-1) ?? ''}-cache`);
    try {
      const first = await call({ platforms: 'linux/arm64' }, { env: { ARCHWAY_TEST_CACHE: cache } });
      // act lets the failed job fail the run, though the workflow says continue-on-error; what follows it is the same.
      expect(assembling(first.result)).toBe('success');
      expect(first.log).toMatch(/set-output:: complete=false$/m);
      expect(first.log).toMatch(/set-output:: missing=.*"id":"odd-linux-arm64".*"required":false/);
      expect((await assembled(first.result)).filter((file) => file.endsWith('.tar.gz'))).toEqual([
        expect.stringMatching(/^good\/linux-arm64\//),
      ]);
      await first.result.dispose();
      const second = await call({ platforms: 'linux/arm64' }, { env: { ARCHWAY_TEST_CACHE: cache } });
      expect(second.log).toContain('The history has 2 records of past cells.');
      await second.result.dispose();
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  },
  20 * MINUTE,
);

test(
  'a required cell that fails makes the workflow fail, and the rest is assembled all the same',
  async () => {
    program('good', true);
    program('bad', false);
    // As many cells as jobs are not allowed, so that they share some.
    const { result, log } = await call(
      { 'max-jobs': 2, runners: 'linux/amd64: [self-hosted, linux, X64]' },
      { labels: ['self-hosted'] },
    );
    expect(result.exitCode).not.toBe(0);
    expect(assembling(result)).toBe('failure');
    expect(log).toMatch(/set-output:: jobs=2$/m);
    expect(log).toMatch(/set-output:: count=4$/m);
    expect(log).toMatch(/::error.*bad-linux-arm64/);
    const packages = (await assembled(result)).filter((file) => file.endsWith('.tar.gz'));
    expect(packages.map((file) => file.split('/').slice(0, 2).join(' '))).toEqual([
      'good linux-amd64',
      'good linux-arm64',
    ]);
    await result.dispose();
  },
  11 * MINUTE,
);

test(
  'a package that cannot be built for a platform makes the workflow fail, with the reason, where it is required',
  async () => {
    put('pyproject.toml', '[project]\nname = "far"\nversion = "1"\n[build-system]\nrequires = ["setuptools"]\n');
    put('setup.py', 'from setuptools import Extension, setup\nsetup(ext_modules=[Extension("far", ["far.c"])])\n');
    put('far.c', '#include <Python.h>\n');
    put('archway.yml', stringify({ packages: { far: { path: '.', 'timeout-minutes': 400 } } }));
    const lenient = await call({ platforms: 'linux/arm64' });
    expect(lenient.result.exitCode).toBe(0);
    expect(lenient.log).toMatch(/result=success complete=false count=0$/m);
    expect(lenient.log).toMatch(/missing=.*"status":"blocked".*over the budget of 300 min/);
    await lenient.result.dispose();
    const strict = await call({ platforms: 'linux/arm64', required: 'all' });
    expect(strict.result.exitCode).not.toBe(0);
    expect(assembling(strict.result)).toBe('failure');
    expect(strict.log).toMatch(/::error::.*far-linux-arm64 \(blocked\): .*over the budget of 300 min/);
    await strict.result.dispose();
  },
  11 * MINUTE,
);

test(
  'nothing has changed: nothing is built, and the workflow ends well',
  async () => {
    program('good', true);
    const { result, log } = await call({ 'changed-since': 'HEAD' });
    expect({ exitCode: result.exitCode, log }).toMatchObject({ exitCode: 0 });
    expect(log).toMatch(/result=success complete= count=0$/m);
    expect(log).toContain('The plan has no cells to build');
    expect(result.artifacts).not.toHaveProperty('dist');
    await result.dispose();
  },
  11 * MINUTE,
);

test(
  'after a failed cell the run is attempted again: its artifacts replace those of the first attempt',
  async () => {
    program('good', true);
    program('odd', true);
    // What makes the first attempt fail is outside of the repository, as a server that did not answer.
    const flag = join(repository, '..', `${repository.split('/').at(-1) ?? ''}-flag`);
    const artifacts = `${flag}-artifacts`;
    put(
      'archway.yml',
      stringify({
        packages: {
          good: { path: 'good' },
          odd: { path: 'odd', test: `test -e ${flag}` },
        },
      }),
    );
    try {
      const first = await call({ platforms: 'linux/arm64' }, { artifacts });
      expect(assembling(first.result)).toBe('failure');
      expect(first.log).toMatch(/missing=.*"id":"odd-linux-arm64"[^}]*"status":"failed"/);
      await first.result.dispose();
      writeFileSync(flag, '');
      const second = await call({ platforms: 'linux/arm64' }, { artifacts });
      expect({ exitCode: second.result.exitCode, log: second.log }).toMatchObject({ exitCode: 0 });
      expect(second.log).toMatch(/result=success complete=true count=2$/m);
      expect((await assembled(second.result)).filter((file) => file.endsWith('.tar.gz'))).toHaveLength(2);
      await second.result.dispose();
    } finally {
      for (const path of [flag, artifacts]) rmSync(path, { recursive: true, force: true });
    }
  },
  20 * MINUTE,
);

test(
  'several calls in one run do not disturb each other',
  async () => {
    program('one', true);
    program('other', true);
    const uses = 'example/archway/.github/workflows/multiarch.yml@main';
    const platforms = 'linux/arm64';
    const { result } = await start(
      {
        name: 'Packages',
        on: 'push',
        jobs: {
          one: { uses, with: { platforms, root: 'one', artifact: 'dist-one' } },
          other: { uses, with: { platforms, root: 'other', artifact: 'dist-other' } },
        },
      },
      {},
    );
    expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? [] : result.log }).toEqual({
      exitCode: 0,
      log: [],
    });
    for (const name of ['one', 'other']) {
      const packages = (await assembled(result, `dist-${name}`)).filter((file) => file.endsWith('.tar.gz'));
      expect(packages).toEqual([expect.stringMatching(`^${name}/linux-arm64/`)]);
    }
    await result.dispose();
  },
  11 * MINUTE,
);
