import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { installPackages } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { runWorkflow, type WorkflowResult } from '../harness/act.js';
import { filesBelow } from '../harness/checkout.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { sbomErrors, schemaErrors } from '../harness/schemas.js';

const MINUTE = 60_000;

const CELLS = ['probe', 'tally', 'echo', 'hash', 'python-ext', 'lua-ext']
  .flatMap((name) => [`${name}-linux-amd64`, `${name}-linux-arm64`])
  .sort();

interface Manifest {
  readonly complete: boolean;
  readonly commit: string;
  readonly cells: readonly {
    readonly id: string;
    readonly status: string;
    readonly strategy: string;
    readonly tests: string;
    readonly milliseconds: Readonly<Record<string, number>>;
    readonly tools: Readonly<Record<string, string>>;
    readonly files: readonly { readonly path: string; readonly sha256: string; readonly sbom: string }[];
  }[];
}

describe('the fleet workflow: plan, matrix, build, assemble', () => {
  let result: WorkflowResult;
  let dist: string;
  let manifest: Manifest;

  beforeAll(async () => {
    await installPackages(new MemoryRunner(), ['unzip']);
    dist = mkdtempSync(join(tmpdir(), 'archway-dist-'));
    result = await runWorkflow('.github/workflows/fleet.yml', { timeout: 20 * MINUTE });
    const archive = result.artifacts['dist'];
    if (archive === undefined) return;
    await execCommand('unzip', ['-q', archive, '-d', dist]);
    manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Manifest;
  }, 21 * MINUTE);

  afterAll(async () => {
    rmSync(dist, { recursive: true, force: true });
    await result.dispose();
  });

  test('runs to its end: every job succeeds', () => {
    expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? [] : result.log }).toEqual({
      exitCode: 0,
      log: [],
    });
    expect(new Set(Object.values(result.jobs))).toEqual(new Set(['success']));
    expect(Object.keys(result.jobs)).toHaveLength(CELLS.length + 2);
  });

  test('passes one artifact a cell from the build jobs to the assembling one', () => {
    expect(Object.keys(result.artifacts).sort()).toEqual([...CELLS, 'archway-plan-of-dist', 'dist'].sort());
  });

  test('assembles all cells by package and platform, with checksums that hold', async () => {
    const packages = filesBelow(dist).filter((file) => file.endsWith('.tar.gz'));
    expect(packages.map((file) => file.split('/').slice(0, 2).join('-'))).toEqual(CELLS);
    for (const algorithm of ['256', '512']) {
      const { stdout } = await execCommand(`sha${algorithm}sum`, ['--check', '--strict', `SHA${algorithm}SUMS`], {
        cwd: dist,
      });
      const named = stdout.trim().split('\n');
      expect(named.every((line) => line.endsWith(': OK'))).toBe(true);
      for (const file of [...packages, 'manifest.json', 'subjects.sha256']) expect(named).toContain(`${file}: OK`);
    }
  });

  test('describes them in a manifest that its schema allows, with what each was built by', async () => {
    expect(schemaErrors('manifest', manifest)).toEqual([]);
    expect(manifest).toMatchObject({ complete: true, commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(manifest.cells.map(({ id }) => id).sort()).toEqual(CELLS);
    for (const { id, status, tests, milliseconds, files } of manifest.cells) {
      expect({ id, status, tests, files: files.length }).toEqual({ id, status: 'passed', tests: 'passed', files: 1 });
      expect(milliseconds['build']).toBeGreaterThan(0);
      const { stdout } = await execCommand('sha256sum', [join(dist, files[0]?.path ?? '')]);
      expect(stdout.slice(0, 64)).toBe(files[0]?.sha256);
    }
    const strategies = new Map(manifest.cells.map(({ id, strategy }) => [id, strategy]));
    expect(strategies.get('probe-linux-arm64')).toBe('cross');
    expect(strategies.get('lua-ext-linux-arm64')).toBe('emulated');
    expect(manifest.cells.find(({ id }) => id === 'probe-linux-arm64')?.tools).toHaveProperty('go');
  });

  test.each([
    ['probe', /^pkg:golang\/std@\d/],
    ['tally', /^pkg:cargo\/[\w-]+@\d/],
  ])('has a bill of materials of %s that lists what went into it', async (name, purl) => {
    const file = manifest.cells.find(({ id }) => id === `${name}-linux-arm64`)?.files[0];
    const text = readFileSync(join(dist, file?.sbom ?? ''), 'utf8');
    expect(await sbomErrors(text)).toBeNull();
    const { components } = JSON.parse(text) as { components: readonly { purl: string }[] };
    expect(components.map((one) => one.purl)).toContainEqual(expect.stringMatching(purl));
  });
});
