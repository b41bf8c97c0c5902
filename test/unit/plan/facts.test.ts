import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseConfig, parsePlatform } from '../../../src/config/index.js';
import type { Fact, Package } from '../../../src/languages/index.js';
import { surveyPackages } from '../../../src/plan/index.js';
import { readFacts } from '../../../src/plan/facts.js';
import { withExec, type Runner } from '../../../src/runner/index.js';
import { commitAll } from '../../harness/checkout.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

const PLATFORMS = ['amd64', 'arm64'].map(parsePlatform);

let scratch: string;
let root: string;

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'archway-facts-'));
  root = join(scratch, 'repository');
  for (const [path, text] of Object.entries(REPOSITORY)) put(path, text);
  await commitAll(root);
});

afterEach(() => {
  rmSync(scratch, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const CGO = 'package main\n\nimport "C"\n\nfunc main() {}\n';
const goModule = (name: string, more = ''): Record<string, string> => ({
  [`${name}/go.mod`]: `module example.com/${name.replaceAll('/', '-')}\n\ngo 1.20\n${more}`,
  [`${name}/main.go`]: 'package main\n\nfunc main() {}\n',
});
const crate = (path: string, more = ''): Record<string, string> => ({
  [`${path}/Cargo.toml`]: `[package]\nname = "${path.split('/').at(-1) ?? ''}"\nversion = "0.1.0"\nedition = "2021"\n${more}`,
  [`${path}/src/lib.rs`]: '',
});
const lockOf = (...entries: string[]): string =>
  `version = 3\n\n${entries.map((entry) => `[[package]]\nname = "${entry}\n`).join('\n')}`;
const locked = (name: string, ...needs: string[]): string =>
  `${name}"\nversion = "0.1.0"${needs.length === 0 ? '' : `\ndependencies = [\n${needs.map((one) => ` "${one}",\n`).join('')}]`}`;

/** Modules alone, beside each other, replaced and in a go.work; crates alone and in a workspace; and a package in C. */
const REPOSITORY: Readonly<Record<string, string>> = {
  ...goModule('plain'),
  ...goModule('cgo'),
  'cgo/main.go': CGO,
  ...goModule('user', '\nrequire example.com/cgo-lib v0.0.0\n\nreplace example.com/cgo-lib => ../cgo-lib\n'),
  'user/main.go': 'package main\n\nimport _ "example.com/cgo-lib"\n\nfunc main() {}\n',
  ...goModule('cgo-lib'),
  'cgo-lib/main.go': 'package lib\n\nimport "C"\n',
  ...goModule('broken'),
  'broken/main.go': 'package main\n\nimport _ "example.com/nowhere"\n\nfunc main() {}\n',
  'work/go.work': 'go 1.20\n\nuse (\n\t./one\n\t./two\n)\n',
  ...goModule('work/one'),
  'work/one/main.go': 'package main\n\nimport _ "example.com/work-two/part"\n\nfunc main() {}\n',
  ...goModule('work/two'),
  'work/two/part/part.go': 'package part\n\nimport "C"\n',
  ...crate('alone', '\n[dependencies]\nbeside = { path = "beside" }\n'),
  'alone/Cargo.lock': lockOf(locked('alone', 'beside'), locked('beside')),
  ...crate('alone/beside', 'links = "beside"\n'),
  'alone/beside/build.rs': 'fn main() {}\n',
  'crates/Cargo.toml':
    '[workspace]\nresolver = "2"\nmembers = ["a", "b", "cc"]\nexclude = ["out"]\ndefault-members = ["a"]\n',
  'crates/Cargo.lock': lockOf(locked('a'), locked('b', 'cc'), locked('cc')),
  ...crate('crates/a'),
  ...crate('crates/b', '\n[target.\'cfg(target_arch = "aarch64")\'.build-dependencies]\ncc = { path = "../cc" }\n'),
  'crates/b/build.rs': 'fn main() {}\n',
  ...crate('crates/cc'),
  ...crate('crates/out'),
  'crates/out/Cargo.lock': lockOf(locked('out')),
  'tool/Makefile': 'tool: tool.c\n\t$(CC) -o $@ $<\n',
  'tool/tool.c': 'int main(void) { return 0; }\n',
  '.gitignore': '*.gen.go\nbuild/\n',
};

/** What is asked again each time: the broken module for each platform, and the crate with a link of its own. */
const NOT_KEPT = ['cargo metadata', 'go list', 'go list'];

interface Read {
  /** By package and platform. */
  readonly facts: Readonly<Record<string, readonly Fact[]>>;
  /** Commands that were run, with their first argument. */
  readonly commands: readonly string[];
}

/** Reads all facts, together or each package as if it were the only one. */
async function read(cache = 'cache', how: 'together' | 'alone' = 'together'): Promise<Read> {
  const commands: string[] = [];
  const memory = new MemoryRunner({ workspace: root, toolCacheDirectory: join(scratch, cache) });
  const runner: Runner = withExec(memory, async (command, args, options) => {
    if (args[0] !== 'env' && args[0] !== '--version' && command !== 'git') commands.push(`${command} ${args[0] ?? ''}`);
    return await memory.exec(command, args, options);
  });
  const packages = await surveyPackages(runner, root, parseConfig('', 'archway.yml'));
  const pairs = packages.flatMap((one) => PLATFORMS.map((platform) => ({ package: one, platform })));
  const groups = how === 'together' ? [pairs] : pairs.map((pair) => [pair]);
  const facts: Record<string, readonly Fact[]> = {};
  for (const group of groups) {
    const without = group.map(({ package: one, platform }) => ({ package: withoutCheckout(one), platform }));
    const found = await readFacts(runner, how === 'together' ? group : without);
    for (const [index, { package: one, platform }] of group.entries()) {
      facts[`${one.path} ${platform.name}`] = found[index] ?? [];
    }
  }
  return { facts, commands: commands.sort() };
}

function withoutCheckout(one: Package): Package {
  const { checkout, ...rest } = one;
  return checkout === undefined ? one : rest;
}

describe('facts of many packages', () => {
  test('are those that each has alone, with far fewer questions to go and cargo', async () => {
    const together = await read();
    const alone = await read('another', 'alone');
    expect(together.facts).toEqual(alone.facts);
    const effect = (key: string): string => (together.facts[key] ?? []).map((fact) => fact.effect).join();
    expect(effect('user linux/arm64')).toBe('needs');
    expect(effect('work/one linux/arm64')).toBe('needs');
    expect(effect('broken linux/arm64')).toBe('unknown');
    expect([effect('crates/b linux/amd64'), effect('crates/b linux/arm64')]).toEqual(['harmless', 'needs']);
    // Once for the go.work, once for those by themselves, again for the broken one: each for two platforms.
    expect(together.commands.filter((one) => one === 'go list')).toHaveLength(6);
    expect(alone.commands.filter((one) => one === 'go list')).toHaveLength(14);
    // `alone` and `out` once, the workspace once for all and, as it depends on the processor, once for each.
    expect(together.commands.filter((one) => one === 'cargo metadata')).toHaveLength(5);
  }, 60_000);
});

/** What is changed, the file with its new text, and a package whose facts are others then. */
const CHANGES: readonly (readonly [what: string, file: string, text: string, path: string])[] = [
  ['a file of the package', 'tool/tool.c', '#include <immintrin.h>\nint main(void) { return 0; }\n', 'tool'],
  ['a file that is new', 'plain/more.go', 'package main\n\nimport "C"\n', 'plain'],
  ['a file that git ignores', 'plain/more.gen.go', 'package main\n\nimport "C"\n', 'plain'],
  ['a module that replaces another', 'cgo-lib/main.go', 'package lib\n', 'user'],
  ['another module of the go.work', 'work/two/part/part.go', 'package part\n', 'work/one'],
  ['a crate beside', 'alone/beside/Cargo.toml', crate('alone/beside')['alone/beside/Cargo.toml'] ?? '', 'alone'],
  [
    'the manifest of another member',
    'crates/cc/Cargo.toml',
    `${crate('crates/cc')['crates/cc/Cargo.toml'] ?? ''}links = "cc"\n`,
    'crates/cc',
  ],
  ['a setting of cargo above', '.cargo/config.toml', '[build]\nrustflags = "-Ctarget-cpu=native"\n', 'crates'],
];

describe('facts that are kept', () => {
  test('are not read again, but for what could not be established', async () => {
    const first = await read();
    const second = await read();
    expect(second.facts).toEqual(first.facts);
    expect(second.commands).toEqual(NOT_KEPT);
  }, 60_000);

  test('are read anew after any change of what they were read from', async () => {
    let before = await read();
    for (const [what, file, text, path] of CHANGES) {
      put(file, text);
      const after = await read();
      const changed =
        JSON.stringify(after.facts[`${path} linux/arm64`]) !== JSON.stringify(before.facts[`${path} linux/arm64`]);
      expect({ what, changed }).toEqual({ what, changed: true });
      before = after;
    }
    expect(before.facts).toEqual((await read('another')).facts);
  }, 120_000);

  test('are not taken from a cache that is damaged, and that is no error', async () => {
    const { facts } = await read();
    const folder = join(scratch, 'cache', 'archway-facts');
    const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('.json'));
    const whole = readFileSync(join(folder, name), 'utf8');
    for (const text of [whole.slice(0, -20), whole.replaceAll('harmless', 'harmful')]) {
      writeFileSync(join(folder, name), text);
      expect((await read()).facts).toEqual(facts);
    }
    expect(readdirSync(folder).filter((one) => one.includes('partial'))).toEqual([]);
  }, 60_000);

  test('are those of all jobs that wrote at the same time', async () => {
    await Promise.all([read(), read()]);
    expect((await read()).commands).toEqual(NOT_KEPT);
  }, 60_000);

  test('are none without git', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    const first = await read();
    expect((await read()).commands).toEqual(first.commands);
    expect(existsSync(join(scratch, 'cache', 'archway-facts'))).toBe(true);
    expect(readdirSync(join(scratch, 'cache', 'archway-facts'))).toEqual(['cargo']);
  }, 60_000);
});

test('git is asked in the checkout of another user too', async () => {
  execFileSync('chown', ['-R', '65534:65534', root]);
  const { facts } = await read();
  expect(Object.keys(facts)).toContain('tool linux/arm64');
  expect(Object.keys(facts).some((key) => key.startsWith('build'))).toBe(false);
}, 60_000);
