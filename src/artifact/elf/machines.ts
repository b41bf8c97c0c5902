import { PLATFORMS, type Platform } from '../../platform/platform.js';

/** The part of what an ELF file says that decides which processors run it. */
export interface ElfMachine {
  /** `e_machine`. */
  readonly machine: number;
  readonly bits: 32 | 64;
  readonly endianness: 'little' | 'big';
  /** 32-bit ARM only, and not even there always known. */
  readonly floatAbi?: 'hard' | 'soft';
}

/** Whether a platform runs a file: all that both of them say is alike. */
export function fitsPlatform(elf: ElfMachine, platform: Platform): boolean {
  const { machine, bits, endianness, floatAbi } = platform.elf;
  return (
    elf.machine === machine &&
    elf.bits === bits &&
    elf.endianness === endianness &&
    (elf.floatAbi === undefined || floatAbi === undefined || elf.floatAbi === floatAbi)
  );
}

/** The platform that a file is for; undefined for a machine that is not in the table. */
export function platformOfElf(elf: ElfMachine): Platform | undefined {
  return PLATFORMS.find((platform) => fitsPlatform(elf, platform));
}

/** Code that no processor of a platform runs: it is data to the program that loads it, on every platform. */
const LOADED_AS_DATA: Readonly<Record<number, string>> = { 190: 'NVIDIA CUDA', 224: 'AMD GPU', 247: 'Linux BPF' };

/** True for BPF and GPU code, which is alike on all platforms. */
export function isLoadedAsData(elf: ElfMachine): boolean {
  return elf.machine in LOADED_AS_DATA;
}

/** Common machines that are in no row of the platform table, to name them. Source: the ELF machine registry. */
const OTHER_MACHINES: Readonly<Record<number, string>> = {
  ...LOADED_AS_DATA,
  2: 'SPARC',
  8: 'MIPS',
  15: 'HPPA',
  20: 'PowerPC',
  42: 'Renesas SH',
  43: 'SPARC V9',
  50: 'Intel IA-64',
  258: 'LoongArch',
};

/** The machine in words: `AArch64`, or `machine 4711` for one without a name here. */
export function machineName(machine: number): string {
  const platform = PLATFORMS.find((row) => row.elf.machine === machine);
  return platform?.elf.machineName ?? OTHER_MACHINES[machine] ?? `machine ${String(machine)}`;
}

/** What decides which processors run a file, in words: `32-bit little-endian ARM, hard float`. */
export function describeMachine(elf: ElfMachine): string {
  const float = elf.floatAbi === undefined ? '' : `, ${elf.floatAbi} float`;
  return `${String(elf.bits)}-bit ${elf.endianness}-endian ${machineName(elf.machine)}${float}`;
}
