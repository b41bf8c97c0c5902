import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import { hostPlatform } from '../../src/host/index.js';
import { LANGUAGES, type BuildContext, type Detection, type Package } from '../../src/languages/index.js';
import type { Platform } from '../../src/platform/platform.js';
import type { Runner } from '../../src/runner/index.js';
import { createToolchain, type Toolchain } from '../../src/toolchain/index.js';

const scratch: string[] = [];

afterAll(() => {
  for (const directory of scratch) rmSync(directory, { recursive: true, force: true });
});

/** A new temporary folder, which is removed after the file's tests. */
function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'archway-package-'));
  scratch.push(directory);
  return directory;
}

/** Writes files into a new temporary folder; a name that ends in `*` becomes an executable without the star. */
export function writeFiles(files: Readonly<Record<string, string>>): string {
  const root = scratchDirectory();
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name.replace(/\*$/, ''));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    if (name.endsWith('*')) chmodSync(path, 0o755);
  }
  return root;
}

/** The package in a folder of a repository. */
export function packageOf(
  language: Package['language'],
  root: string,
  path = '.',
  recipe: Partial<Package['recipe']> = {},
): Package {
  return {
    name: path === '.' ? 'sample' : basename(path),
    language,
    root,
    path,
    directory: join(root, path),
    recipe: { path, packages: [], ...recipe },
  };
}

/** The first language that recognises a folder with these files, as the survey asks for it. */
export function detect(files: Readonly<Record<string, string>>): Detection | undefined {
  const directory = writeFiles(files);
  const names = new Set(Object.keys(files).filter((name) => !name.includes('/')));
  for (const language of LANGUAGES) {
    const found = language.detect(directory, names);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A toolchain without its compilers being looked for, for what only depends on its names. */
export function describedToolchain(host: Platform, platform: Platform, changes: Partial<Toolchain> = {}): Toolchain {
  const cross = host.name !== platform.name;
  const prefix = cross ? `${platform.gnuTriple}-` : '';
  return {
    platform,
    host,
    cross,
    explicit: cross,
    libc: { name: 'glibc' },
    rustTriple: platform.rustTriple,
    tools: {
      cc: `${prefix}gcc`,
      cxx: `${prefix}g++`,
      ar: `${prefix}ar`,
      ranlib: `${prefix}ranlib`,
      strip: `${prefix}strip`,
      objcopy: `${prefix}objcopy`,
      ld: `${prefix}ld`,
      nm: `${prefix}nm`,
    },
    pkgConfigDirectories: [`/usr/lib/${platform.multiarch}/pkgconfig`, '/usr/share/pkgconfig'],
    cmakeToolchainFile: cross ? '/t/toolchain.cmake' : undefined,
    mesonCrossFile: cross ? '/t/cross.ini' : undefined,
    configSite: cross ? '/t/config.site' : undefined,
    clangArguments: cross ? [`-isystem/usr/${platform.gnuTriple}/include`] : [],
    runnable: !cross,
    rpath: undefined,
    loaderRoot: undefined,
    ...changes,
  };
}

/** A cell ready to build, with the real toolchain for the platform and all folders new. */
export async function cellOf(
  runner: Runner,
  one: Package,
  platform: Platform,
  version = '1.2.3',
): Promise<BuildContext> {
  const home = scratchDirectory();
  const folder = (name: string): string => {
    mkdirSync(join(home, name));
    return join(home, name);
  };
  const toolchain = await createToolchain({
    runner,
    host: hostPlatform(),
    platform,
    directory: folder('toolchain'),
    rpath: one.recipe.rpath,
  });
  const language = LANGUAGES.find(({ name }) => name === one.language);
  if (language === undefined) throw new Error(`no language ${one.language}`);
  const prepared = await language.prepare?.(runner, toolchain, one.directory);
  return {
    runner,
    hostRunner: runner,
    package: one,
    strategy: toolchain.cross ? 'cross' : 'native',
    toolchain,
    env: { ...runner.env, ...language.environment(toolchain, runner.env, one.directory), ...prepared },
    buildDirectory: folder('build'),
    stageDirectory: folder('stage'),
    version,
    timeout: 600_000,
    jobs: 2,
  };
}
