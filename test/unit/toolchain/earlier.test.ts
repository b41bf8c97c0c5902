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
  expect(leftovers(afterFirst, host, { CC: 'other-gcc' }, TRIPLE)).toEqual({
    GOARM: '',
    LDFLAGS: '-s',
    LD_RUN_PATH: `/usr/lib/${host.multiarch}`,
  });
  expect(leftovers(afterFirst, host, {}, TRIPLE)['CC']).toBe('gcc');
});

test('the third use remembers what was before the first', () => {
  const second = { CC: 'other-gcc', CXX: 'other-g++' };
  const note = noteBefore(afterFirst, second, 'other-triple');
  expect(JSON.parse(note)).toEqual({ CC: null, CXX: null, GOARM: null, LDFLAGS: '-s', LD_RUN_PATH: null });
});

test('where the action was not used before, nothing is to be put back', () => {
  expect(withoutEarlier(USER)).toEqual(USER);
  expect(leftovers(USER, host, {}, TRIPLE)).toEqual({});
});

test("a search path in the target's flags is that of the last use for the target", () => {
  const name = 'CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUSTFLAGS';
  const user = { [name]: '-Cdebuginfo=1' };
  const first = { [name]: '-Cdebuginfo=1 -Clink-arg=-Wl,-rpath,/first' };
  const after = { ...first, [EARLIER_VARIABLE]: noteBefore(user, first, TRIPLE) };
  expect(withoutEarlier(after)).toMatchObject(user);
  expect(leftovers(after, host, {}, TRIPLE)).toEqual(user);
  // Both targets can be built.
  expect(leftovers(after, host, {}, 'riscv64gc-unknown-linux-gnu')).toEqual({});
});
