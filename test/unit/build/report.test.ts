import { describe, expect, test } from '@jest/globals';
import { plannedReport, type Cell, type CellReport } from '../../../src/config/index.js';
import {
  cellMarkdown,
  describeFailedCell,
  formatBytes,
  markdownTable,
  terminalTable,
} from '../../../src/build/index.js';

const cell: Cell = {
  id: 'echo-linux-arm64',
  package: 'echo',
  path: 'c/echo',
  language: 'c',
  platform: 'linux/arm64',
  strategy: 'cross',
  reason: 'needs a C compiler | and <more>',
  'runs-on': ['ubuntu-24.04'],
  environment: null,
  'timeout-minutes': 60,
  required: true,
  artifact: 'echo-linux-arm64',
};

const passed: CellReport = {
  ...plannedReport(cell),
  result: 'passed',
  milliseconds: { prepare: 10, build: 1234, test: 5678, package: 5, verify: 6 },
  tests: { status: 'passed', command: 'make check', incidents: [] },
  files: [{ file: 'echo_1.0.0_linux_arm64.tar.gz', bytes: 1536, sha256: 'ab'.repeat(32) }],
  verified: 2,
};

const failed: CellReport = {
  ...passed,
  result: 'failed',
  milliseconds: { prepare: 10, build: 99 },
  tests: { status: 'not run', command: '', incidents: [] },
  files: [],
  verified: 0,
  failure: { phase: 'build', kind: 'code', message: '`make` exited with 2.' },
};

describe('the tables', () => {
  test('show seconds, result, artifact and size of a cell that passed', () => {
    const row = terminalTable([passed]).split('\n')[2];
    expect(row).toMatch(
      /^echo +linux\/arm64 +cross .* 1\.2 +5\.7 +passed +echo_1\.0\.0_linux_arm64\.tar\.gz +1\.5 KiB$/,
    );
  });

  test('show the phase of a cell that failed, and nothing that it did not make', () => {
    const row = terminalTable([failed]).split('\n')[2];
    expect(row).toMatch(/ 0\.1 +not run +failed: build +- +-$/);
  });

  test('show what was carried out instead of what was planned, and why', () => {
    const report: CellReport = {
      ...passed,
      strategy: 'emulated',
      fallback: { from: 'cross', reason: 'cannot find -lz' },
    };
    expect(terminalTable([report]).split('\n')[2]).toMatch(/ emulated, not cross +cannot find -lz /);
  });

  test('escape what would break out of a Markdown cell', () => {
    expect(markdownTable([passed])).toContain('needs a C compiler \\| and \\<more\\>');
    expect(markdownTable([passed]).split('\n')).toHaveLength(3);
  });
});

test('an emulated cell says where it was built, what ran natively, and what did not and why', () => {
  const environment = {
    description: 'Debian trixie for linux/arm64',
    native: ['/usr/libexec/gcc/x/14/cc1', '/usr/bin/x-as'],
    emulated: [
      { program: '/usr/bin/x-ld', reason: 'it is older' },
      { program: '/usr/bin/x-ar', reason: 'it is older' },
    ],
  };
  expect(cellMarkdown({ ...passed, environment })).toContain(
    'Built in Debian trixie for linux/arm64.\n\nRan natively, with the same results: cc1, x-as.\n\n' +
      'Stayed emulated:\n\n- x-ld, x-ar: it is older\n',
  );
  expect(cellMarkdown(passed)).not.toContain('Built in');
});

test('a failed cell is named with its phase and why', () => {
  expect(describeFailedCell(failed)).toBe('echo-linux-arm64 failed in build: `make` exited with 2.');
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KiB'],
  [5 * 1024 * 1024, '5.0 MiB'],
])('%d bytes read as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
