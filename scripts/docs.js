/**
 * Writes what can be written by a program: the tables of inputs and outputs in `actions/<name>/README.md`, between
 * their markers, from action.yml, and the JSON Schema of archway.yml from its validator. With `--check` it writes
 * nothing and fails when something is not up to date.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { ROOT, run } from './process.js';

/**
 * @typedef {object} Parameter
 * @property {string} description
 * @property {string} [default]
 * @property {boolean} [required]
 * @property {string} [deprecationMessage]
 *
 * @typedef {{ inputs?: Record<string, Parameter>, outputs?: Record<string, Parameter> }} Metadata
 */

/**
 * @param {readonly string[]} header
 * @param {readonly (readonly string[])[]} rows
 * @returns {string} a Markdown table
 */
function table(header, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {string} text @returns {string} it as the content of one cell */
function inCell(text) {
  return text
    .trim()
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ');
}

/** @param {Parameter} input @returns {string} what holds when it is not given */
function describeDefault({ default: preset = '', required = false }) {
  if (required) return '**required**';
  return preset === '' ? '' : `\`${inCell(preset)}\``;
}

/** @param {Metadata} metadata @returns {string} */
function inputTable({ inputs = {} }) {
  const rows = Object.entries(inputs).map(([name, input]) => {
    const deprecated =
      input.deprecationMessage === undefined ? '' : ` *Deprecated: ${inCell(input.deprecationMessage)}*`;
    return [`\`${name}\``, describeDefault(input), inCell(input.description) + deprecated];
  });
  return table(['Input', 'Default', 'What it is'], rows);
}

/** @param {Metadata} metadata @returns {string} */
function outputTable({ outputs = {} }) {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, inCell(description)]);
  return table(['Output', 'What it is'], rows);
}

/**
 * @param {string} text of a README
 * @param {string} marker its name
 * @param {string} content what goes between the two markers
 * @returns {string}
 */
function fill(text, marker, content) {
  const [begin, end] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The README has no place for ${marker}, from '${begin}' to '${end}'.`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/**
 * @param {string} name of an action
 * @returns {Promise<[path: string, content: string]>} its README as it should be
 */
async function readme(name) {
  const folder = join(ROOT, 'actions', name);
  const metadata = /** @type {Metadata} */ (parse(await readFile(join(folder, 'action.yml'), 'utf8')));
  const path = join(folder, 'README.md');
  const text = await readFile(path, 'utf8');
  return [path, fill(fill(text, 'inputs', inputTable(metadata)), 'outputs', outputTable(metadata))];
}

/** @returns {Promise<[path: string, content: string][]>} the JSON Schemas as they should be */
async function schemas() {
  await run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
  const built = pathToFileURL(join(ROOT, 'build', 'src', 'config', 'index.js')).href;
  const { configJsonSchema, historyJsonSchema } = /** @type {typeof import('../src/config/index.js')} */ (
    await import(built)
  );
  const assembleRoom = pathToFileURL(join(ROOT, 'build', 'src', 'assemble', 'index.js')).href;
  const { manifestJsonSchema } = /** @type {typeof import('../src/assemble/index.js')} */ (await import(assembleRoom));
  const named = {
    'archway.schema.json': configJsonSchema(),
    'history.schema.json': historyJsonSchema(),
    'manifest.schema.json': manifestJsonSchema(),
  };
  return await Promise.all(
    Object.entries(named).map(async ([name, schema]) => {
      const path = join(ROOT, 'schema', name);
      const options = { ...(await resolveConfig(path)), filepath: path };
      return /** @type {[string, string]} */ ([path, await format(JSON.stringify(schema), options)]);
    }),
  );
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const names = await readdir(join(ROOT, 'actions'));
const documents = await Promise.allSettled([...names.map(async (name) => [await readme(name)]), schemas()]);
for (const document of documents) {
  if (document.status === 'fulfilled') continue;
  console.error(String(document.reason));
  process.exitCode = 1;
}
for (const [path, content] of documents.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))) {
  const present = await readFile(path, 'utf8').catch(() => '');
  if (present === content) continue;
  if (values.check) {
    console.error(`${relative(ROOT, path)} is not up to date; run \`npm run docs\` and commit it.`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    console.log(`wrote ${relative(ROOT, path)}`);
  }
}
