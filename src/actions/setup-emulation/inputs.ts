import { resolve } from 'node:path';
import { defaultEmulationRequest, parseRange, QEMU_SOURCES, type EmulationRequest } from '../../emulation/index.js';
import { DEFAULT_PLATFORMS, describeUnknownPlatform, findPlatform, PLATFORMS } from '../../platform/platform.js';
import type { Platform } from '../../platform/platform.js';
import { InputError, readInputs, type InputReader, type InputSource } from '../../runner/index.js';
import { versionOfImage } from './image.js';

/** The machine, as far as the inputs depend on it. */
export interface Surroundings {
  readonly host: Platform;
  /** What relative paths start from. */
  readonly workspace: string;
  /** Whether the machine is kept between jobs, and so is to be put back. */
  readonly keptBetweenJobs: boolean;
}

/** The action's inputs. */
export interface SetupEmulationInputs {
  readonly request: EmulationRequest;
  /** What was given and cannot be honoured. */
  readonly warnings: readonly string[];
}

/**
 * Reads and checks all inputs.
 *
 * @throws InputError that lists every bad one
 */
export function readSetupEmulationInputs(
  source: InputSource,
  surroundings: Surroundings,
): Readonly<SetupEmulationInputs> {
  return readInputs(source, (reader) => {
    const { host, workspace, keptBetweenJobs } = surroundings;
    const image = versionOfImage(reader.text('image'));
    const qemu = reader.parsed('qemu', (text) => parseRange(text).text, 'auto');
    const cleanup = reader.oneOf('cleanup', ['auto', 'true', 'false']);
    if (reader.text('cache-image') !== '') reader.boolean('cache-image');
    const path = reader.text('path');
    const request: EmulationRequest = {
      ...defaultEmulationRequest(host, readPlatforms(reader, host)),
      qemu: qemu === 'auto' ? (image.qemu ?? qemu) : qemu,
      source: reader.oneOf('source', QEMU_SOURCES),
      ...readPlace(reader),
      ...(path !== '' && { path: resolve(workspace, path) }),
      credentials: reader.boolean('credentials'),
      fixBinary: reader.boolean('fix-binary'),
      preserveArgv0: reader.boolean('preserve-argv0'),
      reset: reader.boolean('reset'),
      cleanup: cleanup === 'auto' ? keptBetweenJobs : cleanup === 'true',
      probe: reader.boolean('probe'),
      cpu: Object.fromEntries(readCpus(reader)),
      holder: 'job',
    };
    return { request, warnings: warnings(reader, qemu, image) };
  });
}

function readPlatforms(reader: InputReader, host: Platform): readonly Platform[] {
  const platforms = reader.parsedList('platforms', (item) => (item === 'all' ? PLATFORMS : [findOrFail(item)])).flat();
  const unique = [...new Set(platforms)];
  const chosen = unique.length === 0 ? DEFAULT_PLATFORMS : unique;
  // The host's own is left out where nobody named it.
  const named = reader.list('platforms').some((item) => findPlatform(item)?.name === host.name);
  return named ? chosen : chosen.filter((platform) => platform.name !== host.name);
}

function findOrFail(spelling: string): Platform {
  const platform = findPlatform(spelling);
  if (platform === undefined) throw new InputError(describeUnknownPlatform(spelling));
  return platform;
}

/** The inputs that one source needs and the others do not. */
function readPlace(reader: InputReader): { url?: string; sha256?: string } {
  const source = reader.text('source');
  if (source === 'path') reader.required('path');
  if (source !== 'url') return {};
  reader.required('url');
  return {
    url: reader.parsed('url', parseUrl, ''),
    sha256: reader.parsed('sha256', parseSha256, ''),
  };
}

function parseUrl(text: string): string {
  if (text === '' || (/^https?:/i.test(text) && URL.canParse(text))) return text;
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
