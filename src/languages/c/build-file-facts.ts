import type { Platform } from '../../platform/platform.js';
import { debianLibrary, type LibraryNaming } from '../debian-libraries.js';
import type { Fact } from '../language.js';
import { isX86 } from '../x86.js';
import { autoconfFacts } from './autoconf.js';
import { libraryFact, MODULE } from './libraries.js';
import { cmakeContexts, makeContexts, mesonContexts, type LineContext } from './line-context.js';

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
const AUTOCONF = /^configure(\.(ac|in))?$|\.m4$/;

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
    files: AUTOCONF,
    pattern: /^\s*(?:TEA|SC)_PATH_TCLCONFIG\b/,
    fact: () => libraryFact('tcl-dev', true),
  },
  {
    files: MAKE,
    pattern: /^\t\s*[@+-]*\s*((?:gcc|g\+\+|cc|c\+\+|clang(?:\+\+)?)(?:-\d+)?)\s(?:[^|]*\s)?-[co]\s?/,
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
  { files: MAKE, pattern: /(?:\bpkg-config|\$[({]PKG_?CONFIG[)}])\s+([^)`]*)/, naming: 'pkgConfig' },
  { files: MAKE, pattern: /(?:^|\s|^(?:LIBS|LDLIBS|LDADD|LDFLAGS|LOADLIBES)\s*[:+?]?=)-l([\w.+-]+)/g, naming: 'link' },
];

/**
 * Reads one build file.
 *
 * @param name the file's name without folder
 */
export function readBuildFile(name: string, text: string, platform: Platform): readonly LineFact[] {
  const contextOf = MAKE.test(name) ? makeContexts() : MESON.test(name) ? mesonContexts() : cmakeContexts();
  const facts: LineFact[] = (name === 'configure' ? '' : text).split('\n').flatMap((raw, index) => {
    const line = withoutComment(name, raw);
    const context = contextOf(line);
    if (context === 'variant') return [];
    return [...ruleFacts(name, line, platform, context), ...libraryFacts(name, line, context)].map((fact) => ({
      ...fact,
      line: index + 1,
    }));
  });
  return AUTOCONF.test(name) ? [...facts, ...autoconfFacts(name, text)] : facts;
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

/** What makes a line no demand: it says that the library may be missing, or finds out whether it is there. */
const OPTIONAL: Readonly<Record<LibraryNaming, RegExp>> = {
  cmake: /^(?!.*\bREQUIRED\b)/,
  pkgConfig: /\brequired\s*:|\bQUIET\b|\bfallback\s*:|--exists\b|^\s*pkg_(?!.*\bREQUIRED\b)/i,
  link: /\$\(shell\b/,
};

/**
 * Libraries of the table, and modules that pkg-config must find. Of other names a linker's library may be the project's
 * own, or the C library's.
 */
function libraryFacts(name: string, line: string, context: LineContext): readonly Omit<Fact, 'source'>[] {
  // Make called with other settings is a variant for those who ask for it: `linux-readline: ; $(MAKE) LIBS=-lreadline`.
  if (MAKE.test(name) && /\$[({]MAKE[)}]|^\t\s*[@+-]*\s*(?:echo|printf)\b/.test(line)) return [];
  return LIBRARY_RULES.filter(({ files }) => files.test(name)).flatMap(({ pattern, naming }) => {
    const lists = [...line.matchAll(new RegExp(pattern, pattern.flags.replace('g', '') + 'g'))].map(
      ([, list = '']) => list,
    );
    const names = lists.flatMap((list) => list.split(/[\s,]+/));
    const needed = context === 'plain' && !OPTIONAL[naming].test(line);
    return names.flatMap((library): Omit<Fact, 'source'>[] => {
      const debian = debianLibrary(naming, naming === 'cmake' ? library.toLowerCase() : library);
      if (debian !== undefined) return [libraryFact(debian, needed)];
      if (!needed || naming !== 'pkgConfig' || MAKE.test(name) || !MODULE.test(library)) return [];
      return [{ effect: 'needs', detail: `library: ${library} (pkg-config)` }];
    });
  });
}
