import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findInPath } from '../../host/index.js';
import { cargoTargetVariable } from '../../languages/rust/index.js';
import type { Environment } from '../../languages/index.js';
import type { ActionRunner } from '../../runner/index.js';
import { shellWord, type Toolchain } from '../../toolchain/index.js';

/**
 * For a machine whose kernel starts no emulator, as in a container without the right to register one: tells cargo and
 * go to start it themselves for the programs that they test.
 *
 * @param programs folder on the following steps' PATH
 */
export async function provideTestRunner(
  runner: ActionRunner,
  toolchain: Toolchain,
  programs: string,
): Promise<Environment> {
  const { platform } = toolchain;
  const emulator = findInPath(runner.env['PATH'], [`qemu-${platform.qemu}-static`, `qemu-${platform.qemu}`]);
  if (emulator === undefined) {
    runner.notice(
      `Programs for ${platform.name} do not run on this machine, and no QEMU is on PATH. ` +
        'To test what you build, use the setup-emulation action before this one.',
    );
    return {};
  }
  // `go test` and `go run` look for a program of this name. Source: `go help run`.
  const script = join(programs, `go_linux_${platform.goarch}_exec`);
  await writeFile(script, `#!/bin/sh\nexec ${shellWord(emulator)} "$@"\n`, { mode: 0o755 });
  return { [cargoTargetVariable(toolchain, 'RUNNER')]: emulator };
}
