import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { execCommand } from '../../src/runner/exec.js';
import { toolchainRequirements } from '../../src/toolchain/index.js';
import { assembleRepository, buildGreeters, makeDeb, newSigningKey, PASSPHRASE } from '../harness/apt-repository.js';
import { Artifacts, cellFor } from '../harness/cells.js';
import { filesBelow } from '../harness/checkout.js';
import { crossTarget } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const platforms = [hostPlatform(), crossTarget()];
const architectures = platforms.map((one) => one.debianArchitecture).sort();

let artifacts: Artifacts;
let key: string;
/** The signed repository as it was assembled, and a copy that a test may change. */
let made: string;
let scratch = '';
let repository: string;

beforeAll(async () => {
  const compilers = toolchainRequirements(hostPlatform(), crossTarget(), { packages: [] });
  await installPackages(new MemoryRunner(), ['gpg', 'gpg-agent', 'dpkg', 'apt', ...compilers]);
  artifacts = new Artifacts();
  await buildGreeters(artifacts, platforms);
  key = newSigningKey();
  await assembleRepository(artifacts, key);
  made = join(artifacts.root, 'dist', 'apt');
}, 600_000);

afterAll(() => {
  artifacts.dispose();
  rmSync(scratch, { recursive: true, force: true });
});

beforeEach(() => {
  if (scratch !== '') rmSync(scratch, { recursive: true, force: true });
  scratch = mkdtempSync(join(tmpdir(), 'archway-apt-'));
  repository = join(scratch, 'repository');
  cpSync(made, repository, { recursive: true });
});

/** The host's apt as one of another machine: with a state, a cache and sources of its own. */
async function apt(
  architecture: string,
  option: string,
  ...args: readonly string[]
): Promise<{ exitCode: number; text: string }> {
  const home = join(scratch, architecture);
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'etc/preferences.d', 'etc/apt.conf.d']) {
    mkdirSync(join(home, folder), { recursive: true });
  }
  writeFileSync(join(home, 'status'), '');
  writeFileSync(join(home, 'sources.list'), `deb [${option}] file:${repository} stable main\n`);
  const options = {
    'APT::Architecture': architecture,
    'APT::Architectures': architecture,
    'APT::Update::Error-Mode': 'any',
    'APT::Sandbox::User': 'root',
    'Dir::State': join(home, 'state'),
    'Dir::State::status': join(home, 'status'),
    'Dir::Cache': join(home, 'cache'),
    'Dir::Etc': join(home, 'etc'),
    'Dir::Etc::SourceList': join(home, 'sources.list'),
    'Dir::Etc::SourceParts': '-',
  };
  const all = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const { exitCode, stdout, stderr } = await execCommand('apt-get', [...all, ...args], {
    cwd: home,
    env: { ...process.env, LC_ALL: 'C.UTF-8', APT_CONFIG: '/dev/null' },
    acceptExitCodes: 'any',
  });
  return { exitCode, text: `${stdout}\n${stderr}` };
}

const signed = (): string => `signed-by=${join(repository, 'archive-keyring.asc')}`;

async function expectSuccess(ending: Promise<{ exitCode: number; text: string }>): Promise<void> {
  const { exitCode, text } = await ending;
  expect({ exitCode, text: exitCode === 0 ? '' : text }).toEqual({ exitCode: 0, text: '' });
}

function spoil(file: string, change: (text: string) => string): void {
  const path = join(repository, file);
  const before = readFileSync(path, 'latin1');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after, 'latin1');
}

