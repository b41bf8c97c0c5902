import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { handlerRegistration } from '../../src/emulation/binfmt-misc.js';
import { defaultEmulationRequest } from '../../src/emulation/index.js';
import { supplyEmulators } from '../../src/emulation/supply.js';
import { hostPlatform } from '../../src/host/index.js';
import { onOneCpu, pickCpu } from '../../src/runner/index.js';
import { crossTarget } from '../harness/emulation.js';
import { MemoryRunner } from '../harness/memory-runner.js';
import { writeFiles } from '../harness/package-files.js';

const RUNS = 200;
const target = crossTarget();
const runner = new MemoryRunner();

jest.setTimeout(3 * 60 * 60_000);

/** The releases of QEMU that Archway knows where to fetch. */
const VERSIONS = ['7.2', '10', '11'];

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

/** Runs a command many times where one QEMU alone is registered: a user namespace has its own binfmt_misc since Linux 6.7. */
const LOOP = `mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc
printf %s "$1" > /proc/sys/fs/binfmt_misc/register
runs=$2; shift 2
for run in $(seq "$runs"); do timeout --kill-after=5 120 "$@" 2>&1 | tail -n 1; done`;

/** What the runs that failed said last. */
async function failures(emulator: string, before: readonly string[]): Promise<readonly string[]> {
  const handler = handlerRegistration('hammered', target, emulator, 'F');
  const namespace = ['--user', '--map-root-user', '--mount', 'sh', '-euc', LOOP, 'sh', handler, String(RUNS)];
  const { stdout } = await runner.exec('unshare', [...namespace, ...before, program], { quiet: true });
  const said = stdout.trimEnd().split('\n');
  expect(said).toHaveLength(RUNS);
  return said.filter((line) => line !== 'done 80');
}

describe.each(VERSIONS)(`under QEMU %s, a Go program with threads, garbage and children`, (version) => {
  let emulator: { readonly path: string; readonly version: string };

  beforeAll(async () => {
    const request = defaultEmulationRequest(hostPlatform(), [target]);
    const found = await supplyEmulators(runner, { ...request, source: 'release', qemu: version }, [target]);
    emulator = found.get(target) ?? { path: '', version: '' };
  }, 600_000);

  test(`passes ${String(RUNS)} of ${String(RUNS)} runs on one CPU`, async () => {
    expect(await failures(emulator.path, onOneCpu(pickCpu()))).toEqual([]);
  });

  test('does on all CPUs what is told, for whoever chooses the affinity', async () => {
    const failed = await failures(emulator.path, []);
    process.stderr.write(
      `QEMU ${emulator.version}: ${String(failed.length)} of ${String(RUNS)} runs failed on all CPUs ${JSON.stringify(failed)}\n`,
    );
    expect(failed.length).toBeLessThan(RUNS);
  });
});
