import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { download, type Download } from '../../../src/emulation/download.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const CONTENT = Buffer.alloc(300_000, 'emulator ');
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');
const QUICK = { rounds: 3, firstDelay: 5, stall: 200 };

let folder: string;
let server: Server;
let requests: string[];
let answer: (path: string, count: number) => RequestListener;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-download-'));
  requests = [];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    answer(path, requests.length)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const good: RequestListener = (_, response) => response.end(CONTENT);
const failing: RequestListener = (_, response) => response.writeHead(503).end('busy');
const truncated: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-length': CONTENT.length });
  response.write(CONTENT.subarray(0, 1000), () => response.destroy());
};
const short: RequestListener = (_, response) => response.end(CONTENT.subarray(0, 1000));
const other: RequestListener = (_, response) => response.end(Buffer.alloc(CONTENT.length, 'something else'));
const silent: RequestListener = (_, response) => {
  response.writeHead(200);
  response.write('e');
};

async function fetchFile(wanted: Partial<Download> = {}, paths = ['/a']): Promise<Buffer> {
  const { port } = server.address() as AddressInfo;
  const urls = paths.map((path) => `http://127.0.0.1:${String(port)}${path}`);
  const target = join(folder, 'file');
  await download(new MemoryRunner(), { urls, sha256: SHA256, size: CONTENT.length, ...wanted }, target, QUICK);
  return readFileSync(target);
}

function isLeftOver(): boolean {
  return existsSync(join(folder, 'file'));
}

describe('download', () => {
  test('gives the file', async () => {
    answer = () => good;
    expect(CONTENT.equals(await fetchFile())).toBe(true);
    expect(requests).toEqual(['/a']);
  });

  test.each([
    ['an error of the server', failing],
    ['a connection that breaks', truncated],
    ['too few bytes', short],
    ['a server that goes silent', silent],
  ])('tries again after %s', async (_, bad) => {
    answer = (_path, count) => (count <= 2 ? bad : good);
    expect(CONTENT.equals(await fetchFile())).toBe(true);
    expect(requests).toHaveLength(3);
  });

  test('goes on to the next mirror', async () => {
    answer = (path) => (path === '/a' ? failing : good);
    expect(CONTENT.equals(await fetchFile({}, ['/a', '/b']))).toBe(true);
    expect(requests).toEqual(['/a', '/b']);
  });

  test('gives up with what each mirror answered, and leaves nothing', async () => {
    answer = (path) => (path === '/a' ? failing : truncated);
    await expect(fetchFile({}, ['/a', '/b'])).rejects.toThrow(
      /3 attempts:\n- .*\/a: the server answered 503.*\n- .*\/b: /,
    );
    expect(requests).toHaveLength(6);
    expect(isLeftOver()).toBe(false);
  });

  test('refuses a wrong checksum at once, naming both, and deletes the file', async () => {
    answer = () => other;
    await expect(fetchFile({}, ['/a', '/b'])).rejects.toThrow(
      new RegExp(`has the SHA-256 [0-9a-f]{64}, and not ${SHA256}`),
    );
    expect(requests).toEqual(['/a']);
    expect(isLeftOver()).toBe(false);
  });

  test('needs no size, and takes a checksum in capitals', async () => {
    answer = () => good;
    const { port } = server.address() as AddressInfo;
    const wanted = { urls: [`http://127.0.0.1:${String(port)}/`], sha256: SHA256.toUpperCase() };
    await download(new MemoryRunner(), wanted, join(folder, 'file'), QUICK);
    expect(CONTENT.equals(readFileSync(join(folder, 'file')))).toBe(true);
  });

  test('does not try again where the disk is at fault', async () => {
    answer = () => good;
    const { port } = server.address() as AddressInfo;
    const wanted = { urls: [`http://127.0.0.1:${String(port)}/`], sha256: SHA256 };
    const target = join(folder, 'missing', 'file');
    await expect(download(new MemoryRunner(), wanted, target, QUICK)).rejects.toThrow(/ENOENT/);
    expect(requests).toEqual([]);
  });
});
