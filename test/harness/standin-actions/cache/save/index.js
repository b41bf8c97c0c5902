/** Copies a file into the folder ARCHWAY_TEST_CACHE, under the key as its name. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';

const folder = env['ARCHWAY_TEST_CACHE'] ?? '';
const key = env['INPUT_KEY'] ?? '';
if (folder !== '') {
  mkdirSync(folder, { recursive: true });
  copyFileSync(resolve(env['INPUT_PATH'] ?? ''), join(folder, key));
  console.log(`Saved ${key}`);
}
