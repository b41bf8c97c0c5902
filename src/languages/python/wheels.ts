import type { Platform } from '../../platform/platform.js';
import { lineOf } from '../fact-source.js';
import type { Fact } from '../language.js';
import { isTable, parseToml, type TomlTable } from '../toml.js';

/** Lock files that name the files of each package: of uv, Poetry, PDM, and the standard one (PEP 751). */
export const LOCK_FILES = ['uv.lock', 'poetry.lock', 'pdm.lock', 'pylock.toml'] as const;

/**
 * Locked packages that have wheels for Linux, and none for the platform. Packages that are wanted only on named machines
 * are left out.
 */
export function wheelFacts(text: string, platform: Platform): readonly (Omit<Fact, 'source'> & { line?: number })[] {
  const document = parseToml(text);
  const list = document['package'] ?? document['packages'];
  const packages = Array.isArray(list) ? list.filter(isTable) : [];
  return packages.flatMap((one) => {
    const { name } = one;
    const files = fileNames(one);
    const wheels = files.filter((file) => file.endsWith('.whl'));
    const linux = wheels.filter((file) => file.includes('linux'));
    if (typeof name !== 'string' || linux.length === 0) return [];
    if (wheels.some((file) => isFor(file, platform)) || isForNamedMachines(text, name)) return [];
    const hasSources = files.some((file) => /\.(tar\.gz|zip|tar\.bz2)$/.test(file));
    const version = typeof one['version'] === 'string' ? ` ${one['version']}` : '';
    const line = lineOf(text, new RegExp(`^name = "${name.replaceAll('.', '\\.')}"$`));
    return [
      {
        effect: hasSources ? ('needs' as const) : ('unknown' as const),
        detail: hasSources
          ? `${name}${version} has no wheel for ${platform.name}: pip compiles it from its sources`
          : `${name}${version} has neither a wheel for ${platform.name} nor sources`,
        ...(line !== undefined && { line }),
      },
    ];
  });
}

/** Source: the platform tags of the Python packaging specifications. */
function isFor(wheel: string, { machine }: Platform): boolean {
  return wheel.endsWith('-any.whl') || new RegExp(`linux[\\d_a-z.]*_${machine}(\\.|$)`).test(wheel);
}

function fileNames(one: TomlTable): readonly string[] {
  const lists = [one['wheels'], one['files'], one['sdist']].flatMap((value) =>
    Array.isArray(value) ? value : [value],
  );
  return lists.filter(isTable).flatMap((file) => {
    const name = file['file'] ?? file['name'] ?? file['url'] ?? file['path'];
    return typeof name === 'string' ? [name.slice(name.lastIndexOf('/') + 1)] : [];
  });
}

/** Whether a package is only asked for under a condition about the machine: `marker = "platform_machine == ..."`. */
function isForNamedMachines(text: string, name: string): boolean {
  return text
    .split('\n')
    .some((line) => line.includes(`name = "${name}"`) && /marker\s*=.*platform_machine/.test(line));
}
