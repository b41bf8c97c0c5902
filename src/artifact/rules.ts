import { findPlatform, PLATFORMS, type Platform } from '../platform/platform.js';
import { compareVersions } from './elf/dynamic.js';
import { isProgram, type ElfFacts } from './elf/elf.js';
import { describeMachine, fitsPlatform, isLoadedAsData, platformOfElf } from './elf/machines.js';
import type { Container, InspectedElf, Inspection } from './inspect.js';
import { isNamedForItsTarget, platformInName } from './names.js';

/** What files are held against. Everything that is not given is not asked. */
export interface Expectations {
  /** Undefined: what each file's name claims, and without a claim whatever platform all its contents agree on. */
  readonly platform?: Platform | undefined;
  /** A folder that every dynamically linked program and library must have in its RUNPATH or RPATH. */
  readonly rpath?: string | undefined;
  /** The highest version of glibc that may be needed: `2.31`. */
  readonly glibcMax?: string | undefined;
  /** Whether every program must do without a dynamic loader and libraries. */
  readonly static?: boolean | undefined;
}

/** The rules, by the names that reports use. */
export type RuleId =
  | 'architecture'
  | 'file-name'
  | 'package-architecture'
  | 'rpath'
  | 'glibc-max'
  | 'static'
  | 'unreadable'
  | 'nothing-checked';

/** How bad a problem is: `error` for what must not be shipped, `warning` for what somebody should look at. */
export type Severity = 'error' | 'warning';

/** One rule that is broken. */
export interface Problem {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The file, with the way to it through archives: `a.tar.gz!bin/x`. */
  readonly path: string;
  readonly message: string;
}

/** Holds what was found below one path against what is expected of it. */
export function judge(inspection: Inspection, expected: Expectations): readonly Problem[] {
  const code = inspection.elfs.filter((elf) => !isLoadedAsData(elf.facts));
  return [
    ...inspection.unreadable.map(({ path, message }) => problem('unreadable', path, message)),
    ...code.flatMap((elf) => [
      ...checkArchitecture(elf, expected),
      ...checkFileName(elf),
      ...FACT_RULES.flatMap((rule) => rule(elf, expected)),
    ]),
    ...(expected.platform === undefined ? checkAgreement(inspection.path, code) : []),
    ...inspection.containers.flatMap((container) => checkContainer(container, code, expected)),
  ];
}

interface Claim {
  readonly platform: Platform;
  /** Who says so, for messages. */
  readonly by: string;
}

/** What a file's surroundings claim: the nearest of the containers that it is in which says something. */
function claimOf(container: Container | undefined): Claim | undefined {
  for (let outer = container; outer !== undefined; outer = outer.parent) {
    const control = debianPlatform(outer);
    if (control !== undefined) return { platform: control, by: `the Architecture field of ${outer.path}` };
    const named = platformInName(outer.name);
    if (named !== undefined) return { platform: named, by: `the name of ${outer.path}` };
  }
  return undefined;
}

function debianPlatform({ control }: Container): Platform | undefined {
  return PLATFORMS.find((platform) => platform.debianArchitecture === control?.architecture);
}

function checkArchitecture({ path, container, facts }: InspectedElf, expected: Expectations): readonly Problem[] {
  const { platform } = expected;
  const claim = platform === undefined ? claimOf(container) : { platform, by: 'the expected platform' };
  if (claim === undefined || fitsPlatform(facts, claim.platform)) return [];
  return [
    problem(
      'architecture',
      path,
      `is for ${describePlatform(facts)}, and ${claim.by} says ${claim.platform.name}: it cannot run there.`,
    ),
  ];
}

/**
 * A file outside of archives is itself an artifact, and its name a promise. In an archive, a program may well be named
 * for another architecture: an emulator is. And a library with a SONAME is named for what it offers: binutils has a
 * libbfd-arm64.so for every host.
 */
function checkFileName({ path, name, container, facts }: InspectedElf): readonly Problem[] {
  if (container !== undefined || facts.soname !== undefined || isNamedForItsTarget(name)) return [];
  const claimed = platformInName(name);
  if (claimed === undefined || fitsPlatform(facts, claimed)) return [];
  return [problem('file-name', path, `is named for ${claimed.name}, but is for ${describePlatform(facts)}.`)];
}

