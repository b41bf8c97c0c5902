import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmulatorStore, recordedCpu } from '../../../src/emulation/store.js';
import { findPlatform, type Platform } from '../../../src/platform/platform.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const host = findPlatform('amd64') as Platform;
const arm64 = findPlatform('arm64') as Platform;

let folder: string;
let store: EmulatorStore;
let emulator: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-store-'));
  store = new EmulatorStore(new MemoryRunner({ toolCacheDirectory: join(folder, 'cache') }), host);
  emulator = join(folder, 'emulator');
  writeFileSync(emulator, 'program');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function keep(version: string): Promise<string> {
  return (await store.keep(emulator, arm64, { version, source: 'package', origin: 'qemu 1' })).path;
}

test('what is kept is found again, whole, executable and with its facts', async () => {
  const path = await keep('10.0.4');
  expect(readFileSync(path, 'utf8')).toBe('program');
  expect(statSync(path).mode & 0o777).toBe(0o755);
  expect(await store.find(arm64)).toEqual([{ path, version: '10.0.4', source: 'package', origin: 'qemu 1' }]);
  expect(await store.find(host)).toEqual([]);
});

test('the newest comes first', async () => {
  for (const version of ['9.2.4', '10.0.4', '10.0.13']) await keep(version);
  expect((await store.find(arm64)).map((one) => one.version)).toEqual(['10.0.13', '10.0.4', '9.2.4']);
});

test('an emulator that was cut off, changed, or has no record is not found, and keeping it again mends it', async () => {
  const path = await keep('10.0.4');
  truncateSync(path, 3);
  expect(await store.find(arm64)).toEqual([]);
  await keep('10.0.4');
  expect(await store.find(arm64)).toHaveLength(1);
  writeFileSync(path, 'PROGRAM');
  expect(await store.find(arm64)).toEqual([]);
  await keep('10.0.4');
  rmSync(`${path}.json`);
  expect(await store.find(arm64)).toEqual([]);
});

test('nothing but emulators and records is left', async () => {
  const path = await keep('10.0.4');
  expect(readdirSync(join(path, '..')).sort()).toEqual(['qemu-aarch64', 'qemu-aarch64.json']);
});

test('what a killed job left half written goes, and what another job is writing stays', async () => {
  const place = join(await keep('10.0.4'), '..');
  for (const name of ['old.part', 'new.part']) writeFileSync(join(place, name), '');
  utimesSync(join(place, 'old.part'), new Date(0), new Date(0));
  await keep('10.0.4');
  expect(readdirSync(place).sort()).toEqual(['new.part', 'qemu-aarch64', 'qemu-aarch64.json']);
});

test('a variant is made once for each emulator and CPU model, and is not taken for the emulator', async () => {
  const kept = (await store.find(arm64))[0] ?? {
    path: await keep('7.2.22'),
    version: '7.2.22',
    source: 'package',
    origin: 'q',
  };
  let made = 0;
  const make = (program: Buffer): Buffer => {
    made++;
    return Buffer.concat([program, Buffer.from(' with -cpu')]);
  };
  const first = await store.variant({ ...kept, source: 'package' }, arm64, 'max', make);
  expect(readFileSync(first.path, 'utf8')).toBe('program with -cpu');
  expect(await recordedCpu(first.path)).toBe('max');
  expect(await recordedCpu(kept.path)).toBeUndefined();
  expect(await store.variant({ ...kept, source: 'package' }, arm64, 'max', make)).toEqual(first);
  expect(made).toBe(1);
  const second = await store.variant({ ...kept, source: 'package' }, arm64, 'cortex-a53', make);
  expect(second.path).not.toBe(first.path);
  expect((await store.find(arm64)).map((one) => one.path)).toEqual([kept.path]);
});
