import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { runWorkflow } from '../harness/act.js';

const MINUTE = 60_000;
const BINFMT_MISC = '/proc/sys/fs/binfmt_misc';

/** The entries that the kernel knows. The first use of binfmt_misc mounts it, and leaves it mounted. */
function entries(): string[] {
  return existsSync(BINFMT_MISC)
    ? readdirSync(BINFMT_MISC).filter((name) => name !== 'register' && name !== 'status')
    : [];
}

test(
  "the actions serve as steps of a workflow of one's own",
  async () => {
    const before = entries();
    const result = await runWorkflow('.github/workflows/by-hand.yml', { timeout: 12 * MINUTE });
    try {
      const log = result.log.join('\n');
      expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
      // setup-emulation, setup-toolchain and verify around commands of the workflow's own.
      expect(log).toMatch(/emulated linux\/arm64 by QEMU \d+\.\d+.*, compiled by aarch64-linux-gnu-gcc for arm64/);
      expect(log).toMatch(/aarch64-linux-gnu-gcc .*-Wl,-rpath,\/usr\/local\/lib/);
      // run, which hands on what is told inside, and stands on what it has kept.
      expect(log).toContain('exit code 0, hello from aarch64');
      expect(log).toMatch(/the second step/);
      expect(log.match(/By the runner's own apt: gcc libc6-dev make/g)).toHaveLength(2);
      // all
      expect(log).toContain('complete is true');
      expect(Object.keys(result.artifacts)).toContain('echo-dist');
      // The handlers were given back, by post steps and otherwise.
      expect(entries()).toEqual(before);
    } finally {
      await result.dispose();
    }
  },
  14 * MINUTE,
);
