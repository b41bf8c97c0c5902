import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { cargoHome } from '../../host/index.js';
import type { Runner } from '../../runner/index.js';
import type { Checkout } from '../checkout.js';
import type { Package } from '../language.js';
import { foldersUpTo, isWithin } from '../local-inputs.js';
import { settingsIn, sharedState, textsAbove, toolsWord } from '../tool-state.js';
import { ABOVE, pathsIn, rustLocalInputs } from './local-inputs.js';
import { workspaceFolder } from './questions.js';
import { readIfThere } from '../text-file.js';

const CONFIGURATION = ['.cargo/config.toml', '.cargo/config'];

/**
 * Cargo itself with its settings; the manifests of the whole workspace, of which each can change features and versions
 * that all get; and the crates that are depended upon by path. What comes from a registry is fixed by Cargo.lock.
 */
export async function rustStateBeyond(runner: Runner, one: Package, checkout: Checkout): Promise<string | undefined> {
  const { root } = one;
  const word = await toolsWord(runner, checkout, root, ['cargo', '--version', '--verbose']);
  const above = await checkout.once('cargo settings', () => settingsAbove(runner, root));
  const folders = foldersUpTo(root, one.directory).slice(1);
  const own = foldersUpTo(root, one.directory).flatMap((folder) => CONFIGURATION.map((file) => join(folder, file)));
  const settings = own.map((file) => readIfThere(file) ?? '');
  // Crates from a folder are not what the lock file says they are.
  if (word === undefined || [...above, ...settings].some((text) => SOURCES.test(text))) return undefined;
  const files = await checkout.state(
    folders.flatMap((folder) => ['Cargo.toml', 'Cargo.lock', ...ABOVE].map((file) => join(folder, file))),
  );
  const workspace = workspaceFolder(one);
  const manifests = await checkout.once(`manifests ${workspace}`, async () => {
    const all = manifestsOf(workspace, checkout);
    return await checkout.state(all);
  });
  const crates = await stateOfCrates(root, one.directory, checkout);
  if (files === undefined || manifests === undefined || crates === undefined) return undefined;
  return [word, settingsIn(runner, /^(CARGO|RUST)/), ...above, files, manifests, crates].join('\n');
}

/** Settings by which crates come from a folder of this machine. Source: the Cargo book, "Source Replacement". */
const SOURCES = /^\s*(directory|local-registry|paths|include)\s*=/m;

function settingsAbove(runner: Runner, root: string): readonly string[] {
  const home = cargoHome(runner.env);
  const own = ['config.toml', 'config'].map((file) => readIfThere(join(home, file)) ?? '');
  return [...own, ...textsAbove(root, ['Cargo.toml', ...ABOVE])];
}

/** The manifests below a workspace's folder, and those that they lead to by path, wherever they are. */
function manifestsOf(workspace: string, checkout: Checkout): readonly string[] {
  const queue = checkout
    .files(workspace)
    .filter((file) => basename(file) === 'Cargo.toml')
    .map((file) => join(workspace, file));
  const found = new Set([join(workspace, 'Cargo.toml'), ...queue]);
  for (let manifest = queue.pop(); manifest !== undefined; manifest = queue.pop()) {
    for (const path of pathsIn(readIfThere(manifest) ?? '')) {
      const next = join(resolve(dirname(manifest), path), 'Cargo.toml');
      if (found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return [...found, join(workspace, 'Cargo.lock')].sort();
}

/** Of the crates that a crate depends on by path, and those that they depend on. */
async function stateOfCrates(root: string, directory: string, checkout: Checkout): Promise<string | undefined> {
  const seen = new Set([directory]);
  const states: string[] = [];
  const queue = [directory];
  for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
    for (const input of rustLocalInputs(root, folder)) {
      if (seen.has(input)) continue;
      seen.add(input);
      if (existsSync(join(input, 'Cargo.toml'))) queue.push(input);
      if (isWithin(directory, input)) continue;
      const state = await sharedState(checkout, input, [input]);
      if (state === undefined) return undefined;
      states.push(state);
    }
  }
  return states.sort().join('\n');
}
