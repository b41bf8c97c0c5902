/** Copies a file into the folder ARCHWAY_TEST_CACHE, under the key as its name. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = process.env.ARCHWAY_TEST_CACHE;
if (folder) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(resolve(process.env.INPUT_PATH), join(folder, process.env.INPUT_KEY));
  console.log(`Saved ${process.env.INPUT_KEY}`);
}
