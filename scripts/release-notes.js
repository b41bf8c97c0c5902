/**
 * Prints the section of CHANGELOG.md that a release is of. For a tag, by GITHUB_REF_TYPE and GITHUB_REF_NAME, that is
 * the tag's own, and the tag must be that of package.json; else, in a dry run, the unreleased one.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './process.js';

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(`::error::${message}`);
  process.exit(1);
}

const { version } = /** @type {{ version: string }} */ (JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')));
const changelog = await readFile(join(ROOT, 'CHANGELOG.md'), 'utf8');
const tag = process.env['GITHUB_REF_TYPE'] === 'tag' ? (process.env['GITHUB_REF_NAME'] ?? '') : undefined;
if (tag !== undefined && tag !== `v${version}`) {
  fail(`The tag is ${tag}, and package.json has version ${version}. Tag a commit that has the version of its tag.`);
}
const wanted = tag === undefined ? 'Unreleased' : version;
const section = changelog
  .split(/^## /m)
  .slice(1)
  .find((text) => text.startsWith(`[${wanted}]`));
if (section === undefined) fail(`CHANGELOG.md has no section [${wanted}].`);
const notes = section.slice(section.indexOf('\n') + 1).trim();
if (notes === '') fail(`The section [${wanted}] of CHANGELOG.md is empty.`);
console.log(notes);
