import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rpathFlag } from '../../toolchain/index.js';
import { runTool } from '../command.js';
import { requireStagedFiles } from '../custom/commands.js';
import { gccPathFlags } from '../source-paths.js';
import type { BuildContext } from '../language.js';
import { CMAKE_FILES, NOTHING_INSTALLED, PREFIX, type BuildSystem } from './build-system.js';

/** CMake, with CTest for the tests. */
export const cmake: BuildSystem = {
  name: 'CMake',
  tools: [{ commands: ['cmake'], debianPackages: ['cmake'] }],
  files: CMAKE_FILES,

  recognise(directory, files) {
    if (!files.has('CMakeLists.txt')) return undefined;
    // Without a project it is a part of one in a folder above.
    const text = readFileSync(join(directory, 'CMakeLists.txt'), 'utf8');
    return /^\s*project\s*\(/im.test(text) ? 'CMakeLists.txt' : undefined;
  },

  version: (text) => /^\s*project\s*\([^)]*?\bVERSION\s+"?([\d.]+)/im.exec(text)?.[1],

  async build(context) {
    const tree = buildTree(context);
    // A cache remembers compilers and folders of an earlier run, and outranks what it is told now.
    await rm(join(tree, 'CMakeCache.txt'), { force: true });
    await writeFile(pathsFile(context), pathSettings(context));
    await cmakeTool(context, ['-S', context.package.directory, '-B', tree, ...settings(context)]);
    await cmakeTool(context, ['--build', tree, '--parallel', String(context.jobs)]);
    await cmakeTool(context, ['--install', tree], { DESTDIR: context.stageDirectory });
    await requireStagedFiles(context, NOTHING_INSTALLED);
  },

  async test(context) {
    const tree = buildTree(context);
    const { stdout } = await runTool(context, tree, 'ctest', ['--show-only=json-v1'], { quiet: true });
    const { tests } = JSON.parse(stdout) as { tests: readonly unknown[] };
    if (tests.length === 0) return { status: 'none', command: '' };
    await runTool(context, tree, 'ctest', ['--output-on-failure', '--parallel', String(context.jobs)]);
    return { status: 'passed', command: 'ctest' };
  },
};

function buildTree({ buildDirectory }: BuildContext): string {
  return join(buildDirectory, 'cmake');
}

function pathsFile({ buildDirectory }: BuildContext): string {
  return join(buildDirectory, 'paths.cmake');
}

/** What CMake reads after `project()`: flags given so are in no variable, which projects set anew, or write into files. */
function pathSettings(context: BuildContext): string {
  const flags = gccPathFlags(context).map((flag) => `  "$<$<COMPILE_LANGUAGE:C,CXX,ASM>:${flag}>"\n`);
  return `if(CMAKE_CURRENT_SOURCE_DIR STREQUAL CMAKE_SOURCE_DIR)\n  add_compile_options(\n${flags.join('')}  )\nendif()\n`;
}

function settings(context: BuildContext): readonly string[] {
  const { cmakeToolchainFile, rpath } = context.toolchain;
  return [
    `-DCMAKE_PROJECT_INCLUDE=${pathsFile(context)}`,
    // Else the build folder's path leaves its length in what is installed, and its bytes in the build ID.
    '-DCMAKE_BUILD_RPATH_USE_ORIGIN=ON',
    '-DCMAKE_BUILD_TYPE=Release',
    `-DCMAKE_INSTALL_PREFIX=${PREFIX}`,
    ...(cmakeToolchainFile === undefined ? [] : [`-DCMAKE_TOOLCHAIN_FILE=${cmakeToolchainFile}`]),
    ...(rpath === undefined ? [] : [`-DCMAKE_INSTALL_RPATH=${rpath}`]),
  ];
}

/**
 * Runs CMake without the run-time search path among LDFLAGS: it is set for installed files only, so that tests in the
 * build tree load the library just built, and not one installed earlier.
 */
async function cmakeTool(context: BuildContext, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const flag = rpathFlag(context.toolchain);
  const flags = (context.env['LDFLAGS'] ?? '').split(' ').filter((one) => one !== flag);
  await runTool(context, context.buildDirectory, 'cmake', args, {
    env: { ...env, LDFLAGS: flags.join(' '), LD_RUN_PATH: undefined },
  });
}
