import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitsPlatform, platformOfElf } from '../../artifact/index.js';
import type { Platform } from '../../platform/platform.js';
import type { SourceLocation } from '../../runner/index.js';
import { factSource, lineOf } from '../fact-source.js';
import { readIfElf } from '../hazards/prebuilt.js';
import type { Fact, Package } from '../language.js';
import type { GoPackage } from './list.js';

/**
 * A line of a file in a package of the repository; for another module's package, the line of go.mod that requires it.
 *
 * @param file name of the file in the package's folder
 */
export function sourceIn(
  one: Package,
  { Dir, Module }: GoPackage,
  file: string | undefined,
  pattern: RegExp,
): SourceLocation {
  const isLocal = Module?.Main === true || (Module?.Replace !== undefined && Module.Replace.Version === undefined);
  if (isLocal && Dir !== undefined && file !== undefined) {
    const path = join(Dir, file);
    return factSource(one, path, lineOf(readFileSync(path, 'utf8'), pattern));
  }
  const goMod = join(one.directory, 'go.mod');
  const required = lineOf(readFileSync(goMod, 'utf8'), new RegExp(`(^|\\s)${escapePattern(Module?.Path ?? '')}\\s`));
  return factSource(one, goMod, required);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.+^$(){}|[\]\\*?]/g, '\\$&');
}

const SHOWN = 3;

/**
 * Packages with assembly for other processors and none for this one. Most have Go code in its place; where a function is
 * declared without a body, the compiler refuses the package. Source: the Go specification, "Function declarations".
 */
export function assemblyFacts(one: Package, packages: readonly GoPackage[]): readonly Fact[] {
  const bare = packages.filter(
    ({ SFiles, IgnoredOtherFiles }) =>
      (SFiles ?? []).length === 0 && (IgnoredOtherFiles ?? []).some((file) => file.endsWith('.s')),
  );
  const missing: Fact[] = [];
  const replaced: GoPackage[] = [];
  for (const each of bare) {
    const found = firstWithoutBody(each);
    if (found === undefined) replaced.push(each);
    else {
      missing.push({
        effect: 'prevents-all',
        detail: `${each.ImportPath} has assembly for other processors only, and ${found.name} in ${found.file} has no body without it`,
        source: sourceIn(one, each, found.file, new RegExp(`^func\\b.*\\b${found.name}\\b`)),
      });
    }
  }
  const [first] = replaced;
  if (first === undefined) return missing;
  const names = replaced.slice(0, SHOWN).map(({ ImportPath }) => ImportPath);
  const more = replaced.length > SHOWN ? ` and ${String(replaced.length - SHOWN)} more` : '';
  return [
    ...missing,
    {
      effect: 'harmless',
      detail: `assembly for other processors only, with Go code in its place: ${names.join(', ')}${more}`,
      source: sourceIn(one, first, first.GoFiles?.[0], /^package\b/),
    },
  ];
}

function firstWithoutBody({
  Dir,
  GoFiles,
  CgoFiles,
}: GoPackage): { readonly file: string; readonly name: string } | undefined {
  // With cgo, a function without a body may be a C compiler's.
  if (Dir === undefined || (CgoFiles ?? []).length > 0) return undefined;
  for (const file of GoFiles ?? []) {
    const name = functionWithoutBody(readFileSync(join(Dir, file), 'utf8'));
    if (name !== undefined) return { file, name };
  }
  return undefined;
}

/** The name of the first function that is declared without a body, and is not linked to another's by name. */
export function functionWithoutBody(text: string): string | undefined {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/`[^`]*`/g, '``');
  const linked = new Set([...code.matchAll(/^\/\/go:linkname\s+(\w+)/gm)].map(([, name = '']) => name));
  for (const match of code.matchAll(/^func\s+(?:\([^)]*\)\s*)?(\w+)/gm)) {
    const name = match[1] ?? '';
    if (!linked.has(name) && !hasBody(code, match.index + match[0].length)) return name;
  }
  return undefined;
}

/** Whether a brace opens before the line ends that the signature ends in. */
function hasBody(code: string, start: number): boolean {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    const character = code.charAt(at);
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    else if (character === '{' && !/\b(?:interface|struct)\s*$/.test(code.slice(start, at))) return true;
    else if (character === '{') at = code.indexOf('}', at);
    else if (character === '/' && code.startsWith('//', at)) at = (code.indexOf('\n', at) + code.length) % code.length;
    if (code.charAt(at) === '\n' && depth === 0) return false;
  }
  return false;
}

/** Files that `//go:embed` puts into a program and that the platform does not run. */
export async function embedFacts(
  one: Package,
  packages: readonly GoPackage[],
  platform: Platform,
): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const each of packages) {
    for (const file of each.EmbedFiles ?? []) {
      const elf = await readIfElf(join(each.Dir ?? '', file));
      if (elf === undefined || fitsPlatform(elf, platform)) continue;
      facts.push({
        effect: 'unknown',
        detail: `${each.ImportPath} embeds ${file}, a program for ${platformOfElf(elf)?.name ?? 'another machine'}`,
        source: sourceIn(one, each, fileWith(each, EMBED), EMBED),
      });
    }
  }
  return facts;
}

const EMBED = /^\/\/go:embed\s/;

/** The first of a package's Go files with such a line. */
function fileWith({ Dir, GoFiles }: GoPackage, pattern: RegExp): string | undefined {
  for (const file of GoFiles ?? []) {
    if (lineOf(readFileSync(join(Dir ?? '', file), 'utf8'), pattern) !== undefined) return file;
  }
  return undefined;
}

/** Packages that load plugins, which the linker does through the C compiler. Source: Go's package plugin. */
export function pluginFacts(one: Package, packages: readonly GoPackage[]): readonly Fact[] {
  return packages
    .filter(({ Imports }) => Imports?.includes('plugin'))
    .map((each) => ({
      effect: 'needs',
      detail: `C compiler: ${each.ImportPath} loads plugins, built for the same platform`,
      source: sourceIn(one, each, fileWith(each, PLUGIN), PLUGIN),
    }));
}

const PLUGIN = /^\s*(import\s+)?(\w+\s+)?"plugin"/;
