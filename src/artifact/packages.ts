import { findPlatform, PLATFORMS, type Platform } from '../platform/platform.js';
import { FormatError } from './bytes.js';
import { platformInName } from './names.js';
import type { RpmHeader } from './archive/rpm.js';

/** The package formats whose own word on their architecture is read. */
export type PackageFormat = 'deb' | 'rpm' | 'apk' | 'wheel';

/** What a package says of itself. */
export interface PackageMetadata {
  readonly format: PackageFormat;
  readonly name: string;
  readonly version: string;
  /** As it stands in the field that `FORMATS` names. */
  readonly architecture: string;
  /** What the field means; empty when it names no platform of the table. */
  readonly platforms: readonly Platform[];
  /** For machines of all kinds: `all`, `noarch`, `any`. */
  readonly independent: boolean;
  /** What must be installed beside it: names of packages, and of libraries where the format has those. */
  readonly dependencies: readonly string[];
  /** The newest glibc that the package says it needs: a wheel's manylinux tag. */
  readonly glibcMax?: string;
}

interface FormatFacts {
  /** What the format is called in messages. */
  readonly title: string;
  readonly field: string;
  readonly independent: string;
  /** How the format spells a platform. */
  readonly spelling: (platform: Platform) => string;
}

/** Sources: Debian Policy 5.6.8; rpm's `rpmrc`; Alpine's APKBUILD manual; the binary distribution format of PyPA. */
export const FORMATS: Readonly<Record<PackageFormat, FormatFacts>> = {
  deb: { title: 'Debian', field: 'Architecture', independent: 'all', spelling: (row) => row.debianArchitecture },
  rpm: { title: 'RPM', field: 'Arch', independent: 'noarch', spelling: (row) => row.rpmArchitecture },
  apk: { title: 'Alpine', field: 'arch', independent: 'noarch', spelling: (row) => row.alpineArchitecture },
  wheel: { title: 'wheel', field: 'Tag', independent: 'any', spelling: (row) => `*_${row.machine}` },
};

/**
 * Reads the control file of a Debian binary package. Source: Debian Policy, section 5.3.
 *
 * @throws FormatError when a mandatory field is missing
 */
export function debianMetadata(text: string): PackageMetadata {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of text.split('\n')) {
    const match = /^([^\s:#][^\s:]*):[ \t]*(.*?)\s*$/.exec(line);
    if (match?.[1] !== undefined) fields.set((last = match[1].toLowerCase()), match[2] ?? '');
    else if (/^[ \t]/.test(line)) fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
  }
  const field = (name: string): string => {
    const value = fields.get(name.toLowerCase());
    if (value === undefined || value === '') throw new FormatError(`the package's control file has no field ${name}`);
    return value;
  };
  const architecture = field('Architecture');
  return {
    format: 'deb',
    name: field('Package'),
    version: field('Version'),
    architecture,
    ...meaning('deb', architecture),
    dependencies: ['pre-depends', 'depends', 'recommends']
      .flatMap((name) => (fields.get(name) ?? '').split(/[,|]/))
      .map((one) => one.trim().replace(/[\s(:[].*$/s, ''))
      .filter((one) => one !== ''),
  };
}

/** What the header of an RPM package says. */
export function rpmMetadata(header: RpmHeader): PackageMetadata {
  const { name, version, architecture, requires } = header;
  return {
    format: 'rpm',
    name,
    version,
    architecture,
    ...(header.source ? { platforms: [], independent: true } : meaning('rpm', architecture)),
    dependencies: requires.filter((one) => !one.startsWith('rpmlib(')),
  };
}

/**
 * Reads the .PKGINFO of an Alpine package. Source: Alpine's "Apk spec".
 *
 * @throws FormatError when a mandatory field is missing
 */
export function alpineMetadata(text: string): PackageMetadata {
  const fields = [...text.matchAll(/^(\w+) = (.*)$/gm)].map(([, key = '', value = '']) => [key, value.trim()] as const);
  const field = (name: string): string => {
    const value = fields.find(([key]) => key === name)?.[1];
    if (value === undefined) throw new FormatError(`the package's .PKGINFO has no ${name}`);
    return value;
  };
  const architecture = field('arch');
  return {
    format: 'apk',
    name: field('pkgname'),
    version: field('pkgver'),
    architecture,
    ...meaning('apk', architecture),
    dependencies: fields.filter(([key]) => key === 'depend').map(([, value]) => value.replace(/[<>=~].*$/, '')),
  };
}

/**
 * Reads the WHEEL file of a Python wheel.
 *
 * @param directory the name of the folder it stands in: `name-version.dist-info`
 * @throws FormatError when it has no tag
 */
export function wheelMetadata(text: string, directory: string): PackageMetadata {
  const tags = [...text.matchAll(/^Tag:\s*[^\s-]+-[^\s-]+-(\S+)\s*$/gm)].map((match) => match[1] ?? '');
  if (tags.length === 0) throw new FormatError("the wheel's WHEEL file has no tag");
  const [, name = '', version = ''] = /^(.*?)-(.*)\.dist-info$/.exec(directory) ?? [];
  const platforms = new Set(tags.flatMap((tag) => platformInName(tag) ?? []));
  const newest = tags.map(glibcOfTag);
  return {
    format: 'wheel',
    name,
    version,
    architecture: tags.join('.'),
    platforms: [...platforms],
    independent: tags.every((tag) => tag === FORMATS.wheel.independent),
    dependencies: [],
    ...(newest[0] !== undefined && !newest.includes(undefined) && { glibcMax: newest[0] }),
  };
}

/** PEP 600: manylinux_2_17; the older names stand for 2.5, 2.12 and 2.17. */
function glibcOfTag(tag: string): string | undefined {
  const [, major, minor] = /^manylinux_(\d+)_(\d+)_/.exec(tag) ?? [];
  if (major !== undefined && minor !== undefined) return `${major}.${minor}`;
  const old = /^manylinux(1|2010|2014)_/.exec(tag)?.[1];
  return old === undefined ? undefined : { '1': '2.5', '2010': '2.12', '2014': '2.17' }[old];
}

function meaning(
  format: PackageFormat,
  architecture: string,
): { readonly platforms: readonly Platform[]; readonly independent: boolean } {
  const { independent, spelling } = FORMATS[format];
  const exact = PLATFORMS.find((platform) => spelling(platform) === architecture);
  // Debian knows one spelling only; rpm and apk have one for each generation of a processor.
  const found = exact ?? (format === 'deb' || isDebianOnly(architecture) ? undefined : findPlatform(architecture));
  return { platforms: found === undefined ? [] : [found], independent: architecture === independent };
}

function isDebianOnly(architecture: string): boolean {
  return PLATFORMS.some(
    (row) => row.debianArchitecture === architecture && row.elf.bits === 64 && row.machine !== architecture,
  );
}
