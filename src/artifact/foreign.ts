import type { ByteSource } from './bytes.js';
import { machineName } from './elf/machines.js';

/**
 * Programs of other systems, to name them: Mach-O (macOS) and PE (Windows). Sources: Apple's <mach-o/loader.h>,
 * <mach-o/fat.h> and <mach/machine.h>; Microsoft's "PE Format".
 */
export interface ForeignProgram {
  readonly format: 'Mach-O' | 'PE';
  /** In words, such as `64-bit AArch64`; a universal file has several. */
  readonly machines: readonly string[];
}

const MACHO = { 0xfeedface: 'BE', 0xfeedfacf: 'BE', 0xcefaedfe: 'LE', 0xcffaedfe: 'LE' } as const;
const FAT = 0xcafebabe;
const FAT_64 = 0xcafebabf;
/** Java's class files have the same magic, and a version number of at least 45 where a fat file has its count. */
const MAX_FAT = 30;
const FAT_ENTRY = { [FAT]: 20, [FAT_64]: 32 } as const;
/** CPU types, by ELF machine numbers: the names are those of the ELF registry. */
const MACHO_MACHINES: Readonly<Record<number, number>> = {
  7: 3,
  12: 40,
  18: 20,
  0x01000007: 62,
  0x0100000c: 183,
  0x02000018: 183,
  0x01000012: 21,
};
const PE_MACHINES: Readonly<Record<number, number>> = {
  0x14c: 3,
  0x1c0: 40,
  0x1c4: 40,
  0x8664: 62,
  0xaa64: 183,
  0xa641: 183,
  0x5064: 243,
};
const PE_POINTER = 60;

/** Whether bytes begin like Mach-O, or like the DOS program that a PE file begins with. */
export function isForeignProgram(head: Buffer): boolean {
  if (head.length < 64) return false;
  const magic = head.readUInt32BE(0);
  return magic in MACHO || isFat(head, magic) || head.toString('latin1', 0, 2) === 'MZ';
}

/** Names a program of another system; undefined when it is none after all, such as a DOS program or text. */
export function readForeignProgram(source: ByteSource): ForeignProgram | undefined {
  const head = source.read(0, Math.min(source.size, 4096));
  const magic = head.readUInt32BE(0);
  if (magic in MACHO) {
    const little = MACHO[magic as keyof typeof MACHO] === 'LE';
    return { format: 'Mach-O', machines: [machoName(little ? head.readUInt32LE(4) : head.readUInt32BE(4))] };
  }
  if (isFat(head, magic)) {
    const size = FAT_ENTRY[magic as keyof typeof FAT_ENTRY];
    const count = Math.min(head.readUInt32BE(4), Math.floor((head.length - 8) / size));
    return {
      format: 'Mach-O',
      machines: Array.from({ length: count }, (_, index) => machoName(head.readUInt32BE(8 + index * size))),
    };
  }
  const at = head.readUInt32LE(PE_POINTER);
  if (at + 6 > source.size || at < PE_POINTER) return undefined;
  const header = source.read(at, 6);
  if (header.toString('latin1', 0, 4) !== 'PE\0\0') return undefined;
  const machine = header.readUInt16LE(4);
  return { format: 'PE', machines: [nameOf(PE_MACHINES[machine]) ?? `machine 0x${machine.toString(16)}`] };
}

function isFat(head: Buffer, magic: number): boolean {
  return (magic === FAT || magic === FAT_64) && head.readUInt32BE(4) > 0 && head.readUInt32BE(4) < MAX_FAT;
}

function machoName(type: number): string {
  return nameOf(MACHO_MACHINES[type]) ?? `CPU type 0x${type.toString(16)}`;
}

function nameOf(elfMachine: number | undefined): string | undefined {
  return elfMachine === undefined ? undefined : machineName(elfMachine);
}
