import { debianLibrary, type LibraryNaming } from '../debian-libraries.js';
import { lineOf } from '../fact-source.js';
import type { LineFact } from './build-file-facts.js';
import { libraryFact, MODULE } from './libraries.js';

/**
 * Reads a file that autoconf makes a configure script of, or a script alone.
 *
 * @param name the file's name without folder
 */
export function autoconfFacts(name: string, text: string): readonly LineFact[] {
  if (name === 'configure') return generatedRunTests(text);
  const macros = macroCalls(text);
  return [...macros.flatMap((call) => runTest(call)), ...macros.flatMap((call) => librariesOf(call, text))];
}

/** The macro that a line of an m4 file helps to define; undefined outside of definitions. */
export function definedMacro(text: string, line: number): string | undefined {
  const before = text.split('\n').slice(0, line).join('\n');
  return [...before.matchAll(/^\s*(?:AC_DEFUN|AU_DEFUN|m4_define)(?:_ONCE)?\s*\(\s*\[?([\w.]+)/gm)].at(-1)?.[1];
}

/** A macro that is called in a configure.ac. */
interface MacroCall {
  readonly macro: string;
  readonly answers: readonly string[];
  readonly line: number;
  /** The conditions of the shell that it stands under. */
  readonly conditions: readonly string[];
}

const MACRO = /\b(AC_RUN_IFELSE|AC_TRY_RUN|AC_CHECK_FILES?|PKG_CHECK_MODULES|AC_CHECK_LIB|AC_SEARCH_LIBS)\s*\(/g;

function macroCalls(text: string): readonly MacroCall[] {
  const calls: MacroCall[] = [];
  for (const match of text.matchAll(MACRO)) {
    const before = text.slice(0, match.index);
    if (/(^|\s)(?:dnl\b|#)/.test(before.slice(before.lastIndexOf('\n') + 1))) continue;
    calls.push({
      macro: match[1] ?? '',
      answers: macroArguments(text, match.index + match[0].length).map((one) => one.trim()),
      line: before.split('\n').length,
      conditions: openConditions(before),
    });
  }
  return calls;
}

/** The conditions of the shell that are open at the end of a text. A C program within it has its own, in parentheses. */
function openConditions(before: string): readonly string[] {
  const open: string[] = [];
  for (const line of before.split('\n')) {
    if (/^\s*if\s+(?!\()/.test(line) && !/;\s*fi\b/.test(line)) open.push(line);
    else if (/^\s*fi\b/.test(line)) open.pop();
  }
  return open;
}

/**
 * Tests that run a program or look at files of the machine. When cross-compiling, configure stops at one unless it says
 * what to assume. Source: Autoconf's manual, "Runtime" and "Files".
 */
function runTest({ macro, answers, line, conditions }: MacroCall): readonly LineFact[] {
  const runs = macro === 'AC_RUN_IFELSE' || macro === 'AC_TRY_RUN';
  const answer = answers[3] ?? '';
  if (!runs && !macro.startsWith('AC_CHECK_FILE')) return [];
  // Within a condition of its own about cross compilation it is not reached.
  if (conditions.some((one) => one.includes('cross_compiling'))) return [];
  if (!runs) {
    return [{ effect: 'prevents-cross', detail: `configure looks for a file of the machine (${macro})`, line }];
  }
  if (answer !== '' && !isError(answer)) return [];
  const detail = `configure runs a test program and has no answer for cross compilation (${macro})`;
  return [{ effect: 'prevents-cross', detail, line }];
}

function isError(action: string): boolean {
  return /\bAC_MSG_(ERROR|FAILURE)\b|\bas_fn_error\b/.test(action);
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

/** Where the names of libraries stand among a macro's arguments, and what is done where there is none. */
const LIBRARIES: Readonly<Record<string, { readonly names: number; readonly naming: LibraryNaming }>> = {
  PKG_CHECK_MODULES: { names: 1, naming: 'pkgConfig' },
  AC_CHECK_LIB: { names: 0, naming: 'link' },
  AC_SEARCH_LIBS: { names: 1, naming: 'link' },
};

/** A condition that something else was not found before. Any other is about what the user asked for. */
const STILL_MISSING = /found|(?<!!)=\s*"?x?no\b/;

/** The argument of all three that holds what is done when no library is found. */
const OTHERWISE = 3;

/**
 * Libraries that configure looks for. One is needed where its absence is an error, there or in words later on. Source: the
 * manuals of Autoconf and of pkg-config.
 */
function librariesOf({ macro, answers, line, conditions }: MacroCall, text: string): readonly LineFact[] {
  const place = LIBRARIES[macro];
  if (place === undefined) return [];
  const otherwise = answers[OTHERWISE] ?? '';
  const names = (answers[place.names] ?? '').replaceAll(/[[\]"]/g, '').split(/[\s,]+/);
  const stops = (macro === 'PKG_CHECK_MODULES' && otherwise === '') || isError(otherwise);
  const isAsked = conditions.every((one) => STILL_MISSING.test(one));
  return names.flatMap((name) => {
    const needed = isAsked && (stops || isMissed(name, text));
    const debian = debianLibrary(place.naming, name);
    if (debian !== undefined) return [{ ...libraryFact(debian, needed), line }];
    if (!needed || place.naming !== 'pkgConfig' || !MODULE.test(name)) return [];
    return [{ effect: 'needs', detail: `library: ${name} (pkg-config)`, line }];
  });
}

/** Short words of an error message, such as `not`, are parts of many a name. */
const TELLING_LETTERS = 5;

/** Whether an error message of configure says that a library is not there: `curses not found`. */
function isMissed(library: string, text: string): boolean {
  return [...text.matchAll(/\bAC_MSG_(?:ERROR|FAILURE)\s*\(\s*\[?"?([^\n)\]]*)/g)].some(([, message = '']) => {
    if (!/not (?:be )?found|missing|required|cannot find|no /i.test(message)) return false;
    const words = message.toLowerCase().match(/[\w+-]+/g) ?? [];
    return words.some((word) => word.length >= TELLING_LETTERS && library.toLowerCase().includes(word));
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
