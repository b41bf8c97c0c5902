import type { Platform } from './platform.js';

/** What binfmt_misc compares the first 20 bytes of a file with. */
export interface BinfmtPattern {
  /** 20 bytes: the ELF identification, type and machine. */
  readonly magic: Uint8Array;
  /** 20 bytes: the bits of the magic that count. */
  readonly mask: Uint8Array;
}

const ELF_MAGIC = [0x7f, 0x45, 0x4c, 0x46];
const EV_CURRENT = 1;
const ET_EXEC = 2;

/**
 * The magic and mask by which the kernel knows a program of the platform, as QEMU's `scripts/qemu-binfmt-conf.sh` has
 * them: the OS ABI byte is free, and the lowest bit of the type too, so that ET_EXEC (2) and ET_DYN (3, a
 * position-independent program) both match. QEMU's own entries for x86 also free a bit of the version and data bytes,
 * and that for ppc64le the high byte of the machine; neither ever occurs in a valid file, so this table does without.
 * Some of QEMU's look at the upper bits of the OS ABI, which are clear in every program of Linux.
 */
export function binfmtPattern(platform: Platform): BinfmtPattern {
  const { bits, endianness, machine } = platform.elf;
  const little = endianness === 'little';
  const halfWord = (value: number): number[] => {
    const bytes = [value & 0xff, value >> 8];
    return little ? bytes : bytes.reverse();
  };
  const identification = [...ELF_MAGIC, bits === 64 ? 2 : 1, little ? 1 : 2, EV_CURRENT, ...Array<number>(9).fill(0)];
  const identificationMask = [...Array<number>(7).fill(0xff), 0x00, ...Array<number>(8).fill(0xff)];
  return {
    magic: Uint8Array.from([...identification, ...halfWord(ET_EXEC), ...halfWord(machine)]),
    mask: Uint8Array.from([...identificationMask, ...halfWord(0xfffe), 0xff, 0xff]),
  };
}
