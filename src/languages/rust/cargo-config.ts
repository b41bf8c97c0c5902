import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import { factSource, lineOf } from '../fact-source.js';
import type { Fact, Package } from '../language.js';
import { isTable, parseToml, tableAt, type TomlTable } from '../toml.js';
import { isX86 } from '../x86.js';
import { rustArchitecture } from './architecture.js';

/** In the order in which cargo looks for them in a folder named `.cargo`, and in its home. Source: the Cargo book, "Configuration". */
export const CONFIG_FILES = ['config.toml', 'config'];

/**
 * Settings of cargo in the repository that bind a build to a machine: cargo reads them in the package's folder and all
 * above.
 */
export function cargoConfigFacts(one: Package, platform: Platform): readonly Fact[] {
  const facts: Fact[] = [];
  for (let folder = one.directory; folder.startsWith(one.root); folder = dirname(folder)) {
    const path = CONFIG_FILES.map((file) => join(folder, '.cargo', file)).find((file) => existsSync(file));
    if (path !== undefined) {
      const text = readFileSync(path, 'utf8');
      for (const { line, ...fact } of configFacts(text, platform)) {
        facts.push({ ...fact, source: factSource(one, path, line) });
      }
    }
    if (folder === dirname(folder)) break;
  }
  return facts;
}

type ConfigFact = Omit<Fact, 'source'> & { readonly line: number | undefined };

function configFacts(text: string, platform: Platform): readonly ConfigFact[] {
  const config = parseToml(text);
  const targets = Object.entries(tableAt(config, 'target')).filter(([key]) => concerns(key, platform));
  const tables = [tableAt(config, 'build'), ...targets.map(([, table]) => table).filter(isTable)];
  return [
    ...targets.flatMap(([key, table]) => linkerFacts(text, key, table, platform)),
    ...tables.flatMap((table) => flagFacts(text, table, platform)),
    ...wrapperFacts(text, tableAt(config, 'build')),
  ];
}

/** Whether a `[target.*]` table is for a platform: by its triple, or by a condition that names no other processor. */
export function concerns(key: string, platform: Platform): boolean {
  if (!key.startsWith('cfg(')) return key === platform.rustTriple;
  const named = [...key.matchAll(/target_arch\s*=\s*"(\w+)"/g)].map(([, architecture]) => architecture);
  return named.length === 0 || named.includes(rustArchitecture(platform));
}

/**
 * A linker for the target. Archway's cross builds bring their own, which outranks the file; native and emulated builds go
 * by the file.
 */
function linkerFacts(
  text: string,
  key: string,
  table: TomlTable[string],
  { gnuTriple }: Platform,
): readonly ConfigFact[] {
  const linker = isTable(table) ? table['linker'] : undefined;
  if (typeof linker !== 'string' || ['cc', 'gcc', `${gnuTriple}-gcc`].includes(linker)) return [];
  return [
    {
      effect: 'needs',
      detail: `the linker ${linker} in a native or emulated build, by a setting for ${key}`,
      line: lineOf(text, /^\s*linker\s*=/),
    },
  ];
}

function flagFacts(text: string, table: TomlTable, platform: Platform): readonly ConfigFact[] {
  const value = table['rustflags'];
  const flags = (Array.isArray(value) ? value : [value]).filter((flag) => typeof flag === 'string').join(' ');
  const facts: ConfigFact[] = [];
  if (/target-cpu=native\b/.test(flags)) {
    facts.push({
      effect: 'prevents-cross',
      detail: 'target-cpu=native asks for the processor of the build machine',
      line: lineOf(text, /target-cpu=native/),
    });
  }
  const linker = /-fuse-ld=([\w./-]+)/.exec(flags)?.[1];
  if (linker !== undefined) {
    facts.push({ effect: 'needs', detail: `the linker ${linker} (-fuse-ld)`, line: lineOf(text, /-fuse-ld=/) });
  }
  const feature = /target-feature=[^\s"]*\+(sse[\d.]*|avx\w*|bmi\d?|aes|fma|popcnt)\b/.exec(flags)?.[1];
  if (feature !== undefined && !isX86(platform) && feature !== 'aes') {
    facts.push({
      effect: 'unknown',
      detail: `target-feature ${feature} is of another processor, and set for all`,
      line: lineOf(text, /target-feature/),
    });
  }
  return facts;
}

function wrapperFacts(text: string, { 'rustc-wrapper': wrapper }: TomlTable): readonly ConfigFact[] {
  if (typeof wrapper !== 'string' || wrapper === '') return [];
  return [
    { effect: 'needs', detail: `the program ${wrapper} around rustc`, line: lineOf(text, /^\s*rustc-wrapper\s*=/) },
  ];
}
