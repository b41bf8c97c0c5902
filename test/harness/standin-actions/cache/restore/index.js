/** Copies the newest entry whose key has the right beginning out of the folder ARCHWAY_TEST_CACHE. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { env } from 'node:process';

const folder = env['ARCHWAY_TEST_CACHE'] ?? '';
const prefixes = [env['INPUT_KEY'] ?? '', env['INPUT_RESTORE-KEYS'] ?? ''].filter((prefix) => prefix !== '');
const [newest] = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => prefixes.some((prefix) => name.startsWith(prefix)))
  .map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
  .sort((a, b) => b.time - a.time);
if (newest === undefined) console.log('No entry was restored');
else {
  const path = resolve(env['INPUT_PATH'] ?? '');
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(join(folder, newest.name), path);
  console.log(`Restored ${newest.name}`);
}
