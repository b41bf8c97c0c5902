import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../../src/config/index.js';
import type { Package } from '../../../src/languages/language.js';
import { packagesTouchedBy, surveyPackages } from '../../../src/plan/index.js';
import { MemoryRunner } from '../../harness/memory-runner.js';

/** A repository in which packages are built from one another, in every way that can be told. */
const FILES: Readonly<Record<string, string>> = {
  // Go: `app` requires `log` by a replace line, `log` requires `base` likewise; `solo` and `lone` require nothing here.
  'go/app/go.mod':
    'module example.com/app\n\nrequire example.com/log v1.0.0\n\nreplace (\n\texample.com/log => ../log // beside\n)\n',
  'go/log/go.mod':
    'module example.com/log\nrequire example.com/base v0.1.0\nreplace example.com/base v0.1.0 => ../base\n',
  'go/base/go.mod': 'module example.com/base\n',
  'go/solo/go.mod': 'module example.com/solo\nrequire example.com/base v0.1.0\n',
  // Go, in a workspace of its own.
  'work/go.work': 'go 1.22\n\nuse (\n\t./tool\n\t./lib\n\t./other\n)\n',
  'work/tool/go.mod': 'module example.com/tool\nrequire (\n\texample.com/lib v1.2.3\n)\n',
  'work/lib/go.mod': 'module example.com/lib\n',
  'work/other/go.mod': 'module example.com/other\n',
  // Rust: `edge` by path to `wire`, which is no package of archway.yml and goes on to `bits`.
  'rust/edge/Cargo.toml': '[package]\nname = "edge"\n[dependencies]\nwire = { version = "1", path = "../wire" }\n',
  'rust/wire/Cargo.toml': '[package]\nname = "wire"\n[dependencies.bits]\npath = "../bits"\n',
  'rust/bits/Cargo.toml': '[package]\nname = "bits"\n[lib]\npath = "src/lib.rs"\n',
  'rust/alone/Cargo.toml': '[package]\nname = "alone"\n[dependencies]\nserde = "1"\n',
  // Rust, a workspace whose members inherit a dependency.
  'ws/Cargo.toml':
    '[workspace]\nmembers = ["cli", "core", "free"]\n[workspace.dependencies]\nws-core = { path = "core" }\n',
  'ws/Cargo.lock': 'version = 3\n',
  'ws/cli/Cargo.toml': '[package]\nname = "ws-cli"\n[dependencies]\nws-core.workspace = true\n',
  'ws/core/Cargo.toml': '[package]\nname = "ws-core"\n',
  'ws/free/Cargo.toml': '[package]\nname = "ws-free"\n',
  // C: an include and a build file that lead out; `third` reads what `second` reads.
  'c/first/Makefile': 'include ../common.mk\nall:\n',
  'c/first/first.c': 'int main(void) { return 0; }\n',
  'c/common.mk': 'CFLAGS += -O2\n',
  'c/second/Makefile': 'all:\n',
  'c/second/second.c': '#include "../shared/shared.h"\n',
  'c/shared/shared.h': '#define SHARED 1\n',
  'c/third/Makefile': 'all:\n\t$(MAKE) -C ../second\n',
  'c/third/third.c': 'int three;\n',
  // A recipe that leaves its folder.
  'custom/notes.txt': 'nothing\n',
  'data/table.csv': '1,2\n',
};

const CONFIG = `packages:
  app: { path: go/app }
  log: { path: go/log }
  base: { path: go/base }
  solo: { path: go/solo }
  tool: { path: work/tool }
  lib: { path: work/lib }
  other: { path: work/other }
  edge: { path: rust/edge }
  alone: { path: rust/alone }
  ws-cli: { path: ws/cli }
  ws-core: { path: ws/core }
  ws-free: { path: ws/free }
  first: { path: c/first }
  second: { path: c/second }
  third: { path: c/third }
  custom: { path: custom, build: "cp ../data/table.csv out.csv", artifacts: [out.csv] }
`;

let root: string;
let packages: readonly Package[];
const runner = new MemoryRunner();

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'archway-changes-')));
  for (const [path, text] of Object.entries(FILES)) put(path, text);
  packages = await surveyPackages(runner, root, parseConfig(CONFIG, 'archway.yml'));
}, 60_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a change reaches', () => {
  test.each([
    ['go/app/main.go', ['app']],
    ['go/base/base.go', ['app', 'log', 'base']],
    ['go/solo/solo.go', ['solo']],
    ['work/lib/lib.go', ['tool', 'lib']],
    ['work/other/other.go', ['other']],
    ['rust/wire/src/lib.rs', ['edge']],
    ['rust/bits/src/lib.rs', ['edge']],
    ['ws/core/src/lib.rs', ['ws-cli', 'ws-core']],
    ['ws/free/src/lib.rs', ['ws-free']],
    ['ws/Cargo.lock', ['ws-cli', 'ws-core', 'ws-free']],
    ['ws/rust-toolchain.toml', ['ws-cli', 'ws-core', 'ws-free']],
    ['work/go.work', ['tool', 'lib', 'other']],
    ['c/common.mk', ['first']],
    ['c/shared/shared.h', ['second', 'third']],
    ['data/table.csv', ['custom']],
    ['README.md', []],
  ])('from %s: %j', async (file, names) => {
    expect(await packagesTouchedBy(runner, root, packages, [file])).toEqual(names);
  });

  test('all that have a changed file, in the order of the packages', async () => {
    const files = ['c/common.mk', 'README.md', 'go/solo/solo.go'];
    expect(await packagesTouchedBy(runner, root, packages, files)).toEqual(['solo', 'first']);
  });
});
