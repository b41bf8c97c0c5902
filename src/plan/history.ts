import { createHash } from 'node:crypto';
import type { PackageRecipe, Strategy } from '../config/index.js';
import type { Fact } from '../languages/language.js';

/**
 * Tells whether a cell was carried out on what is known now: the facts, without the lines that they stand on, and what
 * archway.yml says of the build. Facts are about crossing, so those of a native cell do not count.
 *
 * @returns 16 hex digits
 */
export function fingerprintOf(strategy: Strategy | 'blocked', facts: readonly Fact[], recipe: PackageRecipe): string {
  const known = strategy === 'native' ? [] : facts.map(({ effect, detail }) => `${effect}: ${detail}`).sort();
  const { path, packages, install, build, test, artifacts, rpath } = recipe;
  return createHash('sha256')
    .update(JSON.stringify({ known, path, packages, install, build, test, artifacts, rpath }))
    .digest('hex')
    .slice(0, 16);
}
