import { findPlatform, type Platform } from '../../platform/platform.js';
import { platformOfElf } from '../elf/machines.js';
import type { Container, InspectedElf, InspectedForeign } from '../inspection.js';
import { platformInName } from '../names.js';
import { FORMATS, type PackageMetadata } from '../packages.js';
import { claimOf, describePlatform, meets, namesOf, ownClaim, type Claim } from './claim.js';
import { problem, type Expectations, type Problem, type Severity } from './problem.js';

/** The machine of a file: that of the expected platform, else of the nearest claim. */
export function checkArchitecture(elf: InspectedElf, { platform }: Expectations): readonly Problem[] {
  const claim = platform === undefined ? claimOf(elf.container) : expected(platform);
  if (claim === undefined || meets(elf.facts, claim)) return [];
  return [
    problem(
      'architecture',
      elf.path,
      `is for ${describePlatform(elf.facts)}, and ${claim.by} says ${namesOf(claim)}: it cannot run there.`,
    ),
  ];
}

function expected(platform: Platform): Claim {
  return { platforms: [platform], all: true, by: 'the expected platform' };
}

/** The name of a file that is itself an artifact. */
export function checkFileName(elf: InspectedElf): readonly Problem[] {
  const claim = ownClaim(elf);
  if (claim === undefined || meets(elf.facts, claim)) return [];
  const is = describePlatform(elf.facts);
  return [problem('file-name', elf.path, `is named for ${namesOf(claim)}, but is for ${is}.`)];
}

/** Programs of other systems: some packages bring them as data, but nothing starts them there. */
export function checkForeign(found: InspectedForeign, { platform }: Expectations): readonly Problem[] {
  const named = found.container === undefined ? platformInName(found.name) : undefined;
  const claim = platform === undefined ? claimOf(found.container) : expected(platform);
  if (!found.executable && named === undefined) return [];
  const wanted = named?.name ?? (claim === undefined ? undefined : namesOf(claim));
  if (wanted === undefined) return [];
  const { format, machines } = found.foreign;
  return [
    problem('foreign', found.path, `is a ${format} program for ${machines.join(', ')}, and should be for ${wanted}.`),
  ];
}

/** Without any claim, all that is below one path must at least be for the same platform. */
export function checkAgreement(path: string, elfs: readonly InspectedElf[]): readonly Problem[] {
  const examples = new Map<string, string>();
  for (const { path: file, name, container, facts } of elfs) {
    if (claimOf(container) !== undefined || (container === undefined && platformInName(name) !== undefined)) continue;
    const platform = describePlatform(facts);
    if (!examples.has(platform)) examples.set(platform, file);
  }
  if (examples.size <= 1) return [];
  const list = [...examples].map(([platform, example]) => `${platform} (${example})`).join(', ');
  return [
    problem('architecture', path, `has files for different platforms: ${list}. Say which is right by 'platform'.`),
  ];
}

/** The claims of an archive, against what is expected, else against those of the archives that it is in. */
export function checkContainer(
  container: Container,
  elfs: readonly InspectedElf[],
  expectations: Expectations,
): readonly Problem[] {
  const outer = claimOf(container.parent);
  const wanted = expectations.platform ?? (outer?.platforms.length === 1 ? outer.platforms[0] : undefined);
  const { metadata } = container;
  const problems =
    metadata !== undefined
      ? [...checkPackage(container, metadata, elfs, wanted)]
      : container.kind === 'deb'
        ? [problem('unreadable', container.path, 'is a Debian package without a control file.')]
        : [];
  const named = platformInName(container.name);
  if (named !== undefined && wanted !== undefined && named.name !== wanted.name) {
    problems.push(
      problem('file-name', container.path, `is named for ${named.name}, and should be for ${wanted.name}.`),
    );
  }
  if (container.layerOf !== undefined && expectations.platform !== undefined) {
    const others = container.layerOf.filter(({ name }) => name !== expectations.platform?.name);
    if (others.length > 0)
      problems.push(
        problem(
          'package-architecture',
          container.path,
          `is a layer of an image for ${namesOf({ platforms: others })}, and should be for ${expectations.platform.name}.`,
        ),
      );
  }
  return problems;
}

/** The package's architecture field: against what is expected, else against its name; and `all` against its content. */
function checkPackage(
  container: Container,
  { format, architecture, platforms, independent }: PackageMetadata,
  elfs: readonly InspectedElf[],
  wanted: Platform | undefined,
): readonly Problem[] {
  const { title, field, spelling } = FORMATS[format];
  const wrong = (message: string, severity?: Severity): readonly Problem[] => [
    problem('package-architecture', container.path, `has ${field}: ${architecture}, ${message}`, severity),
  ];
  if (independent) {
    const offender = elfs.find((elf) => isInside(elf, container) && !isInTargetFolder(elf));
    return offender === undefined
      ? []
      : wrong(`but contains machine code: ${offender.path} is for ${describePlatform(offender.facts)}.`);
  }
  if (platforms.length === 0) {
    const meant = findPlatform(architecture);
    return meant === undefined
      ? wrong('which is for no platform that Archway knows.', 'warning')
      : wrong(`which ${title} does not have. It is called ${spelling(meant)} there.`);
  }
  const should = wanted ?? platformInName(container.name);
  return should === undefined || platforms.some(({ name }) => name === should.name)
    ? []
    : wrong(`and should have ${spelling(should)}.`);
}

function isInside(elf: InspectedElf, container: Container): boolean {
  for (let outer = elf.container; outer !== undefined; outer = outer.parent) if (outer === container) return true;
  return false;
}

/** Libraries for cross compilation stand in a folder with their target's name, in packages for all architectures. */
function isInTargetFolder({ path, facts }: InspectedElf): boolean {
  const platform = platformOfElf(facts);
  const folders = path.split(/[/!]/);
  return platform !== undefined && [platform.gnuTriple, platform.multiarch].some((triple) => folders.includes(triple));
}
