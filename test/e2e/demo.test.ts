import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { installPackages } from '../../src/host/index.js';
import { formatBytes } from '../../src/build/index.js';
import { execCommand, type ExecResult } from '../../src/runner/exec.js';
import { copyCheckout, filesBelow, removeCheckout } from '../harness/checkout.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const MINUTE = 60_000;

let checkout: string;
let cache: string;

beforeAll(async () => {
  await installPackages(new MemoryRunner(), ['file', 'binutils', 'util-linux']);
  checkout = await copyCheckout();
  cache = mkdtempSync(join(tmpdir(), 'archway-cache-'));
}, 5 * MINUTE);

afterAll(() => {
  removeCheckout(checkout);
  rmSync(cache, { recursive: true, force: true });
});

async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<ExecResult> {
  return await execCommand(command, args, {
    cwd: checkout,
    env: { ...process.env, XDG_CACHE_HOME: cache, ...env },
    acceptExitCodes: 'any',
    timeout: 20 * MINUTE,
  });
}

async function demo(...args: readonly string[]): Promise<ExecResult> {
  return await run('npm', ['run', '--silent', 'demo', '--', ...args]);
}

interface Row {
  readonly package: string;
  readonly platform: string;
  readonly strategy: string;
  readonly build: string;
  readonly test: string;
  readonly result: string;
  readonly artifact: string;
  readonly size: string;
}

/** The rows of the table, cut at the columns that the line below the heading shows. */
function tableRows(text: string): Row[] {
  const lines = text.split('\n');
  const rule = lines.findIndex((line) => /^-+( {2}-+)+$/.test(line));
  const starts = [...(lines[rule] ?? '').matchAll(/-+/g)].map((match) => match.index);
  const end = lines.indexOf('', rule);
  return lines.slice(rule + 1, end).map((line) => {
    const cells = starts.map((start, column) => line.slice(start, starts[column + 1]).trim());
    const [name = '', platform = '', strategy = '', , build = '', tests = '', result = '', artifact = '', size = ''] =
      cells;
    return { package: name, platform, strategy, build, test: tests, result, artifact, size };
  });
}

const COMPILED = ['probe', 'tally', 'echo', 'hash'];
const EXTENSIONS = ['python-ext', 'lua-ext'];

describe('npm run demo', () => {
  let first: ExecResult;
  let rows: Row[];

  beforeAll(async () => {
    first = await demo();
    rows = tableRows(first.stdout);
  }, 20 * MINUTE);

  test('succeeds', () => {
    expect({ exitCode: first.exitCode, stderr: first.exitCode === 0 ? '' : first.stderr }).toEqual({
      exitCode: 0,
      stderr: '',
    });
  });

  test('shows every package for both platforms, by the strategy that fits', () => {
    const shown = rows.map((row) => `${row.package} ${row.platform} ${row.strategy} ${row.result}`);
    expect(shown.sort()).toEqual(
      [
        ...[...COMPILED, ...EXTENSIONS].map((name) => `${name} linux/amd64 native passed`),
        ...COMPILED.map((name) => `${name} linux/arm64 cross passed`),
        ...EXTENSIONS.map((name) => `${name} linux/arm64 emulated passed`),
      ].sort(),
    );
  });

  test('has rows that are true: times, artifact and size', () => {
    for (const row of rows.filter((one) => one.result === 'passed')) {
      expect(Number(row.build)).toBeGreaterThan(0);
      expect(Number(row.test)).toBeGreaterThanOrEqual(0);
      expect(row.size).toBe(formatBytes(statSync(join(checkout, 'out', row.artifact)).size));
    }
  });

  test('leaves packages that SHA256SUMS confirms, and no other', async () => {
    const { exitCode, stdout } = await execCommand('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: join(checkout, 'out'),
    });
    expect(exitCode).toBe(0);
    const named = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => line.replace(/: OK$/, ''));
    const packages = filesBelow(join(checkout, 'out')).filter((file) => file.endsWith('.tar.gz'));
    expect(named.sort()).toEqual(packages);
    expect(packages).toHaveLength(12);
  });

  test.each([
    ['amd64', 'x86-64'],
    ['arm64', 'ARM aarch64'],
  ])('has the same programs for %s, which file(1) calls %s', async (architecture, machine) => {
    const programs = ['probe', 'tally', 'echo', 'hash'].map((name) => {
      const folder = join(checkout, 'out', `${name}-linux-${architecture}`);
      const program = filesBelow(folder).find((file) => /(^|\/)bin\/[^/]+$/.test(file));
      return join(folder, program ?? 'no program');
    });
    const { stdout } = await execCommand('file', ['--brief', ...programs]);
    const answers = stdout.trim().split('\n');
    expect(answers).toHaveLength(4);
    for (const answer of answers) expect(answer).toMatch(new RegExp(`ELF 64-bit LSB .*${machine}`));
  });

  test('links /usr/local/lib into what asks for it, so that arm64 finds its own library first', async () => {
    const folder = join(checkout, 'out', 'echo-linux-arm64', 'usr', 'local', 'bin');
    const [program = 'none'] = filesBelow(folder);
    const { stdout } = await execCommand('readelf', ['--dynamic', '--wide', join(folder, program)]);
    expect(stdout).toMatch(/RUNPATH.*\[\/usr\/local\/lib\]/);
  });

  test('ran the tests for arm64: their logs show them pass', () => {
    const log = (name: string): string =>
      readFileSync(join(checkout, 'out', 'logs', `${name}-linux-arm64.log`), 'utf8');
    expect(log('probe')).toMatch(/^ok\s+\S*probe/m);
    expect(log('tally')).toMatch(/test result: ok\. [1-9]\d* passed/);
    expect(log('hash')).toMatch(/100% tests passed/);
    expect(log('python-ext')).toMatch(/^Ran [1-9]\d* tests? /m);
    expect(log('lua-ext')).toMatch(/^all tests pass$/m);
  });

  test(
    'a second run reuses packages, crates and modules and says so; a broken C file fails only its two cells',
    async () => {
      const source = filesBelow(join(checkout, 'examples', 'fleet', 'c', 'echo')).find((file) => file.endsWith('.c'));
      writeFileSync(join(checkout, 'examples', 'fleet', 'c', 'echo', source ?? 'none'), '#error broken on purpose\n');
      const second = await demo('--package', 'probe,tally,echo');
      expect(second.stderr).toMatch(/Reused, installed already: .*crossbuild-essential-arm64/);
      expect(second.stderr).not.toMatch(/Installed now/);
      expect(second.stderr).toMatch(/tally: reused, all \d+ crates/);
      expect(second.stderr).toMatch(/probe: reused, all \d+ modules/);
      expect(second.exitCode).toBe(1);
      const results = tableRows(second.stdout).filter((row) => row.result.startsWith('failed'));
      expect(results.map((row) => `${row.package} ${row.platform} ${row.result}`)).toEqual([
        'echo linux/amd64 failed: build',
        'echo linux/arm64 failed: build',
      ]);
      for (const id of ['echo-linux-amd64', 'echo-linux-arm64']) {
        expect(second.stderr).toMatch(new RegExp(`error: ${id} failed in build: [^]*broken on purpose`));
      }
      const packages = filesBelow(join(checkout, 'out')).filter((file) => file.endsWith('.tar.gz'));
      expect(packages).toHaveLength(10);
      expect(packages.filter((file) => file.startsWith('echo'))).toEqual([]);
    },
    20 * MINUTE,
  );
});

