/**
 * Where a line of a build file stands: it holds for every build, it holds under a condition, or it belongs to a variant that
 * nobody gets who does not ask for it by name.
 */
export type LineContext = 'plain' | 'conditional' | 'variant';

/** Names of rules for other builds than the ordinary one: `32bit`, `ppc64build`, `usan`, `bench`. */
const VARIANT =
  /32|64|x86|i[3-6]86|arm|ppc|mips|(^|[-_.])(\w?san\w*|test\w*|check\w*|bench\w*|example\w*|fuzz\w*|pgo|profile|cov\w*|gcov|lcov|valgrind|dist\w*|clang\w*|gcc\w*|mingw\w*|win\w*)/i;

/** Follows a makefile line by line. Source: GNU make's manual, "Conditionals" and "Target-specific Variable Values". */
export function makeContexts(): (line: string) => LineContext {
  let depth = 0;
  let rule = '';
  return (line) => {
    if (/^\s*(ifeq|ifneq|ifdef|ifndef)\b/.test(line)) depth++;
    if (/^\s*endif\b/.test(line)) depth--;
    if (!line.startsWith('\t')) {
      const named = /^([^\s:=#]+)\s*:(?!=)/.exec(line)?.[1];
      if (named !== undefined) rule = named;
      else if (line.trim() !== '' && depth === 0) rule = '';
    }
    if (rule !== '' && VARIANT.test(rule)) return 'variant';
    return depth > 0 ? 'conditional' : 'plain';
  };
}

/** Follows the conditions of a CMake file. */
export function cmakeContexts(): (line: string) => LineContext {
  return conditions(/^\s*if\s*\(/i, /^\s*endif\s*\(/i);
}

/** Follows the conditions of a Meson file. Source: Meson's manual, "Syntax". */
export function mesonContexts(): (line: string) => LineContext {
  return conditions(/^\s*if\b/, /^\s*endif\b/);
}

function conditions(begins: RegExp, ends: RegExp): (line: string) => LineContext {
  let depth = 0;
  return (line) => {
    if (begins.test(line)) depth++;
    const context = depth > 0 ? 'conditional' : 'plain';
    if (ends.test(line)) depth--;
    return context;
  };
}
