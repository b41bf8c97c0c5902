import { parse } from 'yaml';
import { parsePlatform } from '../../config/index.js';
import {
  ACCELERATIONS,
  CONTAINER_CHOICES,
  parseBase,
  parseImage,
  type Acceleration,
  type Base,
  type ContainerChoice,
  type Mount,
} from '../../environment/index.js';
import { DEFAULT_PLATFORMS, type Platform } from '../../platform/platform.js';
import { errorMessage, InputError, readInputs, type InputReader, type InputSource } from '../../runner/index.js';
import { parseMount } from './mount.js';
import { parseDistro, readBaseImage, readDockerOptions, type DockerOptions } from './run-on-arch.js';

/** The inputs of the `run` action. */
export interface RunInputs {
  readonly platform: Platform;
  /** A release of Debian or Ubuntu, the path of a tarball, relative to the workspace, or an image. */
  readonly base: Base;
  /** Shell text that is run on the runner itself first. */
  readonly setup: string;
  readonly install: string;
  readonly run: string;
  /** Empty where the environment is to decide. */
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: string;
  readonly mounts: readonly Mount[];
  readonly network: boolean;
  readonly accelerate: Acceleration | 'verify';
  readonly container: ContainerChoice;
  readonly timeoutMinutes: number;
  /** Whether run-on-arch-action's `githubToken` was given, which nothing here needs. */
  readonly givenToken: boolean;
}

/** The newest release whose compilers and cross compilers are of the same version, so that they can be replaced. */
const DEFAULT_ROOTFS = 'debian:trixie';
/** As long as a job on GitHub may take on a runner of one's own. */
const LONGEST_MINUTES = 5 * 24 * 60;

/** What run-on-arch-action calls the choice that leaves the matter to `base_image`. */
const NONE = 'none';

/** Reads and checks all inputs, run-on-arch-action's names among them. Throws an InputError that lists every bad one. */
export function readRunInputs(source: InputSource, env: NodeJS.ProcessEnv = {}): Readonly<RunInputs> {
  return readInputs(source, (reader) => {
    // The current folder of steps, whatever this process was started with.
    const known = { ...env, PWD: env['GITHUB_WORKSPACE'] ?? env['PWD'] };
    const given = reader.parsed('dockerRunArgs', (text) => readDockerOptions(text, known), NO_OPTIONS);
    return {
      platform: reader.parsed('platform', (text) => parsePlatformOf(reader, text), DEFAULT_PLATFORMS[0]),
      base: readBase(reader),
      setup: reader.text('setup'),
      install: reader.text('install'),
      run: reader.required('run'),
      shell: reader.text('shell'),
      env: { ...given.env, ...reader.parsed('env', parseVariables, {}) },
      user: given.user ?? reader.required('user'),
      mounts: [...given.mounts, ...reader.parsedList('mounts', parseMount)],
      network: given.network ?? reader.boolean('network'),
      accelerate: reader.oneOf('accelerate', [...ACCELERATIONS, 'verify']),
      container: reader.oneOf('container', CONTAINER_CHOICES),
      timeoutMinutes: reader.integer('timeout-minutes', { min: 1, max: LONGEST_MINUTES }),
      givenToken: reader.text('githubToken') !== '',
    };
  });
}

const NO_OPTIONS: DockerOptions = { mounts: [], env: {}, user: undefined, network: undefined };

/** The platform by either name, or else as `base_image` says it. */
function parsePlatformOf(reader: InputReader, text: string): Platform {
  const chosen = oneOf({ platform: text, arch: withoutNone(reader.text('arch')) });
  const spelling = chosen ?? readBaseImage(reader.text('base_image')).platform;
  if (spelling === undefined) throw new InputError('it is required and was not given.');
  return parsePlatform(spelling);
}

function readBase(reader: InputReader): Base {
  const names = {
    rootfs: reader.text('rootfs'),
    distro: withoutNone(reader.text('distro')),
    image: reader.text('image'),
    base_image: readBaseImage(reader.text('base_image')).image,
  };
  const [name = 'rootfs', text = DEFAULT_ROOTFS] = Object.entries(names).find(([, value]) => value !== '') ?? [];
  return reader.parsed(
    name,
    () => {
      oneOf(names);
      if (name === 'distro') return parseDistro(text);
      return name === 'rootfs' ? parseBase(text) : parseImage(text);
    },
    { tarball: '' },
  );
}

function withoutNone(text: string): string {
  return text === NONE ? '' : text;
}

/**
 * The one of several inputs that is given, where they are names of one thing.
 *
 * @throws InputError for two of them
 */
function oneOf(texts: Readonly<Record<string, string>>): string | undefined {
  const [first, second] = Object.entries(texts).filter(([, text]) => text !== '');
  if (first !== undefined && second !== undefined) {
    throw new InputError(`it is '${first[1]}', and '${second[0]}' is '${second[1]}': give one of them.`);
  }
  return first?.[1];
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
