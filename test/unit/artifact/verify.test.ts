import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pack } from 'tar-stream';
import { renderReport, verifyPaths, type Expectations, type VerifyReport } from '../../../src/artifact/index.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/artifact/limits.js';
import { findPlatform } from '../../../src/platform/platform.js';
import { InputError } from '../../../src/runner/index.js';
import { zip } from '../../harness/archives.js';
import { MemoryRunner } from '../../harness/memory-runner.js';
import { buildElf } from './elf-builder.js';

const AMD64 = buildElf({ machine: 62, needed: ['libc.so.6'], runpath: '/opt/lib/:/usr/local/lib' });
const ARM64 = buildElf({ machine: 183, needed: ['libc.so.6'], versions: ['GLIBC_2.34'] });

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-verify-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, content: Buffer | string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function verify(paths: readonly string[], expected: Expectations = {}, limits?: Limits): Promise<VerifyReport> {
  const temporaryDirectory = join(root, 'tmp');
  mkdirSync(temporaryDirectory, { recursive: true });
  const report = await verifyPaths(new MemoryRunner({ workspace: root, temporaryDirectory }), paths, expected, limits);
  expect(readdirSync(temporaryDirectory)).toEqual([]);
  return report;
}

/** The broken rules, as `rule path`. */
async function broken(paths: readonly string[], expected: Expectations = {}): Promise<readonly string[]> {
  return problemsOf(await verify(paths, expected));
}

function problemsOf({ problems }: VerifyReport): readonly string[] {
  return problems.map(({ rule, path }) => `${rule} ${path}`);
}

