/** Offsets and values of ELF64. Source: elf(5). */
const ELF64_LITTLE_ENDIAN = [0x7f, 0x45, 0x4c, 0x46, 2, 1];
const ET_DYN = 3;
const EM_X86_64 = 62;
const EM_AARCH64 = 183;
const PT_LOAD = 1;
const PT_NOTE = 4;
const PF_X = 1;
const PF_R = 4;
const PAGE = 4096;
/** Pages of programs are as large as this at most. */
const LARGEST_PAGE = 65536;

interface Segment {
  /** Where its header stands in the file. */
  readonly header: number;
  readonly type: number;
  readonly flags: number;
  readonly offset: number;
  readonly address: number;
  readonly fileSize: number;
  readonly memorySize: number;
}

/**
 * A program in which constant strings are other ones, of whatever length: what refers to a string of these in the machine
 * code of x86-64 is led to a segment that is added; in that of AArch64 the string is shortened at its beginning, since
 * others may share its end. A position-independent ELF program of 64 bits, little-endian. That everything was found is not
 * certain: ask the program.
 *
 * @param strings the new ones by the old ones, all of ASCII
 * @throws Error when the program is another one, or has a string not once, or nothing in it refers to it
 */
export function withStrings(program: Uint8Array, strings: ReadonlyMap<string, string>): Buffer {
  const file = Buffer.from(program);
  if (!ELF64_LITTLE_ENDIAN.every((byte, index) => file[index] === byte) || file.readUInt16LE(16) !== ET_DYN)
    throw new Error('it is no position-independent ELF program of 64 bits');
  const segments = segmentsOf(file);
  switch (file.readUInt16LE(18)) {
    case EM_X86_64:
      return withAddedStrings(file, segments, strings);
    case EM_AARCH64:
      for (const [from, to] of strings) shorten(file, segments, from, to);
      return file;
    default:
      throw new Error('how its machine code refers to strings is not known');
  }
}

function segmentsOf(file: Buffer): readonly Segment[] {
  const [start, size, count] = [Number(file.readBigUInt64LE(32)), file.readUInt16LE(54), file.readUInt16LE(56)];
  return Array.from({ length: count }, (_, index) => {
    const header = start + index * size;
    const word = (at: number): number => Number(file.readBigUInt64LE(header + at));
    return {
      header,
      type: file.readUInt32LE(header),
      flags: file.readUInt32LE(header + 4),
      ...{ offset: word(8), address: word(16), fileSize: word(32), memorySize: word(40) },
    };
  });
}

/** Where a string begins in the file, and in memory. */
function findString(
  file: Buffer,
  segments: readonly Segment[],
  text: string,
): { readonly offset: number; readonly address: number } {
  const wanted = Buffer.from(`\0${text}\0`);
  const offset = file.indexOf(wanted) + 1;
  if (offset === 0 || file.includes(wanted, offset)) throw new Error(`it has not one string "${text}"`);
  const segment = segments.find(
    (one) => one.type === PT_LOAD && offset >= one.offset && offset < one.offset + one.fileSize,
  );
  if (segment === undefined) throw new Error(`its string "${text}" is not loaded`);
  return { offset, address: offset - segment.offset + segment.address };
}

function codeOf(segments: readonly Segment[]): readonly Segment[] {
  return segments.filter(({ type, flags }) => type === PT_LOAD && (flags & PF_X) !== 0);
}

function withAddedStrings(file: Buffer, segments: readonly Segment[], strings: ReadonlyMap<string, string>): Buffer {
  // The loader needs no notes, and its header stands after those of the segments, whose order is that of their addresses.
  const note = segments.findLast(({ type }) => type === PT_NOTE);
  const loaded = segments.filter(({ type }) => type === PT_LOAD);
  if (note === undefined || loaded.some(({ header }) => header > note.header))
    throw new Error('it has no header that another segment could take');
  const offset = Math.ceil(file.length / PAGE) * PAGE;
  const end = Math.max(...loaded.map(({ address, memorySize }) => address + memorySize));
  const address = Math.ceil(end / LARGEST_PAGE) * LARGEST_PAGE;
  let content = Buffer.alloc(0);
  for (const [from, to] of strings) {
    lead(file, segments, from, findString(file, segments, from).address, address + content.length);
    content = Buffer.concat([content, Buffer.from(`${to}\0`)]);
  }
  file.writeUInt32LE(PT_LOAD, note.header);
  file.writeUInt32LE(PF_R, note.header + 4);
  for (const [at, value] of [
    [8, offset],
    ...[16, 24].map((one) => [one, address] as const),
    ...[32, 40].map((one) => [one, content.length] as const),
    [48, PAGE],
  ] as const)
    file.writeBigUInt64LE(BigInt(value), note.header + at);
  return Buffer.concat([file, Buffer.alloc(offset - file.length), content]);
}

/** Makes what loads one address load another: `lea disp32(%rip),%r64`. Source: Intel's manual, volume 2, LEA. */
function lead(file: Buffer, segments: readonly Segment[], text: string, from: number, to: number): void {
  let found = false;
  for (const { offset, address, fileSize } of codeOf(segments)) {
    for (let at = offset; at + 7 <= offset + fileSize; at++) {
      if (file[at + 1] !== 0x8d || ((file[at] ?? 0) & 0xfb) !== 0x48 || ((file[at + 2] ?? 0) & 0xc7) !== 5) continue;
      const next = at + 7 - offset + address;
      if (next + file.readInt32LE(at + 3) !== from) continue;
      file.writeInt32LE(to - next, at + 3);
      found = true;
    }
  }
  if (!found) throw new Error(`nothing in it refers to "${text}"`);
}

/**
 * Puts a shorter string where a string ends, and makes what loads the address of the one load that of the other: `adrp`
 * and `add`, of which only the second is another one then. Source: Arm's Architecture Reference Manual, C6.2.
 */
function shorten(file: Buffer, segments: readonly Segment[], from: string, to: string): void {
  const { offset: place, address: old } = findString(file, segments, from);
  const shift = from.length - to.length;
  const page = old - (old % PAGE);
  if (shift < 0 || (old % PAGE) + shift >= PAGE) throw new Error(`there is no room for "${to}" at "${from}"`);
  let found = false;
  for (const { offset, address, fileSize } of codeOf(segments)) {
    const pages = new Map<number, number>();
    for (let at = offset; at + 4 <= offset + fileSize; at += 4) {
      const word = file.readUInt32LE(at);
      const target = word & 0x1f;
      if ((word & 0x9f000000) >>> 0 === 0x90000000) {
        const distance = (((word >>> 5) & 0x7ffff) << 2) | ((word >>> 29) & 3);
        const here = at - offset + address;
        pages.set(target, here - (here % PAGE) + ((distance << 11) >> 11) * PAGE);
      } else if ((word & 0xffc00000) >>> 0 === 0x91000000) {
        const base = (word >>> 5) & 0x1f;
        if (pages.get(base) === page && ((word >>> 10) & 0xfff) === old % PAGE) {
          file.writeUInt32LE((word + (shift << 10)) >>> 0, at);
          found = true;
        }
        if (target !== base) continue;
        pages.delete(target);
      }
    }
  }
  if (!found) throw new Error(`nothing in it refers to "${from}"`);
  file.write(to, place + shift, 'latin1');
}
