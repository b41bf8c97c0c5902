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
  'setup-emulation, setup-toolchain and verify serve a workflow that runs its own commands',
  async () => {
    const before = entries();
    const result = await runWorkflow('.github/workflows/by-hand.yml', { timeout: 10 * MINUTE });
    try {
      const log = result.log.join('\n');
      expect({ exitCode: result.exitCode, log: result.exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
      expect(log).toMatch(/emulated linux\/arm64 by QEMU \d+\.\d+.*, compiled by aarch64-linux-gnu-gcc for arm64/);
      expect(log).toMatch(/aarch64-linux-gnu-gcc .*-Wl,-rpath,\/usr\/local\/lib/);
      // The post step gave the handler back.
      expect(entries()).toEqual(before);
    } finally {
      await result.dispose();
    }
  },
  11 * MINUTE,
);
