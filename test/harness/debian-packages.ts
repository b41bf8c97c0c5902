import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesList, sourcesOf } from '../../src/environment/release-sources.js';
import { hostPlatform } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/index.js';
import { MemoryRunner } from './memory-runner.js';

const SUITE = 'bookworm';

/**
 * Downloads packages of Debian 12 of any architecture by the host's apt, without a change to the host: lists, cache and
 * status are in a folder of their own. Updates are left out, as mirrors lag behind with them for some architectures.
 *
 * @param names packages, or patterns such as `?essential`
 * @param closure whether all that they depend on comes too
 * @returns the paths of the packages
 */
export async function downloadPackages(
  directory: string,
  architecture: string,
  names: readonly string[],
  closure = false,
): Promise<readonly string[]> {
  const place = (path: string): string => join(directory, path);
  for (const folder of ['state/lists/partial', 'cache/archives/partial']) mkdirSync(place(folder), { recursive: true });
  writeFileSync(place('status'), '');
  const sources = await sourcesOf(new MemoryRunner(), { codename: SUITE }, hostPlatform());
  writeFileSync(place('sources.list'), sourcesList(sources.filter(({ suite }) => suite === SUITE)));
  const options = [
    `Dir::State=${place('state')}`,
    `Dir::State::status=${place('status')}`,
    `Dir::Cache=${place('cache')}`,
    `Dir::Etc::SourceList=${place('sources.list')}`,
    'Dir::Etc::SourceParts=-',
    `APT::Architecture=${architecture}`,
    `APT::Architectures=${architecture}`,
    'Acquire::Languages=none',
    'Acquire::Retries=3',
    'APT::Install-Recommends=false',
    'APT::Sandbox::User=root',
  ].flatMap((option) => ['-o', option]);
  await execCommand('apt-get', ['--quiet', ...options, 'update'], { timeout: 300_000 });
  const cwd = place('cache/archives');
  if (closure) {
    const install = ['--quiet', '--yes', '--download-only', ...options, 'install', ...names];
    await execCommand('apt-get', install, { cwd, timeout: 300_000 });
  } else {
    await execCommand('apt-get', ['--quiet', ...options, 'download', ...names], { cwd, timeout: 300_000 });
  }
  return readdirSync(cwd)
    .filter((name) => name.endsWith('.deb'))
    .map((name) => join(cwd, name));
}
