import { open } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { FileSource, FormatError, fitsPlatform, platformOfElf, readElf, type ElfFacts } from '../../artifact/index.js';
import type { Platform } from '../../platform/platform.js';
import { factSource } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { isAside } from '../package-files.js';

/** Files that are text by their names; they are not opened. */
const TEXT =
  /^\.(c|cc|cpp|cxx|h|hh|hpp|go|rs|py|pyi|lua|js|ts|tsx|jsx|mjs|cjs|css|html?|md|rst|txt|json|ya?ml|toml|lock|sum|mod|cmake|in|am|ac|m4|sh|svg|xml|po|proto|sql|csv|rb|java|pl|tex|adoc|cfg|ini)$/i;

const MAGIC = Buffer.from('\x7fELF', 'latin1');

/**
 * ELF files in the tree that the platform does not run, where there is none of the same name that it runs. Tests'
 * samples are left out.
 */
export async function prebuiltFacts(
  one: Package,
  files: readonly string[],
  platform: Platform,
): Promise<readonly Fact[]> {
  const found: { readonly file: string; readonly elf: ElfFacts }[] = [];
  for (const file of files.filter((name) => !TEXT.test(extname(name)) && !isAside(name))) {
    const elf = await readIfElf(join(one.directory, file));
    if (elf !== undefined) found.push({ file, elf });
  }
  const fitting = new Set(found.filter(({ elf }) => fitsPlatform(elf, platform)).map(({ file }) => basename(file)));
  return found
    .filter(({ file, elf }) => !fitsPlatform(elf, platform) && !fitting.has(basename(file)))
    .map(({ file, elf }) => ({
      effect: 'unknown',
      detail: `${file} is prebuilt for ${platformOfElf(elf)?.name ?? 'another machine'} and not there for this platform`,
      source: factSource(one, join(one.directory, file)),
    }));
}

/** What an ELF file says of itself; undefined for any other file, and for a damaged one. */
export async function readIfElf(path: string): Promise<ElfFacts | undefined> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    if (!(await handle.stat()).isFile()) return undefined;
    const head = Buffer.alloc(MAGIC.length);
    await handle.read(head, 0, head.length, 0);
    if (!head.equals(MAGIC)) return undefined;
  } finally {
    await handle.close();
  }
  const source = new FileSource(path);
  try {
    return readElf(source);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  } finally {
    source.close();
  }
}
