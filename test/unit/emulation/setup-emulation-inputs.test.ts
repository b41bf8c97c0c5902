import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../../scripts/process.js';
import { versionOfImage } from '../../../src/actions/setup-emulation/image.js';
import {
  readSetupEmulationInputs,
  requestFor,
  type SetupEmulationInputs,
} from '../../../src/actions/setup-emulation/inputs.js';
import { summarizeEmulation } from '../../../src/actions/setup-emulation/summary.js';
import type { EmulationRequest, PlatformStatus } from '../../../src/emulation/index.js';
import { findPlatform, PLATFORMS, type Platform } from '../../../src/platform/platform.js';

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
}

const { inputs: DECLARED } = parse(readFileSync(join(ROOT, 'actions/setup-emulation/action.yml'), 'utf8')) as Metadata;

const amd64 = findPlatform('amd64') as Platform;
const arm64 = findPlatform('arm64') as Platform;

function inputs(given: Readonly<Record<string, string>> = {}): SetupEmulationInputs {
  return readSetupEmulationInputs({ input: (name) => given[name] ?? DECLARED[name]?.default ?? '' });
}

function read(
  given: Readonly<Record<string, string>> = {},
  host = amd64,
  keptBetweenJobs = true,
): { request: EmulationRequest; warnings: readonly string[] } {
  const all = inputs(given);
  return { request: requestFor(all, { host, workspace: '/workspace', keptBetweenJobs }), warnings: all.warnings };
}

function platforms(given: Readonly<Record<string, string>>, host = amd64): string[] {
  return read(given, host).request.platforms.map((platform) => platform.name);
}

describe('the inputs', () => {
  test('have defaults in action.yml that ask for everything', () => {
    const { request, warnings } = read();
    expect(request).toMatchObject({
      qemu: 'auto',
      source: 'auto',
      credentials: true,
      fixBinary: true,
      preserveArgv0: true,
      reset: false,
      cleanup: true,
      probe: true,
      holder: 'job',
    });
    expect(request.url).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  test('platforms: the other of the two by default, aliases, lines, all, and the host’s only where it is named', () => {
    expect(platforms({})).toEqual(['linux/arm64']);
    expect(platforms({}, arm64)).toEqual(['linux/amd64']);
    expect(platforms({ platforms: 'aarch64, riscv64\nlinux/arm64' })).toEqual(['linux/arm64', 'linux/riscv64']);
    expect(platforms({ platforms: 'linux/amd64,linux/arm64' })).toEqual(['linux/amd64', 'linux/arm64']);
    expect(platforms({ platforms: 'all' })).toEqual(
      PLATFORMS.map((one) => one.name).filter((name) => name !== amd64.name),
    );
  });

  test('cleanup: auto depends on whether the runner is kept', () => {
    expect(read({}, amd64, false).request.cleanup).toBe(false);
    expect(read({ cleanup: 'true' }, amd64, false).request.cleanup).toBe(true);
    expect(read({ cleanup: 'false' }, amd64, true).request.cleanup).toBe(false);
  });

  test('cpu: models may hold commas and equal signs', () => {
    expect(read({ cpu: 'arm64=max,pauth-impdef=on\narm/v7=cortex-a15' }).request.cpu).toEqual({
      'linux/arm64': 'max,pauth-impdef=on',
      'linux/arm/v7': 'cortex-a15',
    });
    expect(read({ cpu: 'default' }).request.cpu).toMatchObject({ 'linux/arm64': 'default' });
  });

  test('source url and path take their place; a relative path starts at the workspace', () => {
    const sha256 = 'AB'.repeat(32);
    const { request } = read({ source: 'url', url: 'https://example.org/qemu.tar.gz', sha256 });
    expect(request).toMatchObject({ url: 'https://example.org/qemu.tar.gz', sha256: sha256.toLowerCase() });
    expect(read({ source: 'path', path: 'tools/qemu' }).request.path).toBe('/workspace/tools/qemu');
  });

  test('what has no effect is told', () => {
    expect(read({ url: 'https://example.org/x', path: '/x' }).warnings).toEqual([
      'The input url has no effect: source is auto, not url.',
      'The input path has no effect: source is auto, not path.',
    ]);
  });

  test('all mistakes are reported together', () => {
    const given = { platforms: 'mips64el', qemu: 'newest', source: 'docker', probe: 'yes', cleanup: 'no', cpu: 'fast' };
    expect(() => read(given)).toThrow(/^6 inputs are not valid/);
    expect(() => read({ source: 'url' })).toThrow(/'url'[^]*'sha256'/);
    expect(() => read({ source: 'url', url: 'file:///x', sha256: 'f'.repeat(64) })).toThrow(/not an address/);
    expect(() => read({ source: 'path' })).toThrow(/Input 'path' is required/);
    expect(() => read({ 'cache-image': 'maybe' })).toThrow(/'cache-image' has the value 'maybe'/);
  });
});

describe('docker/setup-qemu-action’s image', () => {
  test.each([
    ['tonistiigi/binfmt:qemu-v10.0.4', '>=10.0.4 <10.1', false],
    ['docker.io/tonistiigi/binfmt:qemu-v8.1.5-44', '>=8.1.5 <8.2', false],
    ['localhost:5000/binfmt:qemu-v9.2.2@sha256:0a', '>=9.2.2 <9.3', true],
    ['tonistiigi/binfmt:latest', undefined, false],
    ['tonistiigi/binfmt', undefined, false],
    ['localhost:5000/binfmt', undefined, false],
    ['tonistiigi/binfmt:master', undefined, true],
    ['tonistiigi/binfmt@sha256:0a', undefined, true],
  ])('%s asks for %s', (image, qemu, warns) => {
    expect(versionOfImage(image).qemu).toBe(qemu);
    expect(versionOfImage(image).warning !== undefined).toBe(warns);
  });

  test('its version is used, unless qemu names one', () => {
    const image = 'tonistiigi/binfmt:qemu-v10.0.4';
    expect(read({ image, 'cache-image': 'false' }).request.qemu).toBe('>=10.0.4 <10.1');
    const both = read({ image, qemu: '9.2' });
    expect(both.request.qemu).toBe('9.2');
    expect(both.warnings).toEqual([expect.stringContaining('qemu (9.2) is used')]);
  });
});

test('the summary has a row for each platform', () => {
  const native: PlatformStatus = {
    platform: 'linux/386',
    state: 'native',
    handler: null,
    interpreter: null,
    flags: '',
    version: null,
    source: null,
    cpu: null,
    probes: [],
    milliseconds: 0,
  };
  const emulated: PlatformStatus = {
    ...native,
    platform: 'linux/arm/v7',
    state: 'registered',
    handler: 'qemu-arm',
    version: '10.0.4',
    source: 'package',
    flags: 'POCF',
    probes: [
      { name: 'execute', outcome: 'passed', detail: '' },
      { name: 'readdir', outcome: 'limited', detail: 'x' },
    ],
    milliseconds: 120,
  };
  const rows = summarizeEmulation(amd64, [native, emulated]).split('\n');
  expect(rows).toContain('| linux/386 | native |  |  |  |  |  |  |');
  expect(rows).toContain(
    '| linux/arm/v7 | registered | qemu-arm | 10.0.4 (package) | POCF |  | 1 of 2 passed, limited: readdir | 120 ms |',
  );
});