describe('a machine that cannot', () => {
  const made: string[] = [];

  function fresh(): string {
    const folder = mkdtempSync(join(tmpdir(), 'archway-fresh-'));
    made.push(folder);
    return folder;
  }

  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  async function build(
    wrapper: readonly string[],
    env: NodeJS.ProcessEnv = {},
  ): Promise<ExecResult & { output: string }> {
    const output = join(fresh(), 'out');
    const [program = 'node', ...args] = [
      ...wrapper,
      process.execPath,
      join(checkout, 'dist', 'cli', 'index.js'),
      ...['build', '--root', 'examples/fleet', '--setup', '--package', 'probe,tally', '--output', output],
    ];
    return { ...(await run(program, args, env)), output };
  }

  function expectOneMessage(result: ExecResult & { output: string }, message: RegExp): void {
    expect(result.stderr).toMatch(message);
    expect(result.stderr.match(/^archway: /gm)).toHaveLength(1);
    expect(result.stderr).not.toMatch(/^\s+at /m);
    expect(result.exitCode).toBe(1);
    expect(existsSync(result.output)).toBe(false);
  }

  test(
    'without network says so before it builds',
    async () => {
      const empty = fresh();
      const result = await build(['unshare', '--net'], {
        GOMODCACHE: join(empty, 'mod'),
        GOFLAGS: '-modcacherw',
        CARGO_HOME: join(empty, 'cargo'),
        // rustup's proxies look for their toolchains below the home folder, not below CARGO_HOME.
        RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? join(process.env['HOME'] ?? '/root', '.rustup'),
      });
      expectOneMessage(result, /There is no network, or no way to the registry: .* Nothing was built/);
    },
    5 * MINUTE,
  );

  test(
    'without root says what needs it before it builds',
    async () => {
      const home = fresh();
      await execCommand('chown', ['nobody', home]);
      // mkdtemp lets nobody else in.
      chmodSync(checkout, 0o755);
      const result = await build(['setpriv', '--reuid=nobody', '--clear-groups'], {
        HOME: home,
        XDG_CACHE_HOME: join(home, 'cache'),
        GOMODCACHE: (await execCommand('go', ['env', 'GOMODCACHE'])).stdout.trim(),
      });
      expectOneMessage(result, /root/);
    },
    5 * MINUTE,
  );

  test(
    'that is neither Debian nor Ubuntu is told what to install',
    async () => {
      const release = join(fresh(), 'os-release');
      writeFileSync(release, 'ID=fedora\nPRETTY_NAME="Fedora Linux 44"\n');
      const result = await build([
        ...['unshare', '--mount', '--propagation=private', 'bash', '-c'],
        'mount --bind "$0" "$(readlink -f /etc/os-release)" && exec "$@"',
        release,
      ]);
      expectOneMessage(
        result,
        /Debian's or Ubuntu's packages, and this is Fedora Linux 44.*crossbuild-essential-arm64/,
      );
    },
    5 * MINUTE,
  );
});
