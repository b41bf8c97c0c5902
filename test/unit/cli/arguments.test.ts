import { describe, expect, test } from '@jest/globals';
import { COMMON_OPTIONS, countOption, listOption, parseOptions, platformOption } from '../../../src/cli/arguments.js';
import { BUILD_OPTIONS } from '../../../src/cli/build-command.js';
import { PLAN_OPTIONS } from '../../../src/cli/plan-command.js';
import { USAGE } from '../../../src/cli/usage.js';
import { VERIFY_OPTIONS } from '../../../src/cli/verify-command.js';

describe('parseOptions', () => {
  test('knows the options, and paths where the command takes them', () => {
    const { values, positionals } = parseOptions('verify', ['--static', 'a', 'b'], VERIFY_OPTIONS, true);
    expect(values.static).toBe(true);
    expect(positionals).toEqual(['a', 'b']);
  });

  test.each([
    [['--stati'], /Unknown option '--stati'.*archway verify --help/],
    [['--platform'], /'--platform <value>' argument missing.*archway verify --help/s],
  ])('refuses %j, and says where the options are listed', (args, message) => {
    expect(() => parseOptions('verify', args, VERIFY_OPTIONS, true)).toThrow(message);
  });

  test('refuses a path where the command takes none', () => {
    expect(() => parseOptions('plan', ['somewhere'], PLAN_OPTIONS, false)).toThrow(/Unexpected argument 'somewhere'/);
  });
});

describe('values', () => {
  test('lists are separated by commas, without empty items', () => {
    expect(listOption(' a, b,,')).toEqual(['a', 'b']);
    expect(listOption(undefined)).toBeUndefined();
  });

  test('platforms are known by any spelling', () => {
    expect(platformOption('x86_64,armhf')?.map((platform) => platform.name)).toEqual(['linux/amd64', 'linux/arm/v7']);
    expect(() => platformOption('amd65')).toThrow(/'amd65' is not a platform. Did you mean 'linux\/amd64'\?/);
  });

  test.each(['0', '-1', '1.5', 'two', ''])('%j is no count', (value) => {
    expect(() => countOption('jobs', value)).toThrow(/--jobs has the value/);
  });
});

test.each([
  ['plan', PLAN_OPTIONS],
  ['build', BUILD_OPTIONS],
  ['verify', VERIFY_OPTIONS],
] as const)('the help of %s lists exactly its options', (command, options) => {
  const listed = [...USAGE[command].matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
  const own = Object.keys(options).filter((name) => name === 'json' || !(name in COMMON_OPTIONS));
  expect(listed.sort()).toEqual(own.sort());
});
