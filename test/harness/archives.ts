import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

/** A file for an archive. */
export interface Entry {
  readonly name: string;
  readonly content: Buffer | string;
  readonly mode?: number;
  /** Makes the entry a symbolic link. */
  readonly target?: string;
}

/** Archives made in memory, right or wrong, for tests. */
export async function tar(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack();
  for (const { name, content, mode = 0o755, target } of entries) {
    if (target === undefined) archive.entry({ name, mode }, content);
    else archive.entry({ name, type: 'symlink', linkname: target });
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Makes the checksums of a tar archive's headers right again, after what is in them was changed. */
export function repairTarHeaders(archive: Buffer): Buffer {
  for (let at = 0; at + 512 <= archive.length; at += 512) {
    const block = archive.subarray(at, at + 512);
    if (block.toString('latin1', 257, 262) === 'ustar') repairTarHeader(block);
  }
  return archive;
}

/** Writes the checksum of one header into it. */
export function repairTarHeader(block: Buffer): Buffer {
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

export function ar(members: readonly Entry[]): Buffer {
  const parts: Buffer[] = [Buffer.from('!<arch>\n')];
  for (const { name, content } of members) {
    const bytes = Buffer.from(content);
    const fields = [name.padEnd(16), '0'.padEnd(12), '0'.padEnd(6), '0'.padEnd(6), '644'.padEnd(8)];
    parts.push(Buffer.from(`${fields.join('')}${String(bytes.length).padEnd(10)}\`\n`), bytes);
    parts.push(Buffer.alloc(bytes.length % 2, '\n'));
  }
  return Buffer.concat(parts);
}

export interface DebOptions {
  readonly architecture: string;
  readonly depends?: string;
  readonly files: readonly Entry[];
  readonly scripts?: readonly Entry[];
  readonly compress?: (bytes: Buffer) => Buffer;
  readonly suffix?: string;
}

export async function deb({ architecture, depends, files, scripts = [], ...options }: DebOptions): Promise<Buffer> {
  const { compress = gzipSync, suffix = '.gz' } = options;
  const fields = [
    'Package: tool',
    'Version: 1.0-1',
    `Architecture: ${architecture}`,
    ...(depends === undefined ? [] : [`Depends: ${depends}`]),
    'Description: a tool\n Architecture: fake\n',
  ];
  return ar([
    { name: 'debian-binary', content: '2.0\n' },
    {
      name: `control.tar${suffix}`,
      content: compress(await tar([{ name: './control', content: fields.join('\n'), mode: 0o644 }, ...scripts])),
    },
    { name: `data.tar${suffix}`, content: compress(await tar(files)) },
  ]);
}

/** An Alpine package without a signature: two gzip streams, of which the first is a tar without an end. */
export async function apk(
  architecture: string,
  files: readonly Entry[],
  depends: readonly string[] = [],
): Promise<Buffer> {
  const info = [
    'pkgname = tool',
    'pkgver = 1.0-r0',
    `arch = ${architecture}`,
    ...depends.map((one) => `depend = ${one}`),
  ];
  const control = await tar([{ name: '.PKGINFO', content: `${info.join('\n')}\n`, mode: 0o644 }]);
  return Buffer.concat([gzipSync(control.subarray(0, control.length - 1024)), gzipSync(await tar(files))]);
}

export function cpio(entries: readonly Entry[]): Buffer {
  const parts = [...entries, { name: 'TRAILER!!!', content: '', mode: 0 }].map(({ name, content, mode = 0o755 }) => {
    const bytes = Buffer.from(content);
    const type = name === 'TRAILER!!!' ? 0 : 0o100000;
    const fields = [1, type | mode, 0, 0, 1, 0, bytes.length, 0, 0, 0, 0, Buffer.byteLength(name) + 1, 0];
    const header = `070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}${name}\0`;
    return Buffer.concat([padded(Buffer.from(header)), padded(bytes)]);
  });
  return Buffer.concat(parts);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** An RPM package of version 3: lead, an empty signature, the header, the payload. */
export function rpm(
  architecture: string,
  files: readonly Entry[],
  requires: readonly string[] = [],
  compress: (bytes: Buffer) => Buffer = gzipSync,
): Buffer {
  const lead = Buffer.alloc(96);
  Buffer.from([0xed, 0xab, 0xee, 0xdb, 3, 0]).copy(lead);
  lead.writeUInt16BE(5, 78);
  const header = rpmHeader([
    [1000, ['tool']],
    [1001, ['1.0']],
    [1002, ['1']],
    [1022, [architecture]],
    [1044, ['tool-1.0-1.src.rpm']],
    [1049, requires],
  ]);
  return Buffer.concat([lead, rpmHeader([]), header, compress(cpio(files))]);
}

function rpmHeader(tags: readonly (readonly [number, readonly string[]])[]): Buffer {
  const used = tags.filter(([, values]) => values.length > 0);
  let at = 0;
  const entries = used.map(([tag, values]) => {
    const entry = Buffer.alloc(16);
    [tag, values.length === 1 ? 6 : 8, at, values.length].forEach((field, index) =>
      entry.writeUInt32BE(field, index * 4),
    );
    at += values.reduce((sum, value) => sum + Buffer.byteLength(value) + 1, 0);
    return entry;
  });
  const introduction = Buffer.from([0x8e, 0xad, 0xe8, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  introduction.writeUInt32BE(used.length, 8);
  introduction.writeUInt32BE(at, 12);
  const data = used.flatMap(([, values]) => values.map((value) => Buffer.from(`${value}\0`)));
  return Buffer.concat([introduction, ...entries, ...data]);
}

export interface ZipOptions {
  /** The local header's name, where it is to differ. */
  readonly localName?: string;
  readonly stored?: boolean;
  /** Leaves the entry out of the directory. */
  readonly hidden?: boolean;
}

export function zip(entries: readonly (Entry & ZipOptions)[], prefix: Buffer = Buffer.alloc(0)): Buffer {
  const parts: Buffer[] = [prefix];
  const directory: Buffer[] = [];
  let at = prefix.length;
  for (const { name, content, mode = 0o755, localName = name, stored = false, hidden = false } of entries) {
    const bytes = Buffer.from(content);
    const data = stored ? bytes : deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(checksum(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    const withName = (text: string): Buffer => {
      const fields = Buffer.from(common);
      fields.writeUInt16LE(Buffer.byteLength(text), 22);
      return fields;
    };
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), withName(localName), Buffer.from(localName), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    if (!hidden)
      directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), withName(name), rest, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

function checksum(bytes: Buffer): number {
  // Node has it from 22.2 on; nothing here checks it.
  return typeof crc32 === 'function' ? crc32(bytes) : 0;
}

/** A wheel with one platform tag. */
export function wheel(tag: string, files: readonly Entry[]): Buffer {
  const text = `Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: cp311-cp311-${tag}\n`;
  return zip([...files, { name: 'tool-1.0.dist-info/WHEEL', content: text, mode: 0o644 }]);
}
