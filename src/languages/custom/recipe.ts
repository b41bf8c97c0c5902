import { existsSync } from 'node:fs';
import { readInstallText } from '../../environment/install-text.js';
import { installPackages, updateLists } from '../../host/index.js';
import { copySources, removeSourceCopy, sourceCopy } from '../source-copy.js';
import type { BuildContext, Language, TestOutcome } from '../language.js';
import { requireStagedFiles, runCommands, stageArtifacts } from './commands.js';

/** What a language's own tests need. */
export interface RecipeTraits {
  /** True when they build what they test themselves, so that they run after any build. */
  readonly testsStandAlone: boolean;
}

/**
 * Gives a language the commands of archway.yml: `install` runs before any build, `build` and `test` stand in for the
 * language's own, `artifacts` adds files to what is packaged.
 */
export function withRecipe(language: Language, { testsStandAlone }: RecipeTraits): Language {
  return {
    ...language,
    async build(context) {
      const { install, build } = context.package.recipe;
      await removeSourceCopy(context);
      // An environment is made with what it installs.
      if (install !== undefined && context.strategy !== 'emulated') await runInstall(context, install);
      if (build !== undefined) {
        await buildByCommands(context, build);
        return;
      }
      await language.build(context);
      await stageArtifacts(context, existsSync(sourceCopy(context)) ? sourceCopy(context) : context.package.directory);
    },
    async test(context): Promise<TestOutcome> {
      const { build, test } = context.package.recipe;
      if (typeof test === 'string') return await testByCommands(context, test);
      if (build === undefined || testsStandAlone) return await language.test(context);
      context.runner.notice(
        `Package '${context.package.name}' has commands of its own in \`build\` and none in \`test\`: nothing is tested.`,
      );
      return { status: 'none', command: '' };
    },
  };
}

/** Packages are installed as Archway installs its own, so that a user who is not root may name them as in an environment. */
async function runInstall(context: BuildContext, commands: string): Promise<void> {
  const { lots, rest } = readInstallText(commands);
  const hasVersions = lots.some(({ packages }) => packages.some((name) => name.includes('=')));
  if (hasVersions) {
    await runCommands(context, context.package.directory, commands);
    return;
  }
  for (const { packages, recommends } of lots) {
    await installPackages(context.hostRunner, packages, 'process', recommends);
  }
  if (rest === '') return;
  if (lots.at(-1)?.lists === true && /\bapt(-get)?\b/.test(rest)) await updateLists(context.hostRunner);
  await runCommands(context, context.package.directory, rest);
}

async function buildByCommands(context: BuildContext, commands: string): Promise<void> {
  const directory = await copySources(context);
  await runCommands(context, directory, commands);
  await stageArtifacts(context, directory);
  await requireStagedFiles(
    context,
    'Name the files that the commands in `build` make in `artifacts`, or have them copied to the folder in $ARCHWAY_STAGE.',
  );
}

/** Tests run where the build ran if that was in a copy of the sources, else in a copy made for them. */
async function testByCommands(context: BuildContext, commands: string): Promise<TestOutcome> {
  const built = sourceCopy(context);
  const directory = existsSync(built) ? built : await copySources(context);
  await runCommands(context, directory, commands);
  return { status: 'passed', command: commands.trim().split('\n').join('; ') };
}
