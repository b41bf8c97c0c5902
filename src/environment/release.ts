import { readFile } from 'node:fs/promises';
import { installPackages, readDistribution } from '../host/index.js';
import { InputError, type Runner } from '../runner/index.js';
import type { Base } from './environment.js';

/** A release of Debian. */
export interface Release {
  /** `bookworm`, `trixie`, ..., or `sid`. */
  readonly codename: string;
}

/** One line of apt's sources, for the components that hold only free software. */
export interface AptSource {
  readonly uri: string;
  readonly suite: string;
}

/** Debian's numbers and the names they stand for. Source: www.debian.org/releases. */
const CODENAMES: Readonly<Record<string, string>> = {
  '11': 'bullseye',
  '12': 'bookworm',
  '13': 'trixie',
  unstable: 'sid',
};

/** The keys by which Debian's archive is signed, from the package of the same name. */
const KEYRING_PACKAGE = 'debian-archive-keyring';
/** The host's packages that tell where a release is to be had from. */
export const SOURCE_PACKAGES: readonly string[] = [KEYRING_PACKAGE];
export const ARCHIVE_KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * Reads `debian:bookworm`, `debian:12` or just `bookworm`.
 *
 * @returns undefined when it is not the name of a Debian release
 */
export function parseRelease(text: string): Release | undefined {
  const [, name] = /^(?:debian:)?([a-z]+|\d+)(?:-slim)?$/.exec(text) ?? [];
  if (name === undefined) return undefined;
  const codename = CODENAMES[name] ?? name;
  return Object.values(CODENAMES).includes(codename) ? { codename } : undefined;
}

/** What tells an image from a path, in the one text that says what an environment's files come from. */
const IMAGE = /^image:(\S+)$/;

/**
 * Reads what an environment's files come from: a release of Debian, a path of a tarball, relative or absolute, or a
 * container image behind `image:`.
 *
 * @throws InputError that says what is valid
 */
export function parseBase(text: string): Base {
  const release = parseRelease(text);
  if (release !== undefined) return release;
  const image = IMAGE.exec(text)?.[1];
  if (image !== undefined) return parseImage(image);
  if (/\.(tar|tgz|txz|tar\.\w+)$/.test(text)) return { tarball: text };
  throw new InputError(
    `'${text}' is neither a release of Debian (${RELEASE_NAMES.join(', ')}) nor a tarball of a root file system ` +
      '(.tar, .tar.gz, .tar.xz, .tar.zst), nor an image (image:NAME).',
  );
}

/** A reference's characters. Source: the OCI distribution specification, and Docker's for a host with a port. */
const REFERENCE = /^[a-z0-9][\w./:-]*(@sha256:[0-9a-f]{64})?$/i;

/**
 * Reads the reference of a container image, by tag or by digest.
 *
 * @throws InputError
 */
export function parseImage(text: string): Base {
  if (REFERENCE.test(text)) return { image: text };
  throw new InputError(
    `'${text}' is not the reference of an image, such as ubuntu:24.04 or ghcr.io/owner/name@sha256:...`,
  );
}

/** The releases that can be named, for messages. */
export const RELEASE_NAMES: readonly string[] = Object.values(CODENAMES).map((codename) => `debian:${codename}`);

/**
 * Where a release is to be had from: on a Debian host the archive and mirror that its own apt uses, else the one that
 * debootstrap takes when nobody says which.
 */
export async function sourcesOf(runner: Runner, release: Release): Promise<readonly AptSource[]> {
  await installPackages(runner, [KEYRING_PACKAGE]);
  const known = await hostSources(runner);
  return suitesOf(release, known.length > 0 ? known : await debootstrapSources(runner));
}

/** The sources of Debian that the host's apt is configured with; none on another distribution. */
async function hostSources(runner: Runner): Promise<readonly AptSource[]> {
  const { id, codename } = readDistribution();
  if (id !== 'debian') return [];
  // Without lists, which apt would read all of, for a second and more.
  const options = ['-o', 'Dir::State::Lists=/nonexistent', '-o', 'Dir::State::Status=/dev/null', '--no-release-info'];
  const format = ['--format', '$(REPO_URI) $(RELEASE)'];
  const { stdout } = await runner.exec('apt-get', ['indextargets', ...options, ...format, 'Created-By: Packages'], {
    quiet: true,
  });
  const pairs = [...new Set(stdout.split('\n'))].map((line) => line.split(' '));
  return pairs.flatMap(([uri = '', suite = '']) =>
    suite === codename || suite.startsWith(`${codename}-`) ? [{ uri, suite: suite.replace(codename, '') }] : [],
  );
}

async function debootstrapSources(runner: Runner): Promise<readonly AptSource[]> {
  await installPackages(runner, ['debootstrap']);
  const script = await readFile('/usr/share/debootstrap/scripts/sid', 'utf8');
  const uri = /^default_mirror (\S+)$/m.exec(script)?.[1];
  if (uri === undefined) throw new InputError("debootstrap's script for Debian names no mirror; update debootstrap.");
  return [
    { uri, suite: '' },
    { uri, suite: '-updates' },
    { uri: `${uri}-security`, suite: '-security' },
  ];
}

/** Puts a release's name in front of suffixes such as `-security`. Debian's unstable has only itself. */
function suitesOf({ codename }: Release, sources: readonly AptSource[]): readonly AptSource[] {
  return sources.flatMap(({ uri, suite }) =>
    codename !== 'sid' || suite === '' ? [{ uri, suite: `${codename}${suite}` }] : [],
  );
}

/** apt's sources.list(5) of a release. */
export function sourcesList(sources: readonly AptSource[]): string {
  return sources.map(({ uri, suite }) => `deb [signed-by=${ARCHIVE_KEYRING}] ${uri} ${suite} main\n`).join('');
}
