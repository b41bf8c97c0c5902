import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { ROOT } from '../../scripts/process.js';
import { execCommand } from '../../src/runner/exec.js';

/** The Markdown files that people read on the way to using or changing Archway. */
function documents(): string[] {
  const below = (folder: string): string[] =>
    existsSync(join(ROOT, folder))
      ? readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.md'))
          .map((file) => join(folder, file))
      : [];
  const atRoot = readdirSync(ROOT).filter((file) => file.endsWith('.md'));
  return [...atRoot, ...below('actions'), ...below('docs')];
}

test('generated tables and the JSON Schema are what their sources give', async () => {
  const { exitCode, stderr } = await execCommand(process.execPath, ['scripts/docs.js', '--check'], {
    cwd: ROOT,
    acceptExitCodes: 'any',
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
}, 60_000);

test('every link between documents leads somewhere', () => {
  const broken = documents().flatMap((document) => {
    const text = readFileSync(join(ROOT, document), 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '');
    return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(join(ROOT, normalize(join(dirname(document), target)))))
      .map((target) => `${document}: ${target}`);
  });
  expect(broken).toEqual([]);
});

test('the changelog has a section for what is not released yet or for this version', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const headings = [...readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').matchAll(/^## \[([^\]]+)\]/gm)];
  expect(['Unreleased', version]).toContain(headings[0]?.[1]);
});

test('the security policy says how to report, and how long an answer takes', () => {
  const policy = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
  expect(policy).toMatch(/vulnerabilit/i);
  expect(policy).toMatch(/disclos/i);
  expect(policy).toMatch(/\d+ days/);
});

test('every `uses` of a workflow is pinned to a commit, with its version beside it', () => {
  const folder = join(ROOT, '.github', 'workflows');
  const loose = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => /^\s*(- )?uses:/.test(line) && !line.includes('uses: ./'))
      .filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
      .map((line) => `${relative(ROOT, join(folder, file))}: ${line.trim()}`),
  );
  expect(loose).toEqual([]);
});
