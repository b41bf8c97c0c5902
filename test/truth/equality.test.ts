import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEnvironment, type EnvironmentRequest } from '../../src/environment/index.js';
import { installPackages } from '../../src/host/index.js';
import { CORPUS, differences, GCC } from '../harness/compiler-corpus.js';
import { DockerEngine } from '../harness/docker-engine.js';
import { crossTarget, machineOf, prepareEmulation } from '../harness/emulation.js';
import { imageOfRoot } from '../harness/image-of-root.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const MINUTES = 60_000;
const target = crossTarget();

let folder: string;
let runner: MemoryRunner;
let engine: DockerEngine;

prepareEmulation(target);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archway-equality-'));
  await installPackages(new MemoryRunner(), ['docker.io']);
  for (const name of ['engine', 'workspace', 'temp']) mkdirSync(join(folder, name));
  engine = await DockerEngine.start(join(folder, 'engine'));
  runner = new MemoryRunner({
    workspace: join(folder, 'workspace'),
    temporaryDirectory: join(folder, 'temp'),
    toolCacheDirectory: join(folder, 'tools'),
    env: { ...process.env, ...engine.client },
  });
}, 10 * MINUTES);

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs shell text with a folder for what it makes in `$out`. @returns the folder, and which programs ran natively */
async function build(request: EnvironmentRequest, text: string): Promise<{ out: string; native: readonly string[] }> {
  const out = mkdtempSync(join(runner.workspace, `${request.accelerate}-`));
  const environment = await openEnvironment(runner, request);
  try {
    const env = { out, HOME: '/root' };
    await environment.run('sh', ['-euc', text], { cwd: runner.workspace, env, timeout: 60 * MINUTES });
    return { out, native: environment.acceleration.native.map((path) => path.slice(path.lastIndexOf('/') + 1)) };
  } finally {
    await environment.dispose();
  }
}

function request(packages: readonly string[]): EnvironmentRequest {
  return {
    platform: target,
    base: { codename: 'trixie' },
    packages: [{ packages, recommends: false }],
    install: '',
    mounts: [{ source: runner.workspace, target: runner.workspace, readOnly: false }],
    network: false,
    accelerate: 'compilers',
  };
}

/** Go with C in it, and with a part of the standard library that has assembly. */
const PROGRAM = `package main

// static int twice(int x) { return x + x; }
import "C"

import (
	"crypto/sha256"
	"fmt"
)

func main() { fmt.Printf("%x %d\\n", sha256.Sum256([]byte("archway")), C.twice(21)) }
`;

const GO_BUILD = `
mkdir -p "$out" && cp -r go "$out.src" && cd "$out.src"
export GOFLAGS=-buildvcs=false GOTOOLCHAIN=local CGO_ENABLED=1
go vet .
go build -trimpath -o "$out/cgo" .
CGO_ENABLED=0 go build -trimpath -ldflags=-s -o "$out/sha256" ./pure
go build -trimpath -buildmode=c-archive -o "$out/library.a" ./library
go test -c -trimpath -o "$out/tests" ./library
"$out/cgo" > "$out/said"
`;

describe('what compilers that run natively make is what emulated ones make, byte for byte', () => {
  test(
    'of C and C++, in a container',
    async () => {
      const plain = request(GCC);
      const image = { ...plain, base: await imageOfRoot(runner, engine, plain), packages: [] };
      const inContainer: EnvironmentRequest = { ...image, container: 'always' };
      const fast = await build(inContainer, CORPUS);
      expect(fast.native).toEqual(expect.arrayContaining(['cc1', 'cc1plus', 'lto1', 'collect2']));
      const slow = await build({ ...inContainer, accelerate: 'off' }, CORPUS);
      expect(slow.native).toEqual([]);
      expect(readdirSync(slow.out).length).toBeGreaterThan(18);
      expect(differences(slow.out, fast.out)).toEqual([]);
    },
    60 * MINUTES,
  );

  test(
    'of Go, with and without C',
    async () => {
      const sources = join(runner.workspace, 'go');
      for (const name of ['pure', 'library']) mkdirSync(join(sources, name), { recursive: true });
      writeFileSync(join(sources, 'go.mod'), 'module example.com/equal\n\ngo 1.21\n');
      writeFileSync(join(sources, 'main.go'), PROGRAM);
      const pure = PROGRAM.replace(/^[/][/].*\nimport "C"\n/m, '').replace(/, C\.twice\(21\)/, ', 42');
      writeFileSync(join(sources, 'pure', 'main.go'), pure);
      const library = 'package main\n\nimport "C"\n\n//export Four\nfunc Four() int { return 4 }\n\nfunc main() {}\n';
      writeFileSync(join(sources, 'library', 'library.go'), library);
      const tests =
        'package main\n\nimport "testing"\n\nfunc TestFour(t *testing.T) {\n\tif Four() != 4 {\n\t\tt.Fail()\n\t}\n}\n';
      writeFileSync(join(sources, 'library', 'library_test.go'), tests);
      const packages = ['golang-go', ...GCC];
      const fast = await build(request(packages), GO_BUILD);
      expect(fast.native).toEqual(expect.arrayContaining(['compile', 'link', 'asm', 'cgo', 'vet', 'cc1']));
      const slow = await build({ ...request(packages), accelerate: 'off' }, GO_BUILD);
      expect(slow.native).toEqual([]);
      expect(readdirSync(slow.out)).toEqual(['cgo', 'library.a', 'library.h', 'said', 'sha256', 'tests']);
      expect(differences(slow.out, fast.out)).toEqual([]);
      expect(await machineOf(join(fast.out, 'sha256'))).toBe(target.elf.machineName);
    },
    60 * MINUTES,
  );
});
