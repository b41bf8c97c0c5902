import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { run } from './process.js';

/**
 * Finds a program on PATH.
 *
 * @param {string} command its name
 * @returns {Promise<string | undefined>} its absolute path
 */
export async function which(command) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, command);
    try {
      await access(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return undefined;
}

/**
 * Finds a program, and installs it from Debian's or Ubuntu's packages where it is missing.
 *
 * @param {string} command its name
 * @param {readonly string[]} packages what brings it
 * @returns {Promise<string>} its absolute path
 * @throws {Error} when it cannot be had
 */
export async function requireCommand(command, packages) {
  const present = await which(command);
  if (present !== undefined) return present;
  await installDebianPackages(packages);
  const installed = await which(command);
  if (installed === undefined) throw new Error(`${command} is still missing after installing ${packages.join(', ')}`);
  return installed;
}

/**
 * Installs Debian packages, as root or through passwordless sudo.
 *
 * @param {readonly string[]} packages their names
 */
export async function installDebianPackages(packages) {
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3'];
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const operation of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    const [command = '', ...args] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...options];
    await run(command, [...args, ...operation]);
  }
}
