import { describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configJsonSchema, defaultConfig, loadConfig, parseConfig } from '../../../src/config/index.js';
import { InputError } from '../../../src/runner/index.js';

/** The mistakes found in a text, a line each. */
function mistakes(text: string): string[] {
  return mistake(text).message.split('\n');
}

function mistake(text: string): InputError {
  try {
    parseConfig(text, 'archway.yml');
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('no mistake was found');
}

describe('a good archway.yml', () => {
  test('is read with its defaults filled in', () => {
    const config = parseConfig(
      `
platforms: [linux/amd64, linux/arm64]
runners:
  linux/amd64: ubuntu-24.04
  linux/arm64: { runs-on: [self-hosted, linux], scarce: true }
packages:
  edge: { path: crates/edge, packages: [libssl-dev] }
  llvm: { path: toolchains/llvm, strategy: { linux/arm64: native }, reason: six hours under emulation }
`,
      'archway.yml',
    );
    expect(config).toMatchObject({
      platforms: ['linux/amd64', 'linux/arm64'],
      runners: { 'linux/arm64': { 'runs-on': ['self-hosted', 'linux'], scarce: true } },
      environment: 'debian:bookworm',
      defaults: { test: true, required: true, 'timeout-minutes': 60 },
    });
    expect(config.packages?.['edge']?.packages).toEqual(['libssl-dev']);
    expect(config.packages?.['llvm']?.strategy).toEqual({ 'linux/arm64': 'native' });
  });

  test('may spell platforms in any dialect', () => {
    const config = parseConfig(
      'platforms: [x86_64, AARCH64, armhf]\npackages:\n  a: { path: a, strategy: { arm64: cross } }\n',
      'archway.yml',
    );
    expect(config.platforms).toEqual(['linux/amd64', 'linux/arm64', 'linux/arm/v7']);
    expect(config.packages?.['a']?.strategy).toEqual({ 'linux/arm64': 'cross' });
  });

  test('may name the platforms of runners in any dialect too', () => {
    expect(parseConfig('runners: { ARM64: mine }\n', 'archway.yml').runners).toEqual({ 'linux/arm64': 'mine' });
    expect(mistakes('runners:\n  arm63: mine\n')[0]).toMatch(
      /^archway\.yml:2:3: runners\.arm63: 'arm63' is not a platform\. Did you mean/,
    );
    expect(mistakes('runners:\n  arm64: { runs-on: [] }\n')[0]).toMatch(
      /^archway\.yml:2:21: runners\.arm64\.runs-on: /,
    );
  });

  test('may be empty', () => {
    expect(parseConfig('', 'archway.yml')).toEqual(defaultConfig());
    expect(parseConfig('# nothing yet\n', 'archway.yml')).toEqual(defaultConfig());
  });
});

describe('a mistake', () => {
  test('in the YAML has its line and column', () => {
    const error = mistake('platforms: [linux/amd64\npackages: {}\n');
    expect(error.message).toMatch(/^archway\.yml:2:\d+: not valid YAML: /);
    expect(error.location).toMatchObject({ file: 'archway.yml', line: 2 });
  });

  test('of a key twice is found', () => {
    expect(mistakes('platforms: [linux/amd64]\nplatforms: [linux/arm64]\n')[0]).toMatch(
      /^archway\.yml:2:1: not valid YAML/,
    );
  });

  test('in a key names the key that was meant, and all valid ones', () => {
    const [line] = mistakes('packages:\n  dns:\n    path: services/dns\n    artefacts: [bin/*]\n');
    expect(line).toMatch(
      /^archway\.yml:4:5: packages\.dns\.artefacts: 'artefacts' is not a known key\. Did you mean 'artifacts'\? Valid keys are: .*path/,
    );
  });

  test('in a top key, a default and a runner is found in the same way', () => {
    expect(mistakes('package: {}\n')[0]).toMatch(/^archway\.yml:1:1: package: .*Did you mean 'packages'\?/);
    expect(mistakes('defaults:\n  tests: true\n')[0]).toMatch(
      /^archway\.yml:2:3: defaults\.tests: .*Did you mean 'test'\?/,
    );
    expect(mistakes('runners:\n  linux/arm64:\n    runs-on: x\n    scares: true\n')[0]).toMatch(
      /^archway\.yml:4:5: runners\.linux\/arm64\.scares: .*Did you mean 'scarce'\?/,
    );
  });

  test('in a platform names what was given, what is near and what is valid', () => {
    const [line] = mistakes('platforms:\n  - linux/amd64\n  - linux/arn64\n');
    expect(line).toMatch(
      /^archway\.yml:3:5: platforms\.1: 'linux\/arn64' is not a platform\. Did you mean 'linux\/arm64'\? Valid platforms are: linux\/amd64, /,
    );
  });

  test('in a value says where and what is expected', () => {
    expect(mistakes('packages:\n  a: { path: a, timeout-minutes: 0 }\n')[0]).toMatch(
      /^archway\.yml:2:34: packages\.a\.timeout-minutes: /,
    );
    expect(mistakes('packages:\n  a: { path: a, strategy: fast }\n')[0]).toMatch(
      /^archway\.yml:2:27: packages\.a\.strategy: .*"native"\|"cross"\|"emulated"/,
    );
    expect(mistakes('packages:\n  a: { path: a, strategy: { linux/arm64: fast } }\n')[0]).toMatch(
      /^archway\.yml:2:42: packages\.a\.strategy\.linux\/arm64: /,
    );
  });

  test.each([
    ['an absolute path', '/etc', 'must be relative'],
    ['a path that leaves the repository', 'a/../../b', 'must not leave the repository'],
  ])('of %s is found', (_, path, expected) => {
    expect(mistakes(`packages:\n  a: { path: ${path} }\n`)[0]).toMatch(
      new RegExp(`^archway\\.yml:2:14: packages\\.a\\.path: .*${expected}`),
    );
  });

  test.each(['1/2', '../1', '-1', '1:2', '1.2 3'])(
    'of a version %s that file names do not take is found',
    (version) => {
      expect(mistakes(`packages:\n  a: { path: a, version: '${version}' }\n`)[0]).toMatch(
        /^archway\.yml:2:26: packages\.a\.version: A version begins with a letter or digit/,
      );
    },
  );

  test('of a missing path points at its package', () => {
    expect(mistakes('packages:\n  a:\n    language: go\n')[0]).toMatch(/^archway\.yml:2:3: packages\.a\.path: /);
  });

  test('of a Debian package with an architecture or an option is found', () => {
    expect(mistakes('packages:\n  a: { path: a, packages: ["libssl-dev:arm64"] }\n')[0]).toContain(
      'packages.a.packages.0',
    );
    expect(mistakes('packages:\n  a: { path: a, packages: ["--yes"] }\n')[0]).toContain('packages.a.packages.0');
  });

  test('that is not a map at all is found', () => {
    expect(mistakes('- a\n- b\n')[0]).toMatch(/^archway\.yml:1:1: /);
    expect(mistakes('just words\n')[0]).toMatch(/^archway\.yml:1:1: /);
  });

  test('does not hide the others: all come together, from top to bottom', () => {
    const error = mistake(
      'platforms: [linux/amd65]\ndefaults:\n  test: maybe\npackages:\n  a: { path: /a }\n  b: { pth: b, path: b }\n',
    );
    expect(error.message.split('\n').map((line) => line.split(': ')[1])).toEqual([
      'platforms.0',
      'defaults.test',
      'packages.a.path',
      'packages.b.pth',
    ]);
    expect(error.location).toEqual({ file: 'archway.yml', line: 1, column: 13 });
  });
});

describe('loading', () => {
  test('gives nothing where there is no file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'archway-config-'));
    expect(await loadConfig(join(folder, 'archway.yml'), 'archway.yml')).toBeUndefined();
    await rm(folder, { recursive: true });
  });

  test('reads a file, and shows its mistakes under the name that the user knows', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'archway-config-'));
    const path = join(folder, 'archway.yml');
    await writeFile(path, 'platforms: [arm64]\n');
    expect((await loadConfig(path, 'ci/archway.yml'))?.platforms).toEqual(['linux/arm64']);
    await writeFile(path, 'platforms: [nothing]\n');
    await expect(loadConfig(path, 'ci/archway.yml')).rejects.toThrow(/^ci\/archway\.yml:1:13: /);
    await rm(folder, { recursive: true });
  });

  test('fails for a path that is a folder', async () => {
    await expect(loadConfig(tmpdir(), 'archway.yml')).rejects.toThrow(InputError);
  });
});

test('the JSON Schema knows every key that the validator knows', () => {
  const { properties } = configJsonSchema() as { properties: Record<string, { description?: string }> };
  for (const key of Object.keys(properties)) {
    expect(() => parseConfig(`${key}: ~\n`, 'x')).not.toThrow(/not a known key/);
  }
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(['platforms', 'runners', 'packages', 'defaults']));
});
