import { dirname, join, resolve } from 'node:path';
import { isWithin } from '../local-inputs.js';
import type { Runner } from '../../runner/index.js';
import type { Checkout } from '../checkout.js';
import type { Package } from '../language.js';
import { settingsIn, sharedState, toolsWord } from '../tool-state.js';
import { workspaceOf } from './local-inputs.js';
import { directives, localReplacements } from './mod-file.js';
import { readIfThere } from '../text-file.js';

/** What go's answers depend on, besides the environment and the files. `go help environment` tells what these are. */
const SETTINGS = ['GOVERSION', 'GOFLAGS', 'GO111MODULE', 'GOEXPERIMENT', 'GOTOOLCHAIN', 'GOWORK'];

/**
 * Go itself; for a module in a go.work all modules there, of which each can change the versions that all get; else the
 * modules that replace others. What comes from a registry is fixed by go.sum.
 */
export async function goStateBeyond(
  runner: Runner,
  { root, directory }: Package,
  checkout: Checkout,
): Promise<string | undefined> {
  const word = await toolsWord(runner, checkout, root, ['go', 'env', '-json', ...SETTINGS]);
  if (word === undefined || /-(modfile|overlay)=/.test(word)) return undefined;
  const files = await stateOfModules(root, directory, checkout, (JSON.parse(word) as { GOWORK?: string }).GOWORK ?? '');
  return files === undefined ? undefined : [word, settingsIn(runner, /^(GO|CGO_)/), files].join('\n');
}

async function stateOfModules(
  root: string,
  directory: string,
  checkout: Checkout,
  outerWork: string,
): Promise<string | undefined> {
  if (outerWork === 'off') return await stateOfReplacements(directory, checkout);
  // Given by hand, or above the repository.
  if (outerWork !== '' && !isWithin(root, outerWork)) return undefined;
  const work = workspaceOf(root, directory);
  if (work === undefined) return await stateOfReplacements(directory, checkout);
  return await sharedState(checkout, work.file, [
    work.file,
    `${work.file}.sum`,
    ...directives(work.text, 'use').map((path) => resolve(dirname(work.file), path)),
    ...[...localReplacements(work.text).values()].map((path) => resolve(dirname(work.file), path)),
  ]);
}

async function stateOfReplacements(directory: string, checkout: Checkout): Promise<string | undefined> {
  const goMod = readIfThere(join(directory, 'go.mod')) ?? '';
  const states: string[] = [];
  for (const path of new Set(localReplacements(goMod).values())) {
    const folder = resolve(directory, path);
    const state = await sharedState(checkout, folder, [folder]);
    if (state === undefined) return undefined;
    states.push(state);
  }
  // A folder by its absolute path may be anywhere.
  return directives(goMod, 'replace').some((line) => /=>\s*"?\//.test(line)) ? undefined : states.join('\n');
}
