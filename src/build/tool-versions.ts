import { basename } from 'node:path';
import { languageByName } from '../languages/index.js';
import type { BuildContext } from '../languages/language.js';

/** The tools that do not tell their version by `--version`. */
const ASKED_OTHERWISE: Readonly<Record<string, readonly string[]>> = { go: ['version'], 'lua5.4': ['-v'] };

/**
 * The versions of the tools that a cell is built with, by the tool's name. One that does not start, or tells none, is
 * left out: the build will say so better.
 */
export async function toolVersions(context: BuildContext): Promise<Readonly<Record<string, string>>> {
  const { package: one, strategy, toolchain } = context;
  const {
    tools,
    needsCompiler,
    used = [],
  } = languageByName(one.language).requirements(one, strategy, toolchain.platform);
  const commands = [
    ...tools.flatMap(({ commands: [first] }) => first ?? []),
    ...used,
    ...(needsCompiler ? [toolchain.tools.cc] : []),
  ];
  const found = await Promise.all(
    [...new Set(commands)].map(async (command) => [basename(command), await versionOf(context, command)] as const),
  );
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function versionOf({ runner, env, package: one }: BuildContext, command: string): Promise<string | undefined> {
  try {
    const args = ASKED_OTHERWISE[command] ?? ['--version'];
    // In the package's folder: a file there may choose the version, as rust-toolchain.toml does.
    const { stdout, stderr } = await runner.exec(command, args, { cwd: one.directory, env, quiet: true });
    return /\d+(?:\.\d+)+[\w.+-]*/.exec(withoutOrigin(stdout === '' ? stderr : stdout))?.[0];
  } catch {
    return undefined;
  }
}

/** The first line without what stands in brackets: GCC puts the distribution's own version there, before its own. */
function withoutOrigin(text: string): string {
  return (text.split('\n')[0] ?? '').replaceAll(/\([^)]*\)/g, '');
}
