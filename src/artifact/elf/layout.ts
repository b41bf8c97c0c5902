import { FormatError, type ByteSource } from '../bytes.js';

/**
 * The tables of an ELF file. Source for all numbers: the System V gABI ("Object Files", "Program Loading"), as in
 * glibc's <elf.h>.
 */

export const ELF_MAGIC = Buffer.from([0x7f, 0x45, 0x4c, 0x46]);

/** The segment types that are looked at. */
export const PT = {
  load: 1,
  dynamic: 2,
  interpreter: 3,
  note: 4,
  gnuStack: 0x6474e551,
  gnuRelro: 0x6474e552,
} as const;

/** The section types that are looked at. */
export const SHT = { symbolTable: 2, note: 7, noBits: 8, armAttributes: 0x70000003 } as const;

export const SHF_TLS = 0x400;

/** File types: `e_type`. */
export const ET = { relocatable: 1, executable: 2, shared: 3, core: 4 } as const;

/** e_phnum when the number of program headers stands in section header 0, and the limit to which we follow that. */
const PN_XNUM = 0xffff;
/** Object files with a section per function have some hundred thousand; none has a million. */
const MAX_SECTIONS = 1_000_000;
const SECTIONS_PER_READ = 512;

export type Bits = 32 | 64;
export type Endianness = 'little' | 'big';

/** Numbers out of a piece of an ELF file, in its byte order and address size. */
export class Fields {
  readonly #bytes: Buffer;
  readonly #little: boolean;
  readonly #wide: boolean;

  constructor(bytes: Buffer, bits: Bits, endianness: Endianness) {
    this.#bytes = bytes;
    this.#wide = bits === 64;
    this.#little = endianness === 'little';
  }

  half(offset: number): number {
    return this.#little ? this.#bytes.readUInt16LE(offset) : this.#bytes.readUInt16BE(offset);
  }

  word(offset: number): number {
    return this.#little ? this.#bytes.readUInt32LE(offset) : this.#bytes.readUInt32BE(offset);
  }

  /**
   * An address, an offset or a size: 4 bytes, or 8 that have to fit into 53 bits. Larger ones become Infinity, which
   * no bounds check lets pass: a kernel's addresses are that large, and are never looked up.
   */
  address(offset: number): number {
    if (!this.#wide) return this.word(offset);
    const value = this.#little ? this.#bytes.readBigUInt64LE(offset) : this.#bytes.readBigUInt64BE(offset);
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : Infinity;
  }
}

/** Where fields stand: offsets into the file header, a program header and a section header, by address size. */
const LAYOUT = {
  32: {
    header: { size: 52, programs: 28, sections: 32, flags: 36, programSize: 42, sectionSize: 46 },
    program: { size: 32, flags: 24, offset: 4, address: 8, fileSize: 16 },
    section: { size: 40, flags: 8, address: 12, offset: 16, byteSize: 20, link: 24, info: 28 },
  },
  64: {
    header: { size: 64, programs: 32, sections: 40, flags: 48, programSize: 54, sectionSize: 58 },
    program: { size: 56, flags: 4, offset: 8, address: 16, fileSize: 32 },
    section: { size: 64, flags: 8, address: 16, offset: 24, byteSize: 32, link: 40, info: 44 },
  },
} as const;

/** A program header: a part of the file that is mapped or has a meaning at run time. */
export interface Segment {
  readonly type: number;
  readonly flags: number;
  readonly offset: number;
  readonly address: number;
  readonly fileSize: number;
}

/** A section header. */
export interface Section {
  /** Into the section that holds the names. */
  readonly nameOffset: number;
  readonly type: number;
  readonly flags: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
  readonly link: number;
  readonly info: number;
}

interface Table {
  readonly offset: number;
  readonly count: number;
  readonly entrySize: number;
}

/** The file header and the way to all tables, each checked to be inside the file before it is read. */
export class ElfLayout {
  readonly source: ByteSource;
  readonly bits: Bits;
  readonly endianness: Endianness;
  readonly osAbi: number;
  /** `e_type`. */
  readonly type: number;
  readonly machine: number;
  /** `e_flags`. */
  readonly flags: number;
  readonly segments: readonly Segment[];
  readonly #sections: Table;
  readonly #nameSection: number;
  readonly #programsEnd: number;

