import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  keyOf,
  readDownloadSets,
  restoreSet,
  saveSet,
  serviceStore,
  type RestoreReport,
  type SaveOutcome,
} from '../../src/downloads/index.js';
import { connectCacheService, type CacheService } from '../../src/runner/cache-service.js';
import { execCommand } from '../../src/runner/exec.js';
import { CacheServer, type SavedEntry } from '../harness/cache-server.js';
import { DownloadWorld, hash, makeCrate, makeZip } from '../harness/download-world.js';
import { MemoryRunner } from '../harness/memory-runner.js';

// Compiling go's own library the first time takes a while.
jest.setTimeout(120_000);

const PATIENCE = { attempts: 3, delay: 10, silence: 500 };

let world: DownloadWorld;
let server: CacheServer;
/** What one job saved, when all went well. */
let saved: readonly SavedEntry[];

/** A job on a machine of its own. */
class Machine {
  readonly env = { ...process.env, ...world.newMachine() };
  readonly runner = new MemoryRunner({
    workspace: world.newCheckout(),
    temporaryDirectory: world.newCheckout({ 'temp/.keep': '' }),
    env: this.env,
    keptBetweenJobs: false,
  });

  service(env: Record<string, string> = {}): CacheService {
    const service = connectCacheService({ ...server.env, ...env }, this.runner, PATIENCE);
    if (typeof service === 'string') throw new Error(service);
    return service;
  }

  /** @param maxInMemory see `serviceStore` */
  async restore(maxInMemory?: number): Promise<{ cargo: RestoreReport; go: RestoreReport }> {
    const store = serviceStore(this.service(), this.runner.temporaryDirectory, maxInMemory);
    const sets = await readDownloadSets(this.runner, this.runner.workspace, ['cargo', 'go'], []);
    const [cargo, go] = await Promise.all(
      sets.map((set) => restoreSet(this.runner, store, set, keyOf(set, 'archway'))),
    );
    if (cargo === undefined || go === undefined) throw new Error('both sets should be there');
    return { cargo, go };
  }

  async save(): Promise<readonly SaveOutcome[]> {
    const store = serviceStore(this.service(), this.runner.temporaryDirectory);
    const sets = await readDownloadSets(this.runner, this.runner.workspace, ['cargo', 'go'], []);
    return await Promise.all(
      sets.map((set) => saveSet(this.runner, store, set, { prefix: 'archway', complete: true })),
    );
  }

  /** Builds and runs both programs. */
  async build(offline: Record<string, string> = {}): Promise<string> {
    const env = { ...this.env, ...offline };
    const rust = await execCommand('cargo', ['run', '--quiet', '--locked'], {
      cwd: join(this.runner.workspace, 'rust'),
      env,
    });
    const go = await execCommand('go', ['run', '.'], { cwd: join(this.runner.workspace, 'go'), env });
    return rust.stdout + go.stderr.replaceAll(/^go: downloading .*\n/gm, '');
  }

  /** All files of the two tools' caches, relative to them. */
  get files(): string[] {
    return [this.env['CARGO_HOME'] ?? '', this.env['GOMODCACHE'] ?? '']
      .flatMap((folder) => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []))
      .filter((file) => /\.(crate|zip|mod|info|partial)$/.test(file));
  }
}

const OUTPUT = 'alpha beta newer beta\none two\n';
const OFFLINE = { CARGO_NET_OFFLINE: 'true', GOPROXY: 'off' };

beforeAll(async () => {
  world = await DownloadWorld.start();
  server = await CacheServer.start();
  const first = new Machine();
  expect(await first.save()).toEqual([
    expect.objectContaining({ saved: true }),
    expect.objectContaining({ saved: true }),
  ]);
  saved = [...server.entries];
});

afterAll(async () => {
  await server.close();
  await world.close();
});

beforeEach(() => {
  server.entries.splice(0, Infinity, ...saved);
  server.forgetReservations();
  server.requests.length = 0;
  server.faults.refuse = {};
  server.faults.reserved.clear();
  delete server.faults.spoil;
  delete server.faults.wrongLength;
  delete server.faults.reset;
  delete server.faults.slow;
});

