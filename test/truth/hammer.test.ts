import { join } from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { CommandError, onOneCpu, pickCpu } from '../../src/runner/index.js';
import { crossTarget, prepareEmulation } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { writeFiles } from '../harness/package-files.js';

const RUNS = 200;
const target = crossTarget();
const runner = new MemoryRunner();

jest.setTimeout(3 * 60 * 60_000);
prepareEmulation(target);

/** Threads that wait for each other, garbage that is collected meanwhile, and a child of its own at the same time. */
const HAMMER = `package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"sync"
)

func main() {
	if len(os.Args) > 1 {
		fmt.Println("child")
		return
	}
	runtime.GOMAXPROCS(8)
	var group sync.WaitGroup
	var mutex sync.Mutex
	kept := map[int][]byte{}
	for worker := 0; worker < 8; worker++ {
		group.Add(1)
		go func() {
			defer group.Done()
			runtime.LockOSThread()
			for round := 0; round < 100; round++ {
				block := make([]byte, 4096+round)
				mutex.Lock()
				kept[worker*100+round%10] = block
				mutex.Unlock()
				if round%25 == 0 {
					runtime.GC()
				}
				runtime.Gosched()
			}
		}()
	}
	for child := 0; child < 2; child++ {
		group.Add(1)
		go func() {
			defer group.Done()
			out, err := exec.Command(os.Args[0], "child").CombinedOutput()
			if err != nil || string(out) != "child\\n" {
				panic(fmt.Sprint(err, string(out)))
			}
		}()
	}
	group.Wait()
	fmt.Println("done", len(kept))
}
`;

let program: string;

beforeAll(async () => {
  const root = writeFiles({ 'go.mod': 'module example.com/hammer\n\ngo 1.22\n', 'main.go': HAMMER });
  program = join(root, 'hammer');
  const env = { ...runner.env, GOOS: 'linux', GOARCH: target.goarch, CGO_ENABLED: '0' };
  await runner.exec('go', ['build', '-o', program, '.'], { cwd: root, env, timeout: 600_000 });
}, 600_000);

/** How many runs failed, by what they said last. */
async function failures(before: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (let run = 0; run < RUNS; run++) {
    const [command, ...args] = [...before, program];
    try {
      const { stdout } = await runner.exec(command, args, { timeout: 120_000, quiet: true });
      if (stdout !== 'done 80\n') throw new Error(stdout);
    } catch (error) {
      const what = error instanceof CommandError ? (error.failure.lastLines.at(-1) ?? error.message) : String(error);
      found.set(what, (found.get(what) ?? 0) + 1);
    }
  }
  return found;
}

test(`a Go program with threads, garbage and children passes ${String(RUNS)} of ${String(RUNS)} emulated runs on one CPU`, async () => {
  expect([...(await failures(onOneCpu(pickCpu())))]).toEqual([]);
});

test('what it does on all CPUs is told, for whoever chooses the affinity', async () => {
  const found = await failures([]);
  const sum = [...found.values()].reduce((total, count) => total + count, 0);
  const { stdout } = await runner.exec(`qemu-${target.qemu}-static`, ['--version']);
  const version = stdout.split('\n')[0] ?? '';
  process.stderr.write(
    `${version}: ${String(sum)} of ${String(RUNS)} runs failed on all CPUs ${JSON.stringify([...found])}\n`,
  );
  expect(version).toMatch(/\d+\.\d+/);
});
