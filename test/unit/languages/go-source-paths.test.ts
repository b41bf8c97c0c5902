import { describe, expect, test } from '@jest/globals';
import type { GoPackage } from '../../../src/languages/go/list.js';
import { fileAskingForPaths } from '../../../src/languages/go/source-paths.js';
import { writeFiles } from '../../harness/package-files.js';

const ASKING = 'package a\n\nvar _, file, _, _ = runtime.Caller(0)\n';

function packagesOf(files: Readonly<Record<string, string>>, facts: Partial<GoPackage> = {}): [GoPackage[], string] {
  const directory = writeFiles(files);
  return [[{ ImportPath: 'a', Dir: directory, GoFiles: Object.keys(files), ...facts }], directory];
}

describe('the files that ask for the paths of sources', () => {
  test.each([
    ['runtime.Caller', ASKING],
    ['frames', 'package a\n\nvar frames = rt.CallersFrames(nil)\n'],
    ['names without their package', 'package a\n\nimport (\n\t. "runtime"\n)\n'],
    ["Go's own folder", 'package a\n\nvar root = runtime.GOROOT()\n'],
    ['go/build', 'package a\n\nimport "go/build"\n'],
    ['logs with paths', 'package a\n\nvar flags = log.Llongfile\n'],
  ])('are found by %s', (_what, text) => {
    expect(fileAskingForPaths(...packagesOf({ 'a.go': text }))).toBe('a.go');
  });

  test('are none of those that only look like it, of the standard library, or of what shows paths in messages', () => {
    expect(fileAskingForPaths(...packagesOf({ 'a.go': 'package a\n\nfunc AddCaller() {}\n' }))).toBeUndefined();
    expect(fileAskingForPaths(...packagesOf({ 'a.go': ASKING }, { Standard: true }))).toBeUndefined();
    const testify = { Module: { Path: 'github.com/stretchr/testify' } };
    expect(fileAskingForPaths(...packagesOf({ 'a.go': ASKING }, testify))).toBeUndefined();
  });

  test('are looked for in tests too, and not in what go writes itself', () => {
    const [, directory] = packagesOf({ 'a.go': 'package a\n', 'a_test.go': ASKING, 'b_test.go': ASKING });
    const one = { ImportPath: 'a', Dir: directory };
    expect(fileAskingForPaths([{ ...one, TestGoFiles: ['a_test.go'] }], directory)).toBe('a_test.go');
    expect(fileAskingForPaths([{ ...one, XTestGoFiles: ['b_test.go'] }], directory)).toBe('b_test.go');
    expect(fileAskingForPaths([{ ...one, GoFiles: ['a.go', '/cache/main.go'] }], directory)).toBeUndefined();
  });
});
