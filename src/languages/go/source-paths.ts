import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { GoPackage } from './list.js';

/**
 * What a program finds out by where its sources are: the files of the functions that called it, and Go's own folder. Under
 * `-trimpath` the files come without a folder, by which a test no longer finds what lies beside it. Source: `go help build`.
 */
const ASKS_FOR_PATHS =
  /\.(Caller|Callers|CallersFrames|FuncForPC|GOROOT|Stack|PrintStack|Llongfile|AddSource)\b|"go\/build"|^\s*(import\s+)?\.\s+"runtime(\/debug)?"/m;

/** Modules that ask for these, and only to show them in messages. */
const SHOWN_ONLY = new Set([
  'github.com/golang/glog',
  'github.com/golang/mock',
  'github.com/pkg/errors',
  'github.com/rs/zerolog',
  'github.com/sirupsen/logrus',
  'github.com/stretchr/testify',
  'go.uber.org/mock',
  'go.uber.org/zap',
  'k8s.io/klog/v2',
]);

/**
 * The first file of what tests are compiled from that asks for the paths of sources; undefined where none does, so that the
 * tests do the same whether they are compiled with `-trimpath` or without.
 *
 * @param packages all that the tests import, and they themselves
 * @param directory of the module
 * @returns relative to the directory
 */
export function fileAskingForPaths(packages: readonly GoPackage[], directory: string): string | undefined {
  const seen = new Set<string>();
  for (const { Dir, Standard, Module, GoFiles, CgoFiles, TestGoFiles, XTestGoFiles } of packages) {
    if (Standard === true || Dir === undefined || SHOWN_ONLY.has(Module?.Path ?? '')) continue;
    for (const name of [GoFiles, CgoFiles, TestGoFiles, XTestGoFiles].flatMap((files) => files ?? [])) {
      const file = join(Dir, name);
      // go writes the main package of the tests, in its cache.
      if (isAbsolute(name) || seen.has(file)) continue;
      seen.add(file);
      if (ASKS_FOR_PATHS.test(readFileSync(file, 'utf8'))) return relative(directory, file);
    }
  }
  return undefined;
}
