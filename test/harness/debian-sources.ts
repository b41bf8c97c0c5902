import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '../../src/environment/release.js';
import { sourcesList, sourcesOf } from '../../src/environment/release-sources.js';
import { hostPlatform } from '../../src/host/index.js';
import type { Runner } from '../../src/runner/index.js';

/**
 * Downloads source packages of a release, by apt and so with Debian's signatures, as the release had them when it came
 * out: not every mirror has the sources of updates.
 *
 * @param directory where they are put: .dsc files and tarballs
 * @param originalsOnly only the tarballs of the original authors
 */
export async function downloadSources(
  runner: Runner,
  release: Release,
  directory: string,
  names: readonly string[],
  originalsOnly = false,
): Promise<void> {
  for (const name of ['lists/partial', 'empty']) await mkdir(join(directory, name), { recursive: true });
  const list = join(directory, 'sources.list');
  const sources = await sourcesOf(runner, release, hostPlatform());
  const own = sources.filter(({ suite }) => suite === release.codename);
  await writeFile(list, sourcesList(own).replaceAll(/^deb /gm, 'deb-src '));
  const options = Object.entries({
    'Dir::Etc::SourceList': list,
    'Dir::Etc::SourceParts': join(directory, 'empty'),
    'Dir::State::Lists': join(directory, 'lists'),
    'APT::Sandbox::User': 'root',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  await runner.exec('apt-get', ['-qq', ...options, 'update'], { cwd: directory });
  const extent = originalsOnly ? ['--tar-only'] : [];
  const command = [...options, 'source', '--download-only', ...extent, ...names];
  await runner.exec('apt-get', ['-qq', ...command], { cwd: directory });
}
