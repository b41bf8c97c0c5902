import { expect, test } from '@jest/globals';
import {
  EARLIER_VARIABLE,
  leftovers,
  noteBefore,
  withoutEarlier,
} from '../../../src/actions/setup-toolchain/earlier.js';
import { PLATFORMS, type Platform } from '../../../src/platform/platform.js';

const host = PLATFORMS[0] as Platform;
const TRIPLE = 'aarch64-unknown-linux-gnu';
const USER = { LDFLAGS: '-s' };
const FIRST = {
  CC: 'aarch64-linux-gnu-gcc',
  GOARM: '7',
  LDFLAGS: '-s -Wl,-rpath,/usr/local/lib',
  LD_RUN_PATH: '/usr/local/lib',
  CC_aarch64_unknown_linux_gnu: 'aarch64-linux-gnu-gcc',
  CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER: 'aarch64-linux-gnu-gcc',
};
const afterFirst = { ...USER, ...FIRST, [EARLIER_VARIABLE]: noteBefore(USER, FIRST, TRIPLE) };

test('the second use of the action starts from what the user set', () => {
  expect(withoutEarlier(afterFirst)).toMatchObject({ LDFLAGS: '-s', CC: undefined, GOARM: undefined });
});

test('what it does not set itself becomes what it was, or what means the same', () => {
  expect(leftovers(afterFirst, host, { CC: 'other-gcc' })).toEqual({
    GOARM: '',
    LDFLAGS: '-s',
    LD_RUN_PATH: `/usr/lib/${host.multiarch}`,
  });
  expect(leftovers(afterFirst, host, {})['CC']).toBe('gcc');
});

test('the third use remembers what was before the first', () => {
  const second = { CC: 'other-gcc', CXX: 'other-g++' };
  const note = noteBefore(afterFirst, second, 'other-triple');
  expect(JSON.parse(note)).toEqual({ CC: null, CXX: null, GOARM: null, LDFLAGS: '-s', LD_RUN_PATH: null });
});

test('where the action was not used before, nothing is to be put back', () => {
  expect(withoutEarlier(USER)).toEqual(USER);
  expect(leftovers(USER, host, {})).toEqual({});
});
