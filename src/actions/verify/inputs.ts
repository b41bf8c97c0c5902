import { CGO_EXPECTATIONS, LIBCS, type Expectations } from '../../artifact/index.js';
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
  /** Where the SARIF log goes, relative to the workspace; undefined for the temporary folder. */
  readonly sarif: string | undefined;
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
        libc: reader.parsed('libc', optional(parseLibc), undefined),
        libraries: reader.parsed('libraries', optional(parseLibraries), undefined),
        cgo: reader.oneOf('cgo', CGO_EXPECTATIONS),
      },
      failOn: reader.oneOf('fail-on', FAIL_ON),
      sarif: reader.parsed('sarif', optional(String), undefined),
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

function parseLibc(text: string): (typeof LIBCS)[number] {
  const found = LIBCS.find((libc) => libc === text);
  if (found !== undefined) return found;
  throw new InputError(`'${text}' is not a C library. Give one of ${LIBCS.join(', ')}.`);
}

/** SONAMEs, or `none` for the C and C++ libraries alone. */
function parseLibraries(text: string): readonly string[] {
  const names = text.split(/[,\s]+/).filter((name) => name !== '');
  const wrong = names.find((name) => name.includes('/'));
  if (wrong !== undefined)
    throw new InputError(`'${wrong}' is not the name of a library. Give one such as libssl.so.3.`);
  return names.filter((name) => name !== 'none');
}
