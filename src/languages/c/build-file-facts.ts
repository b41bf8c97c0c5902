import type { Platform } from '../../platform/platform.js';
import { debianLibrary, type LibraryNaming } from '../debian-libraries.js';
import { lineOf } from '../fact-source.js';
import type { Fact } from '../language.js';
import { isX86 } from '../x86.js';
import { cmakeContexts, makeContexts, type LineContext } from './line-context.js';

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
const MESON = /^meson\.build$/;
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
    pattern:
      /\$\(shell\s+(?:sh -c\s+["'])?(?:uname\s+-[mp]|arch|dpkg\s+--print-architecture)\b|`uname\s+-[mp]`|\$\(uname\s+-[mp]\)/,
    fact: () => ({ effect: 'unknown', detail: 'the build asks the build machine for its architecture (uname)' }),
  },
  {
    files: CMAKE,
    pattern: /^\s*(?:try_run|check_c(?:xx)?_source_runs)\s*\(/i,
    fact: () => ({ effect: 'needs', detail: 'emulator while configuring: CMake runs a test program' }),
  },
  {
    files: CMAKE,
    pattern:
      /^set\s*\(\s*CMAKE_(?:C|CXX)_COMPILER\s+"?((?:[\w./-]*\/)?(?:gcc|g\+\+|cc|c\+\+|clang(?:\+\+)?)(?:-\d+)?)\b/i,
    fact: ([, compiler = '']) => ({
      effect: 'prevents-cross',
      detail: `CMake is told to compile with ${compiler}, which outranks a toolchain file`,
    }),
  },
  {
    files: CMAKE,
    pattern: /^\s*ExternalProject_Add\s*\(\s*([\w.+-]+)/i,
    fact: ([, project = '']) => ({
      effect: 'unknown',
      detail: `${project} is built by ExternalProject, which hands on no toolchain file by itself`,
    }),
  },
  {
    files: CMAKE,
    pattern: /^enable_language\s*\(\s*ASM_(?:NASM|YASM)|^project\s*\([^)]*\bASM_NASM\b/i,
    applies: (platform) => !isX86(platform),
    fact: () => ({ effect: 'unknown', detail: 'NASM assembles for x86 only' }),
  },
  {
    files: MESON,
    pattern: /\.run\s*\(/,
    fact: () => ({ effect: 'needs', detail: 'emulator while configuring: Meson runs a test program' }),
  },
  {
    files: MESON,
    pattern: /\brun_command\s*\(\s*'(?:uname|arch|dpkg)'/,
    fact: () => ({ effect: 'unknown', detail: 'the build asks the build machine for its architecture (uname)' }),
  },
  {
    files: MAKE,
    pattern: /^\t\s*[@+-]*\s*((?:gcc|g\+\+|cc|c\+\+|clang(?:\+\+)?)(?:-\d+)?)\s+[^|]*\s-[co]\s?/,
    fact: ([, compiler = '']) => ({
      effect: 'prevents-cross',
      detail: `the makefile calls ${compiler} by its name, which is the build machine's`,
    }),
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
  { files: MESON, pattern: /\bdependency\s*\(\s*'([^']+)'/, naming: 'pkgConfig' },
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
  const contextOf = MAKE.test(name) ? makeContexts() : cmakeContexts();
  const facts: LineFact[] = (name === 'configure' ? '' : text).split('\n').flatMap((raw, index) => {
    const line = withoutComment(name, raw);
    const context = contextOf(line);
    if (context === 'variant') return [];
    return [...ruleFacts(name, line, platform, context), ...libraryFacts(name, line)].map((fact) => ({
      ...fact,
      line: index + 1,
    }));
  });
  if (name === 'configure') return generatedRunTests(text);
  return name.startsWith('configure.') || name.endsWith('.m4') ? [...facts, ...runTests(text)] : facts;
}

function withoutComment(name: string, line: string): string {
  return line.replace(/^configure\.|\.m4$/.test(name) ? /(^|\s)dnl\b.*$/ : /(^|\s)#.*$/, '');
}

function ruleFacts(
  name: string,
  line: string,
  platform: Platform,
  context: LineContext,
): readonly Omit<Fact, 'source'>[] {
  return RULES.flatMap(({ files, pattern, applies, fact }) => {
    if (files?.test(name) === false || applies?.(platform) === false) return [];
    const match = pattern.exec(line);
    if (match === null) return [];
    const found = fact(match);
    if (context === 'plain') return [found];
    // A condition about the machine is what a flag for one machine should stand under.
    return found.effect === 'unknown' ? [] : [{ ...found, effect: found.effect === 'needs' ? 'needs' : 'unknown' }];
  });
}

/** A name that pkg-config may know, and no option, variable or version. */
const MODULE = /^(?!REQUIRED$|IMPORTED_TARGET$|GLOBAL$|threads$|dl$|libm$|m$|rt$)[a-zA-Z][\w.+-]*$/;

/**
 * Libraries of the table, and modules that pkg-config must find. Of other names a linker's library may be the project's
 * own, or the C library's.
 */
function libraryFacts(name: string, line: string): readonly Omit<Fact, 'source'>[] {
  return LIBRARY_RULES.filter(({ files }) => files.test(name)).flatMap(({ pattern, naming }) => {
    const lists = [...line.matchAll(new RegExp(pattern, pattern.flags.replace('g', '') + 'g'))].map(
      ([, list = '']) => list,
    );
    const names = lists.flatMap((list) => list.split(/[\s,]+/));
    return names.flatMap((library): Omit<Fact, 'source'>[] => {
      const debian = debianLibrary(naming, naming === 'cmake' ? library.toLowerCase() : library);
      if (debian !== undefined) return [{ effect: 'needs', detail: `library: ${debian}`, debianPackages: [debian] }];
      const required =
        naming === 'pkgConfig' && !MAKE.test(name) && !/\brequired\s*:|\bQUIET\b|\bfallback\s*:/.test(line);
      return required && MODULE.test(library) ? [{ effect: 'needs', detail: `library: ${library} (pkg-config)` }] : [];
    });
  });
}

/** How far above a test the condition may stand that it is in. */
const CONDITION_LINES = 6;

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
    // Within a condition of its own about cross compilation it is not reached.
    if (before.split('\n').slice(-CONDITION_LINES).join('\n').includes('cross_compiling')) return [];
    return [
      {
        effect: 'prevents-cross',
        detail: `configure runs a test program and has no answer for cross compilation (${match[1] ?? ''})`,
        line: before.split('\n').length,
      },
    ];
  });
}

/** The same in a script that autoconf made, where what it was made of is not there. */
function generatedRunTests(text: string): readonly LineFact[] {
  const line = lineOf(text, /cannot run test program while cross compiling/);
  // Every script has that sentence once, in the function that a test without an answer calls.
  const calls = text.match(/as_fn_error .*cannot run test program while cross compiling/g)?.length ?? 0;
  if (line === undefined || calls === 0) return [];
  const detail = 'configure runs a test program and has no answer for cross compilation';
  return [{ effect: 'prevents-cross', detail, line }];
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
