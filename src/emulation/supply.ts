import { release as kernelRelease } from 'node:os';
import type { Platform } from '../platform/platform.js';
import { errorMessage, InputError, isExpectedFailure, type Runner } from '../runner/index.js';
import { fetchFromRelease, fetchFromUrl, urlOrigin } from './download-source.js';
import type { Emulator } from './emulator.js';
import { knownBad, type KnownBad } from './known-bad.js';
import { findAtPath, findOnSystem } from './local-source.js';
import { fetchFromPackage } from './package-source.js';
import type { EmulationRequest, QemuSource } from './request.js';
import { EmulatorStore } from './store.js';
import { parseRange } from './version.js';

/** One place to get emulators from. */
interface Supplier {
  readonly name: string;
  get(platforms: readonly Platform[]): Promise<ReadonlyMap<Platform, readonly Emulator[]>>;
}

/**
 * Finds an emulator for each platform, from the first place of the request's source that has a good one. `auto` passes
 * over versions that are known to crash here as long as there is another place to look.
 *
 * @throws InputError when there is none for a platform, with what each place had
 */
export async function supplyEmulators(
  runner: Runner,
  request: EmulationRequest,
  platforms: readonly Platform[],
): Promise<ReadonlyMap<Platform, Emulator>> {
  const range = parseRange(request.qemu);
  const chosen = new Map<Platform, Emulator>();
  const secondBest = new Map<Platform, Emulator>();
  const notes: string[] = [];
  for (const supplier of suppliers(runner, request)) {
    const missing = platforms.filter((platform) => !chosen.has(platform));
    if (missing.length === 0) break;
    const offers = await supplier.get(missing).catch((error: unknown) => {
      if (!isExpectedFailure(error) || request.source !== 'auto') throw error;
      notes.push(`${supplier.name}: ${errorMessage(error)}`);
      return new Map<Platform, readonly Emulator[]>();
    });
    for (const platform of missing) {
      const offered = offers.get(platform) ?? [];
      const inRange = offered.filter((emulator) => range.includes(emulator.version));
      const good = inRange.find((emulator) => !mayCrash(emulator, platform, request));
      const best = good ?? inRange[0];
      if (good !== undefined) chosen.set(platform, good);
      else if (best !== undefined && !secondBest.has(platform)) secondBest.set(platform, best);
      if (best === undefined) notes.push(`${supplier.name}: ${describeOffers(platform, offered)}`);
    }
  }
  for (const platform of platforms) {
    const emulator = chosen.get(platform) ?? secondBest.get(platform);
    if (emulator === undefined) throw noEmulator(platform, request, notes);
    if (!chosen.has(platform)) for (const note of notes) runner.info(note);
    chosen.set(platform, emulator);
  }
  return chosen;
}

/** Whether `auto` is to look further: a version that was asked for is taken with a warning. */
function mayCrash(emulator: Emulator, platform: Platform, request: EmulationRequest): boolean {
  return request.qemu === 'auto' && crashes(emulator.version, platform).length > 0;
}

/** What is known to make a QEMU version crash on this machine for a guest. */
export function crashes(version: string, platform: Platform): readonly KnownBad[] {
  return knownBad(version, kernelRelease(), platform).filter((row) => row.effect === 'crash');
}

/**
 * Warns where a version is in use that is known to be bad here.
 *
 * @param cpu the CPU model that it is made to start with, which answers what makes QEMU's own choice slow
 */
export function warnOfKnownBad(runner: Runner, version: string, platform: Platform, cpu: string | undefined): void {
  for (const { effect, summary, link } of knownBad(version, kernelRelease(), platform)) {
    if (effect === 'slow' && cpu !== undefined) continue;
    const verb = effect === 'slow' ? 'be slow' : 'fail';
    runner.warning(`QEMU ${version} is known to ${verb} for ${platform.name}: ${summary}. See ${link}`);
  }
}

function describeOffers(platform: Platform, offered: readonly Emulator[]): string {
  const versions = offered.map((emulator) => `${emulator.version} (${emulator.origin})`);
  return versions.length === 0 ? `none for ${platform.name}` : `for ${platform.name} only ${versions.join(', ')}`;
}

function noEmulator(platform: Platform, request: EmulationRequest, notes: readonly string[]): InputError {
  const seen = notes.length === 0 ? '' : ` Looked at:\n${notes.map((note) => `- ${note}`).join('\n')}`;
  return new InputError(
    `No QEMU for ${platform.name} was found (source: ${request.source}, qemu: ${request.qemu}). ` +
      `Ask for another version, or another source: system, package, release, url or path.${seen}`,
  );
}

function suppliers(runner: Runner, request: EmulationRequest): readonly Supplier[] {
  const store = new EmulatorStore(runner, request.host);
  const range = parseRange(request.qemu);
  const kept = (accept: (emulator: Emulator) => boolean): Supplier => ({
    name: 'tool-cache',
    get: async (platforms) => await forEach(platforms, async (platform) => (await store.find(platform)).filter(accept)),
  });
  const system: Supplier = {
    name: 'system',
    get: async (platforms) => await forEach(platforms, async (platform) => await findOnSystem(runner, platform)),
  };
  const packages: Supplier = {
    name: 'package',
    get: async (platforms) => single(await fetchFromPackage(runner, store, platforms)),
  };
  const release: Supplier = {
    name: 'release',
    get: async (platforms) =>
      single(await fetchFromRelease(runner, store, request.host, range, platforms, { mirrors: request.mirrors })),
  };
  const wanted = { urls: [request.url ?? ''], sha256: request.sha256 ?? '' };
  const url: Supplier = {
    name: 'url',
    get: async (platforms) => single(await fetchFromUrl(runner, store, wanted, platforms)),
  };
  const path: Supplier = {
    name: 'path',
    get: async (platforms) => single(await findAtPath(runner, request.path ?? '', platforms)),
  };
  const distributed = (emulator: Emulator): boolean => emulator.source === 'package' || emulator.source === 'release';
  const bySource: Readonly<Record<QemuSource, readonly Supplier[]>> = {
    auto: [system, kept(distributed), packages, release],
    system: [system],
    package: [kept((emulator) => emulator.source === 'package'), packages],
    release: [kept((emulator) => emulator.source === 'release'), release],
    url: [kept((emulator) => emulator.source === 'url' && emulator.origin === urlOrigin(wanted)), url],
    path: [path],
  };
  return bySource[request.source];
}

async function forEach(
  platforms: readonly Platform[],
  find: (platform: Platform) => Promise<readonly Emulator[]>,
): Promise<ReadonlyMap<Platform, readonly Emulator[]>> {
  const found = new Map<Platform, readonly Emulator[]>();
  for (const platform of platforms) found.set(platform, await find(platform));
  return found;
}

function single(found: ReadonlyMap<Platform, Emulator>): ReadonlyMap<Platform, readonly Emulator[]> {
  return new Map([...found].map(([platform, emulator]) => [platform, [emulator]]));
}
