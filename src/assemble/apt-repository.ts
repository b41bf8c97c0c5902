import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { installPackages } from '../host/index.js';
import { CommandError, digestFile, InputError, type Runner } from '../runner/index.js';
import type { ManifestApt } from './manifest.js';

/** How the repository names itself, and who signs it. */
export interface AptOptions {
  /** What users write behind the address in sources.list: `stable`. */
  readonly suite: string;
  readonly component: string;
  /** The `Origin` and `Label` of Release, by which users pin. */
  readonly origin: string;
  /** An OpenPGP private key, ASCII-armoured; undefined for a repository that is not signed. */
  readonly signingKey: string | undefined;
  readonly passphrase: string | undefined;
  /** The date of Release. */
  readonly date: Date;
}

/** A package file that goes into the repository. */
export interface DebFile {
  readonly path: string;
  readonly file: string;
}

/** The folder of the repository in the output. */
export const APT_FOLDER = 'apt';
/** What users import to check the signature. */
const KEY_FILE = 'archive-keyring.asc';
/** Architecture of packages that have no machine code: they are listed for each architecture. */
const INDEPENDENT = 'all';
const SUITE = /^[A-Za-z0-9][A-Za-z0-9.+~-]*$/;

const compress = promisify(gzip);

/**
 * Writes an APT repository: `pool/`, and `dists/<suite>` with Packages, Packages.gz and Release for each architecture;
 * InRelease, Release.gpg and the public key where a key is given. The same packages give the same bytes, signatures apart.
 *
 * Source: wiki.debian.org/DebianRepository/Format.
 *
 * @param folder empty or missing; receives the repository
 * @throws InputError for a name that apt cannot take, a package that dpkg cannot read, and a key that gpg cannot use
 */
export async function writeAptRepository(
  runner: Runner,
  folder: string,
  debs: readonly DebFile[],
  options: AptOptions,
): Promise<Omit<ManifestApt, 'path'>> {
  for (const [what, name] of Object.entries({ suite: options.suite, component: options.component })) {
    if (!SUITE.test(name))
      throw new InputError(`'${name}' is no ${what} of an APT repository. Give one such as stable or main.`);
  }
  await installPackages(runner, ['dpkg', ...(options.signingKey === undefined ? [] : ['gpg', 'gpg-agent'])]);
  const entries = await Promise.all(debs.map((deb) => addToPool(runner, folder, deb, options)));
  requireDistinct(entries);
  const named = [...new Set(entries.map(({ architecture }) => architecture))].filter((one) => one !== INDEPENDENT);
  const architectures = (named.length === 0 ? [INDEPENDENT] : named).sort();
  const indexes: string[] = [];
  for (const architecture of architectures) {
    const listed = entries.filter((one) => one.architecture === architecture || one.architecture === INDEPENDENT);
    indexes.push(...(await writePackages(folder, options, architecture, listed)));
  }
  await writeRelease(folder, options, architectures, indexes);
  const signedBy = options.signingKey === undefined ? null : await sign(runner, folder, options, options.signingKey);
  return { suite: options.suite, component: options.component, architectures, packages: entries.length, signedBy };
}

interface PoolEntry {
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly stanza: string;
}

async function addToPool(
  runner: Runner,
  folder: string,
  { path, file }: DebFile,
  { component }: AptOptions,
): Promise<PoolEntry> {
  const control = await readControl(runner, path, file);
  const field = (name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(control)?.[1]?.trim() ?? '';
  const [name, version, architecture] = [field('Package'), field('Version'), field('Architecture')];
  if (!/^[a-z0-9][a-z0-9+.-]+$/.test(name) || version === '' || !/^[a-z0-9-]+$/.test(architecture)) {
    throw new InputError(`${file} has no valid Package, Version and Architecture in its control file.`);
  }
  const place = join('pool', component, name.startsWith('lib') ? name.slice(0, 4) : name.slice(0, 1), name, file);
  await mkdir(dirname(join(folder, place)), { recursive: true });
  await copyFile(path, join(folder, place));
  const { size } = await stat(path);
  const [sha256, sha512] = [await digestFile(path, 'sha256'), await digestFile(path, 'sha512')];
  const own = [`Filename: ${place}`, `Size: ${String(size)}`, `SHA256: ${sha256}`, `SHA512: ${sha512}`];
  return { name, version, architecture, stanza: [control.trimEnd(), ...own, ''].join('\n') };
}

async function readControl(runner: Runner, path: string, file: string): Promise<string> {
  try {
    const { stdout } = await runner.exec('dpkg-deb', ['--field', path], {
      quiet: true,
      env: { ...runner.env, LC_ALL: 'C.UTF-8' },
    });
    return stdout;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new InputError(`${file} is no package that dpkg can read: ${error.failure.lastLines.at(-1) ?? ''}`, {
      cause: error,
    });
  }
}

function requireDistinct(entries: readonly PoolEntry[]): void {
  const seen = new Set<string>();
  for (const { name, version, architecture } of entries) {
    const key = `${name} ${version} for ${architecture}`;
    if (seen.has(key)) throw new InputError(`There are two Debian packages ${key}. apt would take either.`);
    seen.add(key);
  }
}

/** @returns the paths of the indexes, relative to the suite's folder */
async function writePackages(
  folder: string,
  { suite, component }: AptOptions,
  architecture: string,
  entries: readonly PoolEntry[],
): Promise<readonly string[]> {
  const sorted = [...entries].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  const text = sorted.map(({ stanza }) => stanza).join('\n');
  const place = join(component, `binary-${architecture}`);
  const directory = join(folder, 'dists', suite, place);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'Packages'), text);
  await writeFile(join(directory, 'Packages.gz'), await compress(text));
  return [join(place, 'Packages'), join(place, 'Packages.gz')];
}