async function tar(entries: readonly (readonly [string, Buffer | string])[]): Promise<Buffer> {
  const archive = pack();
  for (const [name, content] of entries) archive.entry({ name }, content);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function ar(members: readonly (readonly [string, Buffer | string])[]): Buffer {
  const parts: Buffer[] = [Buffer.from('!<arch>\n')];
  for (const [name, content] of members) {
    const bytes = Buffer.from(content);
    parts.push(
      Buffer.from(
        `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'644'.padEnd(8)}${String(bytes.length).padEnd(10)}\`\n`,
      ),
    );
    parts.push(bytes, Buffer.alloc(bytes.length % 2, '\n'));
  }
  return Buffer.concat(parts);
}

async function deb(control: string, data: readonly (readonly [string, Buffer])[]): Promise<Buffer> {
  return ar([
    ['debian-binary', '2.0\n'],
    ['control.tar.gz', gzipSync(await tar([['./control', control]]))],
    ['data.tar.gz', gzipSync(await tar(data))],
  ]);
}

const control = (architecture: string): string =>
  `Package: tool\nVersion: 1.0-1\nArchitecture: ${architecture}\nDescription: a tool\n Architecture: fake\n`;

const arm64 = findPlatform('arm64');

describe('the architecture', () => {
  test('of every ELF file must be the one expected, however deep it is', async () => {
    const inner = gzipSync(
      await tar([
        ['./bin/good', ARM64],
        ['./bin/bad', AMD64],
        ['share/note.txt', 'amd64'],
      ]),
    );
    write(
      'out/app.tar',
      await tar([
        ['packages/inner.tgz', inner],
        ['run.sh', '#!/bin/sh\n'],
      ]),
    );
    const report = await verify(['out'], { platform: arm64 });
    expect(report).toMatchObject({ checked: 2, failed: 1, platform: 'linux/arm64' });
    expect(report.problems).toEqual([
      {
        rule: 'architecture',
        severity: 'error',
        path: 'out/app.tar!packages/inner.tgz!bin/bad',
        message: 'is for linux/amd64, and the expected platform says linux/arm64: it cannot run there.',
      },
    ]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test('comes from the names when none is expected', async () => {
    write('dist/app-arm64.tar.gz', gzipSync(await tar([['app', AMD64]])));
    write(
      'dist/app-amd64.tar.gz',
      gzipSync(
        await tar([
          ['app', AMD64],
          ['lib/libx.a', ar([['x.o/', ARM64]])],
        ]),
      ),
    );
    write('dist/app-linux-arm64', AMD64);
    write('dist/aarch64-linux-gnu-tool', AMD64);
    write('dist/libbfd-arm64.so', buildElf({ machine: 62, soname: 'libbfd-arm64.so' }));
    write('dist/ext.cpython-311-aarch64-linux-gnu.so', buildElf({ machine: 62 }));
    expect(await broken(['dist'])).toEqual([
      'architecture dist/app-amd64.tar.gz!lib/libx.a!x.o',
      'architecture dist/app-arm64.tar.gz!app',
      'file-name dist/app-linux-arm64',
      'file-name dist/ext.cpython-311-aarch64-linux-gnu.so',
      // The same file is right under an amd64 name, and these are copies of it.
      'duplicate dist/app-arm64.tar.gz!app',
      'duplicate dist/app-linux-arm64',
    ]);
  });

  test('of an archive inside another must be that of the outer one', async () => {
    write('all-arm64.tar', await tar([['app-amd64.tar', await tar([['app', AMD64]])]]));
    expect(await broken(['all-arm64.tar'])).toEqual(['file-name all-arm64.tar!app-amd64.tar']);
  });

  test('must be one where nothing says which', async () => {
    write(
      'mixed.tar',
      await tar([
        ['a', AMD64],
        ['b', ARM64],
        ['c', AMD64],
      ]),
    );
    write(
      'one.tar',
      await tar([
        ['a', ARM64],
        ['b', ARM64],
      ]),
    );
    expect(await broken(['mixed.tar'])).toEqual(['architecture mixed.tar']);
    expect(await broken(['one.tar'])).toEqual([]);
  });

  test('in the name must be the one expected', async () => {
    write('app_amd64.tar', await tar([['app', ARM64]]));
    expect(await broken(['app_amd64.tar'], { platform: arm64 })).toEqual(['file-name app_amd64.tar']);
  });

  test('is not asked of BPF code', async () => {
    write(
      'app.tar',
      await tar([
        ['app', ARM64],
        ['probe.o', buildElf({ machine: 247, type: 1 })],
      ]),
    );
    expect(await verify(['app.tar'], { platform: arm64 })).toMatchObject({ checked: 2, problems: [] });
  });

  test('is found behind an entry that claims to be a hard link', async () => {
    const archive = await tar([['x', AMD64]]);
    archive.write('1', 156);
    archive.write('        ', 148);
    const sum = archive.subarray(0, 512).reduce((total, byte) => total + byte, 0);
    archive.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    write('a.tar', archive);
    expect(await broken(['a.tar'], { platform: arm64 })).toEqual(['architecture a.tar!x']);
  });
});

describe('Debian packages', () => {
  const cases: readonly (readonly [string, string, string, Buffer, readonly string[]])[] = [
    ['all alike', 'tool_1_arm64.deb', 'arm64', ARM64, []],
    ['wrong content', 'tool_1_arm64.deb', 'arm64', AMD64, ['architecture tool_1_arm64.deb!data.tar.gz!usr/bin/tool']],
    ['wrong name', 'tool_1_amd64.deb', 'arm64', ARM64, ['package-architecture tool_1_amd64.deb']],
    ['no such architecture', 'tool.deb', 'aarch64', ARM64, ['package-architecture tool.deb']],
    ['machine code in all', 'tool_1_all.deb', 'all', ARM64, ['package-architecture tool_1_all.deb']],
  ];
  test.each(cases)('%s', async (_, file, architecture, content, expected) => {
    write(file, await deb(control(architecture), [['./usr/bin/tool', content]]));
    expect(await broken([file])).toEqual(expected);
  });

  test('for all architectures may have libraries in the folder of a target', async () => {
    write('libc6-arm64-cross_1_all.deb', await deb(control('all'), [['./usr/aarch64-linux-gnu/lib/libc.so.6', ARM64]]));
    expect(await broken(['libc6-arm64-cross_1_all.deb'])).toEqual([]);
  });

  test('without a control file, or with one that lacks a field, are errors', async () => {
    write(
      'a.deb',
      ar([
        ['debian-binary', '2.0\n'],
        ['data.tar.gz', gzipSync(await tar([['x', ARM64]]))],
      ]),
    );
    write('b.deb', await deb('Package: tool\nVersion: 1\n', [['x', ARM64]]));
    expect(await broken(['a.deb'])).toEqual(['unreadable a.deb']);
    const { problems } = await verify(['b.deb']);
    expect(problems.map((one) => one.message)).toContain("the package's control file has no field Architecture");
  });

  test('compressed in an unknown form are errors, not unseen', async () => {
    write(
      'a.deb',
      ar([
        ['debian-binary', '2.0\n'],
        ['control.tar.gz', gzipSync(await tar([['control', control('arm64')]]))],
        ['data.tar.lzma', 'unknown'],
      ]),
    );
    expect(await broken(['a.deb'])).toContain('unreadable a.deb!data.tar.lzma');
  });
});

describe('rpath, glibc and static', () => {
  test('rpath is asked of what needs libraries, with or without a slash at its end', async () => {
    write(
      'a.tar',
      await tar([
        ['has', AMD64],
        ['static', buildElf({ machine: 62, type: 2 })],
      ]),
    );
    expect(await broken(['a.tar'], { rpath: '/usr/local/lib' })).toEqual([]);
    expect(await broken(['a.tar'], { rpath: '/opt/lib' })).toEqual([]);
    const { problems } = await verify(['a.tar'], { rpath: '/srv/lib' });
    expect(problems).toMatchObject([{ rule: 'rpath', path: 'a.tar!has' }]);
    expect(problems[0]?.message).toContain('/opt/lib/:/usr/local/lib');
  });

  test('glibc-max compares numbers, not letters', async () => {
    write('a', ARM64);
    expect(await broken(['a'], { glibcMax: '2.34' })).toEqual([]);
    expect(await broken(['a'], { glibcMax: '2.100' })).toEqual([]);
    expect(await broken(['a'], { glibcMax: '2.4' })).toEqual(['glibc-max a']);
  });

  test('static is asked of programs only', async () => {
    write('static', buildElf({ type: 2 }));
    write('dynamic', buildElf({ type: 2, interpreter: '/lib64/ld-linux-x86-64.so.2', needed: ['libc.so.6'] }));
    write('libx.so', buildElf({ soname: 'libx.so', needed: ['libc.so.6'] }));
    expect(await broken(['static', 'dynamic', 'libx.so'], { static: true })).toEqual(['static dynamic']);
  });
});

describe('large members of an archive, which are looked through beside each other', () => {
  /** Too large to be looked through in passing. */
  const padding = randomBytes(1024 * 1024);
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];

  async function nested(damaged: readonly string[] = []): Promise<Buffer> {
    const members = names.map(async (name, index) => {
      const whole = await tar([
        ['padding', padding],
        [name, index % 2 === 0 ? ARM64 : AMD64],
      ]);
      const compressed = gzipSync(whole, { level: 1 });
      return [`${name}.tar.gz`, damaged.includes(name) ? compressed.subarray(0, -9) : compressed] as const;
    });
    return await tar([...(await Promise.all(members)), ['last', ARM64]]);
  }

  const expectation = { platform: findPlatform('linux/arm64') };

  test('are told of in their order', async () => {
    write('all.tar', await nested());
    const report = await verify(['all.tar'], expectation);
    const expected = names.map((name) => `all.tar!${name}.tar.gz!${name}`);
    expect(report.files.map(({ path }) => path)).toEqual([...expected, 'all.tar!last']);
    expect(problemsOf(report).filter((one) => one.startsWith('architecture'))).toEqual(
      expected.filter((_, index) => index % 2 === 1).map((path) => `architecture ${path}`),
    );
    expect(report.examined).toBe(1 + 3 * names.length + 1);
  });

  test('may be damaged, and the others are still looked through', async () => {
    write('all.tar', await nested(['a', 'd']));
    const report = await verify(['all.tar'], expectation);
    expect(problemsOf(report).filter((one) => one.startsWith('unreadable'))).toEqual([
      'unreadable all.tar!a.tar.gz',
      'unreadable all.tar!d.tar.gz',
    ]);
    expect(report.files).toHaveLength(names.length + 1);
  });

  test('share the limits of the whole file', async () => {
    write('all.tar', await nested());
    const report = await verify(['all.tar'], expectation, { ...DEFAULT_LIMITS, bytes: 3 * padding.length });
    expect(problemsOf(report)).toContain('unreadable all.tar');
    expect(report.problems.find(({ rule }) => rule === 'unreadable')?.message).toMatch(/unfolds to more than/);
  });

  test('of a zip archive too', async () => {
    write(
      'all.zip',
      zip(names.map((name, index) => ({ name, content: Buffer.concat([index % 2 === 0 ? ARM64 : AMD64, padding]) }))),
    );
    const report = await verify(['all.zip'], expectation);
    expect(report.files.map(({ path }) => path)).toEqual(names.map((name) => `all.zip!${name}`));
  });
});

describe('what cannot be read', () => {
  test("a path that does not exist is the user's mistake", async () => {
    await expect(verify(['nowhere'])).rejects.toThrow(InputError);
    await expect(verify(['nowhere'])).rejects.toThrow(/nowhere cannot be read/);
  });

  test('damaged files are named, and the rest is still checked', async () => {
    // So short that not even the first header is whole: a member that is cut off would be named too.
    write('out/a.tar.gz', gzipSync(await tar([['app', ARM64]])).subarray(0, 30));
    write('out/b', ARM64.subarray(0, 50));
    write('out/c.a', ar([['x.o/', ARM64]]).subarray(0, 90));
    write('out/d.zip', Buffer.from('PK\x03\x04 and nothing else'));
    write('out/e', ARM64);
    const report = await verify(['out'], { platform: arm64 });
    expect(report).toMatchObject({ checked: 1, failed: 4 });
    expect(report.problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'unreadable out/a.tar.gz',
      'unreadable out/b',
      'unreadable out/c.a',
      'unreadable out/d.zip',
    ]);
  });

  test('a run without any ELF file says so', async () => {
    write('out/run.sh', '#!/bin/sh\n');
    const report = await verify(['out']);
    expect(report).toMatchObject({ checked: 0, failed: 0, examined: 1 });
    expect(report.problems).toMatchObject([{ rule: 'nothing-checked', severity: 'warning' }]);
  });

  test('links in folders are left alone, and one that is named is followed', async () => {
    write('elsewhere/app', AMD64);
    mkdirSync(join(root, 'out'));
    symlinkSync('../elsewhere', join(root, 'out/folder'));
    symlinkSync('../elsewhere/app', join(root, 'out/app'));
    symlinkSync('.', join(root, 'out/loop'));
    expect((await verify(['out'])).checked).toBe(0);
    expect((await verify(['out/app'])).checked).toBe(1);
  });

  test('archives beyond the limits end in an error', async () => {
    let nested = await tar([['app', ARM64]]);
    for (let depth = 0; depth < 9; depth++) nested = gzipSync(nested);
    write('deep.gz', nested);
    write('bomb.gz', gzipSync(Buffer.alloc(4 * 1024 * 1024)));
    write('many.tar', await tar(Array.from({ length: 50 }, (_, index) => [`f${String(index)}`, 'x'] as const)));
    const tar3 = await tar([['zeros', Buffer.alloc(3 * 1024 * 1024)]]);
    write('large.tar.gz', gzipSync(tar3));
    const message = async (path: string, limits: Partial<Limits> = {}): Promise<string> =>
      (await verify([path], {}, { ...DEFAULT_LIMITS, ...limits })).problems.map((one) => one.message).join('\n');
    expect(await message('deep.gz')).toMatch(/nested more than 8 deep/);
    expect(await message('many.tar', { entries: 49 })).toMatch(/more than 49 entries/);
    expect(await message('large.tar.gz', { bytes: 1_000_000 })).toMatch(/unfolds to more than 1000000 bytes/);
    expect(await message('large.tar.gz', { ratioFrom: 1_000_000 })).toMatch(/over the limit of 200 times/);
    expect(await message('large.tar.gz')).toMatch(/no ELF file is among 2 files/);
  });

  test('a large file that is hardly compressed is no bomb', async () => {
    write('large.gz', gzipSync(randomBytes(1024 * 1024)));
    const limits = { ...DEFAULT_LIMITS, ratio: 2, ratioFrom: 1024 };
    expect(problemsOf(await verify(['large.gz'], {}, limits))).toEqual(['nothing-checked large.gz']);
  });

  test('names from archives cannot forge a line of the log', async () => {
    write('a.tar', await tar([['x\n::error::forged', AMD64]]));
    const [file] = (await verify(['a.tar'])).files;
    expect(file?.path).toBe('a.tar!x\\x0a::error::forged');
  });
});

test('the summary shows problems and files, and markup in names stays text', async () => {
  write('a_arm64.tar', await tar([['b|<b>`', AMD64]]));
  const markdown = renderReport(await verify(['a_arm64.tar']));
  expect(markdown).toContain('❌ 1 file failed: 1 ELF file checked');
  expect(markdown).toContain("| `a_arm64.tar!b\\|&lt;b>'` | architecture |");
  expect(markdown).toContain('| linux/amd64 | shared library |');
});
