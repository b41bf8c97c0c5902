import { availableParallelism } from 'node:os';
import { inParallel } from '../host/index.js';
import { languageByName } from '../languages/index.js';
import type { Fact, Package } from '../languages/language.js';
import type { Platform } from '../platform/platform.js';
import { withFewCommands, type Runner } from '../runner/index.js';
import { FactsCache } from './facts-cache.js';

/** A package with a platform to plan it for. */
export interface Pair {
  readonly package: Package;
  readonly platform: Platform;
}

/** How many packages are looked at at the same time: most wait for the disk, or for an answer that others wait for too. */
const WIDTH = 32;

/**
 * Reads the facts of packages for platforms, by as many processes at the same time as there are cores. What was read
 * before, and cannot have changed since, is not read again.
 *
 * @returns in the order of the pairs
 */
export async function readFacts(runner: Runner, pairs: readonly Pair[]): Promise<readonly (readonly Fact[])[]> {
  const cores = withFewCommands(runner, availableParallelism());
  const cache = await FactsCache.open(cores, pairs[0]?.package.root ?? runner.workspace);
  const states = new Map<Package, Promise<string | undefined>>();
  const kept = await inParallel(pairs, WIDTH, async ({ package: one, platform }) => {
    const state = states.get(one) ?? stateOf(cores, one);
    states.set(one, state);
    const known = await state;
    const key = known === undefined ? undefined : await cache.key(known, platform);
    return { key, facts: key === undefined ? undefined : cache.get(key) };
  });
  const missing = pairs.filter((_, index) => kept[index]?.facts === undefined);
  const planned = {
    packages: [...new Set(missing.map((pair) => pair.package))],
    platforms: [...new Set(missing.map((pair) => pair.platform))],
  };
  const all = await inParallel(pairs.entries(), WIDTH, async ([index, { package: one, platform }]) => {
    const { key, facts: known } = kept[index] ?? {};
    if (known !== undefined) return known;
    const facts = await languageByName(one.language).facts(cores, one, platform, planned);
    if (key !== undefined && areLasting(one, facts)) cache.put(key, facts);
    return facts;
  });
  await cache.save();
  return all;
}

/**
 * A text that changes whenever one of the things does that the facts of a package are read from; undefined where that
 * cannot be told.
 */
async function stateOf(runner: Runner, one: Package): Promise<string | undefined> {
  const { checkout, language, path, nested, recipe } = one;
  if (checkout === undefined) return undefined;
  const files = await checkout.state([one.directory]);
  if (files === undefined) return undefined;
  const found = languageByName(language);
  const state = found.stateBeyond === undefined ? '' : await found.stateBeyond(runner, one, checkout);
  if (state === undefined) return undefined;
  return JSON.stringify({ language, path, nested, recipe, files, state });
}

/** What a tool could not establish it may establish the next time: a registry that did not answer does then. */
function areLasting({ language }: Package, facts: readonly Fact[]): boolean {
  return languageByName(language).stateBeyond === undefined || !facts.some(({ effect }) => effect === 'unknown');
}
