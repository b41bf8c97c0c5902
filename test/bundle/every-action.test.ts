import { describe, expect, test } from '@jest/globals';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/process.js';
import { tool } from '../../scripts/tools.js';
import { execCommand } from '../../src/runner/exec.js';
import { actionDirectory, actionNames, readMetadata } from '../harness/action-metadata.js';
import { parseAnnotations } from '../harness/file-commands.js';
import { runAction } from '../harness/job.js';

/** A value that no input takes which is not free text. */
const NONSENSE = '?';

function nonsense(name: string): Record<string, string> {
  return Object.fromEntries(Object.keys(readMetadata(actionDirectory(name)).inputs).map((input) => [input, NONSENSE]));
}

/** A copy of a bundle's entry, without the chunks that it loads on demand. */
async function withoutChunks(name: string): Promise<{ file: string; dispose: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'archway-bundle-'));
  await mkdir(join(folder, name));
  for (const file of ['index.js', 'package.json']) await cp(join(ROOT, 'dist', name, file), join(folder, name, file));
  return {
    file: join(folder, name, 'index.js'),
    dispose: async () => {
      await rm(folder, { recursive: true });
    },
  };
}

describe.each(actionNames())('the bundle of %s', (name) => {
  test('reports bad inputs together, as one error without a stack, and does nothing', async () => {
    const { main } = await runAction(name, { inputs: nonsense(name) });
    expect(main.exitCode).toBe(1);
    const errors = main.annotations.filter(({ kind }) => kind === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/Input '/);
    expect(main.stdout).not.toContain('This is a bug');
    expect(main.outputs).toEqual({});
    expect(main.env).toEqual({});
    expect(main.summary).toBe('');
  }, 60_000);

  test('starts without the libraries that it needs only later', async () => {
    const { file, dispose } = await withoutChunks(name);
    const inputs = Object.entries(nonsense(name)).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]);
    const { exitCode, stdout } = await execCommand(await tool('node'), [file], {
      env: {
        PATH: process.env['PATH'],
        GITHUB_STATE: '/dev/null',
        ...(Object.fromEntries(inputs) as Record<string, string>),
      },
      acceptExitCodes: 'any',
    });
    await dispose();
    expect(exitCode).toBe(1);
    expect(parseAnnotations(stdout)[0]?.message).toMatch(/Input '/);
  }, 60_000);

  test('is readable, and names no place of the machine that built it', async () => {
    const folder = join(ROOT, 'dist', name);
    const code = await readFile(join(folder, 'index.js'), 'utf8');
    expect(code.length / code.split('\n').length).toBeLessThan(200);
    expect(code).not.toContain(ROOT);
    expect((await readdir(folder)).filter((file) => file.endsWith('.map'))).toEqual([]);
  });
});

test('the bundles come with the licences of what is in them', async () => {
  const licenses = await readFile(join(ROOT, 'dist', 'licenses.txt'), 'utf8');
  const merged = new Set<string>();
  for (const name of actionNames()) {
    const code = await readFile(join(ROOT, 'dist', name, 'index.js'), 'utf8');
    for (const [, module = ''] of code.matchAll(/CONCATENATED MODULE: \.\/node_modules\/((?:@[^/]+\/)?[^/]+)/g))
      merged.add(module);
  }
  expect(merged.size).toBeGreaterThan(0);
  for (const module of [...merged, 'yaml', 'zod', '@actions/artifact'])
    expect(licenses).toMatch(new RegExp(`^${module} \\d`, 'm'));
});

test('the action at the root fails, and names the paths that are valid', async () => {
  const guard = parse(await readFile(join(ROOT, 'action.yml'), 'utf8')) as { runs: { steps: { run: string }[] } };
  // As the official runner starts `shell: bash`.
  const args = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', guard.runs.steps[0]?.run ?? ''];
  const { exitCode, stdout } = await execCommand('bash', args, { acceptExitCodes: 'any' });
  expect(exitCode).toBe(1);
  const [annotation] = parseAnnotations(stdout);
  expect(annotation?.kind).toBe('error');
  for (const name of actionNames()) expect(annotation?.message).toContain(name);
});
