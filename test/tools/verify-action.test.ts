import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { main } from '../../src/actions/verify/main.js';
import type { VerifyReport } from '../../src/artifact/index.js';
import { PLATFORMS } from '../../src/platform/platform.js';
import { InputError } from '../../src/runner/index.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { actionDirectory, readMetadata } from '../harness/action-metadata.js';
import { buildElf, goBuildInfo } from '../unit/artifact/elf-builder.js';

const [AMD64, ARM64] = ['linux/amd64', 'linux/arm64'].map((name) =>
  buildElf({
    ...PLATFORMS.find((platform) => platform.name === name)?.elf,
    needed: ['libc.so.6'],
    versions: ['GLIBC_2.34'],
  }),
) as [Buffer, Buffer];

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'archway-verify-action-'));
  mkdirSync(join(workspace, 'out'));
  mkdirSync(join(workspace, 'tmp'));
});

afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

/** Runs the action with the defaults of its action.yml, and gives what it threw. */
async function start(inputs: Readonly<Record<string, string>>): Promise<{ runner: MemoryRunner; error: unknown }> {
  const metadata = readMetadata(actionDirectory('verify'));
  const defaults = Object.entries(metadata.inputs).map(([name, { default: value }]) => [name, value ?? '']);
  const runner = new MemoryRunner({
    workspace,
    temporaryDirectory: join(workspace, 'tmp'),
    inputs: { ...(Object.fromEntries(defaults) as Record<string, string>), ...inputs },
  });
  const error: unknown = await main(runner).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { runner, error };
}

function savedReport(runner: MemoryRunner): VerifyReport {
  return JSON.parse(readFileSync(runner.outputs['report'] ?? '', 'utf8')) as VerifyReport;
}

