import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError, type Runner } from '../runner/index.js';
import type { Checkout } from './checkout.js';
import { readIfThere } from './text-file.js';

const SECRET = /TOKEN|PASSWORD|SECRET|CREDENTIAL/;

/** The variables of the environment whose names begin in one of these ways, without those that hold secrets. */
export function settingsIn({ env }: Runner, prefixes: RegExp): string {
  const names = Object.keys(env).filter((name) => prefixes.test(name) && !SECRET.test(name));
  return names
    .sort()
    .map((name) => `${name}=${env[name] ?? ''}`)
    .join('\n');
}

/** What a tool says of itself in a folder; undefined where it cannot be asked. It is asked once for all packages. */
export async function toolsWord(
  runner: Runner,
  checkout: Checkout,
  directory: string,
  [command, ...args]: readonly [string, ...string[]],
): Promise<string | undefined> {
  return await checkout.once(`word of ${command}`, async () => {
    try {
      return (await runner.exec(command, args, { cwd: directory, quiet: true })).stdout;
    } catch (error) {
      if (error instanceof CommandError) return undefined;
      throw error;
    }
  });
}

/** The state of one folder or file, looked at once for all packages that it concerns. */
export async function sharedState(
  checkout: Checkout,
  key: string,
  inputs: readonly string[],
): Promise<string | undefined> {
  return await checkout.once(`state ${key}`, async () => await checkout.state(inputs));
}

/** The texts of files of these names in the folders above a repository, where a tool would find them too. */
export function textsAbove(root: string, names: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (let folder = root; folder !== dirname(folder);) {
    folder = dirname(folder);
    const paths = names.map((name) => join(folder, name)).filter(existsSync);
    for (const path of paths) texts.push(`${path}\n${readIfThere(path) ?? ''}`);
  }
  return texts;
}
