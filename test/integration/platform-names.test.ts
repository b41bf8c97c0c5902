import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireCommand } from '../../scripts/debian.js';
import { tool } from '../../scripts/tools.js';
import { updateLists } from '../../src/host/index.js';
import { binfmtPattern } from '../../src/platform/binfmt.js';
import { PLATFORMS, type Platform } from '../../src/platform/platform.js';
import { execCommand } from '../../src/runner/index.js';
import { MemoryRunner } from '../harness/memory-runner.js';

const ROWS = PLATFORMS.map((platform) => [platform.name, platform] as const);

async function output(command: string, ...args: string[]): Promise<string> {
  return (await execCommand(command, args)).stdout.trim();
}

test('Go knows every GOARCH', async () => {
  const known = new Set((await output(await tool('go'), 'tool', 'dist', 'list')).split('\n'));
  for (const { goarch } of PLATFORMS) expect(known).toContain(`linux/${goarch}`);
}, 300_000);

test('Rust knows every triple', async () => {
  // Debian 12 has a current compiler under a name of its own, and Ubuntu has not.
  const isNamed = await execCommand('apt-cache', ['show', 'rustc-web'], { acceptExitCodes: 'any' });
  const rustc = await requireCommand('rustc', [isNamed.exitCode === 0 ? 'rustc-web' : 'rustc']);
  const known = new Set((await output(rustc, '--print', 'target-list')).split('\n'));
  for (const { rustTriple } of PLATFORMS) expect(known).toContain(rustTriple);
}, 300_000);

describe('Debian', () => {
  beforeAll(async () => {
    await requireCommand('dpkg-architecture', ['dpkg-dev']);
  }, 300_000);

  test.each(ROWS)('has %s under the names of the table', async (_, platform) => {
    const query = async (name: string): Promise<string> =>
      await output('dpkg-architecture', '--host-arch', platform.debianArchitecture, '--query', name);
    expect(await query('DEB_HOST_MULTIARCH')).toBe(platform.multiarch);
    expect(await query('DEB_HOST_GNU_TYPE')).toBe(platform.gnuTriple);
    expect(Number(await query('DEB_HOST_ARCH_BITS'))).toBe(platform.elf.bits);
    expect(await query('DEB_HOST_ARCH_ENDIAN')).toBe(platform.elf.endianness);
  });
});

describe('binutils', () => {
  beforeAll(async () => {
    await requireCommand('readelf', ['binutils']);
  }, 300_000);

  /** The header of a program of a platform, and nothing behind it. */
  function elfHeader({ elf }: Platform): Uint8Array {
    const header = new Uint8Array(elf.bits === 64 ? 64 : 52);
    const view = new DataView(header.buffer);
    const little = elf.endianness === 'little';
    header.set([0x7f, 0x45, 0x4c, 0x46, elf.bits === 64 ? 2 : 1, little ? 1 : 2, 1]);
    view.setUint16(16, 2, little);
    view.setUint16(18, elf.machine, little);
    view.setUint32(20, 1, little);
    view.setUint16(header.length - 12, header.length, little);
    return header;
  }

  test.each(ROWS)('calls the machine of %s what the table says', async (_, platform) => {
    const folder = await mkdtemp(join(tmpdir(), 'archway-elf-'));
    const file = join(folder, 'program');
    await writeFile(file, elfHeader(platform));
    const shown = await output('readelf', '--file-header', file);
    await rm(folder, { recursive: true });
    expect(/Machine:\s+(.*)/.exec(shown)?.[1]).toBe(platform.elf.machineName);
    expect(/Class:\s+(.*)/.exec(shown)?.[1]).toBe(`ELF${String(platform.elf.bits)}`);
    expect(/Data:\s+.*(little|big) endian/.exec(shown)?.[1]).toBe(platform.elf.endianness);
  });
});

describe('QEMU', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'archway-qemu-'));
    // Unpacked, not installed: installing may register interpreters with the kernel.
    const download = ['download', '-qq', 'qemu-user-static'];
    await execCommand('apt-get', download, { cwd: folder }).catch(async () => {
      await updateLists(new MemoryRunner());
      await execCommand('apt-get', download, { cwd: folder });
    });
    await execCommand('sh', ['-c', 'dpkg-deb --extract qemu-user-static_*.deb .'], { cwd: folder });
  }, 300_000);

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  /** Magic and mask of `:name:M::magic:mask:interpreter:flags`, as systemd-binfmt reads them; see binfmt.d(5). */
  async function entry(platform: Platform): Promise<{ magic: number[]; mask: number[] } | undefined> {
    const path = join(folder, 'usr', 'lib', 'binfmt.d', `qemu-${platform.qemu}.conf`);
    const line = await readFile(path, 'utf8').catch(() => undefined);
    if (line === undefined) return undefined;
    const [magic = [], mask = []] = line
      .split(':')
      .slice(4, 6)
      .map((bytes) => [...bytes.matchAll(/\\x([0-9a-f]{2})/g)].map(([, hex = '']) => Number.parseInt(hex, 16)));
    return { magic, mask };
  }

  test('has the programs and the patterns of the table', async () => {
    let compared = 0;
    for (const platform of PLATFORMS) {
      const theirs = await entry(platform);
      // A package has no pattern for what its own machine runs.
      if (theirs === undefined) continue;
      compared += 1;
      const ours = binfmtPattern(platform);
      expect(theirs.magic).toHaveLength(ours.magic.length);
      const osAbi = 7;
      for (const [index, bits] of theirs.mask.entries()) {
        // Ours look at every byte but the OS ABI in full. Where theirs look at less, they still see the same in it.
        if (index !== osAbi) expect((ours.mask[index] ?? 0) & bits).toBe(bits);
        expect((ours.magic[index] ?? 0) & bits).toBe((theirs.magic[index] ?? 0) & bits);
      }
      const differs = ['i386', 'x86_64', 'ppc64le'].includes(platform.qemu);
      if (!differs) expect([...ours.mask].toSpliced(osAbi, 1)).toEqual(theirs.mask.toSpliced(osAbi, 1));
    }
    expect(compared).toBeGreaterThanOrEqual(5);
  });
});
