import { arMembers } from '../archive/ar.js';
import { ByteStream } from '../archive/byte-stream.js';
import type { CompressedFormat } from '../archive/compression.js';
import { cpioEntries, type ListedFile } from '../archive/cpio.js';
import type { ArchiveEntry } from '../archive/entry.js';
import { contentKind, HEAD_SIZE, type Compression } from '../archive/kind.js';
import { readRpmHeader } from '../archive/rpm.js';
import { readTar } from '../archive/tar.js';
import { ZIP_FORMATS, zipEntries, type ZipEntry } from '../archive/zip.js';
import { chunksOf, FormatError, type ByteSource } from '../bytes.js';
import { applyClaims, isImage, isImageDocument, MAX_DOCUMENT } from '../image.js';
import { Contents, type Container } from '../inspection.js';
import { alpineMetadata, debianMetadata, rpmMetadata, wheelMetadata } from '../packages.js';
import type { Looker, Place } from './place.js';

const MAX_CONTROL = 1024 * 1024;
const MAX_DOCUMENTS = 64 * 1024 * 1024;
const WHEEL_FILE = /^([^/]+\.dist-info)\/WHEEL$/;

/** Looks through a tar archive: of files, of a package, or of a container image. */
export async function readTarball(
  looker: Looker,
  stream: ByteStream,
  container: Container,
  place: Place,
): Promise<void> {
  const documents = new Map<string, unknown>();
  let kept = 0;
  await readTar(stream, async (entry, content) => {
    await looker.member(container, place, entry, async (member) => {
      if (await readPackageFile(container, member, entry, content)) return;
      if (entry.size <= MAX_DOCUMENT && isImageDocument(member.inner, await content.peek(1))) {
        const document = parseDocument(await content.peek(entry.size));
        if (document !== undefined && (kept += entry.size) <= MAX_DOCUMENTS) documents.set(member.inner, document);
      }
      const { rest } = content;
      await looker.beside(rest, member, (own) =>
        own.content(rest === undefined ? content : new ByteStream(rest), member),
      );
    });
  });
  if (isImage(documents)) applyClaims(documents, container, looker.found, (name) => `${container.path}!${name}`);
}

/** The members that say what a package is. @returns whether this is one, and was read */
async function readPackageFile(
  container: Container,
  member: Place,
  entry: ArchiveEntry,
  content: ByteStream,
): Promise<boolean> {
  const text = async (): Promise<string> => {
    if (entry.size > MAX_CONTROL) throw new FormatError(`${entry.name} has ${String(entry.size)} bytes: too many`);
    return (await content.peek(entry.size)).toString('utf8');
  };
  if (member.controlOf !== undefined && member.inner === 'control') {
    if (member.controlOf.metadata !== undefined) throw new FormatError('the package has two control files');
    member.controlOf.metadata = debianMetadata(await text());
    return true;
  }
  if (container.kind === 'gzip' && member.inner === '.PKGINFO') {
    if (container.metadata !== undefined) throw new FormatError('the package has two files .PKGINFO');
    container.metadata = alpineMetadata(await text());
    container.contents ??= new Contents();
    return true;
  }
  return false;
}

/** Looks through a cpio archive. @param files those that the package's header lists */
export async function readCpio(
  looker: Looker,
  stream: ByteStream,
  container: Container,
  place: Place,
  files: readonly ListedFile[] = [],
): Promise<void> {
  for await (const { content, ...entry } of cpioEntries(stream, files)) {
    await looker.member(container, place, entry, (member) => looker.content(content, member));
  }
}

/** Looks through an RPM package. */
export async function readRpm(looker: Looker, stream: ByteStream, place: Place): Promise<void> {
  const container = looker.open(place, 'rpm', true);
  const header = await readRpmHeader(stream);
  container.metadata = rpmMetadata(header);
  const kind = contentKind(await stream.peek(HEAD_SIZE));
  if (kind === 'cpio') await readCpio(looker, stream, container, place, header.files);
  else if (isCompression(kind)) {
    const read = (payload: ByteStream): Promise<void> => readCpio(looker, payload, container, place, header.files);
    await readDecompressed(looker, stream, kind, place, read);
  } else if ((await stream.peek(1)).length > 0) {
    throw new FormatError("the RPM package's payload is compressed in a form that is not supported, or is damaged");
  }
}

