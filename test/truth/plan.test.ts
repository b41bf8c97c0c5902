import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildCommand } from '../../src/cli/build-command.js';
import { parsePlatform, type CellReport } from '../../src/config/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { createToolchain, emulatorVariables } from '../../src/toolchain/index.js';
import { machineOf, prepareEmulation } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { fetchPackages, modernTools, realPackages } from '../harness/real-packages.js';

const MINUTES = 60_000;
const target = parsePlatform('linux/arm64');

/** How a package is built and what then shows that it works, as a user would write it. */
interface Proof {
  readonly name: string;
  /** Keys of archway.yml. */
  readonly recipe?: Readonly<Record<string, unknown>>;
  /** What its tests come to; they run in the emulator. */
  readonly tests: CellReport['tests']['status'];
  /** A program of what was built, with arguments, and what it prints. */
  readonly run?: { readonly program: string; readonly args: readonly string[]; readonly prints: RegExp };
}

const PROOFS: readonly Proof[] = [
  // Go without C.
  {
    name: 'fzf',
    recipe: { test: false },
    tests: 'off',
    run: { program: 'fzf', args: ['--version'], prints: /^1\.0\.0 / },
  },
  {
    name: 'age',
    recipe: { test: false },
    tests: 'off',
    run: { program: 'age-keygen', args: [], prints: /AGE-SECRET-KEY-1/ },
  },
  // Assembly of the target, which its tests run.
  { name: 'xxhash', tests: 'passed' },
  // SQLite, compiled by cgo.
  { name: 'go-sqlite3', recipe: { test: 'go test -run TestOpen -count=1 .' }, tests: 'passed' },
  // Rust without C, and with a C library that the crate compiles.
  {
    name: 'ripgrep',
    recipe: { test: false },
    tests: 'off',
    run: { program: 'rg', args: ['--version'], prints: /^ripgrep 15\.2\.0/ },
  },
  // Its other tests read files that are not published with it.
  { name: 'zstd', recipe: { test: 'cargo test --release --test issue_182' }, tests: 'passed' },
  // Make, CMake and Autotools.
  {
    name: 'lua5.4',
    recipe: { test: false, artifacts: ['src/lua'] },
    tests: 'off',
    run: { program: 'lua', args: ['-e', 'print(_VERSION, 1 // 1)'], prints: /^Lua 5\.4\t1\n$/ },
  },
  {
    name: 'tcpdump',
    recipe: { test: false, packages: ['libpcap-dev'] },
    tests: 'off',
    run: { program: 'tcpdump', args: ['--version'], prints: /^tcpdump version 4\.99\.3\n/ },
  },
  {
    name: 'tmux',
    recipe: { test: false, packages: ['libevent-dev', 'libncurses-dev'] },
    tests: 'off',
    run: { program: 'tmux', args: ['-V'], prints: /^tmux 3\.3a\n$/ },
  },
  // What only an interpreter of the target can load, built and tested in an environment.
  { name: 'markupsafe', tests: 'passed' },
  { name: 'lua-filesystem', tests: 'passed' },
];

/** Packages that the plan calls uncrossable, with what comes of crossing them all the same. */
const UNCROSSABLE: readonly (readonly [name: string, recipe: Readonly<Record<string, unknown>>, failure: RegExp])[] = [
  ['expect', { packages: ['tcl-dev'] }, /Expect can't be cross compiled/],
  ['markupsafe', {}, /linux_x86_64\.whl.*linux\/arm64/s],
  ['lua-filesystem', {}, /error loading module 'lfs'/],
];

let directory: string;
let environment: NodeJS.ProcessEnv;

prepareEmulation(target);

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'archway-truth-'));
  const runner = new MemoryRunner();
  await fetchPackages(realPackages(...PROOFS.map(({ name }) => name), 'expect'), directory);
  // Configure of tmux looks for them on the build machine, and LuaRocks' makefiles for a Lua named so.
  await installPackages(runner, ['bison', 'lua5.4']);
  mkdirSync(join(directory, 'toolchain'));
  const { loaderRoot } = await createToolchain({
    runner,
    host: hostPlatform(),
    platform: target,
    directory: join(directory, 'toolchain'),
  });
  environment = { ...(await modernTools()), GOFLAGS: '-buildvcs=false', ...emulatorVariables(loaderRoot) };
}, 30 * MINUTES);

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

interface Outcome {
  readonly report: CellReport;
  /** Folder of the packages and logs. */
  readonly output: string;
  /** All that the cell's commands printed. */
  readonly log: string;
}

/** `archway build` of one package, as it is called where the package is the whole repository. */
async function build(name: string, recipe: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const root = join(directory, name);
  const own = { path: '.', version: '1.0.0', ...recipe };
  writeFileSync(join(root, 'archway.yml'), JSON.stringify({ platforms: [target.name], packages: { [name]: own } }));
  const output = mkdtempSync(join(directory, `${name}-out-`));
  const recorded: string[] = [];
  const record = (line: string): void => void recorded.push(line);
  const runner = new MemoryRunner({
    workspace: root,
    temporaryDirectory: directory,
    env: { ...environment, XDG_CACHE_HOME: join(directory, 'cache') },
  });
  const args = ['--setup', '--json', `--output=${output}`];
  const { text } = await buildCommand(runner, { tell: record, record }, args, new AbortController().signal);
  const [report, ...others] = JSON.parse(text) as readonly CellReport[];
  if (report === undefined || others.length > 0) throw new Error(`not one cell: ${text}`);
  return { report, output, log: recorded.join('\n') };
}

describe('what the plan chooses is carried out, and works', () => {
  test.each(PROOFS)(
    '$name',
    async ({ name, recipe = {}, tests, run }) => {
      const chosen = realPackages(name)[0]?.choice.none;
      const { report, output, log } = await build(name, recipe);
      expect({ result: report.result, log: report.result === 'passed' ? '' : log.slice(-3000) }).toEqual({
        result: 'passed',
        log: '',
      });
      expect(report.strategy).toBe(chosen);
      expect(report.tests.status).toBe(tests);
      if (run === undefined) return;
      const file = await unpacked(output, run.program);
      expect(await machineOf(file)).toBe(target.elf.machineName);
      const { stdout } = await new MemoryRunner({ env: environment }).exec(file, run.args, { quiet: true });
      expect(stdout).toMatch(run.prints);
    },
    40 * MINUTES,
  );
});

/** Unpacks the cell's archive, and finds a program in it. */
async function unpacked(output: string, program: string): Promise<string> {
  const archive = readdirSync(output).find((file) => file.endsWith('.tar.gz')) ?? '';
  const folder = join(output, 'unpacked');
  mkdirSync(folder);
  await new MemoryRunner().exec('tar', ['--extract', `--file=${join(output, archive)}`, `--directory=${folder}`]);
  const found = readdirSync(folder, { recursive: true }).find((file) => basename(String(file)) === program);
  if (found === undefined || !existsSync(join(folder, String(found)))) throw new Error(`no ${program} in ${archive}`);
  return join(folder, String(found));
}

describe('what the plan calls uncrossable fails when it is crossed', () => {
  test.each(UNCROSSABLE)(
    '%s',
    async (name, recipe, failure) => {
      const { report, log } = await build(name, { ...recipe, strategy: 'cross' });
      expect(report.result).toBe('failed');
      expect(`${log}\n${JSON.stringify(report)}`).toMatch(failure);
    },
    20 * MINUTES,
  );
});
