import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { packDirectory, writeChecksums } from '../../../src/artifact/index.js';
import { sha256File } from '../../../src/runner/index.js';

const mtime = new Date(1_700_000_000_500);
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'archway-pack-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function stage(name: string, order: readonly string[], time: number, modes: readonly [number, number]): string {
  const directory = join(root, name);
  for (const folder of ['bin', 'usr/local/lib', 'empty']) mkdirSync(join(directory, folder), { recursive: true });
  for (const file of order) {
    const path = join(directory, file);
    writeFileSync(path, `content of ${file}\n`.repeat(1000));
    chmodSync(path, file.startsWith('bin/') ? modes[0] : modes[1]);
    utimesSync(path, time, time);
  }
  symlinkSync('libx.so.1.0', join(directory, 'usr/local/lib/libx.so'));
  return directory;
}

const FILES = ['bin/tool', 'bin/a-tool', 'usr/local/lib/libx.so.1.0', `${'n'.repeat(120)}-\u00e9`];

describe('packDirectory', () => {
  test.each(['tar.gz', 'zip'])('holds empty files, first, last and between: %s', async (kind) => {
    const directory = join(root, 'stage');
    mkdirSync(directory);
    const sizes = { a: 0, b: 5, c: 0, d: 0, e: 5, f: 0 };
    for (const [name, size] of Object.entries(sizes)) writeFileSync(join(directory, name), 'x'.repeat(size));
    const archive = join(root, `packed.${kind}`);
    await packDirectory(directory, archive, { mtime });
    const out = join(root, 'out');
    mkdirSync(out);
    if (kind === 'zip') execFileSync('python3', ['-m', 'zipfile', '-e', archive, out]);
    else execFileSync('tar', ['--extract', '--file', archive, '--directory', out]);
    const found = readdirSync(out).map((name) => [name, readFileSync(join(out, name)).length]);
    expect(Object.fromEntries(found)).toEqual(sizes);
  });

  test.each(['tar.gz', 'zip'])(
    'gives the same bytes for the same content, whatever order, times, umask and time zone: %s',
    async (kind) => {
      const first = stage('first', FILES, 1, [0o755, 0o644]);
      const second = stage('second', [...FILES].reverse(), 2_000_000, [0o775, 0o666]);
      chmodSync(join(second, 'bin'), 0o2775);
      await packDirectory(first, join(root, `first.${kind}`), { mtime });
      const zone = process.env['TZ'];
      process.env['TZ'] = 'Asia/Tokyo';
      await packDirectory(second, join(root, `second.${kind}`), { mtime });
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
      expect(readFileSync(join(root, `second.${kind}`))).toEqual(readFileSync(join(root, `first.${kind}`)));
      expect(readdirSync(root).sort()).toEqual(['first', `first.${kind}`, 'second', `second.${kind}`]);
    },
  );

  test('keeps what matters of files in a zip too, as Python reads it', async () => {
    await packDirectory(stage('z', FILES, 1, [0o4755, 0o640]), join(root, 'z.zip'), { mtime });
    const program =
      'import stat, sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n' +
      'for i in z.infolist(): print(stat.filemode(i.external_attr >> 16), i.file_size, "%d-%d-%d %d:%d:%d" % i.date_time, i.filename, *([z.read(i).decode()] if i.file_size < 20 else []))';
    const listing = execFileSync('python3', ['-c', program, join(root, 'z.zip')], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf8' },
    });
    const time = '2023-11-14 22:13:20';
    expect(
      listing
        .trimEnd()
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual([
      `drwxr-xr-x 0 ${time} bin/`,
      `-rwsr-xr-x 22000 ${time} bin/a-tool`,
      `-rwsr-xr-x 20000 ${time} bin/tool`,
      `drwxr-xr-x 0 ${time} empty/`,
      `-rw-r----- 135000 ${time} ${'n'.repeat(120)}-\u00e9`,
      `drwxr-xr-x 0 ${time} usr/`,
      `drwxr-xr-x 0 ${time} usr/local/`,
      `drwxr-xr-x 0 ${time} usr/local/lib/`,
      `lrwxrwxrwx 11 ${time} usr/local/lib/libx.so libx.so.1.0`,
      `-rw-r----- 37000 ${time} usr/local/lib/libx.so.1.0`,
    ]);
  });

  test('keeps what matters of files, as tar reads it', async () => {
    await packDirectory(stage('s', FILES, 1, [0o4755, 0o640]), join(root, 's.tar.gz'), { mtime });
    const listing = execFileSync(
      'tar',
      ['--list', '--verbose', '--numeric-owner', '--utc', '--full-time', '-f', join(root, 's.tar.gz')],
      {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      },
    );
    const rows = listing
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/ +/g, ' '));
    expect(rows).toEqual([
      'drwxr-xr-x 0/0 0 2023-11-14 22:13:20 bin/',
      '-rwsr-xr-x 0/0 22000 2023-11-14 22:13:20 bin/a-tool',
      '-rwsr-xr-x 0/0 20000 2023-11-14 22:13:20 bin/tool',
      'drwxr-xr-x 0/0 0 2023-11-14 22:13:20 empty/',
      `-rw-r----- 0/0 135000 2023-11-14 22:13:20 ${'n'.repeat(120)}-\u00e9`,
      'drwxr-xr-x 0/0 0 2023-11-14 22:13:20 usr/',
      'drwxr-xr-x 0/0 0 2023-11-14 22:13:20 usr/local/',
      'drwxr-xr-x 0/0 0 2023-11-14 22:13:20 usr/local/lib/',
      'lrwxrwxrwx 0/0 0 2023-11-14 22:13:20 usr/local/lib/libx.so -> libx.so.1.0',
      '-rw-r----- 0/0 37000 2023-11-14 22:13:20 usr/local/lib/libx.so.1.0',
    ]);
    // Bytes 4 to 7 are the time in the gzip header; byte 3 would announce a name.
    expect([...readFileSync(join(root, 's.tar.gz')).subarray(3, 8)]).toEqual([0, 0, 0, 0, 0]);
  });

  test('refuses what is no file, folder or link, and leaves nothing behind', async () => {
    mkdirSync(join(root, 's'));
    execFileSync('mkfifo', [join(root, 's/pipe')]);
    await expect(packDirectory(join(root, 's'), join(root, 's.tar.gz'), { mtime })).rejects.toThrow(
      /pipe in .* is no file/,
    );
    expect(readdirSync(root)).toEqual(['s']);
  });

  test('leaves nothing behind when the archive cannot be written', async () => {
    mkdirSync(join(root, 's'));
    writeFileSync(join(root, 's/file'), 'x');
    await expect(packDirectory(join(root, 's'), join(root, 'no-folder/s.tar.gz'), { mtime })).rejects.toThrow(/ENOENT/);
  });
});

describe('writeChecksums', () => {
  test('is what sha256sum checks, sorted and without repeats', async () => {
    for (const name of ['b.txt', 'a.txt', 'odd\\na\nme']) writeFileSync(join(root, name), name);
    const path = await writeChecksums(root, ['b.txt', 'odd\\na\nme', 'a.txt', 'b.txt']);
    expect(path).toBe(join(root, 'SHA256SUMS'));
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => line.slice(line.indexOf('  ') + 2))).toEqual(['a.txt', 'b.txt', 'odd\\\\na\\nme']);
    const checked = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: root, encoding: 'utf8' });
    expect(checked.trimEnd().split('\n')).toHaveLength(3);
    expect(await sha256File(join(root, 'a.txt'))).toBe(lines[0]?.slice(0, 64));
    expect(execFileSync('sha256sum', { cwd: root, encoding: 'utf8', input: 'a.txt' })).toContain(
      lines[0]?.slice(0, 64),
    );
  });

  test('names a file that is not there', async () => {
    await expect(writeChecksums(root, ['missing'])).rejects.toThrow(/missing/);
    expect(readdirSync(root)).toEqual([]);
  });
});