async function writeRelease(
  folder: string,
  { suite, component, origin, date }: AptOptions,
  architectures: readonly string[],
  indexes: readonly string[],
): Promise<void> {
  const directory = join(folder, 'dists', suite);
  const digests: Record<'SHA256' | 'SHA512', string[]> = { SHA256: [], SHA512: [] };
  for (const index of indexes) {
    const content = await readFile(join(directory, index));
    for (const name of ['SHA256', 'SHA512'] as const) {
      const digest = createHash(name).update(content).digest('hex');
      digests[name].push(` ${digest} ${String(content.length)} ${index}`);
      // A client that has read an older Release still finds what that names, while a newer one is put in its place.
      const byHash = join(directory, dirname(index), 'by-hash', name, digest);
      await mkdir(dirname(byHash), { recursive: true });
      await writeFile(byHash, content);
    }
  }
  const lines = [
    `Origin: ${origin}`,
    `Label: ${origin}`,
    `Suite: ${suite}`,
    `Codename: ${suite}`,
    `Date: ${date.toUTCString().replace('GMT', 'UTC')}`,
    `Architectures: ${architectures.join(' ')}`,
    `Components: ${component}`,
    'Acquire-By-Hash: yes',
    ...Object.entries(digests).flatMap(([name, list]) => [`${name}:`, ...list]),
  ];
  await writeFile(join(directory, 'Release'), `${lines.join('\n')}\n`);
}

/** Signs Release in a key ring of its own, which is gone afterwards. @returns the key's fingerprint */
async function sign(runner: Runner, folder: string, options: AptOptions, key: string): Promise<string> {
  const home = await mkdtemp(join(runner.temporaryDirectory, 'gpg-'));
  const gpg = async (args: readonly string[], input: string): Promise<string> => {
    const common = ['--homedir', home, '--batch', '--no-tty', '--pinentry-mode', 'loopback'];
    const { stdout } = await runner.exec('gpg', [...common, ...args], { quiet: true, input });
    return stdout;
  };
  try {
    await gpg(['--import'], key);
    const listing = await gpg(['--list-secret-keys', '--with-colons'], '');
    const fingerprint = /^fpr:(?:[^:]*:){8}([0-9A-F]+):/m.exec(listing)?.[1];
    if (fingerprint === undefined) throw new InputError('The signing key has no private part that gpg can use.');
    const directory = join(folder, 'dists', options.suite);
    // The passphrase goes through standard input: arguments can be seen by every user of the machine.
    const unlock = ['--passphrase-fd', '0', '--local-user', fingerprint, '--digest-algo', 'SHA512', '--armor'];
    const release = join(directory, 'Release');
    const passphrase = `${options.passphrase ?? ''}\n`;
    await gpg([...unlock, '--output', join(directory, 'InRelease'), '--clearsign', release], passphrase);
    await gpg([...unlock, '--output', `${release}.gpg`, '--detach-sign', release], passphrase);
    await writeFile(join(folder, KEY_FILE), await gpg(['--armor', '--export', fingerprint], ''));
    return fingerprint;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const words = error.failure.lastLines.filter((line) => /^gpg: (?!keybox|Total)/.test(line)).join(' ');
    throw new InputError(`The APT repository cannot be signed: ${words || error.message}`, { cause: error });
  } finally {
    await runner.exec('gpgconf', ['--homedir', home, '--kill', 'all'], { quiet: true, acceptExitCodes: 'any' });
    await rm(home, { recursive: true, force: true });
  }
}
