import type { LineFact } from './build-file-facts.js';

/**
 * Programs that a build makes and then runs to generate sources. In a cross build they are the target's, and the kernel
 * must have an emulator for them.
 *
 * @param name the build file's name without folder
 */
export function generatorFacts(name: string, text: string): readonly LineFact[] {
  if (name === 'CMakeLists.txt') return cmakeGenerators(text);
  if (/^(GNU)?[Mm]akefile(\.(am|in))?$|\.mk$/.test(name)) return makeGenerators(text);
  return [];
}

function generatorFact(program: string, line: number): LineFact {
  return { effect: 'needs', detail: `emulator while building: ${program} is built and run to generate files`, line };
}

/** Rules that nobody calls in an ordinary build, or that run what was built to test it. */
const OTHER_RULE =
  /(^|[-_.])(check|test|bench|run|valgrind|clean|install|doc|dist|fuzz|cov|gcov|lcov|profile|pgo|all|help)/i;

function makeGenerators(text: string): readonly LineFact[] {
  const programs = builtPrograms(text);
  let rule = '';
  return text.split('\n').flatMap((line, index) => {
    if (!line.startsWith('\t')) {
      rule = /^([^\s:=#]+)\s*:(?!=)/.exec(line)?.[1] ?? (line.trim() === '' ? rule : '');
      return [];
    }
    const [, program = '', suffix] =
      /^\t\s*[@+-]*\s*\.\/([\w.+-]+)(\$[({](?:EXE(?:EXT)?|X)[)}])?(?=[\s;]|$)/.exec(line) ?? [];
    if (program === '' || OTHER_RULE.test(rule) || rule === '') return [];
    return suffix !== undefined || programs.has(program) ? [generatorFact(program, index + 1)] : [];
  });
}

/** Names of targets that are no scripts of the project's own. */
function builtPrograms(text: string): ReadonlySet<string> {
  const targets = [...text.matchAll(/^([\w.+-]+)(?:\$[({]EXE(?:EXT)?[)}])?\s*:(?!=)/gm)].map(([, name = '']) => name);
  const automake = [...text.matchAll(/^\w*_PROGRAMS\s*\+?=(.*(?:\\\n.*)*)/gm)].flatMap(([, names = '']) =>
    names.split(/[\s\\]+/),
  );
  return new Set([...targets, ...automake].filter((name) => name !== '' && !name.includes('.')));
}

function cmakeGenerators(text: string): readonly LineFact[] {
  const programs = new Set([...text.matchAll(/^\s*add_executable\s*\(\s*([\w.+-]+)/gim)].map(([, name = '']) => name));
  return [...text.matchAll(/^\s*add_custom_command\s*\(([^)]*)/gim)].flatMap((match) => {
    const [, body = ''] = match;
    const command = /\bCOMMAND\s+(?:\$<TARGET_FILE:)?([\w.+-]+)/.exec(body)?.[1] ?? '';
    // After a build means for inspection or packing; a generator has an OUTPUT.
    if (!programs.has(command) || !/\bOUTPUT\b/.test(body)) return [];
    return [
      generatorFact(command, text.slice(0, match.index).split('\n').length + (match[0].startsWith('\n') ? 1 : 0)),
    ];
  });
}
