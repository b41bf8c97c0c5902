import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rpathFlag } from '../../toolchain/index.js';
import { runTool } from '../command.js';
import { requireStagedFiles } from '../custom/commands.js';
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
    await mesonTool(context, ['setup', tree, context.package.directory, ...settings(context)]);
    await mesonTool(context, ['compile', '-C', tree, '--jobs', String(context.jobs)]);
    await mesonTool(context, ['install', '-C', tree, '--no-rebuild'], { DESTDIR: context.stageDirectory });
    await requireStagedFiles(context, NOTHING_INSTALLED);
  },

  async test(context) {
    const tree = buildTree(context);
    const { stdout } = await runTool(context, tree, 'meson', ['introspect', '--tests', tree], { quiet: true });
    if ((JSON.parse(stdout) as readonly unknown[]).length === 0) return { status: 'none', command: '' };
    await mesonTool(context, ['test', '-C', tree, '--no-rebuild', '--print-errorlogs']);
    return { status: 'passed', command: 'meson test' };
  },
};

function buildTree({ buildDirectory }: BuildContext): string {
  return join(buildDirectory, 'meson');
}

/** Meson takes LDFLAGS for the build machine only when it cross-compiles, so the search path goes in as an option. */
function settings({ toolchain }: BuildContext): readonly string[] {
  const { mesonCrossFile, cross } = toolchain;
  const flag = rpathFlag(toolchain);
  return [
    `--prefix=${PREFIX}`,
    '--buildtype=release',
    ...(mesonCrossFile === undefined ? [] : [`--cross-file=${mesonCrossFile}`]),
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
  await runTool(context, context.buildDirectory, 'meson', args, {
    env: { ...env, ...Object.fromEntries(hidden.map((name) => [name, undefined])) },
  });
}

function isCompilerVariable(name: string, env: NodeJS.ProcessEnv, tools: BuildContext['toolchain']['tools']): boolean {
  return name.startsWith('PKG_CONFIG_') || (Object.values(tools) as unknown[]).includes(env[name]);
}
