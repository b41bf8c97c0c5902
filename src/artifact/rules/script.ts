import { basename, dirname } from 'node:path';
import type { InspectedScript } from '../inspection.js';
import { packageOf } from './dependencies.js';
import { problem, type Problem, type Severity } from './problem.js';

/** Where a system has its programs. */
const STANDARD = /^\/(?:usr\/)?(?:local\/)?s?bin$/;
/** Folders of machines that build, which the machines that run do not have. */
const BUILD_MACHINE =
  /^\/(?:home|root|tmp|var\/tmp|github|__w|__t|builds|runner|workspace|Users|opt\/hostedtoolcache|nix\/store)\//;
/** What every Debian system has: the essential packages dash, bash, perl-base, coreutils, sed, mawk, debconf's use of perl. */
const ESSENTIAL: ReadonlySet<string> = new Set([
  'sh',
  'bash',
  'dash',
  'perl',
  'env',
  'sed',
  'awk',
  'mawk',
  'cat',
  'true',
]);
/** Interpreters whose packages have another name. */
const PROVIDERS: Readonly<Record<string, string>> = {
  wish: 'tk',
  tclsh: 'tcl',
  node: 'nodejs',
  csh: 'tcsh',
  pwsh: 'powershell',
};
/** Scripts to be read rather than run. */
const EXAMPLES = /(?:^|[/!])(?:usr\/share\/doc|examples?|tests?)\//;

/** The interpreter that a script names: it must be there where the script is delivered to. */
export function checkScript(script: InspectedScript): readonly Problem[] {
  const { path, line, contents, container, maintainer } = script;
  const metadata = packageOf(container)?.metadata;
  if (!maintainer && EXAMPLES.test(path)) return [];
  const wrong = (message: string, severity?: Severity): readonly Problem[] => [
    problem('script', path, `begins with #!${line.replaceAll('\r', '\\r')}, ${message}`, severity),
  ];
  if (line.includes('\r'))
    return wrong('with a carriage return at its end, which becomes part of the name: write it with Unix line ends.');
  const [interpreter = '', ...words] = line.split(/[ \t]+/);
  // pip replaces this line when it installs a wheel. Source: PyPA's binary distribution format.
  if (metadata?.format === 'wheel' && interpreter.startsWith('python')) return [];
  if (!interpreter.startsWith('/'))
    return wrong('which is no absolute path: the kernel looks for it in the current folder.');
  const isEnv = basename(interpreter) === 'env';
  const program = isEnv ? words.find((word) => !word.startsWith('-') && !word.includes('=')) : undefined;
  if (isEnv && program === undefined) return wrong('which names no program.');
  if (contents.whole) {
    const found = (name: string): boolean =>
      contents.hasProgram(name) || (!name.includes('/') && contents.hasProgramNamed(name));
    const missing = [interpreter, ...(program === undefined ? [] : [program])].find((name) => !found(name));
    return missing === undefined ? [] : wrong(`and ${missing} is not in the image.`);
  }
  if (contents.hasProgram(interpreter) || (program !== undefined && contents.hasProgramNamed(program))) return [];
  if (BUILD_MACHINE.test(interpreter)) return wrong('which is a folder of the machine that built it.');
  if (!STANDARD.test(dirname(interpreter))) {
    return wrong('which is neither delivered with it nor in a folder where systems have their programs.', 'warning');
  }
  const name = basename(program ?? interpreter);
  if (metadata === undefined || ESSENTIAL.has(name)) return [];
  if (metadata.dependencies.some((dependency) => mayProvide(dependency, name))) return [];
  if (!maintainer && metadata.format === 'wheel') return [];
  return wrong(`and the package depends on nothing that is named for ${name}.`, 'warning');
}

function mayProvide(dependency: string, program: string): boolean {
  const stem = program.replace(/[\d.-]+$/, '');
  const wanted = PROVIDERS[stem] ?? stem;
  return dependency.includes(wanted) || dependency === `/usr/bin/${program}` || dependency === `/bin/${program}`;
}
