import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Release } from '../src/environment/index.js';
import type { Runner } from '../src/runner/index.js';
import { downloadSources } from '../test/harness/debian-sources.js';

/** Downloads the original authors' tarball of a source package of Debian's into a folder of its own. Returns its path. */
export async function downloadOriginal(
  runner: Runner,
  release: Release,
  name: string,
  directory: string,
): Promise<string> {
  await downloadSources(runner, release, directory, [name], { originalsOnly: true });
  return join(directory, readdirSync(directory).find((file) => file.includes('.orig.tar.')) ?? '');
}

/** Has cargo download a crate. Returns the path of its .crate in cargo's own cache. */
export function downloadCrate(name: string, version: string): string {
  execFileSync('cargo', ['info', '--quiet', '--registry=crates-io', `${name}@${version}`], { cwd: '/', stdio: 'pipe' });
  const cache = join(process.env['CARGO_HOME'] ?? join(homedir(), '.cargo'), 'registry', 'cache');
  const crates = readdirSync(cache).map((registry) => join(cache, registry, `${name}-${version}.crate`));
  const crate = crates.find((file) => existsSync(file));
  if (crate === undefined) throw new Error(`cargo left no ${name}-${version}.crate in ${cache}`);
  return crate;
}

/** Unpacks a pinned archive without its top folder. */
export function unpack(archive: string, sha256: string, folder: string): void {
  const found = createHash('sha256').update(readFileSync(archive)).digest('hex');
  if (found !== sha256) throw new Error(`${archive} has the checksum ${found}, and is pinned to ${sha256}`);
  execFileSync('tar', ['--extract', '--strip-components=1', `--file=${archive}`, `--directory=${folder}`]);
}

/** Makes a repository of one commit of what a folder holds. */
export function commitAll(root: string): void {
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...args], { cwd: root });
  };
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message=Sources');
}
