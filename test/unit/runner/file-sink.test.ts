import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSink } from '../../../src/runner/file-sink.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archway-sink-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a sink', () => {
  test('is there as soon as it is given, so that what fails afterwards leaves nothing behind its cleaning', async () => {
    const file = join(folder, 'file');
    const sink = await openSink(file, 'w', 0o600);
    expect(existsSync(file)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const failing = Readable.from(
      (function* (): Generator<Buffer> {
        throw new Error('no more');
      })(),
    );
    await expect(pipeline(failing, sink)).rejects.toThrow('no more');
    rmSync(folder, { recursive: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(existsSync(file)).toBe(false);
  });

  test('refuses to replace a file where it is told to', async () => {
    writeFileSync(join(folder, 'file'), 'kept');
    await expect(openSink(join(folder, 'file'), 'wx')).rejects.toThrow(/EEXIST/);
  });
});
