import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { main } from '../../src/actions/setup-toolchain/main.js';
import { FileSource, readElf } from '../../src/artifact/index.js';
import { hostPlatform, installPackages } from '../../src/host/index.js';
import { toolchainRequirements } from '../../src/toolchain/index.js';
import { crossTarget, prepareEmulation } from '../harness/emulation.js';
import { environmentAfter, inputsOf } from '../harness/toolchain-action.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { writeFiles } from '../harness/package-files.js';

const target = crossTarget();
const FLOOR = '2.28';

jest.setTimeout(10 * 60_000);
prepareEmulation(target);

/** pow and stat have newer versions in glibc 2.29 and 2.33: what is linked here without a floor needs those. */
const C = `
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/stat.h>
static void *run(void *one) { return one; }
int main(int count, char **words) {
  struct stat status;
  pthread_t thread;
  pthread_create(&thread, 0, run, 0);
  pthread_join(thread, 0);
  printf("%.1f %d\\n", pow(count + 1, 2.0), stat("/", &status));
  return 0;
}
`;

const FILES = {
  'c/main.c': C,
  'c/undefined.c': '#include <limits.h>\nint main(int count, char **words) { return INT_MAX + count < 0 ? 0 : 1; }\n',
  'cmake/CMakeLists.txt':
    'cmake_minimum_required(VERSION 3.18)\nproject(sample C CXX)\nadd_executable(sample main.cpp)\n' +
    'set_target_properties(sample PROPERTIES LINK_FLAGS_RELEASE -s)\n',
  'cmake/main.cpp': '#include <iostream>\nint main() { std::cout << "C++" << std::endl; }\n',
  'go/go.mod': 'module example.com/sample\n\ngo 1.19\n',
  'go/main.go':
    'package main\n\n// #include <math.h>\n// #cgo LDFLAGS: -lm\nimport "C"\nimport "fmt"\n\nfunc main() { fmt.Println(C.pow(3, 2)) }\n',
  'rust/Cargo.toml':
    '[package]\nname = "sample"\nversion = "0.1.0"\nedition = "2021"\n\n[build-dependencies]\ncc = "=1.2.30"\n',
  'rust/build.rs': 'fn main() { cc::Build::new().file("nine.c").compile("nine"); }\n',
  'rust/nine.c': '#include <math.h>\ndouble nine(double three) { return pow(three, 2.0); }\n',
  'rust/src/main.rs':
    '#[link(name = "m")]\nextern "C" {}\nextern "C" { fn nine(three: f64) -> f64; }\n' +
    'fn main() {\n    let thread = std::thread::spawn(|| unsafe { nine(3.0) });\n    println!("{}", thread.join().unwrap());\n}\n',
};

describe('compiler: zig', () => {
  let workspace: string;
  let runner: MemoryRunner;
  let env: NodeJS.ProcessEnv;

  const run = async (folder: string, command: string): Promise<string> =>
    (await runner.exec('bash', ['-euo', 'pipefail', '-c', command], { cwd: join(workspace, folder), env })).stdout;

  beforeAll(async () => {
    workspace = writeFiles(FILES);
    runner = new MemoryRunner({
      workspace,
      temporaryDirectory: writeFiles({}),
      toolCacheDirectory: process.env['ARCHWAY_TEST_TOOL_CACHE'] ?? writeFiles({}),
      inputs: inputsOf({ platform: target.name, compiler: 'zig', libc: `glibc-${FLOOR}` }),
    });
    await main(runner);
    env = environmentAfter(runner);
  }, 10 * 60_000);

  /** The newest glibc that a program of the target needs, as our ELF reader finds it. */
  function neededGlibc(path: string): string | undefined {
    const source = new FileSource(join(workspace, path));
    const facts = readElf(source);
    source.close();
    expect(facts.machine).toBe(target.elf.machine);
    return facts.versions.GLIBC;
  }

  function expectFloor(path: string): void {
    const needed = neededGlibc(path);
    expect(needed).toMatch(/^2\.\d+$/);
    expect(Number(needed?.slice(2))).toBeLessThanOrEqual(Number(FLOOR.slice(2)));
  }

  test('a C program needs no newer glibc than the floor, which one of the distribution does', async () => {
    expect(await run('c', '$CC -o program main.c -lm -pthread && ./program')).toBe('4.0 0\n');
    expectFloor('c/program');
    await installPackages(new MemoryRunner(), toolchainRequirements(hostPlatform(), target));
    await run('c', `${target.gnuTriple}-gcc -o newer main.c -lm -pthread`);
    expect(Number(neededGlibc('c/newer')?.slice(2))).toBeGreaterThan(Number(FLOOR.slice(2)));
  });

  test('undefined behaviour is not trapped, as with no other compiler', async () => {
    expect(await run('c', '$CC -o undefined undefined.c && ./undefined && echo survived')).toBe('survived\n');
  });

  test('CMake', async () => {
    const configure = `cmake -B build -DCMAKE_BUILD_TYPE=Release -DCMAKE_TOOLCHAIN_FILE=${runner.outputs['cmake-toolchain-file'] ?? ''}`;
    expect(await run('cmake', `{ ${configure} && cmake --build build; } >&2 && build/sample`)).toBe('C++\n');
    expectFloor('cmake/build/sample');
  });

  test('go, with C', async () => {
    expect(await run('go', 'go build -o program . && ./program')).toBe('9\n');
    expectFloor('go/program');
  });

  test('cargo, with a build script that compiles C, and one for the host beside it', async () => {
    const program = `target/${target.rustTriple}/release/sample`;
    expect(await run('rust', `cargo build --release --target ${target.rustTriple} >&2 && ${program}`)).toBe('9\n');
    expectFloor(`rust/${program}`);
  });
});