interface Entry {
  id: string;
  size: number;
  sha256: string;
}

/** Takes an archive apart and puts it together again, as somebody would who can save caches. */
function forge(key: RegExp, change: (contents: Map<string, Buffer>) => void): void {
  const at = server.entries.findIndex((one) => key.test(one.key));
  const entry = server.entries[at];
  if (entry === undefined) throw new Error('no such entry');
  const length = entry.blob.readUInt32BE(8);
  const table = JSON.parse(entry.blob.toString('utf8', 12, 12 + length)) as Entry[];
  let offset = 12 + length;
  const contents = new Map(table.map(({ id, size }) => [id, entry.blob.subarray(offset, (offset += size))]));
  change(contents);
  const forged = [...contents].map(([id, content]) => ({ id, size: content.length, sha256: hash(content) }));
  const json = Buffer.from(JSON.stringify(forged));
  const header = Buffer.alloc(12);
  entry.blob.copy(header, 0, 0, 8);
  header.writeUInt32BE(json.length, 8);
  server.entries[at] = { ...entry, blob: Buffer.concat([header, json, ...contents.values()]) };
}

function idOf(contents: ReadonlyMap<string, Buffer>, pattern: RegExp): string {
  const id = [...contents.keys()].find((one) => pattern.test(one));
  if (id === undefined) throw new Error(`nothing is called ${String(pattern)}`);
  return id;
}

test.each([
  ['', undefined],
  [' and little memory', 0],
])('a machine with nothing%s builds offline from what another saved', async (_, maxInMemory) => {
  const machine = new Machine();
  const { cargo, go } = await machine.restore(maxInMemory);
  expect(readdirSync(machine.runner.temporaryDirectory)).toEqual(['temp']);
  expect(cargo).toMatchObject({ match: 'exact', verified: 4, rejected: [], missing: 0, ignored: 0 });
  expect(go).toMatchObject({ match: 'exact', verified: 4, rejected: [], missing: 0, ignored: 0 });
  world.requests.length = 0;
  expect(await machine.build(OFFLINE)).toBe(OUTPUT);
  expect(world.requests).toEqual([]);
});

