import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execCommand } from '../../../src/runner/index.js';
import { ProblemReader } from '../../../src/build/problems.js';

let workspace: string;
let root: string;
let copy: string;

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'archway-problems-'));
  root = join(workspace, 'repository');
  copy = join(workspace, 'work', 'source');
  for (const file of [
    'a.c',
    'src/main.rs',
    'CMakeLists.txt',
    'x/y/z_test.go',
    'x/main.go',
    'pkg/t.py',
    'Makefile',
    'meson.build',
    't.lua',
  ])
    put(join(root, file), '');
});

afterAll(() => {
  rmSync(workspace, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function read(text: string, cwd = root): readonly string[] {
  const reader = new ProblemReader({ root, workspace, copy });
  for (const line of text.split('\n')) reader.line(line, cwd);
  return reader.problems.map(({ message, at }) =>
    [at.file, at.line, at.column]
      .filter((part) => part !== undefined)
      .join(':')
      .concat(' ', message),
  );
}

/** Output as the tools wrote it: GCC 12, rustc 1.8x, CMake 3.25, go 1.26, Python 3.11, GNU make 4.3, Meson 1.0, Lua 5.4. */
describe('an error is found with its place in', () => {
  test.each([
    [
      "GCC's",
      'a.c: In function ‘main’:\na.c:2:10: error: ‘x’ undeclared (first use in this function)\na.c:2:10: note: each',
      ['repository/a.c:2:10 ‘x’ undeclared (first use in this function)'],
    ],
    [
      "the preprocessor's",
      'a.c:1:10: fatal error: nothere.h: No such file or directory',
      ['repository/a.c:1:10 nothere.h: No such file or directory'],
    ],
    [
      "rustc's",
      'error[E0308]: mismatched types\n --> src/main.rs:2:18\n  |',
      ['repository/src/main.rs:2:18 mismatched types'],
    ],
    [
      "a Rust test's",
      "thread 'tests::adds' panicked at src/main.rs:9:9:\nassertion `left == right` failed",
      ['repository/src/main.rs:9:9 assertion `left == right` failed'],
    ],
    [
      "CMake's",
      'CMake Error at CMakeLists.txt:3 (message):\n  broken on purpose\n\n',
      ['repository/CMakeLists.txt:3 broken on purpose'],
    ],
    ["go build's", '# example.com/m/x\nx/main.go:4:2: undefined: y', ['repository/x/main.go:4:2 undefined: y']],
    ["go vet's", '# example.com/m/x\nvet: ./x/main.go:4:2: undefined: y', ['repository/x/main.go:4:2 undefined: y']],
    [
      "go test's",
      '--- FAIL: TestZ (0.00s)\n    z_test.go:8: got 1\nFAIL\nFAIL\texample.com/m/x/y\t0.003s',
      ['repository/x/y/z_test.go:8 got 1'],
    ],
    [
      "Python's",
      'Traceback (most recent call last):\n  File "pkg/t.py", line 3, in <module>\n    f()\n  File "/usr/lib/python3.11/json/decoder.py", line 2, in f\nValueError: bad',
      ['repository/pkg/t.py:3 ValueError: bad'],
    ],
    ["pytest's", 'pkg/t.py:12: AssertionError', ['repository/pkg/t.py:12 AssertionError']],
    ["make's", 'Makefile:2: *** missing separator.  Stop.', ['repository/Makefile:2 missing separator.  Stop.']],
    [
      "Meson's",
      'meson.build:2:0: ERROR: Dependency "zz" not found',
      ['repository/meson.build:2:0 Dependency "zz" not found'],
    ],
    ["Lua's", 'lua5.4: t.lua:3: attempt to call a nil value', ['repository/t.lua:3 attempt to call a nil value']],
  ] as const)('%s words', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('a file of the copy that was built is shown as the one in the checkout', () => {
  expect(read('a.c:2:10: error: x', copy)).toEqual(['repository/a.c:2:10 x']);
});

test('colours do not hide an error, and it is shown once', () => {
  expect(read('\x1b[1ma.c:2:10: \x1b[31merror: \x1b[0mx\na.c:2:10: error: x')).toEqual(['repository/a.c:2:10 x']);
});

test('what is not in the repository, and what is no error, is left out', () => {
  expect(read('/usr/include/stdio.h:1:1: error: x\na.c:1:1: warning: y\nmissing.c:1:1: error: z')).toEqual([]);
  expect(read('=== RUN TestZ\n    z_test.go:8: only told\n--- PASS: TestZ\nFAIL\texample.com/m/x/y\t0.1s')).toEqual([]);
});

test('the compiler on this machine speaks as it is understood', async () => {
  put(join(root, 'b.c'), 'int main(void) {\n  return x;\n}\n');
  const { stderr } = await execCommand('gcc', ['-c', 'b.c', '-o', '/dev/null'], { cwd: root, acceptExitCodes: [1] });
  expect(read(stderr)).toEqual([expect.stringMatching(/^repository\/b\.c:2:10 .x. undeclared/)]);
});
