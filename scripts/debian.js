import { access, constants, readFile } from 'node:fs/promises';
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

/**
 * What tests of all kinds start without asking, by command, with the packages that bring it, and what those of test/tools
 * need: they run while others change apt's sources. Rarer tools are installed by the tests that need them.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const COMMON_COMMANDS = {
  'aarch64-linux-gnu-gcc': ['gcc-aarch64-linux-gnu'],
  bzip2: ['bzip2'],
  cargo: await rustPackages(),
  cmake: ['cmake'],
  file: ['file'],
  flock: ['util-linux'],
  'g++': ['build-essential'],
  git: ['git'],
  go: ['golang-go'],
  make: ['build-essential'],
  openssl: ['openssl'],
  'pkg-config': ['pkg-config'],
  python3: ['python3', 'python3-dev', 'python3-venv'],
  xz: ['xz-utils'],
  zip: ['zip'],
  zstd: ['zstd'],
};

/** Installs what is missing of the commands that all kinds of tests use. */
export async function provideCommonCommands() {
  const missing = [];
  for (const [command, packages] of Object.entries(COMMON_COMMANDS)) {
    if ((await which(command)) === undefined) missing.push(...packages);
  }
  if (missing.length > 0) await installDebianPackages([...new Set(missing)]);
}

/** Debian 12's own Rust is too old for today's crates; it carries a new one beside it, for web browsers. */
async function rustPackages() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const suffix = /^VERSION_CODENAME=bookworm$/m.test(release) ? '-web' : '';
  return [`rustc${suffix}`, `cargo${suffix}`];
}
