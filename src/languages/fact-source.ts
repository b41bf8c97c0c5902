import { relative } from 'node:path';
import { CommandError, type SourceLocation } from '../runner/index.js';
import type { Package } from './language.js';

/** The place of a fact: a line of a file, relative to the repository's root. */
export function factSource(one: Package, file: string, line?: number): SourceLocation {
  return { file: relative(one.root, file), ...(line !== undefined && { line }) };
}

/** The number of the first line that matches, counted from 1; undefined when none does. */
export function lineOf(text: string, pattern: RegExp): number | undefined {
  const index = text.split('\n').findIndex((line) => pattern.test(line));
  return index === -1 ? undefined : index + 1;
}

/** True for the failure to start a command that is not there. */
export function isMissingCommand(error: unknown): boolean {
  return error instanceof CommandError && error.failure.exitCode === 127;
}
