import type { Platform } from '../../platform/platform.js';
import { describeMachine, fitsPlatform, platformOfElf } from '../elf/machines.js';
import type { ElfFacts } from '../elf/elf.js';
import type { Container, InspectedElf } from '../inspection.js';
import { isNamedForItsTarget, platformInName } from '../names.js';
import { FORMATS } from '../packages.js';

/** The platforms that something says a file is for. */
export interface Claim {
  readonly platforms: readonly Platform[];
  /** Whether the file must be for all of them, as a layer that two images share must; else for one of them. */
  readonly all: boolean;
  /** Who says so, for messages. */
  readonly by: string;
}

/** What a file's surroundings claim: the nearest of the containers that it is in which says something. */
export function claimOf(container: Container | undefined): Claim | undefined {
  for (let outer = container; outer !== undefined; outer = outer.parent) {
    const { metadata, layerOf, path } = outer;
    if (metadata !== undefined && metadata.platforms.length > 0) {
      const { field } = FORMATS[metadata.format];
      return { platforms: metadata.platforms, all: false, by: `the ${field} field of ${path}` };
    }
    if (layerOf !== undefined) return { platforms: layerOf, all: true, by: `the image with the layer ${path}` };
    const named = platformInName(outer.name);
    if (named !== undefined) return { platforms: [named], all: true, by: `the name of ${path}` };
  }
  return undefined;
}

/**
 * What the name of a file outside of archives claims: it is itself an artifact, and its name a promise. In an archive, a
 * program may well be named for another architecture: an emulator is. And a library with a SONAME is named for what it
 * offers: binutils has a library for each architecture.
 */
export function ownClaim({ container, name, facts }: InspectedElf): Claim | undefined {
  if (container !== undefined || facts.soname !== undefined || isNamedForItsTarget(name)) return undefined;
  const named = platformInName(name);
  return named === undefined ? undefined : { platforms: [named], all: true, by: 'its name' };
}

/** Whether a file is what is claimed. */
export function meets(facts: ElfFacts, { platforms, all }: Claim): boolean {
  const fits = (platform: Platform): boolean => fitsPlatform(facts, platform);
  return all ? platforms.every(fits) : platforms.some(fits);
}

/** The claimed platforms, for messages. */
export function namesOf({ platforms }: Pick<Claim, 'platforms'>): string {
  return platforms.map(({ name }) => name).join(' and ');
}

/** What an ELF file is for: a platform's name, else its machine in words. */
export function describePlatform(facts: ElfFacts): string {
  return platformOfElf(facts)?.name ?? describeMachine(facts);
}
