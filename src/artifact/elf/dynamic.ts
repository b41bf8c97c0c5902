import { FormatError } from '../bytes.js';
import { PT, SHF_TLS, SHT, type ElfLayout, type Segment } from './layout.js';

/** Source: gABI "Dynamic Section", and the GNU extensions in glibc's <elf.h>. */
const DT = {
  null: 0,
  needed: 1,
  stringTable: 5,
  stringSize: 10,
  soname: 14,
  rpath: 15,
  bindNow: 24,
  runpath: 29,
  flags: 30,
  flags1: 0x6ffffffb,
  versionNeed: 0x6ffffffe,
  versionNeedCount: 0x6fffffff,
} as const;
const DF_BIND_NOW = 8;
const DF_1_NOW = 1;
const DF_1_PIE = 0x08000000;

/** Real dynamic sections have below a thousand entries and some kilobytes of names that matter. */
const MAX_DYNAMIC_BYTES = 1024 * 1024;
const MAX_TEXT_BYTES = 1024 * 1024;
const MAX_STRING = 64 * 1024;
const MAX_VERSION_RECORDS = 65_536;

/** The symbol version families whose highest member says how new a system must be. */
export const VERSION_FAMILIES = ['GLIBC', 'GLIBCXX', 'CXXABI'] as const;

export type VersionFamily = (typeof VERSION_FAMILIES)[number];

/** What the dynamic section tells the loader. */
export interface DynamicFacts {
  readonly needed: readonly string[];
  readonly soname?: string;
  /** DT_RPATH and DT_RUNPATH, folder by folder. */
  readonly rpath: readonly string[];
  readonly runpath: readonly string[];
  /** The highest version needed of each family, without the family's name: `{"GLIBC":"2.34"}`. */
  readonly versions: Readonly<Partial<Record<VersionFamily, string>>>;
  readonly bindNow: boolean;
  /** DF_1_PIE: a position-independent program, by the linker's own word. */
  readonly pieFlag: boolean;
}

/** Reads the dynamic section as the loader does: by the program headers alone. Undefined when there is none. */
export function readDynamic(elf: ElfLayout): DynamicFacts | undefined {
  const segment = storedSegment(elf, PT.dynamic);
  if (segment === undefined) return undefined;
  const entries = readEntries(elf, segment);
  const value = (tag: number): number | undefined => entries.find((entry) => entry.tag === tag)?.value;
  const strings = new StringTable(elf, value(DT.stringTable), value(DT.stringSize));
  const texts = (tag: number): string[] =>
    entries.filter((entry) => entry.tag === tag).map((entry) => strings.text(entry.value));
  const folders = (tag: number): string[] => texts(tag).flatMap((text) => text.split(':'));
  const soname = texts(DT.soname).at(-1);
  const flags1 = value(DT.flags1) ?? 0;
  return {
    needed: texts(DT.needed),
    ...(soname !== undefined && { soname }),
    rpath: folders(DT.rpath),
    runpath: folders(DT.runpath),
    versions: readVersions(elf, strings, value(DT.versionNeed), value(DT.versionNeedCount) ?? 0),
    bindNow:
      value(DT.bindNow) !== undefined || ((value(DT.flags) ?? 0) & DF_BIND_NOW) !== 0 || (flags1 & DF_1_NOW) !== 0,
    pieFlag: (flags1 & DF_1_PIE) !== 0,
  };
}

/** PT_INTERP: the loader that the program asks for. */
export function readInterpreter(elf: ElfLayout): string | undefined {
  const segment = storedSegment(elf, PT.interpreter);
  if (segment === undefined) return undefined;
  const bytes = elf.bytes(segment.offset, Math.min(segment.fileSize, MAX_STRING), 'the interpreter (PT_INTERP)');
  return upToNul(bytes);
}

/**
 * The first segment of a type whose bytes are in the file. Files of detached debug information keep the program
 * headers, and turn the sections that those speak of into ones without content.
 */
function storedSegment(elf: ElfLayout, type: number): Segment | undefined {
  const segment = elf.segments.find((one) => one.type === type && one.fileSize > 0);
  if (segment === undefined) return undefined;
  for (const section of elf.sections()) {
    if (section.type !== SHT.noBits || (section.flags & SHF_TLS) !== 0) continue;
    if (segment.address >= section.address && segment.address < section.address + section.size) return undefined;
  }
  return segment;
}

