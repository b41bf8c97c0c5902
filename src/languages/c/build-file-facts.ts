import type { Platform } from '../../platform/platform.js';
import { debianLibrary, type LibraryNaming } from '../debian-libraries.js';
import type { Fact } from '../language.js';
import { isX86 } from './x86.js';

/** A fact about a line of the file at hand. */
export type LineFact = Omit<Fact, 'source'> & { readonly line: number };

interface LineRule {
  /** The files it is for; all when not given. */
  readonly files?: RegExp;
  readonly pattern: RegExp;
  /** False where the line does no harm to this platform. */
  readonly applies?: (platform: Platform) => boolean;
  readonly fact: (match: RegExpExecArray) => Omit<Fact, 'source'>;
}

const CMAKE = /^CMakeLists\.txt$|\.cmake$/;
const MAKE = /^(GNU)?[Mm]akefile|\.mk$/;

const RULES: readonly LineRule[] = [
  {
    pattern: /(?:^|[\s="'([{,])-march=native\b/,
    fact: () => ({ effect: 'prevents-cross', detail: '-march=native asks for the processor of the build machine' }),
  },
  {
    pattern:
      /(?:^|[\s="'([{,])(-m64|-m32|-msse[\d.]*|-mavx\w*|-march=(?:x86-64|core|corei7|haswell|skylake|znver)[\w-]*)(?=$|[\s"')\]},;])/,
    applies: (platform) => !isX86(platform),
    fact: ([, flag = '']) => ({
      effect: 'unknown',
      detail: `the compiler flag ${flag} is for x86; unless it is conditional, no build for another machine succeeds`,
    }),
  },
  {
    pattern: /\$\(shell\s+(?:uname\s+-[mp]|arch|dpkg\s+--print-architecture)\b|`uname\s+-[mp]`|\$\(uname\s+-[mp]\)/,
    fact: () => ({ effect: 'unknown', detail: 'the build asks the build machine for its architecture (uname)' }),
  },
  {
    files: CMAKE,
    pattern: /^\s*(?:try_run|check_c(?:xx)?_source_runs)\s*\(/i,
    fact: () => ({ effect: 'needs', detail: 'emulator while configuring: CMake runs a test program' }),
  },
  {
    files: CMAKE,
    pattern: /\bCMAKE_HOST_SYSTEM_PROCESSOR\b/,
    fact: () => ({ effect: 'unknown', detail: 'CMAKE_HOST_SYSTEM_PROCESSOR is the build machine, not the target' }),
  },
];

/** Ways of naming a library. */
const LIBRARY_RULES: readonly { files: RegExp; pattern: RegExp; naming: LibraryNaming }[] = [
  { files: CMAKE, pattern: /^\s*find_package\s*\(\s*([\w.+-]+)/i, naming: 'cmake' },
  { files: CMAKE, pattern: /^\s*pkg_(?:check|search)_modules?\s*\(\s*\w+\s+([^)]*)/i, naming: 'pkgConfig' },
  { files: /^meson\.build$/, pattern: /\bdependency\s*\(\s*'([^']+)'/, naming: 'pkgConfig' },
  {
    files: /^configure\.(ac|in)$/,
    pattern: /\bPKG_CHECK_MODULES\s*\(\s*\[?\w+\]?\s*,\s*\[?([^\],)]*)/,
    naming: 'pkgConfig',
  },
  {
    files: /^configure\.(ac|in)$/,
    pattern: /\bAC_(?:CHECK|SEARCH)_LIBS?\s*\(\s*\[?(?:\w+\]?\s*,\s*\[)?([\w.+-]+)/,
    naming: 'link',
  },
  { files: MAKE, pattern: /\bpkg-config\s+([^)`]*)/, naming: 'pkgConfig' },
  { files: MAKE, pattern: /(?:^|\s)-l([\w.+-]+)/g, naming: 'link' },
];

/**
 * Reads one build file.
 *
 * @param name the file's name without folder
 */
export function readBuildFile(name: string, text: string, platform: Platform): readonly LineFact[] {
  const facts: LineFact[] = text.split('\n').flatMap((raw, index) => {
    const line = withoutComment(name, raw);
    return [...ruleFacts(name, line, platform), ...libraryFacts(name, line)].map((fact) => ({
      ...fact,
      line: index + 1,
    }));
  });
  return name.startsWith('configure.') || name.endsWith('.m4') ? [...facts, ...runTests(text)] : facts;
}

function withoutComment(name: string, line: string): string {
  return line.replace(/^configure\.|\.m4$/.test(name) ? /(^|\s)dnl\b.*$/ : /(^|\s)#.*$/, '');
}

function ruleFacts(name: string, line: string, platform: Platform): readonly Omit<Fact, 'source'>[] {
  return RULES.flatMap(({ files, pattern, applies, fact }) => {
    if (files?.test(name) === false || applies?.(platform) === false) return [];
    const match = pattern.exec(line);
    return match === null ? [] : [fact(match)];
  });
}

/** Libraries of the table only: what is not there may be the project's own, or the C library's. */
function libraryFacts(name: string, line: string): readonly Omit<Fact, 'source'>[] {
  return LIBRARY_RULES.filter(({ files }) => files.test(name)).flatMap(({ pattern, naming }) => {
    const lists = [...line.matchAll(new RegExp(pattern, pattern.flags.replace('g', '') + 'g'))].map(
      ([, list = '']) => list,
    );
    const names = lists.flatMap((list) => list.split(/[\s,]+/));
    return names.flatMap((library): Omit<Fact, 'source'>[] => {
      const debian = debianLibrary(naming, naming === 'cmake' ? library.toLowerCase() : library);
      return debian === undefined ? [] : [{ effect: 'needs', detail: `library: ${debian}`, debianPackages: [debian] }];
    });
  });
}

/**
 * Autoconf's tests that run a program. When cross-compiling, configure stops at one unless its fourth argument says
 * what to assume.
 */
function runTests(text: string): readonly LineFact[] {
  return [...text.matchAll(/\b(AC_RUN_IFELSE|AC_TRY_RUN)\s*\(/g)].flatMap((match): LineFact[] => {
    const before = text.slice(0, match.index);
    if (/(^|\s)dnl\b[^\n]*$/.test(before)) return [];
    const answers = macroArguments(text, match.index + match[0].length);
    if ((answers[3] ?? '').trim() !== '') return [];
    return [
      {
        effect: 'prevents-cross',
        detail: `configure runs a test program and has no answer for cross compilation (${match[1] ?? ''})`,
        line: before.split('\n').length,
      },
    ];
  });
}

/** Splits the arguments of an m4 macro, from behind its parenthesis: commas within brackets and parentheses belong to them. */
function macroArguments(text: string, start: number): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '[' || character === '(') depth++;
    else if (depth > 0 && (character === ']' || character === ')')) depth--;
    else if (depth === 0 && (character === ',' || character === ')')) {
      found.push(text.slice(from, at).replace(/^\s*\[|\]\s*$/g, ''));
      from = at + 1;
      if (character === ')') break;
    }
  }
  return found;
}
