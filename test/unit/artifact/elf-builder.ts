/** What a made-up ELF file is to say. */
export interface ElfOptions {
  readonly machine?: number;
  readonly bits?: 32 | 64;
  readonly endianness?: 'little' | 'big';
  /** ET_EXEC (2) or ET_DYN (3). */
  readonly type?: number;
  readonly flags?: number;
  readonly interpreter?: string;
  readonly needed?: readonly string[];
  readonly soname?: string;
  readonly rpath?: string;
  readonly runpath?: string;
  /** Numeric dynamic entries beside the strings: `[tag, value]`. */
  readonly dynamic?: readonly (readonly [number, number])[];
  /** Versions needed, all of one library: `GLIBC_2.34`. */
  readonly versions?: readonly string[];
  /** Bytes of a writable segment: where a Go program without section headers has its build information. */
  readonly data?: Buffer;
  /** Further program headers: type and flags. */
  readonly segments?: readonly (readonly [type: number, flags: number])[];
}

const BASE = 0x10000;

/**
 * Makes an ELF file without section headers, as the loader would see it: one segment that maps the whole file, and an
 * interpreter and a dynamic section where there is something to put in.
 */
export function buildElf(options: ElfOptions = {}): Buffer {
  const { bits = 64, endianness = 'little', machine = 62, type = 3 } = options;
  const wide = bits === 64;
  const half = (value: number): Buffer => number(value, 2, endianness);
  const word = (value: number): Buffer => number(value, 4, endianness);
  const address = (value: number): Buffer => number(value, bits / 8, endianness);

  const headerSize = wide ? 64 : 52;
  const programSize = wide ? 56 : 32;
  const strings = new Strings();
  const textEntries: [number, number][] = [
    ...(options.needed ?? []).map((name): [number, number] => [1, strings.add(name)]),
    ...(options.soname === undefined ? [] : [[14, strings.add(options.soname)] as [number, number]]),
    ...(options.rpath === undefined ? [] : [[15, strings.add(options.rpath)] as [number, number]]),
    ...(options.runpath === undefined ? [] : [[29, strings.add(options.runpath)] as [number, number]]),
  ];
  const versions = versionNeeds(options.versions ?? [], strings, half, word);
  const hasDynamic = textEntries.length > 0 || versions.length > 0 || (options.dynamic ?? []).length > 0;

  const blocks: { readonly type: number; readonly flags: number; readonly content: Buffer }[] = [];
  if (options.interpreter !== undefined)
    blocks.push({ type: 3, flags: 4, content: Buffer.from(`${options.interpreter}\0`) });
  if (options.data !== undefined) blocks.push({ type: 1, flags: 6, content: options.data });
  for (const [kind, flags] of options.segments ?? []) blocks.push({ type: kind, flags, content: Buffer.alloc(0) });
  const count = 1 + blocks.length + (hasDynamic ? 1 : 0);

  let offset = align(headerSize + count * programSize);
  const placed = blocks.map((block) => {
    const at = offset;
    offset = align(offset + block.content.length);
    return { ...block, at };
  });
  const stringsAt = offset;
  const versionsAt = align(stringsAt + strings.bytes.length);
  const dynamicAt = align(versionsAt + versions.length);
  const entries: (readonly [number, number])[] = [
    ...textEntries,
    [5, BASE + stringsAt],
    [10, strings.bytes.length],
    ...(versions.length === 0 ? [] : [[0x6ffffffe, BASE + versionsAt] as const, [0x6fffffff, 1] as const]),
    ...(options.dynamic ?? []),
    [0, 0],
  ];
  const dynamic = Buffer.concat(entries.flatMap(([tag, value]) => [address(tag), address(value)]));
  const size = hasDynamic ? dynamicAt + dynamic.length : stringsAt;

  const header = (kind: number, flags: number, at: number, length: number): Buffer =>
    wide
      ? Buffer.concat([word(kind), word(flags), ...[at, BASE + at, BASE + at, length, length, 8].map(address)])
      : Buffer.concat([kind, at, BASE + at, BASE + at, length, length, flags, 8].map(word));
  const file = Buffer.alloc(size);
  Buffer.concat([
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, endianness === 'little' ? 1 : 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    half(type),
    half(machine),
    word(1),
    address(BASE),
    address(headerSize),
    address(0),
    word(options.flags ?? 0),
    half(headerSize),
    half(programSize),
    half(count),
    half(wide ? 64 : 40),
    half(0),
    half(0),
    header(1, 5, 0, size),
    ...placed.map((block) => header(block.type, block.flags, block.at, block.content.length)),
    ...(hasDynamic ? [header(2, 6, dynamicAt, dynamic.length)] : []),
  ]).copy(file);
  for (const block of placed) block.content.copy(file, block.at);
  strings.bytes.copy(file, stringsAt);
  versions.copy(file, versionsAt);
  if (hasDynamic) dynamic.copy(file, dynamicAt);
  return file;
}

function number(value: number, size: number, endianness: 'little' | 'big'): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  const used = Buffer.from(bytes.subarray(0, size));
  return endianness === 'little' ? used : used.reverse();
}

function align(offset: number): number {
  return Math.ceil(offset / 16) * 16;
}

class Strings {
  bytes = Buffer.from([0]);

  add(text: string): number {
    const at = this.bytes.length;
    this.bytes = Buffer.concat([this.bytes, Buffer.from(`${text}\0`)]);
    return at;
  }
}

function versionNeeds(
  names: readonly string[],
  strings: Strings,
  half: (value: number) => Buffer,
  word: (value: number) => Buffer,
): Buffer {
  if (names.length === 0) return Buffer.alloc(0);
  const need = [half(1), half(names.length), word(strings.add('libc.so.6')), word(16), word(0)];
  const auxiliaries = names.flatMap((name, index) => [
    word(0),
    half(0),
    half(2 + index),
    word(strings.add(name)),
    word(index === names.length - 1 ? 0 : 16),
  ]);
  return Buffer.concat([...need, ...auxiliaries]);
}

/** The build information that the Go linker writes, for `data`. @param cgo CGO_ENABLED */
export function goBuildInfo(cgo: string): Buffer {
  const text = (value: string): Buffer => {
    const length = Buffer.byteLength(value);
    const size = length < 0x80 ? [length] : [(length & 0x7f) | 0x80, length >> 7];
    return Buffer.concat([Buffer.from(size), Buffer.from(value, 'latin1')]);
  };
  const module = `path\texample.org/app\nbuild\tCGO_ENABLED=${cgo}\n`;
  const mark = '0123456789abcdef';
  const header = Buffer.alloc(32);
  Buffer.from('\xff Go buildinf:\x08\x02', 'latin1').copy(header);
  return Buffer.concat([header, text('go1.22.4'), text(`${mark}${module}${mark}`)]);
}
