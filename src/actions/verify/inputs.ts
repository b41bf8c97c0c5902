import type { Expectations } from '../../artifact/index.js';
import { parsePlatform } from '../../config/index.js';
import { InputError, readInputs, type InputSource } from '../../runner/index.js';

/** What makes the step fail: an error, already a warning, or nothing. */
export const FAIL_ON = ['error', 'warning', 'never'] as const;

/** The inputs of the `verify` action. */
export interface VerifyInputs {
  /** Files, folders and patterns, relative to the workspace. */
  readonly patterns: readonly string[];
  readonly expectations: Expectations;
  readonly failOn: (typeof FAIL_ON)[number];
}

/** Reads and checks all inputs. Throws an InputError that lists every bad one. */
export function readVerifyInputs(source: InputSource): Readonly<VerifyInputs> {
  return readInputs(source, (reader) => {
    reader.required('path');
    return {
      patterns: reader.list('path'),
      expectations: {
        platform: reader.parsed('platform', optional(parsePlatform), undefined),
        rpath: reader.parsed('rpath', optional(parseFolder), undefined),
        glibcMax: reader.parsed('glibc-max', optional(parseGlibcVersion), undefined),
        static: reader.boolean('static'),
      },
      failOn: reader.oneOf('fail-on', FAIL_ON),
    };
  });
}

function optional<T>(parse: (text: string) => T): (text: string) => T | undefined {
  return (text) => (text === '' ? undefined : parse(text));
}

/** A folder on the machine that the files will run on. */
function parseFolder(text: string): string {
  if (/^(\/|\$ORIGIN\b|\$\{ORIGIN\})/.test(text) && !text.includes(':')) return text;
  throw new InputError(`'${text}' is not one absolute folder. Give one such as /usr/local/lib or $ORIGIN/../lib.`);
}

function parseGlibcVersion(text: string): string {
  if (/^\d+\.\d+(\.\d+)?$/.test(text)) return text;
  throw new InputError(`'${text}' is not a version of glibc. Give one such as 2.31, in quotes.`);
}
