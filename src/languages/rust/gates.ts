import { dirname, join } from 'node:path';
import { PLATFORMS, type Platform } from '../../platform/platform.js';
import type { Runner } from '../../runner/index.js';
import { factSource } from '../fact-source.js';
import { isAside, packageFiles } from '../package-files.js';
import type { Fact, Package } from '../language.js';
import { rustArchitecture } from './architecture.js';
import { readIfThere } from '../text-file.js';

const ARCHITECTURES = [...new Set(PLATFORMS.map(rustArchitecture))];

/** A condition for one processor or several, before a statement. */
const REFUSAL =
  /#!?\[cfg\(not\((?:any\()?((?:\s*target_arch\s*=\s*"\w+"\s*,?)+)\)?\s*\)\)\]\s*(?:(?:core|std)::)?compile_error!/g;

/** The first file of a crate. Source: the Cargo book, "Package Layout". */
const CRATE = /(^|\/)src\/(lib|main)\.rs$/;

/** A condition for one processor or several, over a whole crate. */
const WHOLE = /^\s*#!\[cfg\((?:any\()?((?:\s*target_arch\s*=\s*"\w+"\s*,?)+)\)?\s*\)\]/m;

/** The processor-specific modules of the standard library, and inline assembly. */
const BOUND = new RegExp(
  `\\b(?:core|std)::arch::(${ARCHITECTURES.join('|')})\\b|^\\s*(?:core::arch::|std::arch::)?(global_asm|asm)!\\s*[({]`,
);

/**
 * What the sources of a package say of processors: a refusal of all but some, intrinsics and inline assembly that no
 * `target_arch` keeps from others.
 */
export async function gateFacts(runner: Runner, one: Package, platform: Platform): Promise<readonly Fact[]> {
  const files = (await packageFiles(runner, one)).filter((file) => file.endsWith('.rs') && !isAside(file));
  const texts = files.map((file) => ({ file, text: readIfThere(join(one.directory, file)) ?? '' }));
  const gated = gatedModules(texts.map(({ text }) => text));
  const emptied = new Map(
    texts.flatMap(({ file, text }) => {
      const found = CRATE.test(file) ? emptiness(file, text, platform) : undefined;
      return found === undefined ? [] : [[file, found] as const];
    }),
  );
  const left = [...emptied.keys()].map((file) => `${dirname(file)}/`);
  const boundIn = (file: string, text: string): GateFact | undefined =>
    isGated(file, gated) || left.some((folder) => file.startsWith(folder)) ? undefined : boundCode(text, platform);
  return texts.flatMap(({ file, text }) => {
    const found = refusal(text, platform) ?? emptied.get(file) ?? boundIn(file, text);
    if (found === undefined) return [];
    const { line, ...fact } = found;
    return [{ ...fact, source: factSource(one, join(one.directory, file), line) }];
  });
}

type GateFact = Omit<Fact, 'source'> & { readonly line: number };

/** A `compile_error!` for every processor but some that are named. */
export function refusal(text: string, platform: Platform): GateFact | undefined {
  if (!text.includes('compile_error!')) return undefined;
  for (const match of text.matchAll(REFUSAL)) {
    const named = namesIn(match[1]);
    if (named.includes(rustArchitecture(platform))) continue;
    // Another condition before it may hold for nobody.
    if (/^\s*#\[/.test(text.slice(0, match.index).trimEnd().split('\n').at(-1) ?? '')) continue;
    return {
      effect: 'prevents-all',
      detail: `the sources refuse every processor but ${named.join(', ')} (compile_error!)`,
      line: text.slice(0, match.index).split('\n').length,
    };
  }
  return undefined;
}

/** A crate that is left out whole for a processor: the library is empty there, and a program has no `main`. */
function emptiness(file: string, text: string, platform: Platform): GateFact | undefined {
  const match = WHOLE.exec(text);
  const named = namesIn(match?.[1]);
  if (match === null || named.includes(rustArchitecture(platform))) return undefined;
  const isProgram = file.endsWith('main.rs');
  return {
    effect: isProgram ? 'prevents-all' : 'unknown',
    detail: `the whole crate is for ${named.join(', ')} only: for this processor ${isProgram ? 'the program has no `main`' : 'the library is empty'}`,
    line: text.slice(0, match.index + match[0].indexOf('#')).split('\n').length,
  };
}

function namesIn(conditions = ''): readonly string[] {
  return [...conditions.matchAll(/"(\w+)"/g)].map(([, name = '']) => name);
}

/** Code for another processor in a file that has no condition about processors. */
function boundCode(text: string, platform: Platform): GateFact | undefined {
  if (/target_arch|target_feature\s*=|cfg_if|is_x86_feature_detected/.test(text)) return undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, module, macro] = BOUND.exec(line) ?? [];
    if (module === undefined && macro === undefined) continue;
    if (module === rustArchitecture(platform)) continue;
    return {
      effect: 'unknown',
      detail:
        module === undefined
          ? `${macro ?? ''}! without a condition: its instructions are of one processor`
          : `std::arch::${module} without a condition: it is there for that processor only`,
      line: index + 1,
    };
  }
  return undefined;
}

/** Names of modules that are declared under a condition about the processor, or chosen within `cfg_if!`. */
function gatedModules(texts: readonly string[]): ReadonlySet<string> {
  const names = texts.flatMap((text) => {
    const direct = [
      ...text.matchAll(
        /#\[cfg\([^\]]*target_(?:arch|feature)[^\]]*\)\]\s*(?:#\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))?\s+)?mod\s+(\w+)/g,
      ),
    ];
    const chosen =
      text.includes('cfg_if!') && text.includes('target_arch') ? [...text.matchAll(/\bmod\s+(\w+)\s*;/g)] : [];
    return [...direct, ...chosen].map(([, name = '']) => name);
  });
  return new Set(names);
}

function isGated(file: string, gated: ReadonlySet<string>): boolean {
  const parts = [...dirname(file).split('/'), file.slice(file.lastIndexOf('/') + 1).replace(/\.rs$/, '')];
  return parts.some((part) => gated.has(part));
}
