/**
 * Bundles every action and the command line tool into `dist/<name>/`. With `--check` it bundles into a scratch folder
 * and compares that with the committed dist, byte by byte.
 *
 * tsc compiles all at once, then ncc bundles its JavaScript: with ncc's own TypeScript loader every bundle would be
 * type-checked again.
 */
import { availableParallelism } from 'node:os';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { thirdPartyLicenses } from './licenses.js';
import { ROOT, run } from './process.js';

const BUILD = join(ROOT, 'build');
const DIST = join(ROOT, 'dist');

/** @typedef {{ name: string, entry: string }} Bundle name in dist, and the compiled file to start from */

/** @returns {Promise<readonly Bundle[]>} every action that has an entry, and the command line tool */
async function listBundles() {
  const actions = await readdir(join(ROOT, 'src', 'actions'), { withFileTypes: true }).catch(() => []);
  const sources = [
    ...actions.map(({ name }) => ({ name, folder: join('actions', name) })),
    { name: 'cli', folder: 'cli' },
  ];
  return sources
    .filter(({ folder }) => existsSync(join(ROOT, 'src', folder, 'index.ts')))
    .map(({ name, folder }) => ({ name, entry: join(BUILD, 'src', folder, 'index.js') }));
}

/**
 * Compiles and bundles everything.
 *
 * @param {string} target folder that receives one folder per bundle; it is emptied first
 */
async function bundleAll(target) {
  await rm(join(BUILD, 'src'), { recursive: true, force: true });
  // With types checked: what does not compile must not be bundled.
  const options = ['-p', 'tsconfig.build.json', '--noCheck', 'false', '--noEmitOnError'];
  await run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), ...options]);
  await leaveOutHttpClient();
  const bundles = await listBundles();
  if (bundles.length === 0) throw new Error('There is nothing to bundle: src/actions and src/cli have no index.ts.');
  await rm(target, { recursive: true, force: true });
  const queue = [...bundles];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await bundleOne(next, target);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), bundles.length) }, worker));
  await writeFile(join(target, 'licenses.txt'), await thirdPartyLicenses());
}

/**
 * Puts a copy of `@actions/core` where our own compiled files find it first, with a stand-in beside it for the HTTP client
 * that only its OIDC part uses: with undici behind it, that client was two thirds of every bundle and half of its time to
 * start. `@actions/artifact`, which is loaded when there is something to upload, finds the real ones.
 */
async function leaveOutHttpClient() {
  const modules = join(BUILD, 'node_modules', '@actions');
  await rm(modules, { recursive: true, force: true });
  await cp(join(ROOT, 'node_modules', '@actions', 'core'), join(modules, 'core'), { recursive: true });
  await cp(join(ROOT, 'scripts', 'no-http-client'), join(modules, 'http-client'), { recursive: true });
}

/**
 * @param {Bundle} bundle
 * @param {string} target
 */
async function bundleOne({ name, entry }, target) {
  const output = join(target, name);
  // Without the cache: what an earlier version left there must not decide what is committed.
  const options = ['--out', output, '--no-cache'];
  const ncc = join('node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
  await run(process.execPath, [ncc, 'build', entry, ...options], { capture: true });
  await refuseMachinePaths(output);
  console.log(`bundled ${name}`);
}

/**
 * A path of this machine in a bundle would make it differ on every other one.
 *
 * @param {string} folder with a bundle
 */
async function refuseMachinePaths(folder) {
  for (const file of await listFiles(folder)) {
    if ((await readFile(join(folder, file), 'utf8')).includes(ROOT)) {
      throw new Error(`${join(folder, file)} holds the path ${ROOT}, so it would differ elsewhere.`);
    }
  }
}

/** @param {string} folder whose files are listed, with paths relative to it */
async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/**
 * @param {string} committed
 * @param {string} fresh
 * @returns {Promise<string[]>} one line for each file that is not the same in both folders
 */
async function compareFolders(committed, fresh) {
  const [before, after] = [new Set(await listFiles(committed)), new Set(await listFiles(fresh))];
  const differences = [];
  for (const file of [...new Set([...before, ...after])].sort()) {
    if (!after.has(file)) differences.push(`${file} is committed, but is no longer made`);
    else if (!before.has(file)) differences.push(`${file} is not committed`);
    else if (!(await readFile(join(committed, file))).equals(await readFile(join(fresh, file)))) {
      differences.push(`${file} differs from what the sources give`);
    }
  }
  return differences;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
if (values.check) {
  await mkdir(BUILD, { recursive: true });
  const scratch = await mkdtemp(join(BUILD, 'dist-'));
  try {
    await bundleAll(scratch);
    const differences = await compareFolders(DIST, scratch);
    if (differences.length > 0) {
      console.error(`dist is not up to date; run \`npm run bundle\` and commit it:\n  ${differences.join('\n  ')}`);
      process.exitCode = 1;
    } else console.log('dist is what the sources give.');
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
} else {
  await bundleAll(DIST);
}
