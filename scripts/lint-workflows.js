/**
 * Checks workflows with actionlint, and workflows and actions with zizmor. Run without an argument it does both, else
 * the one that is named. Workflows shown in the manuals are checked too: they are the first thing that users copy.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attempt, ROOT } from './process.js';
import { tool } from './tools.js';

/** Where workflows and the texts that show some are. */
const SEARCHED = ['.github/workflows', 'actions', 'docs', 'examples', 'test/fixtures'];

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

/**
 * @param {string} markdown
 * @returns {string[]} the workflows in its fenced blocks
 */
function workflowsIn(markdown) {
  return [...markdown.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text).filter(isWorkflow);
}

/** @returns {Promise<boolean>} whether actionlint has nothing to say of any workflow */
async function actionlint() {
  const files = [...(await Promise.all(SEARCHED.map(filesBelow))).flat(), join(ROOT, 'README.md')].filter(existsSync);
  await mkdir(join(ROOT, 'build'), { recursive: true });
  const scratch = await mkdtemp(join(ROOT, 'build', 'workflows-'));
  try {
    const workflows = [];
    for (const file of files) {
      if (/\.ya?ml$/.test(file)) {
        if (isWorkflow(await readFile(file, 'utf8'))) workflows.push(file);
      } else if (file.endsWith('.md')) {
        for (const [index, text] of workflowsIn(await readFile(file, 'utf8')).entries()) {
          const shown = join(scratch, `${file.slice(ROOT.length + 1).replaceAll('/', '__')}.${String(index)}.yml`);
          await writeFile(shown, text);
          workflows.push(shown);
        }
      }
    }
    if (workflows.length === 0) throw new Error('There is no workflow to check.');
    const options = ['-color', '-shellcheck', await tool('shellcheck')];
    const { exitCode } = await attempt(await tool('actionlint'), [...options, ...workflows]);
    console.log(`actionlint read ${String(workflows.length)} workflows.`);
    return exitCode === 0;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
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
