import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { execCommand } from '../../src/runner/exec.js';

/** A file of a zip, and lies about it. */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Buffer;
  /** The size that the directory says; the real one when not given. */
  readonly announced?: number;
}

/** Makes a zip, deflated. */
export function makeZip(files: readonly ZipFile[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, announced } of files) {
    const bytes = Buffer.from(content);
    const data = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(announced ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, rest, Buffer.from(name)]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** Makes a `.crate` file. */
export async function makeCrate(name: string, version: string, source: string): Promise<Buffer> {
  const archive = pack();
  const manifest = `[package]\nname = "${name}"\nversion = "${version}"\nedition = "2021"\n`;
  const mtime = new Date(0);
  archive.entry({ name: `${name}-${version}/Cargo.toml`, mtime }, manifest);
  archive.entry({ name: `${name}-${version}/src/lib.rs`, mtime }, source);
  archive.finalize();
  return gzipSync(await buffer(archive));
}

const CRATES = [
  ['alpha', '1.0.0', 'pub fn word() -> &\'static str { "alpha" }'],
  ['beta', '1.1.0', 'pub fn word() -> &\'static str { "beta" }'],
  ['beta', '2.0.0', 'pub fn word() -> &\'static str { "newer beta" }'],
  ['abc', '0.1.0', 'pub fn word() -> &\'static str { "abc" }'],
] as const;

const MODULES = [
  ['example.com/one', 'v1.0.0', 'package one\n\nfunc Word() string { return "one" }\n'],
  ['example.com/Two', 'v1.2.3', 'package two\n\nfunc Word() string { return "two" }\n'],
] as const;

/** A file of the checkout, by its path. */
export type Checkout = Readonly<Record<string, string>>;

/**
 * A sparse crate registry and a Go module proxy on the loopback interface, with a few crates and modules, and a
 * repository that depends on them. The lock files are made by cargo and go.
 */
export class DownloadWorld {
  /** Paths that were asked for. */
  readonly requests: string[] = [];
  readonly scratch = mkdtempSync(join(tmpdir(), 'archway-world-'));
  readonly #files = new Map<string, Buffer>();
  readonly #server: Server;
  checkout: Checkout = {};
  readonly #secret: string | undefined;
  #homes = 0;

  private constructor(secret: string | undefined) {
    this.#secret = secret;
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      this.#answer(request, response);
    };
    this.#server =
      secret === undefined ? createServer(answer) : createSecureServer(newCertificate(this.scratch), answer);
  }

  /** @param secret what the registry wants as a token, and the proxy as the password of `user`; nothing when not given */
  static async start(secret?: string): Promise<DownloadWorld> {
    const world = new DownloadWorld(secret);
    await new Promise<void>((resolve) => world.#server.listen(0, '127.0.0.1', resolve));
    try {
      await world.#publish();
      world.checkout = await world.#lock();
    } catch (error) {
      await world.close();
      throw error;
    }
    return world;
  }

  get url(): string {
    return `http${this.#secret === undefined ? '' : 's'}://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  /** Index of the registry, as Cargo.lock names it. */
  get index(): string {
    return `sparse+${this.url}/index/`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.scratch, { recursive: true, force: true });
  }

  /** Variables of a machine with empty caches. @param secret see `start`; undefined for a machine without */
  newMachine(secret: string | undefined = this.#secret): Record<string, string> {
    const home = join(this.scratch, `home-${String(this.#homes++)}`);
    const access = secret === undefined ? '' : `user:${secret}@`;
    return {
      ...(this.#secret !== undefined && {
        CARGO_REGISTRIES_PRIVATE_INDEX: this.index,
        CARGO_REGISTRY_GLOBAL_CREDENTIAL_PROVIDERS: 'cargo:token',
        // go sends no password without TLS.
        ...{ CARGO_HTTP_CAINFO: certificateIn(this.scratch), SSL_CERT_FILE: certificateIn(this.scratch) },
        ...(secret !== undefined && { CARGO_REGISTRIES_PRIVATE_TOKEN: secret }),
      }),
      CARGO_HOME: join(home, 'cargo'),
      GOMODCACHE: join(home, 'modules'),
      GOCACHE: join(this.scratch, 'go-build'),
      GOFLAGS: '-modcacherw',
      GOPROXY: `${this.url.replace('://', `://${access}`)}/go`,
      GONOSUMDB: '*',
      GOSUMDB: 'off',
      GOTOOLCHAIN: 'local',
    };
  }

  /** Writes the repository into a new folder. */
  newCheckout(files: Checkout = this.checkout): string {
    const folder = mkdtempSync(join(this.scratch, 'checkout-'));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return folder;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = decodeURI(request.url ?? '/');
    this.requests.push(path);
    if (!this.#mayRead(path, request.headers.authorization)) {
      response.writeHead(401, { 'www-authenticate': 'Cargo login_url="http://127.0.0.1/"' }).end();
      return;
    }
    const file = this.#files.get(path);
    response.writeHead(file === undefined ? 404 : 200).end(file);
  }

  #mayRead(path: string, authorization: string | undefined): boolean {
    if (this.#secret === undefined) return true;
    const basic = `Basic ${Buffer.from(`user:${this.#secret}`).toString('base64')}`;
    return authorization === (path.startsWith('/go/') ? basic : this.#secret);
  }

  async #publish(): Promise<void> {
    const config = { dl: `${this.url}/dl`, ...(this.#secret !== undefined && { 'auth-required': true }) };
    this.#files.set('/index/config.json', Buffer.from(JSON.stringify(config)));
    for (const [name, version, source] of CRATES) {
      const crate = await makeCrate(name, version, source);
      const line = { name, vers: version, deps: [], cksum: hash(crate), features: {}, yanked: false };
      const entry = name.length === 3 ? `3/a/${name}` : `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
      const before = this.#files.get(`/index/${entry}`)?.toString() ?? '';
      this.#files.set(`/index/${entry}`, Buffer.from(`${before}${JSON.stringify(line)}\n`));
      this.#files.set(`/dl/${name}/${version}/download`, crate);
    }
    for (const [path, version, source] of MODULES) {
      const stem = `/go/${path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)}/@v/${version}`;
      const mod = `module ${path}\n\ngo 1.20\n`;
      const root = `${path}@${version}`;
      this.#files.set(`${stem}.mod`, Buffer.from(mod));
      this.#files.set(`${stem}.info`, Buffer.from(JSON.stringify({ Version: version, Time: '2026-01-02T03:04:05Z' })));
      const files = [
        { name: `${root}/go.mod`, content: mod },
        { name: `${root}/word.go`, content: source },
      ];
      this.#files.set(`${stem}.zip`, makeZip(files));
    }
  }

  async #lock(): Promise<Checkout> {
    const registry = `registry-index = "${this.index}"`;
    const sources = {
      'rust/Cargo.toml': [
        '[package]\nname = "app"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]',
        `alpha = { version = "1", ${registry} }`,
        `beta = { version = "1", ${registry} }`,
        `beta2 = { package = "beta", version = "2", ${registry} }`,
        `abc = { version = "0.1", ${registry} }\n`,
      ].join('\n'),
      'rust/src/main.rs': 'fn main() { println!("{} {} {}", alpha::word(), beta::word(), beta2::word()); }\n',
      'go/go.mod':
        'module example.com/app\n\ngo 1.20\n\nrequire (\n\texample.com/Two v1.2.3\n\texample.com/one v1.0.0\n)\n',
      'go/main.go':
        'package main\n\nimport (\n\ttwo "example.com/Two"\n\t"example.com/one"\n)\n\nfunc main() { println(one.Word(), two.Word()) }\n',
    };
    const folder = this.newCheckout(sources);
    const env = { ...process.env, ...this.newMachine() };
    await execCommand('cargo', ['generate-lockfile'], { cwd: join(folder, 'rust'), env });
    await execCommand('go', ['mod', 'tidy'], { cwd: join(folder, 'go'), env });
    const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
    return { ...sources, 'rust/Cargo.lock': read('rust/Cargo.lock'), 'go/go.sum': read('go/go.sum') };
  }
}

/** SHA-256 in hexadecimal. */
export function hash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function certificateIn(folder: string): string {
  return join(folder, 'certificate.pem');
}

/** A certificate of the loopback interface for a day. */
function newCertificate(folder: string): { readonly key: Buffer; readonly cert: Buffer } {
  const key = join(folder, 'key.pem');
  const cert = certificateIn(folder);
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', ...made, ...names], { stdio: 'pipe' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
