import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './process.js';

/** @typedef {{ version: string, license?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Locked */

const RULE = `\n${'-'.repeat(80)}\n\n`;

/**
 * The licences of everything that a bundle may contain: all packages that the lock has for production. ncc's own list
 * leaves out the modules that it merges into one, which are most of them.
 *
 * @returns {Promise<string>} a text file
 */
export async function thirdPartyLicenses() {
  const lock = /** @type {{ packages: Record<string, Locked> }} */ (
    JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'))
  );
  const shipped = Object.entries(lock.packages).filter(
    ([path, { dev, optional, devOptional }]) =>
      path !== '' && dev !== true && optional !== true && devOptional !== true,
  );
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const [path, { version, license = '' }] of shipped) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    texts.set(`${name} ${version}`, await licenseOf(join(ROOT, path), license));
  }
  const sections = [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, text]) => `${title}\n\n${text.trim()}\n`);
  return `Archway's bundles contain code of these packages.\n${RULE}${sections.join(RULE)}`;
}

/**
 * @param {string} folder of an installed package
 * @param {string} declared what its package.json says
 * @returns {Promise<string>} the text of its licence, else its name
 */
async function licenseOf(folder, declared) {
  const file = (await readdir(folder)).sort().find((name) => /^(licen[cs]e|copying)/i.test(name));
  if (file !== undefined) return (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n');
  return declared === '' ? 'The package does not state its licence.' : `Licence: ${declared}`;
}
