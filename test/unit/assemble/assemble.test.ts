import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { failedGate, type Assembled, type AssembleRequest } from '../../../src/assemble/index.js';
import { parseHistory } from '../../../src/config/index.js';
import { execCommand } from '../../../src/runner/index.js';
import { assembleAll } from '../../harness/assembling.js';
import { Artifacts, cellFor, describeFile } from '../../harness/cells.js';
import { filesBelow } from '../../harness/checkout.js';
import { MemoryRunner } from '../../harness/memory-runner.js';
import { schemaErrors } from '../../harness/schemas.js';

let artifacts: Artifacts;
let runner: MemoryRunner;
let output: string;

beforeEach(() => {
  artifacts = new Artifacts();
  runner = new MemoryRunner({ workspace: artifacts.root, temporaryDirectory: artifacts.root });
  output = join(artifacts.root, 'dist');
});

afterEach(() => {
  artifacts.dispose();
});

async function run(changes: Partial<AssembleRequest> = {}): Promise<Assembled> {
  return await assembleAll(runner, artifacts, changes);
}

describe('a run whose cells all passed', () => {
  test('is laid out by package and platform, with checksums, bills of materials, subjects, manifest and history', async () => {
    await artifacts.fleet();
    const { manifest, missing } = await run({ checksums: ['sha256', 'sha512'] });
    expect(missing).toEqual([]);
    expect(manifest).toMatchObject({ complete: true, run: '42', commit: '1'.repeat(40), apt: null, images: [] });
    expect(filesBelow(output)).toEqual(
      [
        ...['dns', 'edge'].flatMap((name) =>
          ['amd64', 'arm64'].flatMap((slug) => {
            const file = `${name}/linux-${slug}/${name}_1.0.0_linux_${slug}.tar.gz`;
            return [file, `${file}.cdx.json`];
          }),
        ),
        ...['SHA256SUMS', 'SHA512SUMS', 'history.json', 'manifest.json', 'subjects.sha256'],
      ].sort(),
    );
    for (const algorithm of ['256', '512']) {
      const { stdout } = await execCommand(`sha${algorithm}sum`, ['--check', '--strict', `SHA${algorithm}SUMS`], {
        cwd: output,
      });
      expect(stdout.trim().split('\n')).toHaveLength(10);
    }
    expect(parseHistory(readFileSync(join(output, 'history.json'), 'utf8')).records).toHaveLength(4);
  });

  test('has a manifest that its schema allows, with what each cell was built with', async () => {
    await artifacts.fleet();
    const { manifestPath } = await run();
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as { cells: object[] };
    expect(schemaErrors('manifest', manifest)).toEqual([]);
    expect(schemaErrors('manifest', { ...manifest, cells: [{ id: 'x' }] })).not.toEqual([]);
    const file = await describeFile(join(output, 'dns', 'linux-arm64'), 'dns_1.0.0_linux_arm64.tar.gz');
    expect(manifest.cells[1]).toMatchObject({
      id: 'dns-linux-arm64',
      status: 'passed',
      version: '1.0.0',
      strategy: 'cross',
      milliseconds: { build: 1500, test: 500 },
      tools: { go: '1.26.8' },
      files: [{ path: `dns/linux-arm64/${file.file}`, bytes: file.bytes, sha256: file.sha256 }],
    });
  });

  test('gives the same bytes again, and replaces what it made before', async () => {
    await artifacts.fleet();
    await run({ output: join(artifacts.root, 'first') });
    await run();
    await run();
    for (const file of filesBelow(output)) {
      expect([file, readFileSync(join(output, file), 'hex')]).toEqual([
        file,
        readFileSync(join(artifacts.root, 'first', file), 'hex'),
      ]);
    }
  });

  test('may be merged into one folder, each report under the name of its cell', async () => {
    await artifacts.fleet();
    const merged = join(artifacts.root, 'merged');
    mkdirSync(merged);
    for (const cell of artifacts.cells) {
      const folder = join(artifacts.folder, cell.artifact);
      for (const name of readdirSync(folder)) cpSync(join(folder, name), join(merged, name));
      cpSync(join(folder, 'cell.json'), join(merged, `${cell.id}.json`));
    }
    cpSync(join(artifacts.folder, 'archway-plan', 'archway-plan.json'), join(merged, 'archway-plan.json'));
    const { manifest } = await run({ artifacts: merged });
    expect(manifest.complete).toBe(true);
    expect(runner.messages('notice')).toEqual([]);
  });

  test('leaves artifacts of others alone, and says so', async () => {
    await artifacts.fleet();
    mkdirSync(join(artifacts.folder, 'coverage'));
    writeFileSync(join(artifacts.folder, 'coverage', 'coverage.xml'), '<xml/>');
    expect((await run()).manifest.complete).toBe(true);
    expect(runner.messages('info')).toContain('Left out, as it holds no report of a cell: coverage');
  });
});

