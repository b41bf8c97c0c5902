import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  directoryStore,
  keyOf,
  readDownloadSets,
  restoreSet,
  saveSet,
  type RestoreReport,
  type SaveOutcome,
} from '../../src/downloads/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { DownloadWorld, type Checkout } from '../harness/download-world.js';
import { gitCargo } from '../harness/git-cargo.js';
import { MemoryRunner } from '../harness/memory-runner.js';

jest.setTimeout(180_000);

let world: DownloadWorld;
let folder: string;
/** Of all machines, beside what each has of its own. */
let shared: Record<string, string> = {};

beforeAll(async () => {
  world = await DownloadWorld.start();
});

afterAll(async () => {
  await world.close();
});

beforeEach(() => {
  folder = world.newCheckout({ 'shared/.keep': '' });
});

/** A job on a machine of its own, with a checkout, and all jobs with one folder of downloads. */
class Machine {
  readonly runner: MemoryRunner;
  readonly env: NodeJS.ProcessEnv;

  constructor(checkout: Checkout, env: Record<string, string> = {}) {
    this.env = { ...process.env, ...world.newMachine(), ...shared, ...env };
    this.runner = new MemoryRunner({
      workspace: world.newCheckout(checkout),
      temporaryDirectory: world.newCheckout({ 'temp/.keep': '' }),
      env: this.env,
    });
  }

  async save(git = false, complete = true): Promise<SaveOutcome> {
    const [set] = await readDownloadSets(this.runner, this.runner.workspace, ['cargo', 'go'], [], git);
    if (set === undefined) throw new Error('nothing is pinned');
    return await saveSet(this.runner, this.#store, set, { prefix: 'archway', complete });
  }

  async restore(git = false): Promise<RestoreReport> {
    const [set] = await readDownloadSets(this.runner, this.runner.workspace, ['cargo', 'go'], [], git);
    if (set === undefined) throw new Error('nothing is pinned');
    return await restoreSet(this.runner, this.#store, set, keyOf(set, 'archway'));
  }

  async run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
    const { stdout, stderr } = await execCommand(command, args, {
      cwd: this.runner.workspace,
      env: { ...this.env, ...env },
    });
    return stdout + (command === 'go' ? stderr.replaceAll(/^go: .*\n/gm, '') : '');
  }

  get #store() {
    return directoryStore(this.runner, join(folder, 'shared'), 1e9);
  }
}

/** A checkout with the lock file that its tool makes. */
async function locked(files: Checkout, command: string, args: readonly string[], lock: string): Promise<Checkout> {
  const machine = new Machine(files);
  await machine.run(command, args);
  return { ...files, [lock]: readFileSync(join(machine.runner.workspace, lock), 'utf8') };
}

