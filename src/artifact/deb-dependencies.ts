import type { Platform } from '../platform/platform.js';
import type { Runner } from '../runner/index.js';
import type { ElfFacts } from './elf/elf.js';

/**
 * The Debian packages of the shared libraries that programs need, as dpkg on this machine knows them: those of the
 * target's architecture, or those of the cross compiler, which are named after what they stand for. The C library comes
 * with the least version that has all symbols in use.
 *
 * @param given relations that stand already; a package in one of them is not added again
 */
export async function debDependencies(
  runner: Runner,
  elfs: readonly ElfFacts[],
  platform: Platform,
  given: readonly string[],
): Promise<readonly string[]> {
  const own = new Set(elfs.flatMap(({ soname }) => soname ?? []));
  const libraries = [...new Set(elfs.flatMap(({ needed }) => needed))].filter((name) => !own.has(name)).sort();
  if (libraries.length === 0) return [];
  const { stdout } = await runner.exec('dpkg-query', ['--search', ...libraries.map((name) => `*/${name}`)], {
    quiet: true,
    // 1: one of them is in no package.
    acceptExitCodes: [0, 1],
  });
  const packages = new Map<string, string>();
  for (const line of stdout.split('\n')) {
    const match = /^([a-z0-9][a-z0-9+.-]*)(?::(\w+))?(?:, \S+)*: (\S+)$/.exec(line);
    if (match?.[1] === undefined || match[3] === undefined) continue;
    const cross = `-${platform.debianArchitecture}-cross`;
    const name =
      match[2] === platform.debianArchitecture
        ? match[1]
        : match[1].endsWith(cross)
          ? match[1].slice(0, -cross.length)
          : '';
    if (name !== '') packages.set(match[3].split('/').at(-1) ?? '', name);
  }
  const named = new Set(
    given.flatMap((relation) => relation.split('|').map((one) => one.trim().split(/[ :(]/)[0] ?? '')),
  );
  const found = [...new Set(libraries.flatMap((library) => packages.get(library) ?? []))].filter(
    (name) => !named.has(name),
  );
  const unknown = libraries.filter((library) => !packages.has(library));
  if (unknown.length > 0) {
    runner.warning(
      `No Debian package of ${platform.name} on this machine has ${unknown.join(', ')}. Name the packages in \`deb.depends\`.`,
    );
  }
  const glibc = elfs
    .flatMap(({ versions }) => versions.GLIBC ?? [])
    .sort(compareVersions)
    .at(-1);
  return found.map((name) => (/^libc6(\.1)?$/.test(name) && glibc !== undefined ? `${name} (>= ${glibc})` : name));
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