describe('the verify action', () => {
  test('passes what is right, with its outputs, report and summary', async () => {
    writeFileSync(join(workspace, 'out/app-arm64.gz'), gzipSync(ARM64));
    writeFileSync(join(workspace, 'out/run.sh'), '#!/bin/sh\n');
    const { runner, error } = await start({ path: 'out/*.gz\nout/*.sh', platform: 'aarch64', 'glibc-max': '2.34' });
    expect(error).toBeUndefined();
    expect(runner.outputs).toMatchObject({ checked: '1', failed: '0', unreadable: '0' });
    expect(JSON.parse(readFileSync(runner.outputs['sarif'] ?? '', 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(savedReport(runner)).toMatchObject({
      platform: 'linux/arm64',
      examined: 3,
      files: [{ path: 'out/app-arm64.gz!app-arm64' }],
    });
    expect(runner.summary).toContain('✅ passed: 1 ELF file checked against linux/arm64.');
    expect(runner.messages('error')).toEqual([]);
  });

  test('fails on the wrong architecture, after it has told all', async () => {
    for (let index = 0; index < 12; index++) writeFileSync(join(workspace, `out/app${String(index)}`), AMD64);
    const { runner, error } = await start({ path: 'out', platform: 'linux/arm64', rpath: '/usr/local/lib' });
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toContain('12 files with errors');
    expect(runner.outputs).toMatchObject({ checked: '12', failed: '12' });
    expect(savedReport(runner).problems).toHaveLength(24);
    expect(runner.messages('error')).toHaveLength(9);
    expect(runner.messages('error')[0]).toBe(
      'out/app0: is for linux/amd64, and the expected platform says linux/arm64: it cannot run there. [architecture]',
    );
    expect(runner.messages('info').filter((line) => line.startsWith('error: '))).toHaveLength(24);
    expect(runner.summary).toContain('❌ 12 files failed');
  });

  test('writes the SARIF log where it is asked to, and points to the outermost file', async () => {
    writeFileSync(join(workspace, 'out/app.gz'), gzipSync(AMD64));
    writeFileSync(join(workspace, 'out/broken'), ARM64.subarray(0, 30));
    const { runner } = await start({ path: 'out', platform: 'arm64', sarif: 'logs/verify.sarif' });
    expect(runner.outputs).toMatchObject({ failed: '2', unreadable: '1' });
    const log = JSON.parse(readFileSync(join(workspace, 'logs/verify.sarif'), 'utf8')) as {
      runs: { results: object[] }[];
    };
    expect(log.runs[0]?.results).toHaveLength(2);
    expect(runner.log.filter(({ level }) => level === 'error').map(({ at }) => at?.file)).toEqual([
      'out/broken',
      'out/app.gz',
    ]);
  });

  const GLIBC = { interpreter: '/lib/ld-linux-aarch64.so.1', needed: ['libc.so.6', 'libz.so.1'], runpath: '/opt/lib' };
  test.each<[input: string, wrong: string, right: string, rule: string]>([
    ['platform', 'linux/amd64', 'linux/arm64', 'architecture'],
    ['rpath', '/usr/local/lib', '/opt/lib', 'rpath'],
    ['glibc-max', '2.31', '2.34', 'glibc-max'],
    ['static', 'true', 'false', 'static'],
    ['libc', 'musl', 'glibc', 'interpreter'],
    ['libraries', 'none', 'libz.*', 'needed'],
    ['cgo', 'on', 'auto', 'cgo'],
  ])('the input %s asks for a rule: %s fails, %s passes', async (input, wrong, right, rule) => {
    const { elf } = PLATFORMS.find(({ name }) => name === 'linux/arm64') ?? {};
    const content = buildElf({ ...elf, ...GLIBC, type: 2, versions: ['GLIBC_2.34'], data: goBuildInfo('0') });
    writeFileSync(join(workspace, 'out/app'), content);
    const failed = await start({ path: 'out', [input]: wrong });
    expect(failed.error).toBeInstanceOf(InputError);
    expect(savedReport(failed.runner).problems.map((one) => one.rule)).toContain(rule);
    const passed = await start({ path: 'out', [input]: right });
    expect(passed.error).toBeUndefined();
    expect(savedReport(passed.runner).problems).toEqual([]);
  });

  test('fails on warnings only where asked to', async () => {
    writeFileSync(join(workspace, 'out/run.sh'), '#!/bin/sh\n');
    const lenient = await start({ path: 'out' });
    expect(lenient.error).toBeUndefined();
    expect(lenient.runner.messages('warning')).toEqual([
      'out: no ELF file is among 1 files, so nothing was verified. [nothing-checked]',
    ]);
    expect((await start({ path: 'out', 'fail-on': 'warning' })).error).toBeInstanceOf(InputError);
  });

  test('only reports where asked to', async () => {
    writeFileSync(join(workspace, 'out/app'), AMD64);
    const { runner, error } = await start({ path: 'out', platform: 'arm64', 'fail-on': 'never' });
    expect(error).toBeUndefined();
    expect(runner.outputs).toMatchObject({ failed: '1' });
  });

  test('reports all bad inputs together, and a pattern that matches nothing', async () => {
    const { runner, error } = await start({
      path: '',
      platform: 'arm65',
      rpath: 'lib',
      'glibc-max': 'new',
      static: 'yes',
      'fail-on': 'all',
      libc: 'uclibc',
      libraries: '/lib/libz.so',
      cgo: 'off',
    });
    const message = String(error);
    for (const part of [
      "'path' is required",
      "Did you mean 'linux/arm64'",
      "'lib' is not one absolute folder",
      "'new' is not a version",
      "'static' has the value 'yes'",
      'error, warning, never',
      "'uclibc' is not a C library",
      "'/lib/libz.so' is not the name of a library",
      'auto, on, any',
    ]) {
      expect(message).toContain(part);
    }
    expect(runner.outputs).toEqual({});
    expect(String((await start({ path: 'out/*.deb' })).error)).toContain("'out/*.deb' matches no file or folder");
  });
});
