import { isAbsolute } from 'node:path';
import { parse } from 'yaml';
import { parsePlatform } from '../../config/index.js';
import { ACCELERATIONS, parseBase, type Acceleration, type Base, type Mount } from '../../environment/index.js';
import { DEFAULT_PLATFORMS, type Platform } from '../../platform/platform.js';
import { errorMessage, InputError, readInputs, type InputReader, type InputSource } from '../../runner/index.js';

/** The inputs of the `run` action. */
export interface RunInputs {
  readonly platform: Platform;
  /** A release of Debian, or the path of a tarball, relative to the workspace. */
  readonly rootfs: Base;
  /** Shell text that is run on the runner itself first. */
  readonly setup: string;
  readonly install: string;
  readonly run: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  readonly mounts: readonly Mount[];
  readonly network: boolean;
  readonly accelerate: Acceleration;
  readonly timeoutMinutes: number;
}

/** The newest release whose compilers and cross compilers are of the same version, so that they can be replaced. */
const DEFAULT_ROOTFS = 'debian:trixie';
/** As long as a job on GitHub may take on a runner of one's own. */
const LONGEST_MINUTES = 5 * 24 * 60;

/** Reads and checks all inputs, run-on-arch-action's names among them. Throws an InputError that lists every bad one. */
export function readRunInputs(source: InputSource): Readonly<RunInputs> {
  return readInputs(source, (reader) => ({
    platform: oneOfTwo(reader, 'platform', 'arch', parseRequiredPlatform, DEFAULT_PLATFORMS[0]),
    rootfs: oneOfTwo(reader, 'rootfs', 'distro', parseRootfs, { tarball: '' }),
    setup: reader.text('setup'),
    install: reader.text('install'),
    run: reader.required('run'),
    shell: reader.required('shell'),
    env: reader.parsed('env', parseVariables, {}),
    user: reader.required('user'),
    mounts: reader.parsedList('mounts', parseMount),
    network: reader.boolean('network'),
    accelerate: reader.oneOf('accelerate', ACCELERATIONS),
    timeoutMinutes: reader.integer('timeout-minutes', { min: 1, max: LONGEST_MINUTES }),
  }));
}

/** An input that has a second name, for those who come from run-on-arch-action. */
function oneOfTwo<T>(
  reader: InputReader,
  name: string,
  alias: string,
  parseValue: (text: string) => T,
  fallback: T,
): T {
  const other = reader.text(alias);
  return reader.parsed(
    name,
    (text) => {
      if (text !== '' && other !== '')
        throw new InputError(`it is '${text}', and '${alias}' is '${other}': give one of them.`);
      return parseValue(text === '' ? other : text);
    },
    fallback,
  );
}

function parseRequiredPlatform(text: string): Platform {
  if (text === '') throw new InputError('it is required and was not given.');
  return parsePlatform(text);
}

function parseRootfs(text: string): Base {
  return parseBase(text === '' ? DEFAULT_ROOTFS : text);
}

/** A YAML mapping of names to values, as in a step's own `env`. */
function parseVariables(text: string): Readonly<Record<string, string>> {
  if (text === '') return {};
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new InputError(`it is not valid YAML: ${errorMessage(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('give one `NAME: value` in each line.');
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (!/^[A-Za-z_]\w*$/.test(name)) throw new InputError(`'${name}' is not a name that a variable can have.`);
      if (typeof one === 'object' && one !== null)
        throw new InputError(`the value of ${name} is not a text or number.`);
      return [name, one === null ? '' : String(one)];
    }),
  );
}

/** `SOURCE:TARGET`, or with `:ro` at the end. */
function parseMount(text: string): Mount {
  const [source = '', target = '', mode = 'rw', ...rest] = text.split(':');
  if (!isAbsolute(source) || !isAbsolute(target) || rest.length > 0 || !['ro', 'rw'].includes(mode)) {
    throw new InputError(`'${text}' is not a mount. Give /path/on/the/runner:/path/inside, with :ro for read-only.`);
  }
  return { source, target, readOnly: mode === 'ro' };
}
