import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildCell, makeJob, prepareWorkbench } from '../../../src/build/index.js';
import { hostPlatform } from '../../../src/host/index.js';
import { makeCell, surveyPackages } from '../../../src/plan/index.js';
import {
  parseCellReport,
  parseConfig,
  parsePlatform,
  type CellReport,
  type LanguageName,
  type Strategy,
} from '../../../src/config/index.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

let root: string;
let output: string;
let runner: MemoryRunner;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-pipeline-'));
  mkdirSync(join(root, 'tool'));
  output = join(root, 'out');
  mkdirSync(output);
  runner = new MemoryRunner({ workspace: root, env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000' } });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Builds the one package `tool`, as the rest of its entry in archway.yml says. */
async function build(
  recipe: string,
  strategy: Strategy = 'native',
  platform = hostPlatform().name,
  language: LanguageName = 'custom',
  version = 'version: 1.2.3,',
): Promise<CellReport> {
  const entry = `{ path: tool, language: ${language}, ${version} ${recipe} }`;
  const config = parseConfig(`environment: somewhere\npackages:\n  tool: ${entry}\n`, 'archway.yml');
  const [one] = await surveyPackages(runner, root, config);
  if (one === undefined) throw new Error('the survey found nothing');
  const cell = makeCell({
    config,
    package: one,
    platform: parsePlatform(platform),
    strategy,
    reason: 'test',
    labels: ['here'],
  });
  const job = makeJob(cell, one, true);
  const host = hostPlatform();
  const workbench = await prepareWorkbench(runner, [job], {
    host,
    directory: join(root, 'toolchains'),
    install: true,
    downloads: { backend: { kind: 'none' }, root },
  });
  return await buildCell(runner, workbench, job, {
    outputDirectory: output,
    workDirectory: join(root, 'work'),
    jobs: 1,
  });
}

const COPY_A_PROGRAM = 'build: "mkdir -p bin && cp /bin/true bin/tool", artifacts: [bin/tool]';

describe('a cell that passes', () => {
  test('is staged, packed, verified and reported, in this order', async () => {
    const report = await build(`${COPY_A_PROGRAM}, test: "bin/tool"`);
    expect(report.failure).toBeNull();
    expect(report.result).toBe('passed');
    expect(report.tests.status).toBe('passed');
    expect(Object.keys(report.milliseconds)).toEqual(['prepare', 'build', 'test', 'package', 'verify']);
    expect(report.verified).toBe(1);
    expect(report.files[0]?.file).toBe(`tool_1.2.3_linux_${hostPlatform().slug}.tar.gz`);
    expect(report.files[0]?.bytes).toBeGreaterThan(100);
    const text = readFileSync(join(output, `${report.cell.id}.json`), 'utf8');
    expect(parseCellReport(text, 'cell.json')).toEqual(report);
    expect(report).toMatchObject({ strategy: 'native', version: '1.2.3', commit: null, fallback: null });
    expect(report.tools['gcc']).toMatch(/^\d+\.\d+/);
    expect(readdirSync(output).sort()).toEqual(
      [report.cell.id, `${report.cell.id}.json`, report.files[0]?.file].sort(),
    );
  });
});

test('a cell whose package has no ELF file passes, and what verify says of that is a warning', async () => {
  const report = await build(
    'build: "mkdir lib && echo return > lib/tool.lua", artifacts: [lib/tool.lua], test: "true"',
  );
  expect(report.failure).toBeNull();
  expect(runner.messages('warning')).toEqual([expect.stringContaining('no ELF file is among')]);
  expect(runner.messages('error')).toEqual([]);
});

describe('the licences of a package', () => {
  /** The names in the tar.gz, without the program. */
  async function packed(): Promise<readonly string[]> {
    const report = await build(`${COPY_A_PROGRAM}, test: "true"`);
    expect(report.failure).toBeNull();
    const listing = execFileSync('tar', ['-tf', join(output, report.files[0]?.file ?? '?')], { encoding: 'utf8' });
    return listing.split('\n').filter((name) => name !== '' && !name.endsWith('/') && name !== 'bin/tool');
  }

  function put(path: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), 'Do what you like.\n');
  }

  test('are at the top of it, under whatever name, with a folder of texts', async () => {
    const names = ['COPYRIGHT', 'LICENSE-MIT', 'LICENSES/MIT.txt', 'LICENSE_1_0.txt', 'UNLICENSE', 'copying.lesser'];
    for (const name of [...names, 'licensed.c', 'unlicensed']) put(`tool/${name}`);
    put('LICENSE');
    expect([...(await packed())].sort()).toEqual([...names].sort());
  });

  test('are those of the repository where it has none of its own', async () => {
    put('NOTICE');
    expect(await packed()).toEqual(['NOTICE']);
  });

  test('are followed where they are links, unless out of the sources', async () => {
    put('legal/apache.txt');
    put('.git/config');
    const outside = mkdtempSync(join(tmpdir(), 'archway-outside-'));
    writeFileSync(join(outside, 'secret'), 'secret');
    symlinkSync('../legal/apache.txt', join(root, 'tool', 'LICENSE'));
    symlinkSync('../.git/config', join(root, 'tool', 'COPYING'));
    symlinkSync(join(outside, 'secret'), join(root, 'tool', 'NOTICE'));
    symlinkSync(outside, join(root, 'tool', 'LICENSES'));
    symlinkSync('nothing', join(root, 'tool', 'UNLICENSE'));
    try {
      expect(await packed()).toEqual(['LICENSE']);
      const tar = join(output, readdirSync(output).find((name) => name.endsWith('.tar.gz')) ?? '?');
      expect(execFileSync('tar', ['-xOf', tar, 'LICENSE'], { encoding: 'utf8' })).toBe('Do what you like.\n');
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });
});

test('a zip, where it is asked for, stands beside the tar.gz and is verified and reported like it', async () => {
  const report = await build(
    'build: "mkdir -p bin && install -m 4755 /bin/true bin/tool", artifacts: [bin/tool], test: "true", zip: true',
  );
  expect(report.failure).toBeNull();
  const name = `tool_1.2.3_linux_${hostPlatform().slug}`;
  expect(report.files.map(({ file }) => file)).toEqual([`${name}.tar.gz`, `${name}.zip`]);
  expect(report.verified).toBe(2);
  const listing = execFileSync('tar', ['-tvf', join(output, `${name}.tar.gz`)], { encoding: 'utf8' });
  expect(listing).toMatch(/^-rwsr-xr-x .* bin\/tool$/m);
});

test('a Go library is built and tested, and leaves nothing to package', async () => {
  writeFileSync(join(root, 'tool', 'go.mod'), 'module example.com/tool\n\ngo 1.19\n');
  writeFileSync(join(root, 'tool', 'tool.go'), 'package tool\n\nfunc One() int { return 1 }\n');
  writeFileSync(
    join(root, 'tool', 'tool_test.go'),
    'package tool\n\nimport "testing"\n\nfunc TestOne(t *testing.T) {\n\tif One() != 1 {\n\t\tt.Fatal("not one")\n\t}\n}\n',
  );
  const report = await build('', 'native', hostPlatform().name, 'go');
  expect(report.failure).toBeNull();
  expect(report.result).toBe('passed');
  expect(report.tests.status).toBe('passed');
  expect(report.files).toEqual([]);
  expect(readdirSync(output)).toEqual([`${report.cell.id}.json`]);
  // With an empty build cache, go compiles the standard library first.
}, 120_000);

describe('a cell that fails', () => {
  test.each([
    ['build', 'build: "echo broken >&2; exit 3", artifacts: [x]', /exited with 3[^]*broken/],
    ['test', `${COPY_A_PROGRAM}, test: "exit 4"`, /exited with 4/],
  ] as const)('in %s names the phase and the reason, and leaves no package', async (phase, recipe, message) => {
    const report = await build(recipe);
    expect(report.result).toBe('failed');
    expect(report.failure?.phase).toBe(phase);
    expect(report.failure?.message).toMatch(message);
    expect(report.files).toEqual([]);
    expect(readdirSync(output)).toEqual([`${report.cell.id}.json`]);
  });

  test('with a version in its build files that no file name takes is told so', async () => {
    writeFileSync(join(root, 'tool', 'pyproject.toml'), '[project]\nname = "tool"\nversion = "1/2"\n');
    const report = await build('', 'native', hostPlatform().name, 'python', '');
    expect(report.failure).toMatchObject({ phase: 'prepare', kind: 'configuration' });
    expect(report.failure?.message).toMatch(/^Package 'tool': the version '1\/2' in its build files.*Set `version`/);
  });

  test('removes the package of an earlier build that passed', async () => {
    const passed = await build(`${COPY_A_PROGRAM}, test: "true"`);
    expect(existsSync(join(output, passed.files[0]?.file ?? '?'))).toBe(true);
    await build('build: "exit 1", artifacts: [x]');
    expect(existsSync(join(output, passed.files[0]?.file ?? '?'))).toBe(false);
  });

  test('has annotations where its compiler placed errors in the repository, nine at most', async () => {
    writeFileSync(join(root, 'tool', 'tool.c'), 'int x;\n'.repeat(12));
    writeFileSync(
      join(root, 'tool', 'fail'),
      'for i in $(seq 12); do echo "tool.c:$i:5: error: broken $i" >&2; done\necho "/usr/include/a.h:1:1: error: b" >&2\nexit 1\n',
    );
    const report = await build('build: "sh ./fail", artifacts: [x]');
    expect(report.failure).toMatchObject({ phase: 'build', kind: 'code' });
    const placed = runner.log.filter(({ level, at }) => level === 'error' && at !== undefined);
    expect(placed).toHaveLength(9);
    expect(placed.slice(0, 2)).toEqual([
      { level: 'error', message: 'broken 1', at: { file: 'tool/tool.c', line: 1, column: 5 } },
      { level: 'error', message: 'broken 2', at: { file: 'tool/tool.c', line: 2, column: 5 } },
    ]);
  });

  test.each(['postinst', 'prerm'])('since its .deb has a %s of its own beside the guard is told so', async (script) => {
    writeFileSync(join(root, 'tool', script), '#!/bin/sh\nset -e\n');
    const report = await build(
      `${COPY_A_PROGRAM}, test: "true", deb: { one-cpu-under-emulation: true, ${script}: ${script} }`,
    );
    expect(report.failure).toEqual({
      phase: 'package',
      kind: 'configuration',
      message: `Package 'tool': \`one-cpu-under-emulation\` writes ${script} itself, so \`deb.${script}\` cannot be given too.`,
    });
    expect(readdirSync(output)).toEqual([`${report.cell.id}.json`]);
  });

  test('with a program of another platform in its package fails in verify', async () => {
    const foreign =
      'printf "\\\\177ELF\\\\002\\\\001\\\\001\\\\000\\\\000\\\\000\\\\000\\\\000\\\\000\\\\000\\\\000\\\\000\\\\002\\\\000\\\\026\\\\000"';
    writeFileSync(join(root, 'tool', 'make-foreign'), `${foreign.replaceAll('\\\\', '\\')}\nhead -c 44 /dev/zero\n`);
    const report = await build(
      'build: "mkdir bin && bash ./make-foreign > bin/tool", artifacts: [bin/tool], test: "true"',
    );
    expect(report.failure?.phase).toBe('verify');
    expect(report.failure?.message).toContain('bin/tool');
    expect(readdirSync(output)).toEqual([`${report.cell.id}.json`]);
  });
});

describe('a cell that this machine cannot carry out', () => {
  test.each([
    ['an emulated one in what is no environment', 'emulated', 's390x', /environment of tool-.* 'somewhere' is neither/],
    ['a native one for another platform', 'native', 's390x', /planned as native, and this machine is linux\//],
  ] as const)('%s is refused before anything is made', async (_, strategy, platform, message) => {
    await expect(build(COPY_A_PROGRAM, strategy, platform)).rejects.toThrow(message);
    expect(readdirSync(output)).toEqual([]);
  });
});
