/** Copies the newest entry whose key has the right beginning out of the folder ARCHWAY_TEST_CACHE. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const folder = process.env.ARCHWAY_TEST_CACHE;
const names = folder && existsSync(folder) ? readdirSync(folder) : [];
const prefixes = [process.env.INPUT_KEY, process.env['INPUT_RESTORE-KEYS']].filter(Boolean);
const age = (name) => statSync(join(folder, name)).mtimeMs;
const found = names
  .filter((name) => prefixes.some((prefix) => name.startsWith(prefix)))
  .sort((a, b) => age(b) - age(a))[0];
if (found === undefined) console.log('No entry was restored');
else {
  const path = resolve(process.env.INPUT_PATH);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(join(folder, found), path);
  console.log(`Restored ${found}`);
}
