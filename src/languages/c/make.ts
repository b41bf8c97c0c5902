import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../../runner/index.js';
import { rpathFlag, type Toolchain } from '../../toolchain/index.js';
import { runTool } from '../command.js';
import { requireStagedFiles } from '../custom/commands.js';
import type { BuildContext, TestOutcome } from '../language.js';
import { copySources, sourceCopy, sourceFiles } from '../source-copy.js';
import { compilersWithPathFlags, gccPathFlags } from '../source-paths.js';
import { MAKE_FILES, NOTHING_INSTALLED, PREFIX, type BuildSystem } from './build-system.js';
import { readDatabase, type MakeDatabase } from './make-database.js';
import { foldersOfGoal } from './make-folders.js';
import { hasSources } from './sources.js';

/** The names under which GNU make looks for its file, in its order. */
export const MAKEFILES = ['GNUmakefile', 'makefile', 'Makefile'];

/** A Makefile of the project's own. It is built in a copy of the sources. */
export const make: BuildSystem = {
  name: 'Make',
  tools: [{ commands: ['make'], debianPackages: ['make'] }],
  files: MAKE_FILES,

  recognise(directory, files) {
    const makefile = MAKEFILES.find((name) => files.has(name));
    if (makefile === undefined) return undefined;
    // Many a repository has one that only calls other tools.
    return hasSources(directory) || buildsBelow(directory, makefile) ? makefile : undefined;
  },

  version: (text) => /^\s*version\s*[:?]*=\s*v?(\d[\w.+~-]*)\s*$/im.exec(text)?.[1],

  async build(context) {
    const directory = await copySources(context);
    await makeAndInstall(context, directory);
  },

  test: async (context) => await makeCheck(context, sourceCopy(context)),
};

/**
 * Whether a makefile has others build and installs what they made, so that all is one project: `install: ; $(MAKE) -C src`.
 */
function buildsBelow(directory: string, makefile: string): boolean {
  const text = readFileSync(join(directory, makefile), 'utf8');
  const installs = /^(?:[\w-]+[ \t]+)*install\b[^:=\n]*:(?!=)/m.test(text);
  const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return installs && /\$[({]MAKE[)}]/.test(text) && folders.some(({ name }) => hasSources(join(directory, name)));
}

/**
 * Builds the default target in a folder and installs into the stage, as far as the makefile does that.
 *
 * @param settings values for variables, as far as the makefile has them
 */
