import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import { parseConfig } from '../../src/config/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { actionNames } from '../harness/action-metadata.js';
import { documents, majorTag, shownYaml, type ShownYaml } from '../harness/documents.js';

const BLOCKS = documents().flatMap(shownYaml);

/** Inside the root: actionlint finds the actions from where a workflow is. */
const SCRATCH = scratchFolder();

afterAll(() => {
  rmSync(SCRATCH, { recursive: true, force: true });
});

function scratchFolder(): string {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  return mkdtempSync(join(ROOT, 'build', 'shown-yaml-'));
}

function place({ document, line }: ShownYaml, lineInBlock = 1): string {
  return `${document}:${String(line + lineInBlock - 1)}`;
}

/** A block as a whole workflow that uses this checkout's actions, with the number of lines put before its own. */
function asWorkflow({ kind, text }: Pick<ShownYaml, 'kind' | 'text'>): { text: string; added: number } {
  const local = text.replaceAll(
    new RegExp(`OWNER/archway/(actions/[\\w-]+|\\.github/workflows/[\\w-]+\\.yml)@${majorTag()}(?![\\w.-])`, 'g'),
    './$1',
  );
  if (kind === 'steps') {
    const job = ['on: push', 'jobs:', '  shown:', '    runs-on: ubuntu-24.04', '    strategy:'];
    // What the matrix has in the job that the steps are copied into is not known, so it may have anything.
    const head = [...job, '      matrix: ${{ fromJSON(vars.MATRIX) }}', '    steps:'];
    return { text: [...head, ...local.split('\n').map((line) => `      ${line}`)].join('\n'), added: head.length };
  }
  return /^(on|'on'|"on"):/m.test(local) ? { text: local, added: 0 } : { text: `on: push\n${local}`, added: 1 };
}

interface LintError {
  readonly message: string;
  readonly filepath: string;
  readonly line: number;
}

/** What actionlint says of workflows, each with its place in the document. */
async function lint(blocks: readonly ShownYaml[]): Promise<string[]> {
  const written = blocks.map((block, index) => {
    const { text, added } = asWorkflow(block);
    const path = join(SCRATCH, `${String(index)}.yml`);
    writeFileSync(path, text);
    return { path, added, block };
  });
  const options = ['-no-color', '-format', '{{json .}}', '-shellcheck', await tool('shellcheck'), '-pyflakes='];
  const { stdout, stderr } = await execCommand(
    await tool('actionlint'),
    [...options, ...written.map(({ path }) => path)],
    { cwd: ROOT, acceptExitCodes: [0, 1] },
  );
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as LintError[]).map(({ message, filepath, line }) => {
    const found = written.find(({ path }) => path === join(ROOT, filepath) || path === filepath);
    if (found === undefined) throw new Error(`actionlint speaks of ${filepath}: ${message}`);
    return `${place(found.block, line - found.added)}: ${message}`;
  });
}

test('every workflow and every step shown is right: actionlint, with the inputs and outputs of our actions', async () => {
  const blocks = BLOCKS.filter(({ kind }) => kind === 'workflow' || kind === 'steps');
  expect(blocks.length).toBeGreaterThan(0);
  expect(await lint(blocks)).toEqual([]);
}, 120_000);

test('the check finds an input and an output that do not exist, and names the line', async () => {
  const steps = [
    '- id: plan',
    `  uses: OWNER/archway/actions/plan@${majorTag()}`,
    '  with: { rooot: . }',
    '- run: echo "${{ steps.plan.outputs.matrxi }}"',
  ];
  const block = { document: 'a.md', line: 10, file: undefined, text: steps.join('\n'), kind: 'steps' as const };
  const found = await lint([block]);
  expect(found.find((line) => line.startsWith('a.md:12: '))).toMatch(/input "rooot" is not defined/);
  expect(found.find((line) => line.startsWith('a.md:13: '))).toMatch(/property "matrxi" is not defined/);
}, 120_000);

test('every use of Archway names what is there, and the moving tag of this major version', () => {
  const uses = BLOCKS.flatMap((block) =>
    block.text.split('\n').flatMap((line, index) => {
      const [, path, tag] = /uses: *OWNER\/archway\/?([^@\s]*)@?(\S*)/.exec(line) ?? [];
      return path === undefined ? [] : [{ path, tag, at: place(block, index + 1) }];
    }),
  );
  const files = [...actionNames().map((name) => `actions/${name}`), '.github/workflows/multiarch.yml'];
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter(({ path, tag }) => !files.includes(path) || tag !== majorTag())).toEqual([]);
});

test('every archway.yml shown is valid', () => {
  const blocks = BLOCKS.filter(({ kind }) => kind === 'archway.yml');
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) expect(() => parseConfig(block.text, place(block))).not.toThrow();
});

test('YAML of other programs says by its fence which file it is, and can be read', () => {
  for (const block of BLOCKS.filter(({ kind }) => kind === 'another file')) {
    expect(block.file).toMatch(/\.ya?ml$/);
    expect(() => parse(block.text) as unknown).not.toThrow();
  }
});

test('the quick start has fewer than 25 lines, and a workflow of a guide fewer than 40', () => {
  const lines = ({ text }: ShownYaml): number => text.trimEnd().split('\n').length;
  const [quickStart] = BLOCKS.filter(({ document, kind }) => document === 'README.md' && kind === 'workflow');
  expect(quickStart).toBeDefined();
  if (quickStart !== undefined) expect(lines(quickStart)).toBeLessThan(25);
  const guides = BLOCKS.filter(({ document }) => document.startsWith('docs/guides/'));
  expect(guides.filter((block) => lines(block) >= 40).map((block) => place(block))).toEqual([]);
});