/** Looks through a zip archive, or a wheel. */
export async function readZip(looker: Looker, source: ByteSource, place: Place): Promise<void> {
  const entries = [...zipEntries(source)];
  const wheel = entries.find((entry) => WHEEL_FILE.test(entry.name));
  const container = looker.open(place, 'zip', wheel !== undefined);
  const meter = place.budget.meter(() => source.size);
  for (const entry of entries) {
    await looker.member(container, place, { ...entry, link: false }, (member) =>
      looker.beside(entry.content, member, (own) =>
        readZipEntry(own, entry, meter, async (stream) => {
          if (entry === wheel) {
            const text = (await stream.peek(MAX_CONTROL)).toString('utf8');
            container.metadata = wheelMetadata(text, WHEEL_FILE.exec(entry.name)?.[1] ?? '');
          }
          await own.content(stream, member);
        }),
      ),
    );
  }
}

async function readZipEntry(
  looker: Looker,
  entry: ZipEntry,
  meter: (bytes: number) => void,
  read: (stream: ByteStream) => Promise<void>,
): Promise<void> {
  if (entry.encrypted) throw new FormatError('the entry is encrypted, so it cannot be verified');
  const format = ZIP_FORMATS[entry.method];
  if (format === undefined) {
    throw new FormatError(`the entry is compressed by zip method ${String(entry.method)}, which is not supported`);
  }
  if (format === 'stored') {
    meter(entry.content.size);
    await read(new ByteStream(entry.content));
  } else await looker.decoded(chunked(entry.content), format, meter, read);
}

/** Looks through an ar archive: a static library or a Debian package. */
export async function readAr(looker: Looker, stream: ByteStream, place: Place): Promise<void> {
  let container: Container | undefined;
  let controls = 0;
  for await (const { name, content } of arMembers(stream)) {
    const isPackage = name === 'debian-binary';
    container ??= looker.open(place, isPackage ? 'deb' : 'ar', isPackage);
    const opened = container;
    await looker.member(opened, place, { name, mode: undefined, link: false }, async (member) => {
      if (opened.kind !== 'deb') {
        await looker.content(content, member);
        return;
      }
      if (/^(control|data)\.tar(\.|$)/.test(name)) await requireKnownTar(content);
      const isControl = name.startsWith('control.tar');
      if (isControl && ++controls > 1) throw new FormatError('the package has two control archives');
      await looker.content(content, isControl ? { ...member, controlOf: opened } : member);
    });
  }
}

/** The parts of a Debian package may not pass unseen because their compression is unknown here. */
async function requireKnownTar(content: ByteStream): Promise<void> {
  const kind = contentKind(await content.peek(HEAD_SIZE));
  if (kind === 'tar' || isCompression(kind)) return;
  throw new FormatError(
    'the member of the Debian package is compressed in a form that is not supported, or is damaged',
  );
}

/** A compressed file: of an archive, of which the members are then its own, or of one other file. */
export async function readCompressed(
  looker: Looker,
  stream: ByteStream,
  kind: Compression,
  place: Place,
): Promise<void> {
  const container = looker.open(place, kind);
  await readDecompressed(looker, stream, kind, place, async (content) => {
    const inner = contentKind(await content.peek(HEAD_SIZE));
    if (inner === 'tar') await readTarball(looker, content, container, place);
    else if (inner === 'cpio') await readCpio(looker, content, container, place);
    else {
      const entry = { name: place.name.replace(/\.\w+$/, ''), mode: place.mode, link: false };
      await looker.member(container, place, entry, (member) => looker.content(content, member));
    }
  });
}

async function readDecompressed(
  looker: Looker,
  stream: ByteStream,
  format: CompressedFormat,
  place: Place,
  read: (content: ByteStream) => Promise<void>,
): Promise<void> {
  let consumed = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of stream) {
      consumed += chunk.length;
      yield chunk;
    }
  };
  const size = stream.rest?.size;
  const meter = place.budget.meter(() => size ?? consumed);
  await looker.decoded(counted(), format, meter, read);
}

function isCompression(kind: string): kind is Compression {
  return kind === 'gzip' || kind === 'xz' || kind === 'zstd' || kind === 'bzip2';
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* chunked(source: ByteSource): AsyncGenerator<Buffer> {
  yield* chunksOf(source);
}

function parseDocument(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
