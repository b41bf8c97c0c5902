import { cellsOf, parseEntry, parsePlatform, STRATEGIES, type Cell, type Strategy } from '../../config/index.js';
import { parseBuildBackend, type BuildBackend } from '../../downloads/index.js';
import { DEFAULT_PLATFORMS, type Platform } from '../../platform/platform.js';
import { InputError, readInputs, type InputReader, type InputSource } from '../../runner/index.js';

/** What to build: an entry of the matrix, which is one cell or a batch of them, or the three things that make one. */
export type Subject =
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] }
  | {
      readonly kind: 'package';
      readonly package: string;
      readonly platform: Platform;
      /** Undefined: native for the host's own platform, else cross. */
      readonly strategy: Strategy | undefined;
    };

/** The inputs of the `build` action. */
export interface BuildInputs {
  readonly subject: Subject;
  readonly root: string;
  readonly config: string;
  readonly output: string;
  readonly upload: boolean;
  /** Undefined: what the configuration says. */
  readonly test: boolean | undefined;
  /** Where downloads may have been stored. */
  readonly cache: BuildBackend;
}

/** Reads and checks all inputs. Throws an InputError that lists every bad one. */
export function readBuildInputs(source: InputSource): Readonly<BuildInputs> {
  return readInputs(source, (reader) => ({
    subject: readSubject(reader),
    root: reader.required('root'),
    config: reader.required('config'),
    output: reader.required('output'),
    upload: reader.boolean('upload'),
    test: reader.text('test') === '' ? undefined : reader.boolean('test'),
    cache: reader.parsed('cache', parseBuildBackend, { kind: 'none' }),
  }));
}

function readSubject(reader: InputReader): Subject {
  const name = reader.text('package');
  const platform = reader.parsed('platform', (text) => (text === '' ? undefined : parsePlatform(text)), undefined);
  const strategy = reader.parsed('strategy', parseStrategy, undefined);
  return reader.parsed<Subject>(
    'cell',
    (text) => {
      if (text !== '') {
        if (name === '' && platform === undefined && strategy === undefined) {
          return { kind: 'cells', cells: cellsOf(parseEntry(text)) };
        }
        throw new InputError('a cell says all: leave `package`, `platform` and `strategy` empty, or the cell.');
      }
      if (name !== '' && platform !== undefined) return { kind: 'package', package: name, platform, strategy };
      throw new InputError('give a cell of the matrix, or both `package` and `platform`.');
    },
    // Never seen by anyone: with a bad input, no inputs are returned.
    { kind: 'package', package: '', platform: DEFAULT_PLATFORMS[0], strategy: undefined },
  );
}

function parseStrategy(word: string): Strategy | undefined {
  if (word === '') return undefined;
  const strategy = STRATEGIES.find((one) => one === word);
  if (strategy === undefined)
    throw new InputError(`'${word}' is not a strategy. Valid values are: ${STRATEGIES.join(', ')}.`);
  return strategy;
}