/** Without any claim, all that is below one path must at least be for the same platform. */
function checkAgreement(path: string, elfs: readonly InspectedElf[]): readonly Problem[] {
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
function checkContainer(
  container: Container,
  elfs: readonly InspectedElf[],
  expected: Expectations,
): readonly Problem[] {
  const wanted = expected.platform ?? claimOf(container.parent)?.platform;
  const problems = container.kind === 'deb' ? [...checkDebianPackage(container, elfs, wanted)] : [];
  const named = platformInName(container.name);
  if (named !== undefined && wanted !== undefined && named.name !== wanted.name) {
    problems.push(
      problem('file-name', container.path, `is named for ${named.name}, and should be for ${wanted.name}.`),
    );
  }
  return problems;
}

/** What dpkg takes for a package that has no machine code. */
const INDEPENDENT = 'all';

/** The package's Architecture field: against what is expected, else against its name; and `all` against its content. */
function checkDebianPackage(
  container: Container,
  elfs: readonly InspectedElf[],
  wanted: Platform | undefined,
): readonly Problem[] {
  if (container.control === undefined) {
    return [problem('unreadable', container.path, 'is a Debian package without a control file.')];
  }
  const { architecture } = container.control;
  const wrong = (message: string, severity?: Severity): readonly Problem[] => [
    problem('package-architecture', container.path, `has Architecture: ${architecture}, ${message}`, severity),
  ];
  if (architecture === INDEPENDENT) {
    const offender = elfs.find((elf) => isInside(elf, container) && !isInTargetFolder(elf));
    return offender === undefined
      ? []
      : wrong(`but contains machine code: ${offender.path} is for ${describePlatform(offender.facts)}.`);
  }
  const platform = debianPlatform(container);
  if (platform === undefined) {
    const meant = findPlatform(architecture);
    return meant === undefined
      ? wrong('which is for no platform that Archway knows.', 'warning')
      : wrong(`which Debian does not have. It is called ${meant.debianArchitecture} there.`);
  }
  const should = wanted ?? platformInName(container.name);
  return should === undefined || should.name === platform.name
    ? []
    : wrong(`and should have ${should.debianArchitecture}.`);
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

function checkRpath({ path, facts }: InspectedElf, { rpath }: Expectations): readonly Problem[] {
  // Without libraries to look for, no search path matters.
  if (rpath === undefined || facts.needed.length === 0) return [];
  const present = [...facts.runpath, ...facts.rpath];
  const normalised = (folder: string): string => folder.replace(/(?<=.)\/+$/, '');
  if (present.some((folder) => normalised(folder) === normalised(rpath))) return [];
  const has = present.length === 0 ? 'has none' : `has ${present.join(':')}`;
  return [
    problem(
      'rpath',
      path,
      `must have ${rpath} in its run-time search path, and ${has}. Link with -Wl,-rpath,${rpath}.`,
    ),
  ];
}

function checkGlibc({ path, facts }: InspectedElf, { glibcMax }: Expectations): readonly Problem[] {
  const needed = facts.versions.GLIBC;
  if (glibcMax === undefined || needed === undefined || compareVersions(needed, glibcMax) <= 0) return [];
  return [
    problem('glibc-max', path, `needs glibc ${needed}, and may need ${glibcMax} at most. Build it on an older system.`),
  ];
}

function checkStatic({ path, facts }: InspectedElf, { static: wanted }: Expectations): readonly Problem[] {
  if (wanted !== true || !isProgram(facts) || facts.static) return [];
  const needs = [facts.interpreter, ...facts.needed].filter((one) => one !== undefined);
  return [problem('static', path, `must be linked statically, and needs ${needs.join(', ')}.`)];
}

/** Rules about what an ELF file says of itself. */
const FACT_RULES = [checkRpath, checkGlibc, checkStatic] as const;

/** What an ELF file is for: a platform's name, else its machine in words. */
export function describePlatform(facts: ElfFacts): string {
  return platformOfElf(facts)?.name ?? describeMachine(facts);
}

function problem(rule: RuleId, path: string, message: string, severity: Severity = 'error'): Problem {
  return { rule, severity, path, message };
}
