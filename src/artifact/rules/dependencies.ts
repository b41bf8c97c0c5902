import { basename } from 'node:path';
import { PLATFORMS } from '../../platform/platform.js';
import type { Container, InspectedElf } from '../inspection.js';
import type { PackageMetadata } from '../packages.js';
import { problem, type Expectations, type Problem, type Severity } from './problem.js';

/** The libraries that come with a platform's C and C++ compilers' run time. Source: glibc's and GCC's manuals. */
const BASE = new RegExp(
  '^(?:lib(?:c|m|mvec|pthread|dl|rt|util|resolv|nsl|anl|BrokenLocale|thread_db|nss_\\w+|crypt)\\.so\\.\\d[.\\d]*' +
    '|libc\\.so|libc\\.musl-[^/]+|libgcc_s\\.so\\.\\d|libstdc\\+\\+\\.so\\.\\d)$',
);
const LOADERS: ReadonlySet<string> = new Set(
  PLATFORMS.flatMap(({ loader, muslLoader }) => [basename(loader), basename(muslLoader)]),
);
/** Packages that every Debian system has, or that bring no library beyond those above. */
const BASE_PACKAGES =
  /^(?:libc6|libc-bin|libgcc-s1|libgcc1|libstdc\+\+6|libcrypt1|gcc-\d+-base|dpkg|debconf(?:-2\.0)?|init-system-helpers|adduser|lsb-base|base-files|passwd|glibc|musl)$/;
/** What a wheel with a manylinux tag may need beside that. Source: PEP 599 and auditwheel's policies. */
const MANYLINUX = /^lib(?:X11|Xext|Xrender|ICE|SM|GL|gobject-2\.0|gthread-2\.0|glib-2\.0|z|expat)\.so\.\d+$/;

/** The nearest package that a container belongs to. */
export function packageOf(container: Container | undefined): Container | undefined {
  for (let outer = container; outer !== undefined; outer = outer.parent) if (outer.metadata !== undefined) return outer;
  return undefined;
}

/** The libraries that a file needs: from its package, from what that depends on, or from the platform's base. */
export function checkNeeded(elf: InspectedElf, { libraries }: Expectations): readonly Problem[] {
  const { path, facts, contents, container } = elf;
  if (facts.type === 'relocatable' || facts.needed.length === 0) return [];
  const metadata = packageOf(container)?.metadata;
  const given = (libraries ?? []).map(globPattern);
  const missing = facts.needed
    .map((needed) => basename(needed))
    .filter(
      (name) =>
        !contents.hasLibrary(name, facts.machine) &&
        (contents.whole || !(BASE.test(name) || LOADERS.has(name))) &&
        !given.some((pattern) => pattern.test(name)),
    );
  if (missing.length === 0) return [];
  if (contents.whole) return [lacking(path, missing, 'are not in the image.')];
  if (metadata === undefined || metadata.independent) {
    if (libraries === undefined) return [];
    return [lacking(path, missing, 'are neither delivered with it nor among the libraries of the target.')];
  }
  const answers = missing.map((name) => [name, broughtBy(metadata, name)] as const);
  const by = (answer: Answer): string[] => answers.filter(([, one]) => one === answer).map(([name]) => name);
  const [no, unknown] = [by('no'), by('unknown')];
  return [
    ...(no.length === 0 ? [] : [lacking(path, no, 'are neither in the package nor in what it depends on.')]),
    ...(unknown.length === 0
      ? []
      : [lacking(path, unknown, 'seem to come from no package that it depends on, by their names.', 'warning')]),
  ];
}

function lacking(path: string, names: readonly string[], message: string, severity?: Severity): Problem {
  const verb =
    names.length === 1
      ? message
          .replace(/^are /, 'is ')
          .replace(/^seem /, 'seems ')
          .replace(' their names', ' its name')
      : message;
  return problem('needed', path, `needs ${names.join(', ')}, which ${verb}`, severity);
}

type Answer = 'yes' | 'no' | 'unknown';

/** Whether what a package depends on brings a library. */
function broughtBy({ format, dependencies, glibcMax }: PackageMetadata, soname: string): Answer {
  if (format === 'wheel') return MANYLINUX.test(soname) ? 'yes' : glibcMax === undefined ? 'unknown' : 'no';
  if (format !== 'deb') {
    // rpm writes `libz.so.1()(64bit)`, apk `so:libz.so.1`. A package that was made by hand may have neither.
    const named = dependencies
      .map((one) => one.replace(/^so:/, '').replace(/\(.*$/s, ''))
      .filter((one) => /\.so\b/.test(one));
    if (named.length > 0) return named.includes(soname) ? 'yes' : 'no';
  }
  const others = dependencies.filter((name) => !BASE_PACKAGES.test(name));
  if (others.length === 0) return 'no';
  return others.some((name) => mayBring(name, soname)) ? 'yes' : 'unknown';
}

/** Libraries whose package is not named for them. */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/^libz$/, 'zlib1g'],
  [/^libcrypto$/, 'libssl'],
  [/^libicu/, 'libicu'],
  [/^lib(?:panel|menu|form)/, 'libncurses'],
];

/** By the names alone: libssl.so.3 comes from libssl3, libglib-2.0.so.0 from libglib2.0-0. Source: Debian Policy 8.1. */
function mayBring(dependency: string, soname: string): boolean {
  const stem = soname.replace(/(?:-[\d.]+)?\.so(?:\..*)?$/, '');
  const wanted = RENAMED.find(([pattern]) => pattern.test(stem))?.[1] ?? stem;
  const flat = (name: string): string => name.toLowerCase().replace(/t64$|[^a-z]/g, '');
  const [package_, library] = [flat(dependency), flat(wanted)];
  return package_.startsWith(library) || (package_.length > 5 && library.startsWith(package_));
}

function globPattern(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}
