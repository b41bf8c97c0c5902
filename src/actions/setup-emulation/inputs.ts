import { resolve } from 'node:path';
import {
  defaultEmulationRequest,
  parseRange,
  QEMU_SOURCES,
  type EmulationRequest,
  type QemuSource,
} from '../../emulation/index.js';
import { DEFAULT_PLATFORMS, describeUnknownPlatform, findPlatform, PLATFORMS } from '../../platform/platform.js';
import type { Platform } from '../../platform/platform.js';
import { InputError, readInputs, type InputReader, type InputSource } from '../../runner/index.js';
import { versionOfImage } from './image.js';

/** The action's inputs, as they were given: what follows for a machine says `requestFor`. */
export interface SetupEmulationInputs {
  /** Empty where none was named. */
  readonly platforms: readonly Platform[];
  /** Whether `all` was asked for, which is not to name the host's own. */
  readonly all: boolean;
  readonly qemu: string;
  readonly source: QemuSource;
  readonly url: string;
  readonly sha256: string;
  readonly mirrors: readonly string[];
  readonly path: string;
  readonly credentials: boolean;
  readonly fixBinary: boolean;
  readonly preserveArgv0: boolean;
  readonly cpu: Readonly<Record<string, string>>;
  readonly reset: boolean;
  readonly cleanup: 'auto' | 'true' | 'false';
  readonly probe: boolean;
  /** What was given and cannot be honoured. */
  readonly warnings: readonly string[];
}

/**
 * Reads and checks all inputs.
 *
 * @throws InputError that lists every bad one
 */
export function readSetupEmulationInputs(source: InputSource): Readonly<SetupEmulationInputs> {
  return readInputs(source, (reader) => {
    const image = versionOfImage(reader.text('image'));
    const qemu = reader.parsed('qemu', (text) => parseRange(text).text, 'auto');
    if (reader.text('cache-image') !== '') reader.boolean('cache-image');
    return {
      ...readPlatforms(reader),
      qemu: qemu === 'auto' ? (image.qemu ?? qemu) : qemu,
      source: reader.oneOf('source', QEMU_SOURCES),
      ...readPlace(reader),
      mirrors: reader.parsedList('mirrors', parseUrl),
      credentials: reader.boolean('credentials'),
      fixBinary: reader.boolean('fix-binary'),
      preserveArgv0: reader.boolean('preserve-argv0'),
      cpu: Object.fromEntries(readCpus(reader)),
      reset: reader.boolean('reset'),
      cleanup: reader.oneOf('cleanup', ['auto', 'true', 'false']),
      probe: reader.boolean('probe'),
      warnings: warnings(reader, qemu, image),
    };
  });
}

/** The machine, as far as a request depends on it. */
export interface Surroundings {
  readonly host: Platform;
  /** What relative paths start from. */
  readonly workspace: string;
  /** Whether the machine is kept between jobs, and so is to be put back. */
  readonly keptBetweenJobs: boolean;
}

/** What the inputs ask for on a machine. */
export function requestFor(inputs: SetupEmulationInputs, surroundings: Surroundings): EmulationRequest {
  const { host, workspace, keptBetweenJobs } = surroundings;
  const { platforms, all, url, sha256, path, cleanup } = inputs;
  const { qemu, source, mirrors, credentials, fixBinary, preserveArgv0, cpu, reset, probe } = inputs;
  const others = (all ? PLATFORMS : DEFAULT_PLATFORMS).filter((platform) => platform.name !== host.name);
  const wanted = platforms.length === 0 || all ? [...platforms, ...others] : platforms;
  return {
    ...defaultEmulationRequest(host, [...new Set(wanted)]),
    ...{ qemu, source, mirrors, credentials, fixBinary, preserveArgv0, cpu, reset, probe },
    ...(url !== '' && { url, sha256 }),
    ...(path !== '' && { path: resolve(workspace, path) }),
    cleanup: cleanup === 'auto' ? keptBetweenJobs : cleanup === 'true',
    holder: 'job',
  };
}

function readPlatforms(reader: InputReader): Pick<SetupEmulationInputs, 'platforms' | 'all'> {
  const items = reader.parsedList('platforms', (item) => (item === 'all' ? item : findOrFail(item)));
  const platforms = items.filter((item) => item !== 'all');
  return { platforms: [...new Set(platforms)], all: items.includes('all') };
}

function findOrFail(spelling: string): Platform {
  const platform = findPlatform(spelling);
  if (platform === undefined) throw new InputError(describeUnknownPlatform(spelling));
  return platform;
}

/** The inputs that one source needs and the others do not. */
function readPlace(reader: InputReader): Pick<SetupEmulationInputs, 'url' | 'sha256' | 'path'> {
  const source = reader.text('source');
  const isUrl = source === 'url';
  return {
    url: isUrl ? reader.parsed('url', parseUrl, '') : '',
    sha256: isUrl ? reader.parsed('sha256', parseSha256, '') : '',
    path: source === 'path' ? reader.required('path') : '',
  };
}

function parseUrl(text: string): string {
  if (/^https?:/i.test(text) && URL.canParse(text)) return text;
  throw new InputError(`'${text}' is not an address. Give one that begins with https://.`);
}

function parseSha256(text: string): string {
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  throw new InputError(
    `'${text}' is not a SHA-256. Give the 64 hexadecimal digits that sha256sum prints for the file that url names.`,
  );
}

/** Lines of `platform=model`; a single `auto` or `default` holds for all platforms. */
function readCpus(reader: InputReader): readonly (readonly [string, string])[] {
  return reader.parsed(
    'cpu',
    (text) => {
      const lines = text.split('\n').map((line) => line.trim());
      return lines.filter((line) => line !== '').flatMap(parseCpu);
    },
    [],
  );
}

function parseCpu(line: string): readonly (readonly [string, string])[] {
  if (line === 'auto' || line === 'default') return PLATFORMS.map((platform) => [platform.name, line] as const);
  const [spelling, ...model] = line.split('=');
  const value = model.join('=').trim();
  if (spelling === undefined || value === '') {
    throw new InputError(`'${line}' is not valid. Give auto, default, or one platform=model per line.`);
  }
  return [[findOrFail(spelling).name, value]];
}

function warnings(reader: InputReader, qemu: string, image: ReturnType<typeof versionOfImage>): readonly string[] {
  return [
    ...(image.warning === undefined ? [] : [image.warning]),
    ...(image.qemu !== undefined && qemu !== 'auto'
      ? [`Both image and qemu ask for a version: qemu (${qemu}) is used, image (${reader.text('image')}) is not.`]
      : []),
    ...unusedPlaces(reader),
  ];
}

/** What was given for a source that is not the chosen one. */
function unusedPlaces(reader: InputReader): readonly string[] {
  const source = reader.text('source');
  const belongs = { url: 'url', sha256: 'url', path: 'path' };
  return Object.entries(belongs)
    .filter(([input, owner]) => reader.text(input) !== '' && owner !== source)
    .map(([input, owner]) => `The input ${input} has no effect: source is ${source}, not ${owner}.`);
}
