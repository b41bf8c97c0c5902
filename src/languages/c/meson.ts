import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { mesonValue, rpathFlag } from '../../toolchain/index.js';
import { runTool } from '../command.js';
import { requireStagedFiles } from '../custom/commands.js';
import { bothNames, compilersWithPathFlags, gccPathFlags } from '../source-paths.js';
import type { BuildContext } from '../language.js';
import { MESON_FILES, NOTHING_INSTALLED, PREFIX, type BuildSystem } from './build-system.js';

/** Meson, with its own test runner. */
export const meson: BuildSystem = {
  name: 'Meson',
  tools: [{ commands: ['meson'], debianPackages: ['meson'] }],
  files: MESON_FILES,

  recognise(directory, files) {
    if (!files.has('meson.build')) return undefined;
    // Without a project it is a part of one in a folder above.
    const text = readFileSync(join(directory, 'meson.build'), 'utf8');
    return /^\s*project\s*\(/m.test(text) ? 'meson.build' : undefined;
  },

  version: (text) => /\bproject\s*\([^)]*?\bversion\s*:\s*'([^']+)'/.exec(text)?.[1],

  async build(context) {
    const tree = buildTree(context);
    await rm(tree, { recursive: true, force: true });
    await mesonTool(context, [
      'setup',
      tree,
      context.package.directory,
      ...settings(context),
      ...(await machineFiles(context)),
    ]);
    await mesonTool(context, ['compile', '-C', tree, '--jobs', String(context.jobs)]);
    await mesonTool(context, ['install', '-C', tree, '--no-rebuild'], { DESTDIR: context.stageDirectory });
    await requireStagedFiles(context, NOTHING_INSTALLED);
  },

  async test(context) {
    const tree = buildTree(context);
    const { stdout } = await runTool(context, tree, 'meson', ['introspect', '--tests', tree], { quiet: true });
    if ((JSON.parse(stdout) as readonly unknown[]).length === 0) return { status: 'none', command: '' };
    await mesonTool(context, ['test', '-C', tree, '--no-rebuild', '--print-errorlogs', ...timeLimits(context)]);
    return { status: 'passed', command: 'meson test' };
  },
};

/**
 * Meson's limits, half a minute where a test has none, are for programs that are not emulated; the cell has its own, and
 * what hangs is seen. Zero is no limit since Meson 0.57 only, and before that an end at once.
 */
function timeLimits({ strategy }: BuildContext): readonly string[] {
  return strategy === 'native' ? [] : ['--timeout-multiplier=100'];
}

function buildTree({ buildDirectory }: BuildContext): string {
  return join(buildDirectory, 'meson');
}

/**
 * The compilers without the build's paths, where a file and not the environment names them. Flags that are part of the
 * command are in no option, which the project or the user may set.
 */
async function machineFiles(context: BuildContext): Promise<readonly string[]> {
  const { mesonCrossFile, tools } = context.toolchain;
  if (mesonCrossFile === undefined) return [];
  const file = join(context.buildDirectory, 'paths.ini');
  const flags = pathFlags(context);
  const lines = Object.entries({ c: tools.cc, cpp: tools.cxx }).map(
    ([name, tool]) => `${name} = ${mesonValue([tool, ...flags])}\n`,
  );
  await writeFile(file, `[binaries]\n${lines.join('')}`);
  return [`--cross-file=${mesonCrossFile}`, `--cross-file=${file}`];
}

/** Meson names sources by their way from the build tree, which differs with the place of both. */
function pathFlags(context: BuildContext): readonly string[] {
  const sources = bothNames(context.package.directory).map((from) => ({
    from: relative(buildTree(context), from),
    to: context.package.path,
  }));
  return gccPathFlags(context, sources);
}

/** Meson takes LDFLAGS for the build machine only when it cross-compiles, so the search path goes in as an option. */
function settings({ toolchain }: BuildContext): readonly string[] {
  const { cross } = toolchain;
  const flag = rpathFlag(toolchain);
  return [
    `--prefix=${PREFIX}`,
    '--buildtype=release',
    ...(flag === undefined || !cross ? [] : [`-Dc_link_args=${flag}`, `-Dcpp_link_args=${flag}`]),
  ];
}

/**
 * Runs Meson without CC and its like, which it takes for the compilers of the build machine when it cross-compiles; the
 * cross file has the target's.
 */
async function mesonTool(context: BuildContext, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { cross, tools } = context.toolchain;
  const hidden = cross ? Object.keys(context.env).filter((name) => isCompilerVariable(name, context.env, tools)) : [];
  const compilers = cross ? {} : compilersWithPathFlags(context, pathFlags(context));
  await runTool(context, context.buildDirectory, 'meson', args, {
    env: { ...env, ...compilers, ...Object.fromEntries(hidden.map((name) => [name, undefined])) },
  });
}

function isCompilerVariable(name: string, env: NodeJS.ProcessEnv, tools: BuildContext['toolchain']['tools']): boolean {
  return name.startsWith('PKG_CONFIG_') || (Object.values(tools) as unknown[]).includes(env[name]);
}