describe('an APT repository', () => {
  test.each(architectures)('gives apt of %s its packages, once it has checked signature and digests', async (one) => {
    await expectSuccess(apt(one, signed(), 'update'));
    await expectSuccess(apt(one, signed(), 'download', 'greeter', 'greeter-doc'));
    for (const file of [`greeter_1.2-1_${one}.deb`, 'greeter-doc_1.2-1_all.deb']) {
      expect(readFileSync(join(scratch, one, file)).equals(readFileSync(findInPool(file)))).toBe(true);
    }
  });

  test('has the form that Debian describes', () => {
    const release = readFileSync(join(repository, 'dists', 'stable', 'Release'), 'utf8');
    expect(release).toMatch(
      new RegExp(
        '^Origin: Archway test\nLabel: Archway test\nSuite: stable\nCodename: stable\n' +
          `Date: Fri, 02 Jan 2026 04:01:00 UTC\nArchitectures: ${architectures.join(' ')}\nComponents: main\n` +
          'Acquire-By-Hash: yes\nSHA256:\n',
      ),
    );
    for (const one of architectures) {
      const folder = join(repository, 'dists', 'stable', 'main', `binary-${one}`);
      const packages = readFileSync(join(folder, 'Packages'), 'utf8');
      expect(gunzipSync(readFileSync(join(folder, 'Packages.gz'))).toString()).toBe(packages);
      // Those for all architectures are in the index of each.
      expect(packages.match(/^Architecture: .*$/gm)?.sort()).toEqual(['Architecture: all', `Architecture: ${one}`]);
      expect(filesBelow(join(folder, 'by-hash'))).toHaveLength(4);
    }
    expect(filesBelow(join(repository, 'pool'))).toHaveLength(3);
  });

  test.each([
    ['the release', 'dists/stable/InRelease', (text: string) => text.replace('Suite: stable', 'Suite: unstabl')],
    ['an index', 'by-hash', (text: string) => `${text} `],
  ])('apt refuses it when %s was changed afterwards', async (_, file, change) => {
    const [one = ''] = architectures;
    const folder = join('dists', 'stable', 'main', `binary-${one}`);
    const changed =
      file === 'by-hash' ? filesBelow(join(repository, folder)).map((name) => join(folder, name)) : [file];
    for (const path of changed) spoil(path, change);
    const { exitCode, text } = await apt(one, signed(), 'update');
    expect(text).toMatch(/BADSIG|invalid|Hash Sum mismatch|unexpected size/);
    expect(exitCode).not.toBe(0);
  });

  test('apt refuses a package that was changed afterwards', async () => {
    const [one = ''] = architectures;
    await expectSuccess(apt(one, signed(), 'update'));
    const file = findInPool(`greeter_1.2-1_${one}.deb`);
    writeFileSync(file, Buffer.concat([readFileSync(file).subarray(1), Buffer.from('x')]));
    const { exitCode, text } = await apt(one, signed(), 'download', 'greeter');
    expect(text).toMatch(/Hash Sum mismatch/);
    expect(exitCode).not.toBe(0);
  });

  test('without a key it is for those who trust it by name', async () => {
    await assembleRepository(artifacts, undefined, { output: join(scratch, 'unsigned') });
    repository = join(scratch, 'unsigned', 'apt');
    expect(existsSync(join(repository, 'dists', 'stable', 'InRelease'))).toBe(false);
    const [one = ''] = architectures;
    expect((await apt(one, 'trusted=no', 'update')).text).toMatch(/is not signed/);
    await expectSuccess(apt(one, 'trusted=yes', 'update'));
    await expectSuccess(apt(one, 'trusted=yes', 'download', 'greeter'));
  });

  test('the same packages give the same bytes, signatures apart', async () => {
    await assembleRepository(artifacts, key, { output: join(scratch, 'again') });
    const [first, again] = [repository, join(scratch, 'again', 'apt')];
    const files = filesBelow(first);
    expect(filesBelow(again)).toEqual(files);
    const different = files.filter((file) => !readFileSync(join(first, file)).equals(readFileSync(join(again, file))));
    expect(different.filter((file) => !/(InRelease|Release\.gpg)$/.test(file))).toEqual([]);
  });
});

function findInPool(file: string): string {
  const found = filesBelow(join(repository, 'pool')).find((path) => path.endsWith(`/${file}`));
  return join(repository, 'pool', found ?? 'none');
}

describe('what cannot become an APT repository is an error that says why, and nothing is written', () => {
  const options = { suite: 'stable', component: 'main', origin: 'test', signingKey: undefined, passphrase: undefined };

  test.each([
    ['a wrong passphrase', { passphrase: 'hunter2' }, /cannot be signed: gpg: .*(Bad passphrase|failed)/],
    ['a key that is none', { signingKey: 'no key' }, /cannot be signed: gpg: no valid OpenPGP data found/],
    ['a suite that leads elsewhere', { suite: '../../etc' }, /'..\/..\/etc' is no suite of an APT repository/],
  ])('%s', async (_, changes, message) => {
    const output = join(scratch, 'dist');
    const request = { output, apt: { ...options, signingKey: key, passphrase: PASSPHRASE, ...changes } };
    const failure = await assembleRepository(artifacts, key, request).catch(String);
    expect(failure).toMatch(message);
    expect(failure).not.toContain('hunter2');
    expect(existsSync(output)).toBe(false);
  });

  test('the same package under two names', async () => {
    const twice = new Artifacts();
    const deb = makeDeb(twice, 'greeter-doc', 'all');
    await twice.replaceFiles(cellFor('one', 'amd64'), { 'greeter-doc_1.2-1_all.deb': deb });
    await twice.replaceFiles(cellFor('two', 'amd64'), { 'greeter-doc_1.2-1-copy_all.deb': deb });
    twice.plan();
    await expect(assembleRepository(twice, undefined)).rejects.toThrow(
      /two Debian packages greeter-doc 1\.2-1 for all/,
    );
    expect(existsSync(join(twice.root, 'dist'))).toBe(false);
    twice.dispose();
  });
});
