import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { Runner } from '../runner/index.js';
import { arMembers } from './archive/ar.js';
import { decompress, type CompressedFormat } from './archive/compression.js';
import { cpioEntries, type ListedFile } from './archive/cpio.js';
import type { ArchiveEntry } from './archive/entry.js';
import { contentKind, HEAD_SIZE, unopenedFormat, type Compression } from './archive/kind.js';
import { readRpmHeader } from './archive/rpm.js';
import { ByteStream, withSpooled } from './archive/spool.js';
import { readTar } from './archive/tar.js';
import { ZIP_FORMATS, zipEntries, type ZipEntry } from './archive/zip.js';
import { chunksOf, FileSource, FormatError, sliceSource, type ByteSource } from './bytes.js';
import { cargoPackagesOf } from './cargo-auditable.js';
import { factsOf } from './elf/elf.js';
import { ElfLayout } from './elf/layout.js';
import { readForeignProgram } from './foreign.js';
import { goBuildInfoOf } from './go-buildinfo.js';
import { applyClaims, isImage, isImageDocument, MAX_DOCUMENT } from './image.js';
import type { WalkedFile } from './inspect.js';
import { Contents, contentsOf, noFindings, type Container, type Findings } from './inspection.js';
import { Budget, LimitError, type Limits } from './limits.js';
import { printable } from './names.js';
import { alpineMetadata, debianMetadata, rpmMetadata, wheelMetadata } from './packages.js';
import { MAX_SCRIPT_HEAD, payloadOf, scriptLine } from './script.js';

/** Where a content stands: in the file system, or in an archive. */
interface Place {
  readonly path: string;
  readonly name: string;
  /** The path from the root of what is delivered. */
  readonly inner: string;
  readonly container: Container | undefined;
  readonly contents: Contents;
  readonly depth: number;
  readonly budget: Budget;
  readonly mode?: number | undefined;
  /** The Debian package whose control archive this is. */
  readonly controlOf?: Container | undefined;
  /** Of a file in the file system. */
  readonly file?: string | undefined;
}

const MAX_CONTROL = 1024 * 1024;
const MAX_DOCUMENTS = 64 * 1024 * 1024;
const EXECUTABLE = 0o111;
const MAINTAINER_SCRIPTS: ReadonlySet<string> = new Set(['preinst', 'postinst', 'prerm', 'postrm', 'config']);
const WHEEL_FILE = /^([^/]+\.dist-info)\/WHEEL$/;

/** Looks through one file and all that is in it. Whatever is wrong with it is among what was found. */
export class Opener {
  readonly found: Findings = noFindings();
  readonly #runner: Runner;
  readonly #limits: Limits;

  constructor(runner: Runner, limits: Limits) {
    this.#runner = runner;
    this.#limits = limits;
  }