  /** @throws FormatError that names what is missing or wrong */
  constructor(source: ByteSource) {
    this.source = source;
    if (source.size < 16)
      throw new FormatError(`the file ends after ${String(source.size)} bytes, inside the ELF header`);
    const identification = source.read(0, 16);
    if (!identification.subarray(0, 4).equals(ELF_MAGIC))
      throw new FormatError('the file does not begin with the ELF magic');
    this.bits = oneOf(identification[4], { 1: 32, 2: 64 } as const, 'class (EI_CLASS)');
    this.endianness = oneOf(identification[5], { 1: 'little', 2: 'big' } as const, 'byte order (EI_DATA)');
    this.osAbi = identification[7] ?? 0;
    const at = LAYOUT[this.bits].header;
    const header = this.fields(0, at.size, 'the ELF header');
    this.type = header.half(16);
    this.machine = header.half(18);
    this.flags = header.word(at.flags);
    this.#nameSection = header.half(at.sectionSize + 4);
    // The counts stand right behind the sizes. Those too large for their field stand in section header 0.
    const sectionTable = {
      offset: header.address(at.sections),
      entrySize: header.half(at.sectionSize),
      count: header.half(at.sectionSize + 2),
    };
    const programCount = header.half(at.programSize + 2);
    const first = sectionTable.offset === 0 ? undefined : this.#sectionAt(sectionTable, 0);
    const sectionCount =
      sectionTable.offset === 0 ? 0 : sectionTable.count === 0 ? (first?.size ?? 0) : sectionTable.count;
    if (this.#nameSection === 0xffff) this.#nameSection = first?.link ?? 0;
    this.#sections = this.#checkedTable({ ...sectionTable, count: sectionCount }, 'section', MAX_SECTIONS);
    const programTable = {
      offset: header.address(at.programs),
      entrySize: header.half(at.programSize),
      count: programCount === PN_XNUM && first !== undefined ? first.info : programCount,
    };
    this.#programsEnd = Math.max(at.size, programTable.offset + programTable.entrySize * programTable.count);
    this.segments = this.#readSegments(programTable);
  }

  get sectionCount(): number {
    return this.#sections.count;
  }

  /**
   * A piece of the file, to read numbers from.
   *
   * @param what names the piece in the error when it is not inside the file
   */
  fields(offset: number, size: number, what: string): Fields {
    return new Fields(this.bytes(offset, size, what), this.bits, this.endianness);
  }

  /** A piece of the file. */
  bytes(offset: number, size: number, what: string): Buffer {
    if (offset + size > this.source.size) {
      throw new FormatError(
        `${what} should be at bytes ${String(offset)} to ${String(offset + size)}, but the file ends after ` +
          `${String(this.source.size)}: it was cut off or is damaged`,
      );
    }
    return this.source.read(offset, size);
  }

  /** All section headers, in order, never all at once in memory. */
  *sections(): Generator<Section> {
    const { offset, count, entrySize } = this.#sections;
    for (let index = 0; index < count; index += SECTIONS_PER_READ) {
      const length = Math.min(SECTIONS_PER_READ, count - index);
      const fields = this.fields(offset + index * entrySize, length * entrySize, 'the section header table');
      for (let entry = 0; entry < length; entry++) yield this.#section(fields, entry * entrySize);
    }
  }

  /** The first section with a name, if the file has one. */
  sectionNamed(name: string): Section | undefined {
    if (this.#nameSection === 0 || this.#nameSection >= this.#sections.count) return undefined;
    const names = this.#sectionAt(this.#sections, this.#nameSection);
    const wanted = Buffer.from(`${name}\0`, 'latin1');
    for (const section of this.sections()) {
      const start = section.nameOffset;
      if (start + wanted.length > names.size || names.offset + start + wanted.length > this.source.size) continue;
      if (this.source.read(names.offset + start, wanted.length).equals(wanted)) return section;
    }
    return undefined;
  }

  /** Where in the file a run-time address is stored, and how many bytes follow it in that segment. */
  locate(address: number): { readonly offset: number; readonly available: number } | undefined {
    for (const segment of this.segments) {
      const inside = address - segment.address;
      if (segment.type === PT.load && inside >= 0 && inside < segment.fileSize) {
        return { offset: segment.offset + inside, available: segment.fileSize - inside };
      }
    }
    return undefined;
  }

  /** Where the last part that the tables know of ends, at most the size of the file. */
  end(): number {
    const { offset, count, entrySize } = this.#sections;
    let end = Math.max(this.#programsEnd, offset + count * entrySize);
    for (const segment of this.segments) end = Math.max(end, segment.offset + segment.fileSize);
    for (const section of this.sections()) {
      if (section.type !== SHT.noBits && section.type !== 0) end = Math.max(end, section.offset + section.size);
    }
    return Math.min(end, this.source.size);
  }

  #readSegments(table: Table): readonly Segment[] {
    if (table.count === 0) return [];
    const { offset, count, entrySize } = this.#checkedTable(table, 'program', PN_XNUM);
    const at = LAYOUT[this.bits].program;
    const fields = this.fields(offset, count * entrySize, 'the program header table');
    return Array.from({ length: count }, (_, index) => {
      const base = index * entrySize;
      return {
        type: fields.word(base),
        flags: fields.word(base + at.flags),
        offset: fields.address(base + at.offset),
        address: fields.address(base + at.address),
        fileSize: fields.address(base + at.fileSize),
      };
    });
  }

  #sectionAt(table: Table, index: number): Section {
    const { size } = LAYOUT[this.bits].section;
    const offset = table.offset + index * Math.max(table.entrySize, size);
    return this.#section(this.fields(offset, size, 'the section header table'), 0);
  }

  #section(fields: Fields, base: number): Section {
    const at = LAYOUT[this.bits].section;
    return {
      nameOffset: fields.word(base),
      type: fields.word(base + 4),
      flags: fields.address(base + at.flags),
      offset: fields.address(base + at.offset),
      address: fields.address(base + at.address),
      size: fields.address(base + at.byteSize),
      link: fields.word(base + at.link),
      info: fields.word(base + at.info),
    };
  }

  #checkedTable(table: Table, kind: 'section' | 'program', limit: number): Table {
    const { offset, count, entrySize } = table;
    if (count === 0) return { offset: 0, count: 0, entrySize: 0 };
    const { size } = LAYOUT[this.bits][kind];
    if (entrySize < size) {
      throw new FormatError(
        `${kind} headers of ${String(entrySize)} bytes are smaller than the ${String(size)} they need`,
      );
    }
    if (count > limit)
      throw new FormatError(`${String(count)} ${kind} headers are more than the ${String(limit)} that are read`);
    if (offset + count * entrySize > this.source.size) {
      throw new FormatError(
        `the ${kind} header table ends at byte ${String(offset + count * entrySize)}, but the file after ` +
          `${String(this.source.size)}: it was cut off or is damaged`,
      );
    }
    return table;
  }
}

function oneOf<Value>(byte: number | undefined, values: Readonly<Record<number, Value>>, what: string): Value {
  const value = values[byte ?? -1];
  if (value === undefined) throw new FormatError(`the ELF header has the unknown ${what} ${String(byte)}`);
  return value;
}
