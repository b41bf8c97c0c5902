/**
 * Checks workflows with actionlint, and workflows and actions with zizmor. Run without an argument it does both, else
 * the one that is named. Those shown in the manuals have a contract test.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attempt, ROOT } from './process.js';
import { tool } from './tools.js';

/** Where workflows are. */
const SEARCHED = ['.github/workflows', 'examples', 'test/fixtures'];

/**
 * @param {string} folder relative to the root
 * @returns {Promise<string[]>} the files below it, relative to the root
 */
async function filesBelow(folder) {
  const absolute = join(ROOT, folder);
  if (!existsSync(absolute)) return [];
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** @param {string} text of a YAML file @returns {boolean} whether it is a whole workflow */
function isWorkflow(text) {
  return /^(on|'on'|"on"):/m.test(text) && /^jobs:/m.test(text);
}

/** @returns {Promise<boolean>} whether actionlint has nothing to say of any workflow */
async function actionlint() {
  const files = (await Promise.all(SEARCHED.map(filesBelow))).flat().filter((file) => /\.ya?ml$/.test(file));
  const workflows = [];
  for (const file of files) if (isWorkflow(await readFile(file, 'utf8'))) workflows.push(file);
  if (workflows.length === 0) throw new Error('There is no workflow to check.');
  const options = ['-color', '-shellcheck', await tool('shellcheck')];
  const { exitCode } = await attempt(await tool('actionlint'), [...options, ...workflows]);
  console.log(`actionlint read ${String(workflows.length)} workflows.`);
  return exitCode === 0;
}

/** @returns {Promise<boolean>} whether zizmor finds no weakness, offline and with its stricter rules */
async function zizmor() {
  const options = ['--offline', '--persona=pedantic', '--no-progress'];
  const inputs = ['.github', 'actions', 'action.yml'].filter((path) => existsSync(join(ROOT, path)));
  const { exitCode } = await attempt(await tool('zizmor'), [...options, ...inputs]);
  return exitCode === 0;
}

const CHECKS = { actionlint, zizmor };
const chosen = process.argv[2];
for (const [name, check] of Object.entries(CHECKS)) {
  if (chosen !== undefined && chosen !== name) continue;
  if (!(await check())) process.exitCode = 1;
}
