import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import type { Runner } from '../../runner/index.js';
import { factSource } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { fieldLine, parseSourceControl, relationNames } from './control.js';

/** Reads debian/control: for which architectures there are packages, and what the build depends on. */
export async function debianFacts(_runner: Runner, one: Package, platform: Platform): Promise<readonly Fact[]> {
  const path = join(one.directory, 'debian', 'control');
  const text = await readFile(path, 'utf8');
  const control = parseSourceControl(text);
  if (control === undefined) {
    return [{ effect: 'unknown', detail: 'debian/control describes no source package', source: factSource(one, path) }];
  }
  const { sourceParagraph, binaries } = control;
  const architectures = binaries.map((each) => each.fields.get('architecture') ?? 'any');
  if (!architectures.some((value) => isFor(value, platform))) {
    return [
      {
        effect: 'prevents-all',
        detail: `no binary package is for ${platform.debianArchitecture}: Architecture is ${[...new Set(architectures)].join(', ')}`,
        source: factSource(one, path, fieldLine(text, 'architecture')),
      },
    ];
  }
  const depends = ['build-depends', 'build-depends-arch', 'build-depends-indep'].flatMap((field) =>
    relationNames(sourceParagraph.fields.get(field) ?? ''),
  );
  return [
    {
      effect: 'prevents-cross',
      detail: `dpkg-buildpackage runs where its build dependencies are those of the target: ${depends.join(', ') || 'none'}`,
      source: factSource(one, path, fieldLine(text, 'build-depends') ?? sourceParagraph.line),
      debianPackages: depends,
    },
  ];
}

/**
 * Whether a value of the field Architecture takes in a platform. Source: Debian Policy, section 11.1, for wildcards.
 */
function isFor(architectures: string, { debianArchitecture }: Platform): boolean {
  return architectures.split(/\s+/).some((one) => {
    if (['all', 'any', 'linux-any', debianArchitecture].includes(one)) return true;
    return one.startsWith('any-') && one.slice('any-'.length) === debianArchitecture;
  });
}
