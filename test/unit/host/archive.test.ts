import { expect, test } from '@jest/globals';
import { requireArchive } from '../../../src/host/apt.js';
import { readDistribution } from '../../../src/host/machine.js';
import { ToolchainError } from '../../../src/runner/index.js';

const NEEDED = ['make', 'libssl-dev:riscv64', 'zlib1g-dev:riscv64'];

function debian(codename: string): ReturnType<typeof readDistribution> {
  return readDistribution(`ID=debian\nVERSION_CODENAME=${codename}\n`);
}

test("packages of a platform that the release has none for are the toolchain's lack, and are named", () => {
  const ask = (): void => {
    requireArchive(NEEDED, debian('bookworm'));
  };
  expect(ask).toThrow(ToolchainError);
  expect(ask).toThrow(
    /these are needed: libssl-dev:riscv64 zlib1g-dev:riscv64\. Build on a machine with a newer release/,
  );
});

test('packages that the release has are asked of apt', () => {
  expect(() => {
    requireArchive(NEEDED, debian('trixie'));
    requireArchive(['libssl-dev:arm64'], debian('bookworm'));
  }).not.toThrow();
});