  /** @param contents what the file is delivered with, unless it is an archive itself */
  async file(file: WalkedFile, contents: Contents): Promise<void> {
    const place = {
      path: file.shown,
      name: basename(file.shown),
      inner: file.inner,
      container: file.container,
      contents: file.container?.contents ?? contents,
      depth: 0,
      budget: new Budget(this.#limits),
      file: file.path,
    };
    await this.#guarded(place, async () => {
      const source = new FileSource(file.path, file.follow);
      try {
        if (file.container?.kind === 'image' && isImageDocument(file.inner, source.read(0, Math.min(1, source.size))))
          (file.container.documents ??= []).push(file.inner);
        await this.#content(new ByteStream(source), { ...place, mode: source.mode });
      } finally {
        source.close();
      }
    });
  }

  /** Notes a damaged content and goes on, unless the limits for the whole file are used up. */
  async #guarded(place: Place, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof LimitError && place.depth > 0) throw error;
      if (!(error instanceof FormatError)) throw error;
      this.found.unreadable.push({ path: place.path, message: error.message });
    }
  }

  async #content(stream: ByteStream, place: Place): Promise<void> {
    this.found.examined++;
    const head = await stream.peek(HEAD_SIZE);
    const kind = contentKind(head);
    this.#note(place);
    switch (kind) {
      case 'other':
        break;
      case 'unopened':
        this.found.unreadable.push({
          path: place.path,
          message: `is a ${unopenedFormat(head) ?? 'container'}, which is not opened: nobody knows what is in it.`,
          unopened: true,
        });
        break;
      case 'tar':
        await this.#tar(stream, this.#open(place, kind), place);
        break;
      case 'cpio':
        await this.#cpio(stream, this.#open(place, kind), place, []);
        break;
      case 'ar':
        await this.#ar(stream, place);
        break;
      case 'rpm':
        await this.#rpm(stream, this.#open(place, kind, true), place);
        break;
      case 'gzip':
      case 'xz':
      case 'zstd':
      case 'bzip2':
        await this.#compressed(stream, kind, place);
        break;
      case 'elf':
        await this.#spooled(stream, (source) => this.#elf(source, place));
        break;
      case 'foreign':
        await this.#spooled(stream, (source) => this.#foreign(source, place));
        break;
      case 'script':
        await this.#spooled(stream, (source) => this.#script(source, place));
        break;
      case 'zip':
        await this.#spooled(stream, (source) => this.#zip(source, place));
        break;
    }
  }

  /** Keeps the names that libraries and interpreters are looked for by. */
  #note({ name, inner, contents }: Place): void {
    if (name.includes('.so')) contents.addLibrary(name);
    contents.addProgram(inner);
  }

  async #spooled(stream: ByteStream, work: (source: ByteSource) => Promise<void>): Promise<void> {
    await withSpooled(stream, this.#runner.temporaryDirectory, work);
  }

  async #elf(source: ByteSource, place: Place): Promise<void> {
    const { path, name, container, contents, file } = place;
    const layout = new ElfLayout(source);
    const facts = factsOf(layout);
    if (facts.soname !== undefined) contents.addLibrary(facts.soname, facts.machine);
    if (name.includes('.so')) contents.addLibrary(name, facts.machine);
    this.found.elfs.push({
      ...{ path, name, container, contents, facts },
      go: goBuildInfoOf(layout),
      cargo: cargoPackagesOf(layout),
      size: source.size,
      file,
      // A build-id tells copies as well, without reading all bytes again.
      digest: file === undefined && facts.buildId === undefined ? digestOf(source) : undefined,
    });
    const end = layout.end();
    if (end < source.size) await this.#appended(source, end, place);
  }

  /** What stands behind the end of a program: self-extracting programs keep their archive there. */
  async #appended(source: ByteSource, end: number, place: Place): Promise<void> {
    const padding = source.read(end, Math.min(source.size - end, MAX_SCRIPT_HEAD)).findIndex((byte) => byte !== 0);
    if (padding === -1) return;
    await this.#payload(sliceSource(source, end + padding, source.size - end - padding), place, 'appended');
  }

  async #payload(source: ByteSource, place: Place, name: string): Promise<void> {
    const kind = contentKind(source.read(0, Math.min(source.size, HEAD_SIZE)));
    if (kind === 'other' || kind === 'script') return;
    place.budget.requireDepth(place.depth + 1);
    const { path, contents, container, budget } = place;
    const payload = { name, inner: `${place.inner}!${name}`, path: `${path}!(${name})`, depth: place.depth + 1 };
    await this.#guarded({ ...payload, contents, container, budget }, () =>
      this.#content(new ByteStream(source), { ...payload, contents, container, budget }),
    );
  }

  async #foreign(source: ByteSource, { path, name, container, contents, mode = 0 }: Place): Promise<void> {
    const foreign = readForeignProgram(source);
    if (foreign === undefined) return;
    this.found.foreign.push({ path, name, container, contents, foreign, executable: (mode & EXECUTABLE) !== 0 });
    await Promise.resolve();
  }

  async #script(source: ByteSource, place: Place): Promise<void> {
    const { path, name, container, contents, mode = 0, controlOf } = place;
    const head = source.read(0, Math.min(source.size, MAX_SCRIPT_HEAD));
    const maintainer = controlOf !== undefined && MAINTAINER_SCRIPTS.has(name);
    if (maintainer || (mode & EXECUTABLE) !== 0)
      this.found.scripts.push({ path, name, container, contents, line: scriptLine(head), maintainer });
    const payload = payloadOf(head);
    if (payload !== undefined)
      await this.#payload(sliceSource(source, payload, source.size - payload), place, 'payload');
  }

  /** `own` says that what is in it is delivered on its own, as the content of a package is. */
  #open({ path, name, container, depth, budget }: Place, kind: Container['kind'], own = false): Container {
    budget.requireDepth(depth + 1);
    const opened: Container = { path, name, kind, parent: container };
    if (own || contentsOf(container) === undefined) opened.contents = new Contents();
    this.found.containers.push(opened);
    return opened;
  }

  async #member(
    container: Container,
    place: Place,
    entry: Pick<ArchiveEntry, 'name' | 'mode' | 'link'>,
    read: (member: Place) => Promise<void>,
  ): Promise<void> {
    place.budget.addEntry();
    const inner = entry.name.replace(/^(\.?\/)+/, '');
    const name = printable(inner);
    const contents = contentsOf(container) ?? place.contents;
    const member = {
      path: `${container.path}!${name}`,
      name: basename(name),
      inner,
      container,
      contents,
      depth: place.depth + 1,
      budget: place.budget,
      mode: entry.mode,
      controlOf: place.controlOf,
    };
    if (entry.link) this.#note(member);
    else await this.#guarded(member, () => read(member));
  }

  async #tar(stream: ByteStream, container: Container, place: Place): Promise<void> {
    const documents = new Map<string, unknown>();
    let kept = 0;
    await readTar(stream, async (entry, content) => {
      await this.#member(container, place, entry, async (member) => {
        if (await this.#packageFile(container, member, entry, content)) return;
        if (entry.size <= MAX_DOCUMENT && isImageDocument(member.inner, await content.peek(1))) {
          const document = parseDocument(await content.peek(entry.size));
          if (document !== undefined && (kept += entry.size) <= MAX_DOCUMENTS) documents.set(member.inner, document);
        }
        await this.#content(content, member);
      });
    });
    if (isImage(documents)) applyClaims(documents, container, this.found, (name) => `${container.path}!${name}`);
  }

  /** The members that say what a package is. @returns whether this is one, and was read */
  async #packageFile(container: Container, member: Place, entry: ArchiveEntry, content: ByteStream): Promise<boolean> {
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

  async #cpio(stream: ByteStream, container: Container, place: Place, files: readonly ListedFile[]): Promise<void> {
    for await (const { content, ...entry } of cpioEntries(stream, files)) {
      await this.#member(container, place, entry, (member) => this.#content(content, member));
    }
  }

  async #rpm(stream: ByteStream, container: Container, place: Place): Promise<void> {
    const header = await readRpmHeader(stream);
    container.metadata = rpmMetadata(header);
    const kind = contentKind(await stream.peek(HEAD_SIZE));
    if (kind === 'cpio') await this.#cpio(stream, container, place, header.files);
    else if (isCompression(kind)) {
      await this.#decompressed(stream, kind, place, (payload) => this.#cpio(payload, container, place, header.files));
    } else if ((await stream.peek(1)).length > 0) {
      throw new FormatError("the RPM package's payload is compressed in a form that is not supported, or is damaged");
    }
  }

  async #zip(source: ByteSource, place: Place): Promise<void> {
    const entries = [...zipEntries(source)];
    const wheel = entries.find((entry) => WHEEL_FILE.test(entry.name));
    const container = this.#open(place, 'zip', wheel !== undefined);
    const meter = place.budget.meter(() => source.size);
    for (const entry of entries) {
      await this.#member(container, place, { ...entry, link: false }, (member) =>
        this.#zipEntry(entry, meter, async (stream) => {
          if (entry === wheel) {
            const text = (await stream.peek(MAX_CONTROL)).toString('utf8');
            container.metadata = wheelMetadata(text, WHEEL_FILE.exec(entry.name)?.[1] ?? '');
          }
          await this.#content(stream, member);
        }),
      );
    }
  }

  async #zipEntry(
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
    } else await this.#decoded(chunked(entry.content), format, meter, read);
  }

  async #ar(stream: ByteStream, place: Place): Promise<void> {
    let container: Container | undefined;
    let controls = 0;
    for await (const { name, content } of arMembers(stream)) {
      const isPackage = name === 'debian-binary';
      container ??= this.#open(place, isPackage ? 'deb' : 'ar', isPackage);
      const opened = container;
      await this.#member(opened, place, { name, mode: undefined, link: false }, async (member) => {
        if (opened.kind !== 'deb') {
          await this.#content(content, member);
          return;
        }
        if (/^(control|data)\.tar(\.|$)/.test(name)) await requireKnownTar(content);
        const isControl = name.startsWith('control.tar');
        if (isControl && ++controls > 1) throw new FormatError('the package has two control archives');
        await this.#content(content, isControl ? { ...member, controlOf: opened } : member);
      });
    }
  }

  /** A compressed file: of an archive, of which the members are then its own, or of one other file. */
  async #compressed(stream: ByteStream, kind: Compression, place: Place): Promise<void> {
    const container = this.#open(place, kind);
    await this.#decompressed(stream, kind, place, async (content) => {
      const inner = contentKind(await content.peek(HEAD_SIZE));
      if (inner === 'tar') await this.#tar(content, container, place);
      else if (inner === 'cpio') await this.#cpio(content, container, place, []);
      else {
        const entry = { name: place.name.replace(/\.\w+$/, ''), mode: place.mode, link: false };
        await this.#member(container, place, entry, (member) => this.#content(content, member));
      }
    });
  }

  async #decompressed(
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
    const meter = place.budget.meter(() => stream.rest?.size ?? consumed);
    await this.#decoded(counted(), format, meter, read);
  }

  async #decoded(
    compressed: AsyncIterable<Buffer>,
    format: CompressedFormat,
    meter: (bytes: number) => void,
    read: (content: ByteStream) => Promise<void>,
  ): Promise<void> {
    const output: Readable = await decompress(this.#runner, compressed, format, meter);
    try {
      const content = new ByteStream(output);
      await read(content);
      // Damage in what was not looked at counts too.
      await content.drain();
    } finally {
      output.destroy();
    }
  }
}

function isCompression(kind: string): kind is Compression {
  return kind === 'gzip' || kind === 'xz' || kind === 'zstd' || kind === 'bzip2';
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* chunked(source: ByteSource): AsyncGenerator<Buffer> {
  yield* chunksOf(source);
}

function digestOf(source: ByteSource): string {
  const hash = createHash('sha256');
  for (const chunk of chunksOf(source)) hash.update(chunk);
  return hash.digest('hex');
}

function parseDocument(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
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
