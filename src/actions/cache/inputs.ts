import {
  ECOSYSTEMS,
  parseBackend,
  SAVE_CHOICES,
  type Backend,
  type Ecosystem,
  type SaveChoice,
} from '../../downloads/index.js';
import { InputError, readInputs, type InputReader, type InputSource } from '../../runner/index.js';

/** The inputs of the `cache` action. */
export interface CacheInputs {
  /** Folders with lock files, relative to the checkout; empty: all that are found. */
  readonly workspaces: readonly string[];
  readonly ecosystems: readonly Ecosystem[];
  readonly prefix: string;
  readonly save: SaveChoice;
  /** Whether a file that is not what the lock files say fails the job. */
  readonly strict: boolean;
  readonly backend: Backend;
  /** Of a directory backend. */
  readonly maxBytes: number;
  readonly complete: boolean;
  readonly warm: boolean;
  /** Whether Cargo's dependencies from git repositories are cached too. */
  readonly git: boolean;
}

/** Reads and checks all inputs. Throws an InputError that lists every bad one. */
export function readCacheInputs(source: InputSource): Readonly<CacheInputs> {
  return readInputs(source, (reader) => ({
    workspaces: autoOr(reader, 'workspaces', [], () => reader.list('workspaces')),
    ecosystems: autoOr(reader, 'ecosystems', ECOSYSTEMS, () => reader.parsedList('ecosystems', parseEcosystem)),
    prefix: reader.parsed('prefix', parsePrefix, ''),
    save: reader.oneOf('save', SAVE_CHOICES),
    strict: reader.oneOf('verify', ['true', 'strict']) === 'strict',
    backend: reader.parsed('backend', parseBackend, { kind: 'github' }),
    maxBytes: reader.parsed('max-size', parseSize, 0),
    complete: reader.boolean('complete'),
    warm: reader.boolean('warm'),
    git: reader.boolean('git'),
  }));
}

function autoOr<T>(reader: InputReader, name: string, auto: T, read: () => T): T {
  return reader.text(name) === 'auto' ? auto : read();
}

function parseEcosystem(text: string): Ecosystem {
  const found = ECOSYSTEMS.find((one) => one === text);
  if (found !== undefined) return found;
  throw new InputError(`'${text}' is no ecosystem. Give auto, or some of: ${ECOSYSTEMS.join(', ')}.`);
}

/** GitHub's keys have 512 characters at most and no commas; the digest takes some of them. */
function parsePrefix(text: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/.test(text)) return text;
  throw new InputError(
    `'${text}' cannot begin a key. Use letters, digits, dots, hyphens and underscores, 200 at most.`,
  );
}

const UNITS: Readonly<Record<string, number>> = { MB: 1e6, GB: 1e9, MiB: 1024 ** 2, GiB: 1024 ** 3 };

function parseSize(text: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/.exec(text) ?? [];
  const bytes = Number(number) * (UNITS[unit] ?? Number.NaN);
  if (bytes > 0) return Math.floor(bytes);
  throw new InputError(
    `'${text}' is no size. Give a number and one of ${Object.keys(UNITS).join(', ')}, such as 10GiB.`,
  );
}
