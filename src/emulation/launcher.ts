import { InputError } from '../runner/index.js';
import { LAUNCHER_CODE } from './launcher-code.js';

/** Offsets in a 64-bit ELF header and program header. Source: elf(5). */
const HEADER = { machine: 18, entry: 24, programHeaders: 32, entrySize: 54, entryCount: 56 };
const SEGMENT = { type: 0, flags: 4, offset: 8, address: 16, physical: 24, fileSize: 32, memorySize: 40, align: 48 };
const PT_LOAD = 1;
const PT_NOTE = 4;
const READ_AND_EXECUTE = 5;
/** The largest page of amd64 and arm64 kernels. */
const PAGE = 0x10000n;

/**
 * Makes an emulator start with `-cpu`: a copy of its program with one more segment, whose code inserts the argument and
 * goes on to the program's own entry point.
 *
 * QEMU takes its CPU model from an argument, which binfmt_misc cannot give, or from the variable QEMU_CPU, which every
 * other emulator reads too and programs inherit. A wrapper that starts the real emulator does not serve: under flag F
 * only the file that is registered can be reached from a container, and a second execve(2) loses what the kernel tells
 * the first one of flags C and P in its auxiliary vector. This way there is one execve, one file, and QEMU_CPU is still
 * heeded where a user sets it.
 *
 * @param emulator a statically linked 64-bit little-endian ELF file
 * @param cpu what follows `-cpu`
 * @throws InputError when the file has no room for another segment
 */
export function withCpu(emulator: Buffer, cpu: string): Buffer {
  const machine = emulator.readUInt16LE(HEADER.machine);
  const launcher = LAUNCHER_CODE.find((one) => one.machine === machine);
  if (launcher === undefined) throw cannotSet('Archway has no launcher for this host');
  const segments = programHeaders(emulator);
  const loaded = segments.filter((at) => segmentType(emulator, at) === PT_LOAD);
  // Loaded segments must stand in the order of their addresses, and the new one comes last.
  const spare = segments.find((at) => segmentType(emulator, at) === PT_NOTE && loaded.every((other) => other < at));
  if (spare === undefined) throw cannotSet('its program headers have no note to spare');

  const end = loaded.map((at) => wide(emulator, at, SEGMENT.address) + wide(emulator, at, SEGMENT.memorySize));
  const address = alignUp(end.reduce((a, b) => (a > b ? a : b), 0n));
  const offset = alignUp(BigInt(emulator.length));
  const code = Buffer.from(launcher.base64, 'base64');
  const table = launchTable(wide(emulator, 0, HEADER.entry) - (address + BigInt(code.length)), cpu);
  const segment = Buffer.concat([code, table]);

  const result = Buffer.alloc(Number(offset) + segment.length);
  emulator.copy(result);
  segment.copy(result, Number(offset));
  result.writeBigUInt64LE(address, HEADER.entry);
  result.writeUInt32LE(PT_LOAD, spare + SEGMENT.type);
  result.writeUInt32LE(READ_AND_EXECUTE, spare + SEGMENT.flags);
  const size = BigInt(segment.length);
  for (const [at, value] of [
    [SEGMENT.offset, offset],
    [SEGMENT.address, address],
    [SEGMENT.physical, address],
    [SEGMENT.fileSize, size],
    [SEGMENT.memorySize, size],
    [SEGMENT.align, PAGE],
  ] as const) {
    result.writeBigUInt64LE(value, spare + at);
  }
  return result;
}

/** What follows the launcher's code: see launcher-source/x86_64.S. */
function launchTable(distanceToEntry: bigint, cpu: string): Buffer {
  const table = Buffer.alloc(16);
  table.writeBigInt64LE(distanceToEntry, 0);
  table.write('-cpu\0', 8, 'latin1');
  return Buffer.concat([table, Buffer.from(`${cpu}\0`, 'utf8')]);
}

function programHeaders(file: Buffer): readonly number[] {
  const start = Number(wide(file, 0, HEADER.programHeaders));
  const size = file.readUInt16LE(HEADER.entrySize);
  return Array.from({ length: file.readUInt16LE(HEADER.entryCount) }, (_, index) => start + index * size);
}

function segmentType(file: Buffer, segment: number): number {
  return file.readUInt32LE(segment + SEGMENT.type);
}

function wide(file: Buffer, base: number, offset: number): bigint {
  return file.readBigUInt64LE(base + offset);
}

function alignUp(value: bigint): bigint {
  return ((value + PAGE - 1n) / PAGE) * PAGE;
}

function cannotSet(reason: string): InputError {
  return new InputError(
    `The emulator's CPU model cannot be set: ${reason}. Take another QEMU, or set cpu to default for this platform.`,
  );
}