describe('poison', () => {
  test('in a crate, as cargo would compile it without a word, is refused and the crate downloaded anew', async () => {
    const evil = await makeCrate('alpha', '1.0.0', 'pub fn word() -> &\'static str { "evil" }');
    forge(/cargo/, (contents) => contents.set(idOf(contents, /^crate.*alpha/), evil));
    const machine = new Machine();
    const { cargo } = await machine.restore();
    expect(cargo).toMatchObject({ match: 'exact', missing: 1 });
    expect(cargo.rejected).toEqual([expect.stringMatching(/^alpha 1.0.0 has the SHA-256 [0-9a-f]{64}, and not/)]);
    expect(machine.files.filter((file) => file.includes('alpha'))).toEqual([]);
    expect(await machine.build()).toBe(OUTPUT);
  });

  test("in a crate that lies in the tool's cache already is removed with what cargo has unpacked of it", async () => {
    const machine = new Machine();
    await machine.restore();
    await machine.build();
    const home = machine.env['CARGO_HOME'] ?? '';
    const crate = join(
      home,
      'registry',
      machine.files.find((file) => /alpha-1.0.0.crate$/.test(file))?.replace(/^registry\//, '') ?? '',
    );
    const unpacked = crate.replace('/cache/', '/src/').replace(/\.crate$/, '');
    writeFileSync(crate, await makeCrate('alpha', '1.0.0', 'pub fn word() -> &\'static str { "evil" }'));
    writeFileSync(join(unpacked, 'src', 'lib.rs'), 'pub fn word() -> &\'static str { "evil" }');
    const { cargo } = await machine.restore();
    expect(cargo.rejected).toHaveLength(1);
    expect(cargo.restored).toBe(1);
    expect(existsSync(unpacked)).toBe(false);
  });

  test('in an index entry is refused', async () => {
    forge(/cargo/, (contents) => {
      const id = idOf(contents, /^index.*alpha/);
      contents.set(
        id,
        Buffer.from(
          contents
            .get(id)
            ?.toString()
            .replace(/"cksum":"..../, '"cksum":"0000') ?? '',
        ),
      );
    });
    const { cargo } = await new Machine().restore();
    expect(cargo.rejected).toEqual([expect.stringMatching(/index entry that is not that of alpha/)]);
  });

  const root = 'example.com/one@v1.0.0';
  test.each([
    [
      'other code',
      makeZip([{ name: `${root}/word.go`, content: 'package one\n\nfunc Word() string { return "evil" }\n' }]),
    ],
    ['a way out', makeZip([{ name: `${root}/../../../evil`, content: '' }])],
    ['a bomb', makeZip([{ name: `${root}/a`, content: Buffer.alloc(30_000_000), announced: 5 }])],
  ])('in a module, %s, is refused and the module downloaded anew', async (_, evil) => {
    forge(/go/, (contents) => contents.set(idOf(contents, /^zip.*one/), evil));
    const machine = new Machine();
    const { go } = await machine.restore();
    expect(go.rejected).toHaveLength(1);
    expect(machine.files.filter((file) => file.endsWith('.zip'))).toHaveLength(1);
    expect(await machine.build()).toBe(OUTPUT);
  });

  test('in a go.mod is refused', async () => {
    forge(/go/, (contents) =>
      contents.set(
        idOf(contents, /^mod.*one/),
        Buffer.from('module example.com/one\n\nrequire example.com/evil v1.0.0\n'),
      ),
    );
    const { go } = await new Machine().restore();
    expect(go.rejected).toEqual([expect.stringMatching(/^go.mod of example.com\/one v1.0.0 has the checksum h1:/)]);
  });

  test('in what go knows of a version is refused, and what does no harm is all that is kept of it', async () => {
    forge(/go/, (contents) => {
      contents.set(idOf(contents, /^info.*one/), Buffer.from('{"Version":"v9.9.9"}'));
      contents.set(
        idOf(contents, /^info.*Two/),
        Buffer.from('{"Version":"v1.2.3","Origin":{"URL":"https://evil.example"}}'),
      );
    });
    const machine = new Machine();
    const { go } = await machine.restore();
    expect(go.rejected).toEqual([expect.stringMatching(/example.com\/one v1.0.0 is about something else/)]);
    const info = machine.files.find((file) => file.endsWith('.info')) ?? '';
    expect(readFileSync(join(machine.env['GOMODCACHE'] ?? '', info), 'utf8')).toBe('{"Version":"v1.2.3"}');
  });
});

test.each([
  '../../../../escaped',
  '/tmp/escaped',
  'crate/../../escaped',
  'zip/example.com/one@v1.0.0/../../escaped',
  'mod/example.com/evil@v1.0.0',
])('something called %s is never written', async (id) => {
  forge(/go/, (contents) => contents.set(id, Buffer.from('escaped')));
  const machine = new Machine();
  const { go } = await machine.restore();
  expect(go).toMatchObject({ ignored: 1, rejected: [], restored: 6 });
  expect(existsSync('/tmp/escaped')).toBe(false);
  const written = readdirSync(world.scratch, { recursive: true, encoding: 'utf8' });
  expect(written.filter((file) => /escaped|evil/.test(file))).toEqual([]);
});

test('a tar archive with links and ways out is no archive of ours', async () => {
  const folder = world.newCheckout({ 'a/file': 'x' });
  symlinkSync('/etc', join(folder, 'link'));
  const { stdout } = await execCommand(
    'sh',
    ['-c', 'tar -cP link ../x* a /etc/hostname 2>/dev/null | base64 -w0; true'],
    { cwd: folder },
  );
  for (const [at, entry] of server.entries.entries())
    server.entries[at] = { ...entry, blob: Buffer.from(stdout, 'base64') };
  const machine = new Machine();
  const { cargo, go } = await machine.restore();
  expect([cargo.match, go.match]).toEqual(['none', 'none']);
  expect(machine.runner.messages('warning')).toEqual([
    expect.stringMatching(/this is no archive of downloads/),
    expect.stringMatching(/this is no archive of downloads/),
  ]);
});

describe('a service that', () => {
  test.each([
    ['answers 429 once', () => (server.faults.refuse = { find: [429], get: [429] })],
    ['answers 500, then 503', () => (server.faults.refuse = { find: [500, 503], get: [503] })],
    ['resets a connection half way', () => (server.faults.reset = { afterBytes: 700, times: 2 })],
    ['is slow', () => (server.faults.slow = 40)],
  ])('%s is waited for', async (_, arrange) => {
    arrange();
    const machine = new Machine();
    const { cargo, go } = await machine.restore();
    expect([cargo.match, go.match]).toEqual(['exact', 'exact']);
    expect(machine.runner.messages('warning')).toEqual([]);
  });

  const forever = (status: number): number[] => Array.from({ length: 100 }, () => status);

  test.each([
    ['answers 429 for ever', () => (server.faults.refuse = { find: forever(429) })],
    ['answers 403', () => (server.faults.refuse = { find: forever(403) })],
    ['gives no blob', () => (server.faults.refuse = { get: forever(500) })],
    ['resets every connection', () => (server.faults.reset = { afterBytes: 300, times: 100 })],
    ['announces more bytes than it sends', () => (server.faults.wrongLength = 10)],
    ['announces fewer bytes than it sends', () => (server.faults.wrongLength = -10)],
    ['falls silent', () => (server.faults.slow = 2_000)],
  ])('%s means a build without cache, and a warning', async (_, arrange) => {
    arrange();
    const machine = new Machine();
    const { cargo, go } = await machine.restore();
    expect([cargo.match, go.match]).toEqual(['none', 'none']);
    expect([cargo.rejected, go.rejected]).toEqual([[], []]);
    expect(machine.runner.messages('warning')).toHaveLength(2);
    expect(machine.runner.messages('warning').join()).not.toContain('secret');
    // The crate that cargo was asked about is cargo's own.
    expect(machine.files.length).toBeLessThanOrEqual(1);
    expect(await machine.build()).toBe(OUTPUT);
  });

  test('gives less than was saved, from any byte on, leaves nothing behind', async () => {
    const { length } = server.entries.find(({ key }) => key.includes('go'))?.blob ?? Buffer.alloc(0);
    const machine = new Machine();
    for (let kept = 0; kept < length; kept += 97) {
      server.faults.spoil = (blob) => blob.subarray(0, kept);
      const { cargo, go } = await machine.restore(kept % 2 === 0 ? undefined : 0);
      expect([go.match, go.restored, go.rejected]).toEqual(['none', 0, []]);
      expect(cargo.restored).toBeLessThanOrEqual(7);
    }
    expect(machine.files.filter((file) => /\.(zip|mod|info|partial)$/.test(file))).toEqual([]);
  });

  test('flips bits never makes a wrong file', async () => {
    const { length } = server.entries.find(({ key }) => key.includes('go'))?.blob ?? Buffer.alloc(0);
    for (let at = 3; at < length; at += 211) {
      server.faults.spoil = (blob) => {
        const flipped = Buffer.from(blob);
        flipped[at % blob.length] = (flipped[at % blob.length] ?? 0) ^ (1 << (at % 8));
        return flipped;
      };
      const machine = new Machine();
      await machine.restore(at % 2 === 0 ? undefined : 0);
      delete server.faults.spoil;
      // Whatever is there now was checked; a second look finds nothing wrong.
      const again = await machine.restore();
      expect([again.cargo.rejected, again.go.rejected]).toEqual([[], []]);
      expect([again.cargo.verified, again.go.verified]).toEqual([4, 4]);
    }
  });
});

describe('saving', () => {
  beforeEach(() => {
    server.entries.length = 0;
  });

  test('tries again after 429 and 500, and in parts too', async () => {
    server.faults.refuse = { find: [429], create: [500], put: [503, 429], finalize: [500] };
    const machine = new Machine();
    expect((await machine.save()).every((one) => one.saved)).toBe(true);
    expect(server.entries.map(({ blob }) => blob.length).sort()).toEqual(saved.map(({ blob }) => blob.length).sort());
    const file = join(machine.runner.temporaryDirectory, 'large');
    const large = Buffer.alloc(70 * 1024 * 1024, 'abcdefg');
    writeFileSync(file, large);
    server.faults.refuse = { put: [500] };
    expect(await machine.service().upload('archway-large', file)).toBe('saved');
    expect(server.entries.at(-1)?.blob.equals(large)).toBe(true);
  });

  test('gives way to a job that has reserved the key, and to one that has saved it, before packing', async () => {
    const machine = new Machine();
    for (const set of await readDownloadSets(machine.runner, machine.runner.workspace, ['cargo', 'go'], [])) {
      server.faults.reserved.add(keyOf(set, 'archway').exact);
    }
    const reserved = await machine.save();
    expect(reserved.map((one) => !one.saved && one.reason)).toEqual(Array(2).fill('another job is saving them'));
    expect(server.count('put')).toBe(0);
    server.entries.push(...saved);
    server.requests.length = 0;
    const late = await new Machine().save();
    expect(late.map((one) => !one.saved && one.reason)).toEqual(Array(2).fill('another job has saved them'));
    expect(server.requests.map(({ route }) => route)).toEqual(['find', 'find']);
    expect(machine.runner.messages('warning')).toEqual([]);
  });

  test('that fails is a warning', async () => {
    server.faults.refuse = { put: Array.from({ length: 100 }, () => 500) };
    const machine = new Machine();
    expect((await machine.save()).some((one) => one.saved)).toBe(false);
    expect(machine.runner.messages('warning')).toHaveLength(2);
    expect(machine.runner.messages('warning').join()).not.toContain('se%2Bcret');
  });

  test('never takes in what is not what the lock files say', async () => {
    const machine = new Machine();
    await machine.build();
    const crate = join(machine.env['CARGO_HOME'] ?? '', machine.files.find((file) => file.includes('alpha')) ?? '');
    writeFileSync(crate, 'not a crate');
    expect(await machine.save()).toEqual([
      expect.objectContaining({ saved: true }),
      expect.objectContaining({ saved: true }),
    ]);
    expect(hash(readFileSync(crate))).toBe(
      hash(await makeCrate('alpha', '1.0.0', 'pub fn word() -> &\'static str { "alpha" }')),
    );
    const other = new Machine();
    const { cargo } = await other.restore();
    expect(cargo).toMatchObject({ match: 'exact', verified: 4, rejected: [] });
  });
});

test('lock files that have changed restore what they share with the newest entry, and nothing else', async () => {
  const machine = new Machine();
  const lock = join(machine.runner.workspace, 'rust', 'Cargo.lock');
  const blocks = readFileSync(lock, 'utf8').split('\n[[package]]');
  writeFileSync(
    lock,
    blocks
      .filter((block) => !block.includes('"abc"\nversion'))
      .join('\n[[package]]')
      .replace(' "abc",\n', ''),
  );
  const { cargo } = await machine.restore();
  expect(cargo).toMatchObject({ match: 'near', missing: 0, verified: 3, ignored: 2 });
  expect(cargo.matchedKey).not.toBe(cargo.key);
  // By the files' names: that of the registry's folder ends with a hash, which may have any letters.
  expect(machine.files.filter((file) => /^abc(-|$)/.test(basename(file)))).toEqual([]);
});

test.each([
  ['none', false, false],
  ['read', true, false],
  ['write', true, true],
  ['write-only', false, true],
  ['something new', true, true],
])('ACTIONS_CACHE_MODE %s', (mode, read, write) => {
  expect(new Machine().service({ ACTIONS_CACHE_MODE: mode }).mode).toEqual({ read, write });
});

test('without its tool a set is left to the build', async () => {
  const machine = new Machine();
  const bin = world.newCheckout({ 'bin/.keep': '' });
  Object.assign(machine.env, { PATH: join(bin, 'bin') });
  const { cargo, go } = await machine.restore();
  expect(cargo.declined).toBe("cargo is not on this machine's PATH");
  expect(go.declined).toBe("go is not on this machine's PATH");
});