export async function makeAndInstall(
  context: BuildContext,
  directory: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<void> {
  const database = await askDatabase(context, directory);
  const overrides = allOverrides(context, database, settings);
  await runMake(context, directory, [`--jobs=${String(context.jobs)}`, ...overrides]);
  if (database.targets.has('install') && (await honoursDestdir(context, directory))) {
    const places = [`DESTDIR=${context.stageDirectory}`, `PREFIX=${PREFIX}`, `prefix=${PREFIX}`];
    await runMake(context, directory, ['install', ...places, ...overrides]);
    await requireStagedFiles(context, NOTHING_INSTALLED);
  } else if (context.package.recipe.artifacts === undefined) {
    throw new InputError(
      `Package '${context.package.name}': its makefile has no 'install' target that honours DESTDIR, so Archway cannot ` +
        'tell what to package. Add one, or name the files in `artifacts` in archway.yml.',
    );
  }
}

/** Runs the first of the customary test targets that the makefile in a folder has. */
export async function makeCheck(
  context: BuildContext,
  directory: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestOutcome> {
  const database = await askDatabase(context, directory);
  const target = ['check', 'test'].find((name) => database.targets.has(name));
  if (target === undefined) return { status: 'none', command: '' };
  const overrides = allOverrides(context, database, settings);
  await runMake(context, directory, [target, ...overrides], logsOfTests(context));
  return { status: 'passed', command: `make ${target}` };
}

/**
 * Automake's harness writes what tests print to files, and tells those of failed ones only where this is set: the runner
 * with the files is gone afterwards, and a crash of the emulator is known by its words. Source: Automake's manual,
 * "Scripts-based Testsuites".
 */
function logsOfTests({ env }: BuildContext): NodeJS.ProcessEnv {
  return { VERBOSE: env['VERBOSE'] ?? '1' };
}

async function runMake(
  context: BuildContext,
  directory: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  await runTool(context, directory, 'make', args, { env: { ...makeVariables(context), ...env } });
}

/**
 * Asks make for all that it knows after reading its files. Only make can tell: a folder named `test` looks like a
 * target from outside, and targets may stand in an included file.
 */
async function askDatabase(context: BuildContext, directory: string): Promise<MakeDatabase> {
  const { stdout } = await runTool(
    context,
    directory,
    'make',
    ['--dry-run', '--print-data-base', '--no-builtin-rules'],
    // A dry run fails where a recipe would have made what a later one needs; the database is complete all the same.
    { env: { ...makeVariables(context), LC_ALL: 'C' }, quiet: true, acceptExitCodes: [0, 2] },
  );
  return readDatabase(stdout);
}

/**
 * The compilers without the build's paths, and the search path in a form that survives: make expands `$`, and then the
 * shell does. Sources: GNU make's manual, and the one of ld for `$ORIGIN`.
 */
export function makeVariables(context: BuildContext): NodeJS.ProcessEnv {
  const { env, toolchain } = context;
  const flag = rpathFlag(toolchain);
  return {
    ...compilersWithPathFlags(context),
    ...(flag !== undefined && {
      LDFLAGS: (env['LDFLAGS'] ?? '').replace(flag, () => flag.replaceAll('$', () => '\\$$')),
    }),
  };
}

const TOOL_VARIABLES: Readonly<Record<string, keyof Toolchain['tools']>> = {
  CC: 'cc',
  CXX: 'cxx',
  AR: 'ar',
  RANLIB: 'ranlib',
  STRIP: 'strip',
  OBJCOPY: 'objcopy',
  NM: 'nm',
};

const NATIVE_TOOLS = new Set(['cc', 'gcc', 'c99', 'c11', 'c++', 'g++', 'ar', 'ranlib', 'strip', 'objcopy', 'nm']);

/**
 * Variables for make's command line where a makefile names a compiler or another tool itself, which outranks the
 * environment: the target's takes the place of the host's, and the words after it (`gcc -std=c99`, `ar rcu`) stay.
 * Compilers get the flags by which the build's paths do not show.
 */
export function compilerOverrides(
  { assignments }: MakeDatabase,
  { explicit, tools }: Pick<Toolchain, 'explicit' | 'tools'>,
  pathFlags: readonly string[],
): readonly string[] {
  return Object.entries(TOOL_VARIABLES).flatMap(([variable, tool]) => {
    const [command = '', ...words] = (assignments.get(variable) ?? '').trim().split(/\s+/);
    if (!NATIVE_TOOLS.has(basename(command))) return [];
    const compiles = variable === 'CC' || variable === 'CXX';
    const chosen = [explicit ? tools[tool] : command, ...words];
    // A generated makefile has them already, as it was configured with them.
    const missing = compiles ? pathFlags.filter((flag) => !words.includes(flag)) : [];
    if (!explicit && missing.length === 0) return [];
    return [`${variable}=${[...chosen, ...missing].join(' ')}`];
  });
}

function allOverrides(
  context: BuildContext,
  database: MakeDatabase,
  settings: Readonly<Record<string, string>>,
): readonly string[] {
  const known = Object.entries(settings).filter(([name]) => database.assignments.has(name));
  return [
    ...compilerOverrides(database, context.toolchain, gccPathFlags(context)),
    ...known.map(([name, value]) => `${name}=${value}`),
  ];
}

/** An `install` that does not know DESTDIR would write into this machine's own folders. */
async function honoursDestdir({ hostRunner }: BuildContext, directory: string): Promise<boolean> {
  const makefiles = (await sourceFiles(hostRunner, directory)).filter((file) =>
    /^((GNU)?makefile(\..*)?|.*\.mk)$/i.test(basename(file)),
  );
  const installing = await installingFolders(directory);
  for (const file of makefiles) {
    // What is brought along and not installed may well know it.
    if (installing !== undefined && !installing.includes(dirname(file)) && !file.endsWith('.mk')) continue;
    if ((await readFile(join(directory, file), 'utf8')).includes('DESTDIR')) return true;
  }
  return false;
}

/** The folders whose makefiles install something, `.` for the top; undefined where they cannot be told. */
async function installingFolders(directory: string): Promise<readonly string[] | undefined> {
  const makefile = MAKEFILES.map((name) => join(directory, name)).find((file) => existsSync(file));
  const text = makefile === undefined ? '' : await readFile(makefile, 'utf8');
  // What is included from elsewhere may be what installs.
  const below = /^\s*-?include\s+\S*\//m.test(text) ? undefined : foldersOfGoal(text, 'install');
  return below && ['.', ...below];
}
