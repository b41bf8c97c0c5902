import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/process.js';
import { hostPlatform } from '../../src/host/index.js';
import { InputError, type InputSource } from '../../src/runner/index.js';
import { actionDirectory, actionNames, readMetadata } from '../harness/action-metadata.js';

const NAMES = actionNames();

/** The function by which an action reads its inputs: what its inputs.ts exports as `read...Inputs`. */
async function inputReader(name: string): Promise<(source: InputSource, surroundings: object) => unknown> {
  const module = (await import(`../../src/actions/${name}/inputs.js`)) as Record<string, unknown>;
  const readers = Object.entries(module).filter(([key]) => /^read\w*Inputs$/.test(key));
  if (readers.length !== 1) throw new Error(`src/actions/${name}/inputs.ts must export one function read...Inputs.`);
  return readers[0]?.[1] as (source: InputSource, surroundings: object) => unknown;
}

/** The sources of an action. */
/** The files of an action, with those of other actions that it shares. */
function sources(name: string): ts.SourceFile[] {
  const folder = join(ROOT, 'src', 'actions', name);
  const own = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
  const shared = own.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/from '(\.\.\/[\w-]+\/[\w-]+)\.js'/g)].map(([, file = '']) =>
      join(folder, `${file}.ts`),
    ),
  );
  return [...own, ...shared].map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023, true),
  );
}

/** The first arguments of all calls of a method, which must be literal. */
function namesGivenTo(method: string, file: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === method
    ) {
      const [first] = node.arguments;
      if (first === undefined || !ts.isStringLiteral(first)) {
        throw new Error(`${file.fileName}: the name given to ${method} must be a literal, so that it can be checked.`);
      }
      found.push(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('every action has its source, its manual and its bundle, and every source its action', () => {
  const folders = readdirSync(join(ROOT, 'src', 'actions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(folders.sort()).toEqual(NAMES);
});

describe.each(NAMES)('the action %s', (name) => {
  const metadata = readMetadata(actionDirectory(name));

  test('is run by Node 24, from files that exist, main and post from the same one', () => {
    expect(metadata.runs.using).toBe('node24');
    expect(metadata.runs.main).toBe(`../../dist/${name}/index.js`);
    expect(existsSync(join(actionDirectory(name), metadata.runs.main ?? ''))).toBe(true);
    if (metadata.runs.post !== undefined) expect(metadata.runs.post).toBe(metadata.runs.main);
  });

  test('declares a post step exactly where its code has one', () => {
    const entry = readFileSync(join(ROOT, 'src', 'actions', name, 'index.ts'), 'utf8');
    expect(metadata.runs.post !== undefined).toBe(/\bpost\b/.test(entry));
  });

  test('reads every input that it declares, and no other', async () => {
    const read = new Set<string>();
    const source: InputSource = {
      input: (input) => {
        read.add(input);
        return metadata.inputs[input]?.default ?? '';
      },
    };
    const reader = await inputReader(name);
    try {
      // Some defaults depend on where the action runs.
      reader(source, { host: hostPlatform(), workspace: ROOT, keptBetweenJobs: true });
    } catch (error) {
      // Not all defaults make a valid call, and all inputs were read by then.
      if (!(error instanceof InputError)) throw error;
    }
    expect([...read].sort()).toEqual(Object.keys(metadata.inputs).sort());
  });

  test('sets every output that it declares, and no other', () => {
    const set = new Set(sources(name).flatMap((file) => namesGivenTo('setOutput', file)));
    expect([...set].sort()).toEqual(Object.keys(metadata.outputs).sort());
  });

  test('describes itself and all it takes and gives in a sentence that ends', () => {
    for (const [key, { description }] of Object.entries({ ...metadata.inputs, ...metadata.outputs })) {
      expect(`${key}: ${description.trim()}`).toMatch(/^[^:]+: \S.*[.)`]$/s);
    }
  });

  test('has a manual, to which its README leads', () => {
    expect(existsSync(join(ROOT, 'docs', `${name}.md`))).toBe(true);
    expect(readFileSync(join(actionDirectory(name), 'README.md'), 'utf8')).toContain(`](../../docs/${name}.md)`);
  });

  test('is no more than action.yml and README.md', () => {
    expect(readdirSync(actionDirectory(name)).sort()).toEqual(['README.md', 'action.yml']);
  });
});

test('the action at the root is a guard that names all actions', () => {
  const guard = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
    runs: { using: string; steps: { run: string }[] };
  };
  const [step] = guard.runs.steps;
  expect(guard.runs.using).toBe('composite');
  expect(/valid='([^']*)'/.exec(step?.run ?? '')?.[1]?.split(' ')).toEqual(NAMES);
});
