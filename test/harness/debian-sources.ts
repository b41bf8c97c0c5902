import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '../../src/environment/release.js';
import { sourcesList, sourcesOf } from '../../src/environment/release-sources.js';
import { hostPlatform } from '../../src/host/index.js';
import type { Runner } from '../../src/runner/index.js';

/** Which sources. */
export interface SourceOptions {
  /** Only the tarballs of the original authors. */
  readonly originalsOnly?: boolean;
  /** Releases to look into when the first has none. */
  readonly others?: readonly Release[];
}

/**
 * Downloads source packages, by apt and so with Debian's signatures: of each the newest that can be had, of the first of
 * the releases that has one. Not every mirror has all that its lists name.
 *
 * @param directory where they are put: .dsc files and tarballs
 */
export async function downloadSources(
  runner: Runner,
  release: Release,
  directory: string,
  names: readonly string[],
  {
    originalsOnly = false,
    others = [],
  }: { readonly originalsOnly?: boolean; readonly others?: readonly Release[] } = {},
): Promise<void> {
  const extent = originalsOnly ? ['--tar-only'] : [];
  let missing = names;
  for (const from of [release, ...others]) {
    if (missing.length === 0) return;
    const lists = await readSourceLists(runner, from, join(directory, from.codename));
    const failed = [];
    for (const name of missing) {
      const versions = await sourceVersions(runner, lists, name);
      const command = (version: string): readonly string[] => [
        ...['-qq', ...lists, 'source', '--download-only', ...extent],
        `${name}=${version}`,
      ];
      let found = false;
      for (const version of versions) {
        const { exitCode } = await runner.exec('apt-get', command(version), {
          cwd: directory,
          acceptExitCodes: [0, 100],
        });
        found = exitCode === 0;
        if (found) break;
      }
      if (!found) failed.push(name);
    }
    missing = failed;
  }
  if (missing.length > 0) throw new Error(`the archive has no sources of ${missing.join(', ')}`);
}

/** Options by which apt knows the sources of a release, as it came out, and nothing else. */
async function readSourceLists(runner: Runner, release: Release, folder: string): Promise<readonly string[]> {
  for (const name of ['lists/partial', 'empty']) await mkdir(join(folder, name), { recursive: true });
  const list = join(folder, 'sources.list');
  const sources = (await sourcesOf(runner, release, hostPlatform())).filter(({ suite }) => suite === release.codename);
  await writeFile(list, sourcesList(sources).replaceAll(/^deb /gm, 'deb-src '));
  const options = Object.entries({
    'Dir::Etc::SourceList': list,
    'Dir::Etc::SourceParts': join(folder, 'empty'),
    'Dir::State::Lists': join(folder, 'lists'),
    'APT::Sandbox::User': 'root',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  await runner.exec('apt-get', ['-qq', ...options, 'update']);
  return options;
}

/** The versions that a release has of a source package, newest first. */
async function sourceVersions(runner: Runner, options: readonly string[], name: string): Promise<readonly string[]> {
  const { stdout } = await runner.exec('apt-cache', [...options, 'showsrc', '--only-source', name], {
    quiet: true,
    acceptExitCodes: [0, 100],
  });
  const versions = [...stdout.matchAll(/^Version: (\S+)$/gm)].flatMap(([, version]) => version ?? []);
  return [...new Set(versions)].reverse();
}
