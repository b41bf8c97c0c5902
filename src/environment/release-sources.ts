import { readFile } from 'node:fs/promises';
import {
  archiveAddress,
  distributionOf,
  hostPlatform,
  installPackages,
  readDistribution,
  ubuntuArchive,
} from '../host/index.js';
import type { Platform } from '../platform/platform.js';
import { InputError, type Runner } from '../runner/index.js';
import type { Release } from './release.js';

/** One line of apt's sources. */
export interface AptSource {
  readonly uri: string;
  readonly suite: string;
  /** Those that hold only free software, with blanks between. */
  readonly components: string;
  /** Path, in a root of the release, of the keys that it is signed by. */
  readonly keyring: string;
}

/** What a distribution's archive is like. */
interface Archive {
  readonly id: 'debian' | 'ubuntu';
  readonly components: string;
  readonly keyring: string;
}

/** Ubuntu's compilers for other platforms are in universe, all but those of the default version. */
const ARCHIVES: Readonly<Record<'debian' | 'ubuntu', Archive>> = {
  debian: { id: 'debian', components: 'main', keyring: '/usr/share/keyrings/debian-archive-keyring.gpg' },
  ubuntu: { id: 'ubuntu', components: 'main universe', keyring: '/usr/share/keyrings/ubuntu-archive-keyring.gpg' },
};

/** Where a suite of any release is to be had: what its name adds to the codename, such as `-security`. */
interface Place {
  readonly uri: string;
  readonly suffix: string;
}

const UBUNTU_SUFFIXES = ['', '-updates', '-security'];

/** The archive of a release. */
export function archiveOf({ codename }: Release): Archive {
  return ARCHIVES[distributionOf(codename)?.id ?? 'debian'];
}

/**
 * Where a release's packages for a platform are to be had from: on a host of the same distribution the archive and mirror
 * that its own apt uses; else the one that debootstrap takes when nobody says which, or Ubuntu's official one.
 */
export async function sourcesOf(runner: Runner, release: Release, platform: Platform): Promise<readonly AptSource[]> {
  const isUbuntu = distributionOf(release.codename)?.id === 'ubuntu';
  const places = isUbuntu ? await ubuntuPlaces(runner, release, platform) : await debianPlaces(runner, release);
  const { components, keyring } = archiveOf(release);
  return places.map(({ uri, suffix }) => ({ uri, suite: `${release.codename}${suffix}`, components, keyring }));
}

/** Debian's unstable has only itself. */
async function debianPlaces(runner: Runner, release: Release): Promise<readonly Place[]> {
  const known = await hostPlaces(runner, 'debian');
  const places = known.length > 0 ? known : await debootstrapPlaces(runner);
  return release.codename === 'sid' ? places.filter(({ suffix }) => suffix === '') : places;
}

/** Each of Ubuntu's archives has all suites of its architectures. */
async function ubuntuPlaces(runner: Runner, { codename }: Release, platform: Platform): Promise<readonly Place[]> {
  const architecture = platform.debianArchitecture;
  const known = (await hostPlaces(runner, 'ubuntu')).filter(({ suffix }) => UBUNTU_SUFFIXES.includes(suffix));
  if (known.length === 0) {
    return UBUNTU_SUFFIXES.map((suffix) => ({ uri: ubuntuArchive(architecture, codename), suffix }));
  }
  const isOwn = architecture === hostPlatform().debianArchitecture;
  return known.map(({ uri, suffix }) => ({
    uri: isOwn && /^https?:/.test(uri) ? uri : archiveAddress(uri, architecture, codename),
    suffix,
  }));
}

/** Where the host's apt has its own release from; nothing on another distribution. */
async function hostPlaces(runner: Runner, distribution: 'debian' | 'ubuntu'): Promise<readonly Place[]> {
  const { id, codename } = readDistribution();
  if (id !== distribution) return [];
  // Without lists, which apt would read all of, for a second and more.
  const options = ['-o', 'Dir::State::Lists=/nonexistent', '-o', 'Dir::State::Status=/dev/null', '--no-release-info'];
  const format = ['--format', '$(REPO_URI) $(RELEASE) $(COMPONENT)'];
  const { stdout } = await runner.exec('apt-get', ['indextargets', ...options, ...format, 'Created-By: Packages'], {
    quiet: true,
  });
  return placesOf(stdout, codename);
}

/**
 * The places of a release among all that apt has: others' archives may name their suite as the release is named.
 *
 * @param targets lines of an address, a suite and a component
 */
export function placesOf(targets: string, codename: string): readonly Place[] {
  const places = [...new Set(targets.split('\n'))].flatMap((line) => {
    const [uri = '', suite = '', component] = line.split(' ');
    const isOne = component === 'main' && (suite === codename || suite.startsWith(`${codename}-`));
    return isOne ? [{ uri, suffix: suite.replace(codename, '') }] : [];
  });
  // The distribution's own has more than the release as it came out.
  const more = new Set(places.flatMap(({ uri, suffix }) => (suffix === '' ? [] : [uri])));
  const own = places.filter(({ uri, suffix }) => suffix !== '' || more.has(uri));
  return own.some(({ suffix }) => suffix === '') ? own : places;
}

async function debootstrapPlaces(runner: Runner): Promise<readonly Place[]> {
  await installPackages(runner, ['debootstrap']);
  const uri = defaultMirror(await readFile('/usr/sbin/debootstrap', 'utf8'));
  if (uri === undefined) throw new InputError('debootstrap names no mirror of Debian; update debootstrap.');
  return [
    { uri, suffix: '' },
    { uri, suffix: '-updates' },
    { uri: `${uri}-security`, suffix: '-security' },
  ];
}

/** The mirror of Debian that debootstrap takes when nobody says which. @param script the text of debootstrap(8) */
export function defaultMirror(script: string): string | undefined {
  return /^DEF_MIRROR="?([^"\s]+)"?$/m.exec(script)?.[1];
}

/**
 * apt's sources.list of a release.
 *
 * @param keyring path of the keys; where a root of the release has them when not given
 */
export function sourcesList(sources: readonly AptSource[], keyring?: string): string {
  return sources
    .map((one) => `deb [signed-by=${keyring ?? one.keyring}] ${one.uri} ${one.suite} ${one.components}\n`)
    .join('');
}
