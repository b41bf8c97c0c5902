import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Registry } from '../../../src/oci/registry.js';
import { digestOf } from '../../../src/oci/store.js';
import { listen } from '../../harness/artifact-proxy.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;

let folder: string;
let servers: Server[];
/** Method, path with its query, and authorization of every request to the registry. */
let requests: string[];
let host: string;
let handler: Handler;

async function serve(handle: Handler): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      handle(request, response, Buffer.concat(chunks));
    });
  });
  servers.push(server);
  return `127.0.0.1:${String(await listen(server))}`;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-registry-'));
  servers = [];
  requests = [];
  host = await serve((request, response, body) => {
    requests.push(`${String(request.method)} ${String(request.url)} ${request.headers.authorization ?? '-'}`);
    handler(request, response, body);
  });
});

afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

function registry(push = false): Registry {
  mkdirSync(join(folder, 'docker'), { recursive: true });
  const auth = Buffer.from('builder:secret').toString('base64');
  writeFileSync(join(folder, 'docker', 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
  const runner = new MemoryRunner({ env: { DOCKER_CONFIG: join(folder, 'docker') } });
  return new Registry(runner, { registry: host, repository: 'team/tool' }, push);
}

const BLOB = Buffer.from('what a blob holds');
const DESCRIPTOR = { mediaType: 'application/octet-stream', digest: digestOf(BLOB), size: BLOB.length };

function blobFile(): string {
  writeFileSync(join(folder, 'blob'), BLOB);
  return join(folder, 'blob');
}

describe('a registry', () => {
  test.each([
    [false, 'pull'],
    [true, 'pull,push'],
  ])('that wants a token is given one, for what is to be done and no more (push: %s)', async (push, actions) => {
    const asked: string[] = [];
    const tokens = await serve((request, response) => {
      asked.push(`${String(request.url)} ${request.headers.authorization ?? '-'}`);
      response.end(JSON.stringify({ token: 'granted' }));
    });
    handler = (request, response) => {
      if (request.headers.authorization === 'Bearer granted') response.end('{}');
      else {
        const realm = `Bearer realm="http://${tokens}/token",service="the registry"`;
        response.writeHead(401, { 'www-authenticate': realm }).end();
      }
    };
    const one = registry(push);
    expect((await one.document('1.0')).bytes.toString()).toBe('{}');
    await one.document('2.0');
    const basic = `Basic ${Buffer.from('builder:secret').toString('base64')}`;
    const scope = encodeURIComponent(`repository:team/tool:${actions}`);
    expect(asked).toEqual([`/token?service=the+registry&scope=${scope} ${basic}`]);
    // The token is kept: the second document is asked for once.
    expect(requests).toHaveLength(3);
  });

  test('that leads elsewhere does not take its right along', async () => {
    const seen: (string | undefined)[] = [];
    const storage = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end(BLOB);
    });
    handler = (request, response) => {
      if (request.headers.authorization === undefined) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
      } else response.writeHead(307, { location: `http://${storage}/somewhere?sig=1` }).end();
    };
    await registry().fetch(DESCRIPTOR, join(folder, 'fetched'));
    expect(readFileSync(join(folder, 'fetched')).equals(BLOB)).toBe(true);
    expect(seen).toEqual([undefined]);
  });

  test('that leads in a circle comes to an end', async () => {
    handler = (_, response) => {
      response.writeHead(302, { location: '/v2/again' }).end();
    };
    const failure = registry().document('1.0');
    await expect(failure).rejects.toThrow(/leads from one address to the next without an end/);
  }, 60_000);

  test('that gives more bytes than it announced is not listened to', async () => {
    handler = (_, response) => {
      response.end(Buffer.alloc(10_000_000));
    };
    await expect(registry().fetch(DESCRIPTOR, join(folder, 'fetched'))).rejects.toThrow(/gave more than the 17 bytes/);
  }, 60_000);

  test('that gives another document than asked for is found out', async () => {
    handler = (_, response) => {
      response.end('{"other":1}');
    };
    await expect(registry().document(`sha256:${'0'.repeat(64)}`)).rejects.toThrow(/gave a document that is not sha256/);
  }, 60_000);

  test('is asked again when it is busy', async () => {
    let busy = 1;
    handler = (_, response) => {
      response.statusCode = busy-- > 0 ? 503 : 200;
      response.end('{}');
    };
    expect((await registry().document('1.0')).bytes.toString()).toBe('{}');
    expect(requests).toHaveLength(2);
  });

  test.each([
    [401, /team\/tool cannot be pushed to: .* answered 401[^]*Log in before, by docker\/login-action/],
    [403, /answered 403: no right[^]*`packages: write` for ghcr\.io/],
    [400, /cannot be pushed to: PUT .* answered 400: no right\.$/],
  ])('that refuses with %d is told of, with what to do', async (status, message) => {
    handler = (_, response) => {
      response.writeHead(status).end('no right');
    };
    await expect(registry(true).pushDocument(Buffer.from('{}'), 'x/y', '1.0')).rejects.toThrow(message);
    expect(requests).toHaveLength(1);
  });

  test('gets a blob once: first it is asked for it, then it says where to send it', async () => {
    let stored: Buffer | undefined;
    handler = (request, response, body) => {
      if (request.method === 'HEAD') response.writeHead(stored === undefined ? 404 : 200).end();
      else if (request.method === 'POST') response.writeHead(202, { location: '/upload/7?state=a%2Bb' }).end();
      else {
        stored = body;
        response.writeHead(201).end();
      }
    };
    const one = registry(true);
    expect(await one.pushBlob(DESCRIPTOR, blobFile())).toBe(true);
    expect(stored?.equals(BLOB)).toBe(true);
    const digest = encodeURIComponent(DESCRIPTOR.digest);
    expect(requests.at(-1)).toBe(`PUT /upload/7?state=a%2Bb&digest=${digest} -`);
    expect(await one.pushBlob(DESCRIPTOR, blobFile())).toBe(false);
    expect(requests).toHaveLength(4);
  });

  test('that took a document for another one is found out', async () => {
    handler = (_, response) => {
      response.writeHead(201, { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }).end();
    };
    await expect(registry(true).pushDocument(Buffer.from('{}'), 'x/y', '1.0')).rejects.toThrow(
      /took 1\.0 for sha256:0+, and sent was/,
    );
  });
});
