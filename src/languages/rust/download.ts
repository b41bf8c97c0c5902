import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Platform } from '../../platform/platform.js';
import type { Runner } from '../../runner/index.js';
import type { Downloads, Package } from '../language.js';

/** Downloads the locked crates that any of the platforms needs. */
export async function downloadCrates(
  runner: Runner,
  target: Package,
  platforms: readonly Platform[],
): Promise<Downloads> {
  const triples = platforms.flatMap((platform) => ['--target', platform.rustTriple]);
  const { stderr } = await runner.exec('cargo', ['fetch', '--locked', ...triples], { cwd: target.directory });
  const fetched = stderr.split('\n').filter((line) => /^\s*Downloaded \S+ v/.test(line)).length;
  const lock = await readFile(join(target.directory, 'Cargo.lock'), 'utf8').catch(() => '');
  const locked = lock.split('\n').filter((line) => /^source = "(registry|sparse)\+/.test(line)).length;
  return { what: 'crates', locked, fetched };
}
