import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import type { LanguageName } from '../../src/config/index.js';
import { inParallel, installPackages } from '../../src/host/index.js';
import type { FactEffect } from '../../src/languages/index.js';
import { downloadSources } from './debian-sources.js';
import { MemoryRunner } from './memory-runner.js';

const FIXTURES = join(ROOT, 'test', 'fixtures', 'facts');

/** The release of Debian whose source packages are taken. */
const RELEASE = { codename: 'bookworm' };

/** One fact that somebody found by reading the sources, with why it is so. */
export interface ExpectedFact {
  readonly effect: FactEffect;
  /** Part of the fact's detail: what kind it is. */
  readonly kind: string;
  /** Part of it too: the library, crate or import path. */
  readonly of?: string;
  /** Debian's -dev packages; none when not given. */
  readonly debian?: readonly string[];
  /** `file:line`, or only the file. */
  readonly at?: string;
  readonly why: string;
}

/** A package that others wrote, where they publish it. */
export interface PublishedPackage {
  readonly name: string;
  readonly source: 'crates.io' | 'go' | 'debian';
  readonly version: string;
  /** SHA-256 of the .crate or of Debian's .orig tarball; of a Go module, the `h1:` sum of go.sum. */
  readonly checksum: string;
  /** Of a Go module. */
  readonly module?: string;
  /** A lock file in `test/fixtures/facts/locks`, for a crate that is published without one. */
  readonly lock?: string;
}

/** One with what is right to say of it for linux/arm64. */
export interface RealPackage extends PublishedPackage {
  readonly language: LanguageName;
  readonly facts: readonly ExpectedFact[];
  /** Strategies by what ARM runner is declared. */
  readonly choice: Readonly<Record<'none' | 'hosted' | 'scarce' | 'scarce, budget too small', string>>;
}

/** The packages whose expectations are pinned, as far as names are given. */
export function realPackages(...names: readonly string[]): readonly RealPackage[] {
  const all = readdirSync(FIXTURES)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')) as readonly RealPackage[]);
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

/** An environment in which `go` is the pinned one: Debian 12's own is too old for today's modules. */
export async function modernTools(): Promise<NodeJS.ProcessEnv> {
  const go = dirname(await tool('go'));
  return { ...process.env, PATH: `${go}:${process.env['PATH'] ?? ''}`, GOTOOLCHAIN: 'local' };
}

/**
 * Fetches packages from where they are published, checks them and unpacks each into a folder of its name.
 *
 * @param directory where the folders are made
 */
export async function fetchPackages(packages: readonly PublishedPackage[], directory: string): Promise<void> {
  const runner = new MemoryRunner({ env: await modernTools() });
  const of = (source: PublishedPackage['source']): readonly PublishedPackage[] =>
    packages.filter((one) => one.source === source);
  await Promise.all([
    inParallel(of('crates.io'), PARALLEL, async (one) => {
      await fetchCrate(runner, one, directory);
    }),
    inParallel(of('go'), PARALLEL, async (one) => {
      await fetchModule(runner, one, directory);
    }),
    fetchDebian(runner, of('debian'), directory),
  ]);
}

/** Downloads wait for the network. */
const PARALLEL = 4;

/** Cargo downloads the .crate of what it is asked to tell about. */
async function fetchCrate(runner: MemoryRunner, one: PublishedPackage, directory: string): Promise<void> {
  const { name, version, lock } = one;
  await runner.exec('cargo', ['info', '--registry=crates-io', `${name}@${version}`], { cwd: '/', quiet: true });
  const cache = join(runner.env['CARGO_HOME'] ?? join(homedir(), '.cargo'), 'registry', 'cache');
  const crate = readdirSync(cache)
    .map((registry) => join(cache, registry, `${name}-${version}.crate`))
    .find((file) => existsSync(file));
  await unpack(runner, one, crate, directory);
  if (lock !== undefined) cpSync(join(FIXTURES, 'locks', lock), join(directory, name, 'Cargo.lock'));
}

async function fetchModule(runner: MemoryRunner, one: PublishedPackage, directory: string): Promise<void> {
  const { name, module = '', version, checksum } = one;
  const { stdout } = await runner.exec('go', ['mod', 'download', '-json', `${module}@${version}`], {
    cwd: '/',
    quiet: true,
  });
  const { Dir, Sum } = JSON.parse(stdout) as { readonly Dir: string; readonly Sum: string };
  requireChecksum(one, Sum, checksum);
  cpSync(Dir, join(directory, name), { recursive: true });
  await runner.exec('chmod', ['-R', 'u+w', join(directory, name)]);
}

/** The tarballs of the original authors: a security update of Debian's changes its patches, and not these. */
async function fetchDebian(
  runner: MemoryRunner,
  packages: readonly PublishedPackage[],
  directory: string,
): Promise<void> {
  if (packages.length === 0) return;
  await installPackages(runner, ['dpkg-dev', 'bzip2', 'xz-utils']);
  const downloads = join(directory, '.debian');
  mkdirSync(downloads, { recursive: true });
  const sources = packages.map(({ name }) => name);
  await downloadSources(runner, RELEASE, downloads, sources, { originalsOnly: true });
  for (const one of packages) {
    const prefix = `${one.name}_${one.version}.orig.tar.`;
    const tarball = readdirSync(downloads).find((file) => file.startsWith(prefix) && !file.endsWith('.asc'));
    await unpack(runner, one, tarball === undefined ? undefined : join(downloads, tarball), directory);
  }
}

async function unpack(
  runner: MemoryRunner,
  one: PublishedPackage,
  archive: string | undefined,
  directory: string,
): Promise<void> {
  if (archive === undefined) throw new Error(`${one.name} ${one.version} was not downloaded`);
  requireChecksum(one, createHash('sha256').update(readFileSync(archive)).digest('hex'), one.checksum);
  const target = join(directory, one.name);
  mkdirSync(target);
  await runner.exec('tar', ['--extract', `--file=${archive}`, `--directory=${target}`, '--strip-components=1']);
}

function requireChecksum({ name, version }: PublishedPackage, found: string, pinned: string): void {
  if (found !== pinned) throw new Error(`${name} ${version} has the checksum ${found}, and is pinned to ${pinned}`);
}
