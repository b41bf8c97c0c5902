/** Makes `node_modules` what package-lock.json says: on a fresh clone, and after the lock has changed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, run } from './process.js';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, peer?: boolean }> }} Lock */

/**
 * Runs `npm ci` unless every package is there in the version of the lock.
 */
export async function installNodeModules() {
  if (await isUpToDate()) return;
  // `npm test --silent` would silence this npm too, and with it the reason of a failure.
  await run('npm', ['ci', '--no-audit', '--no-fund'], { env: { npm_config_loglevel: 'warn' } });
}

/** @returns {Promise<boolean>} whether npm's own record of what it installed agrees with the lock */
async function isUpToDate() {
  const wanted = await readLock(join(ROOT, 'package-lock.json'));
  const installed = await readLock(join(ROOT, 'node_modules', '.package-lock.json')).catch(() => undefined);
  if (installed === undefined) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    const present = installed.packages[path];
    // Optional ones may be for other machines.
    return path === '' || (present === undefined ? optional === true : present.version === version);
  });
}

/**
 * @param {string} path of a lock file
 * @returns {Promise<Lock>}
 */
async function readLock(path) {
  return /** @type {Lock} */ (JSON.parse(await readFile(path, 'utf8')));
}