interface DynamicEntry {
  readonly tag: number;
  readonly value: number;
}

function readEntries(elf: ElfLayout, { offset, fileSize }: Segment): readonly DynamicEntry[] {
  if (fileSize > MAX_DYNAMIC_BYTES)
    throw new FormatError(`a dynamic section of ${String(fileSize)} bytes is too large`);
  const word = elf.bits / 8;
  const fields = elf.fields(offset, fileSize, 'the dynamic section');
  const entries: DynamicEntry[] = [];
  for (let at = 0; at + 2 * word <= fileSize; at += 2 * word) {
    const tag = fields.address(at);
    if (tag === DT.null) break;
    entries.push({ tag, value: fields.address(at + word) });
  }
  return entries;
}

/** The dynamic string table. What it hands out is limited in all, as entries may share a string without end. */
class StringTable {
  readonly #elf: ElfLayout;
  readonly #offset: number | undefined;
  readonly #size: number;
  #allowance = MAX_TEXT_BYTES;

  constructor(elf: ElfLayout, address: number | undefined, size: number | undefined) {
    const place = address === undefined ? undefined : elf.locate(address);
    this.#elf = elf;
    this.#offset = place?.offset;
    this.#size = Math.min(size ?? Infinity, place?.available ?? 0, elf.source.size - (place?.offset ?? 0));
  }

  text(index: number): string {
    if (this.#offset === undefined)
      throw new FormatError('the dynamic section has strings, and no string table (DT_STRTAB) in the file');
    const length = Math.min(this.#size - index, MAX_STRING);
    if (!(length > 0)) {
      throw new FormatError(
        `a string at ${String(index)} is outside the dynamic string table of ${String(this.#size)} bytes`,
      );
    }
    const text = upToNul(this.#elf.bytes(this.#offset + index, length, 'the dynamic string table'));
    this.#allowance -= text.length + 1;
    if (this.#allowance < 0) throw new FormatError('the dynamic section names more text than any real file does');
    return text;
  }
}

function upToNul(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  if (end === -1)
    throw new FormatError(`a string of the dynamic section has no end within ${String(bytes.length)} bytes`);
  return bytes.toString('utf8', 0, end);
}

/** Walks .gnu.version_r. Source: LSB Core, "Symbol Version Requirements". Records are alike in both classes. */
function readVersions(
  elf: ElfLayout,
  strings: StringTable,
  address: number | undefined,
  count: number,
): DynamicFacts['versions'] {
  const highest: Partial<Record<VersionFamily, string>> = {};
  const start = address === undefined ? undefined : elf.locate(address)?.offset;
  if (start === undefined) return highest;
  let records = 0;
  const record = (offset: number): ReturnType<ElfLayout['fields']> => {
    if (++records > MAX_VERSION_RECORDS) throw new FormatError('the version requirements (.gnu.version_r) do not end');
    return elf.fields(offset, 16, 'the version requirements (.gnu.version_r)');
  };
  let offset = start;
  for (let library = 0; library < count; library++) {
    const need = record(offset);
    let auxiliary = offset + need.word(8);
    for (let index = 0; index < need.half(2); index++) {
      const version = record(auxiliary);
      noteVersion(highest, strings.text(version.word(8)));
      if (version.word(12) === 0) break;
      auxiliary += version.word(12);
    }
    if (need.word(12) === 0) break;
    offset += need.word(12);
  }
  return highest;
}

const VERSION = new RegExp(`^(${VERSION_FAMILIES.join('|')})_(\\d+(?:\\.\\d+)*)$`);

function noteVersion(highest: Partial<Record<VersionFamily, string>>, name: string): void {
  const match = VERSION.exec(name);
  const family = match?.[1] as VersionFamily | undefined;
  const version = match?.[2];
  if (family === undefined || version === undefined) return;
  if (compareVersions(version, highest[family] ?? '') > 0) highest[family] = version;
}

/** Compares dotted numbers: negative, 0 or positive. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
