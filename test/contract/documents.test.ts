import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { ROOT } from '../../scripts/process.js';
import { execCommand } from '../../src/runner/exec.js';
import { documents } from '../harness/documents.js';

test('generated tables and the JSON Schema are what their sources give', async () => {
  const { exitCode, stderr } = await execCommand(process.execPath, ['scripts/docs.js', '--check'], {
    cwd: ROOT,
    acceptExitCodes: 'any',
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
}, 60_000);

test('every link between documents leads somewhere, to a heading too', () => {
  const broken = documents().flatMap((document) => {
    const text = readFileSync(join(ROOT, document), 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '');
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', heading] = target.split('#');
        const file = path === '' ? document : normalize(join(dirname(document), path));
        if (!existsSync(join(ROOT, file))) return true;
        return heading !== undefined && !headingsOf(file).includes(heading);
      })
      .map((target) => `${document}: ${target}`);
  });
  expect(broken).toEqual([]);
});

/** The headings of a document as links name them. Source: GitHub documentation, "Basic writing and formatting syntax". */
function headingsOf(document: string): string[] {
  const text = readFileSync(join(ROOT, document), 'utf8').replaceAll(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('troubleshooting quotes messages of ours as the code has them', () => {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
    .join('\n');
  const text = readFileSync(join(ROOT, 'docs', 'troubleshooting.md'), 'utf8');
  const messages = [
    'The kernel has no binfmt_misc, and the module could not be loaded',
    'binfmt_misc could not be mounted',
    'is planned as native, and this machine is',
    'without output and without use of the CPU',
    ': it cannot run there.',
    'were not what the lock files say, and were removed',
    'this runner offers no cache service',
    "is not on this machine's PATH",
    'is blocked for',
  ];
  expect(messages.filter((message) => !text.includes(message) || !sources.includes(message))).toEqual([]);
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
