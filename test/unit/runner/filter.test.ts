import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { CommandError, filterThrough } from '../../../src/runner/index.js';

async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const from = (bytes: Buffer): Readable => Readable.from([bytes], { objectMode: false });

describe('filterThrough', () => {
  test('gives bytes through a command unchanged, more than a pipe holds', async () => {
    const bytes = randomBytes(3 * 1024 * 1024);
    expect((await collect(filterThrough('cat', [], from(bytes), process.env))).equals(bytes)).toBe(true);
  });

  test('a failing command is a CommandError with its last words', async () => {
    const output = filterThrough(
      'sh',
      ['-c', 'echo half; echo broken >&2; exit 3'],
      from(Buffer.from('x')),
      process.env,
    );
    const error: unknown = await collect(output).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CommandError);
    expect((error as CommandError).failure).toMatchObject({ exitCode: 3, lastLines: ['broken'] });
  });

  test('a command that is not there is a CommandError that says so', async () => {
    const output = filterThrough('archway-no-such-command', [], from(Buffer.from('x')), process.env);
    await expect(collect(output)).rejects.toThrow(/archway-no-such-command was not found on PATH/);
  });

  test('a command need not read all of its input', async () => {
    const output = filterThrough(
      'head',
      ['-c', '5'],
      from(Buffer.from('first and a lot more'.repeat(100_000))),
      process.env,
    );
    expect((await collect(output)).toString()).toBe('first');
  });

  test('an input that breaks ends the output with its error', async () => {
    const input = new Readable({
      read() {
        this.destroy(new Error('the disk broke'));
      },
    });
    await expect(collect(filterThrough('cat', [], input, process.env))).rejects.toThrow(/the disk broke/);
  });

  test('destroying the output ends the command', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archway-filter-'));
    const script = join(folder, 'slow.sh');
    const mark = join(folder, 'reached');
    writeFileSync(script, 'echo started; sleep 1; touch "$1"; sleep 60\n');
    const output = filterThrough('sh', [script, mark], from(Buffer.from('')), process.env);
    await new Promise((resolve) => output.once('data', resolve));
    output.destroy();
    await sleep(1500);
    expect(existsSync(mark)).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