describe('the gate', () => {
  async function withFailures(): Promise<void> {
    await artifacts.build(cellFor('dns', 'amd64'));
    const failed = cellFor('dns', 'arm64', { required: false });
    await artifacts.report(failed, { result: 'failed', failure: { phase: 'test', kind: 'code', message: 'it broke' } });
    const missing = cellFor('edge', 'arm64', { required: false });
    artifacts.cells.push(failed, missing);
    const blocked = { package: 'edge', platform: 'linux/amd64', strategy: 'blocked', reason: 'no way' };
    const decisions = artifacts.cells.map((cell) => ({
      package: cell.package,
      platform: cell.platform,
      strategy: cell.strategy,
      reason: '',
      fingerprint: '0'.repeat(16),
    }));
    artifacts.plan({ decisions: [...decisions, blocked] });
  }

  test.each([
    ['what the plan says', [], []],
    ['all', ['all'], ['dns-linux-arm64', 'edge-linux-arm64', 'edge-linux-amd64']],
    ['none', ['none'], []],
    ['a platform by an alias', ['aarch64'], ['dns-linux-arm64', 'edge-linux-arm64']],
    ['a package', ['edge'], ['edge-linux-arm64', 'edge-linux-amd64']],
    ['a package for a platform', ['edge', 'linux/amd64'], ['edge-linux-amd64']],
  ])('%s', async (_, required, failed) => {
    await withFailures();
    const assembled = await run({ required });
    expect(failedGate(assembled).map(({ id }) => id)).toEqual(failed);
    expect(assembled.manifest.complete).toBe(false);
    expect(assembled.missing.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'dns-linux-arm64 failed',
      'edge-linux-arm64 missing',
      'edge-linux-amd64 blocked',
    ]);
    expect(assembled.missing[0]?.reason).toBe('failed in test: it broke');
    // What is there was assembled all the same.
    expect(existsSync(join(output, 'dns', 'linux-amd64', 'dns_1.0.0_linux_amd64.tar.gz'))).toBe(true);
  });

  test('a word that is neither a platform nor a package is an error', async () => {
    await withFailures();
    await expect(run({ required: ['edgy'] })).rejects.toThrow(
      /'edgy' is neither a package nor a platform. Packages are: dns, edge/,
    );
  });
});

describe('a cell that was built again', () => {
  test('counts once: the newest report wins, and a notice names both', async () => {
    await artifacts.fleet();
    const cell = cellFor('dns', 'arm64');
    const failure = { phase: 'test', kind: 'code', message: 'flaky' } as const;
    const older = { result: 'failed', failure, finished: '2026-01-02T03:00:00.000Z' } as const;
    await artifacts.report(cell, older, 'dns-linux-arm64-attempt-1');
    const { manifest } = await run();
    expect(manifest.complete).toBe(true);
    const notice = runner.messages('notice').join('\n');
    expect(notice).toMatch(/dns-linux-arm64 was built more than once. Taken is dns-linux-arm64\/cell\.json/);
  });

  test('completes what was incomplete when it is assembled again', async () => {
    await artifacts.fleet();
    const folder = join(artifacts.folder, 'dns-linux-arm64');
    renameSync(folder, join(artifacts.root, 'stage', 'later'));
    expect((await run()).manifest.complete).toBe(false);
    renameSync(join(artifacts.root, 'stage', 'later'), folder);
    expect((await run()).manifest.complete).toBe(true);
  });

  test('is an error where neither report is newer', async () => {
    await artifacts.fleet();
    await artifacts.report(cellFor('dns', 'arm64'), { version: '2.0.0' }, 'copy');
    await expect(run()).rejects.toThrow(/are both of cell 'dns-linux-arm64', and neither is newer/);
  });
});

test('the history adds to that of earlier runs, and a run that is recorded again replaces itself', async () => {
  await artifacts.fleet();
  const first = join(artifacts.root, 'history.json');
  await run({ run: '41' });
  cpSync(join(output, 'history.json'), first);
  await run({ history: first });
  await run({ history: first });
  const { records } = parseHistory(readFileSync(join(output, 'history.json'), 'utf8'));
  expect(records).toHaveLength(8);
  expect(records.at(-1)).toMatchObject({
    strategy: 'cross',
    outcome: 'passed',
    seconds: 2,
    fingerprint: '0123456789abcdef',
  });
});

test('the history of a first run is not there yet, and a broken one is told of and left out', async () => {
  await artifacts.fleet();
  await run({ history: join(artifacts.root, 'none.json') });
  expect(runner.messages('warning')).toEqual([]);
  const broken = join(artifacts.root, 'broken.json');
  writeFileSync(broken, '{');
  await run({ history: broken });
  expect(runner.messages('warning').join('\n')).toMatch(/broken\.json' is not used: the history is not JSON/);
  expect(parseHistory(readFileSync(join(output, 'history.json'), 'utf8')).records).toHaveLength(4);
});