describe('git dependencies of Cargo.lock', () => {
  let repository: string;
  let checkout: Checkout;

  const inRepository = async (...args: string[]): Promise<string> =>
    (await execCommand('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: repository }))
      .stdout;

  beforeAll(async () => {
    repository = world.newCheckout({
      'Cargo.toml': '[package]\nname = "forked"\nversion = "0.1.0"\nedition = "2021"\n',
      'src/lib.rs': 'pub fn word() -> &\'static str { "old" }\n',
    });
    await inRepository('init', '--quiet', '--initial-branch=main');
    await inRepository('add', '--all');
    await inRepository('commit', '--quiet', '--message=old secret');
    writeFileSync(join(repository, 'src', 'lib.rs'), 'pub fn word() -> &\'static str { "forked" }\n');
    await inRepository('commit', '--quiet', '--all', '--message=new');
    const bin = await gitCargo(repository, world.newCheckout({}));
    if (bin !== undefined) shared = { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
    checkout = await locked(
      {
        'Cargo.toml':
          '[package]\nname = "app"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\n' +
          `forked = { git = "file://${repository}" }\nalpha = { version = "1", registry-index = "${world.index}" }\n`,
        'src/main.rs': 'fn main() { println!("{} {}", forked::word(), alpha::word()); }\n',
      },
      'cargo',
      ['generate-lockfile'],
      'Cargo.lock',
    );
  }, 600_000);

  function clonesOf({ env }: Machine): string[] {
    const clones = join(env['CARGO_HOME'] ?? '', 'git', 'db');
    return existsSync(clones) ? readdirSync(clones).map((name) => join(clones, name)) : [];
  }

  test('are left out unless asked for, and the key is then another', async () => {
    const machine = new Machine(checkout);
    expect(await machine.save()).toMatchObject({ saved: true, files: 2 });
    const report = await new Machine(checkout).restore();
    expect(report).toMatchObject({ match: 'exact', verified: 1 });
    expect(report.set.notes).toEqual(['Cargo.lock: 1 git dependencies are not cached, because `git` is false']);
    expect((await new Machine(checkout).restore(true)).key).not.toBe(report.key);
  });

  test('are restored as the locked commit, without history, hooks and configuration, and built without the repository', async () => {
    expect(await new Machine(checkout).save(true)).toMatchObject({ saved: true, files: 3 });
    const machine = new Machine(checkout);
    expect(await machine.restore(true)).toMatchObject({ match: 'exact', restored: 3, verified: 2, rejected: [] });
    const [clone = ''] = clonesOf(machine);
    expect(readdirSync(clone).sort()).toEqual(['HEAD', 'config', 'objects', 'refs']);
    expect(readFileSync(join(clone, 'config'), 'utf8')).toBe('[core]\n\tbare = true\n\trepositoryformatversion = 0\n');
    const commits = (await execCommand('git', ['cat-file', '--batch-all-objects', '--batch-check'], { cwd: clone }))
      .stdout;
    expect(commits.match(/ commit /g)).toHaveLength(1);
    const out = await machine.run('cargo', ['run', '--quiet', '--locked'], { CARGO_NET_OFFLINE: 'true' });
    expect(out).toBe('forked alpha\n');
    // A second look finds it there.
    expect(await machine.restore(true)).toMatchObject({ match: 'present', verified: 2 });
  });

  test.each([
    ['other files', async () => await packOf('HEAD~1')],
    ['more than the commit', async () => await packOf('HEAD', 'HEAD~1')],
    ['no pack', async () => await Promise.resolve(Buffer.from('PACK and then nothing of the kind'))],
  ])('with %s in the cache are refused', async (_, evil) => {
    await new Machine(checkout).save(true);
    const commit = (await inRepository('rev-parse', 'HEAD')).trim();
    const machine = new Machine(checkout);
    const [set] = await readDownloadSets(machine.runner, machine.runner.workspace, ['cargo'], [], true);
    const located = await set?.locate(machine.runner);
    const item = located?.items.find(({ id }) => id === `git/${commit}`);
    const pack = await evil();
    await expect(item?.placement?.place(pack)).rejects.toMatchObject({ name: 'Rejection' });
    expect(clonesOf(machine)).toEqual([]);
  });

  async function packOf(...commits: string[]): Promise<Buffer> {
    const objects = await Promise.all(
      commits.map(async (commit) => await inRepository('rev-list', '--objects', '--no-walk', commit)),
    );
    const names = objects.flatMap((text) => text.split('\n').map((line) => line.split(' ')[0] ?? ''));
    const target = join(world.newCheckout({ 'x/.keep': '' }), 'pack');
    await execCommand('git', ['pack-objects', '-q', target], {
      cwd: repository,
      input: `${[...new Set(names)].filter((name) => name !== '').join('\n')}\n`,
    });
    const [made = ''] = readdirSync(join(target, '..')).filter((name) => name.endsWith('.pack'));
    return readFileSync(join(target, '..', made));
  }

  test('with submodules are left to cargo', async () => {
    await inRepository(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      `file://${repository}`,
      'sub',
    );
    await inRepository('commit', '--quiet', '--message=submodule');
    const files = { 'Cargo.toml': checkout['Cargo.toml'] ?? '', 'src/main.rs': checkout['src/main.rs'] ?? '' };
    const other = await locked(files, 'cargo', ['generate-lockfile'], 'Cargo.lock');
    expect(await new Machine(other).save(true)).toMatchObject({ saved: true, files: 2 });
    await inRepository('reset', '--quiet', '--hard', 'HEAD~1');
  });
});

describe('where files come from', () => {
  let checkout: Checkout;

  beforeAll(async () => {
    const files = Object.fromEntries(
      Object.entries(world.checkout).map(([path, text]) => [path.replace(/^rust\//, ''), text]),
    );
    checkout = await Promise.resolve(
      Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('go/'))),
    );
  });

  test('crates that a source replacement takes from a folder need no cache', async () => {
    const machine = new Machine(checkout);
    const config = await machine.run('cargo', ['vendor', '--locked', 'vendor']);
    const vendored = new Machine({ ...checkout, '.cargo/config.toml': config });
    mkdirSync(join(vendored.runner.workspace, 'vendor'), { recursive: true });
    await execCommand('cp', ['-a', join(machine.runner.workspace, 'vendor'), vendored.runner.workspace]);
    rmSync(join(vendored.env['CARGO_HOME'] ?? '', 'registry'), { recursive: true, force: true });
    const report = await vendored.restore();
    expect(report.declined).toBe('none need a cache');
    expect(report.left).toEqual([expect.stringMatching(/^cargo takes the crates of http:.*: they need no cache$/)]);
  });

  test('a registry that cannot be reached is left to the build, the others are restored, and nothing is saved', async () => {
    await new Machine(checkout).save();
    const unreachable = 'sparse+http://127.0.0.1:9/private/';
    const block = `\n[[package]]\nname = "secret"\nversion = "1.0.0"\nsource = "${unreachable}"\nchecksum = "${'a'.repeat(64)}"\n`;
    const files = { ...checkout, 'Cargo.lock': `${checkout['Cargo.lock'] ?? ''}${block}` };
    const machine = new Machine(files, { CARGO_NET_RETRY: '0' });
    const report = await machine.restore();
    expect(report).toMatchObject({ verified: 4, whole: false, declined: undefined });
    expect(report.left).toEqual([expect.stringMatching(/^left to the build, http:\/\/127\.0\.0\.1:9\/private\/: /)]);
    expect(await machine.save()).toMatchObject({ saved: false, reason: expect.stringMatching(/127\.0\.0\.1:9/) });
  });

  test('modules of replace directives are those that go downloads; with GOPROXY=off nothing is downloaded', async () => {
    const files = {
      'go.mod':
        'module example.com/app\n\ngo 1.20\n\nrequire (\n\texample.com/gone v1.0.0\n\texample.com/near v1.0.0\n)\n\n' +
        'replace example.com/gone v1.0.0 => example.com/one v1.0.0\n\nreplace example.com/near => ./near\n',
      'near/go.mod': 'module example.com/near\n\ngo 1.20\n',
      'near/near.go': 'package near\n\nfunc Word() string { return "near" }\n',
      'main.go':
        'package main\n\nimport (\n\tone "example.com/gone"\n\t"example.com/near"\n)\n\nfunc main() { println(one.Word(), near.Word()) }\n',
    };
    const replaced = await locked(files, 'go', ['mod', 'tidy'], 'go.sum');
    const offline = new Machine(replaced, { GOPROXY: 'off' });
    expect(await offline.save()).toMatchObject({ saved: false, reason: expect.stringMatching(/and GOPROXY is off$/) });
    expect(offline.runner.messages('warning')).toEqual([]);
    expect(await new Machine(replaced).save()).toMatchObject({ saved: true });
    // No answer of the checksum database is stored, and none is needed where it is on.
    const machine = new Machine(replaced, { GOPROXY: 'off', GONOSUMDB: '', GOSUMDB: 'sum.golang.org' });
    expect(await machine.restore()).toMatchObject({ match: 'exact', verified: 2, rejected: [] });
    expect(await machine.run('go', ['run', '.'])).toBe('one near\n');
  });
});
