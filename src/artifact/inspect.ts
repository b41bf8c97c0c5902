import { opendir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { errorMessage, InputError, type Runner } from '../runner/index.js';
import { arMembers } from './archive/ar.js';
import { decompress } from './archive/compression.js';
import { contentKind, HEAD_SIZE, type Compression, type ContentKind } from './archive/kind.js';
import { ByteStream, withSpooled } from './archive/spool.js';
import { readTar } from './archive/tar.js';
import { ZIP_METHODS, zipEntries, type ZipEntry } from './archive/zip.js';
import { chunksOf, FileSource, FormatError, headOf, type ByteSource } from './bytes.js';
import { parseDebianControl, type DebianControl } from './debian-control.js';
import { factsOf, type ElfFacts } from './elf/elf.js';
import { ElfLayout } from './elf/layout.js';
import { goBuildInfoOf, type GoBuildInfo } from './go-buildinfo.js';
import { Budget, DEFAULT_LIMITS, LimitError, type Limits } from './limits.js';

/** An archive or a compressed file that was opened. */
export interface Container {
  /** `a.tar.gz`, or `a.tar!b.zip` inside another. */
  readonly path: string;
  readonly name: string;
  readonly kind: ContentKind | 'deb';
  readonly parent: Container | undefined;
  /** The control file, when the container is a Debian package. Known once the package was read. */
  control?: DebianControl;
}

/** An ELF file that was read. */
export interface InspectedElf {
  readonly path: string;
  readonly name: string;
  readonly container: Container | undefined;
  readonly facts: ElfFacts;
  readonly go: GoBuildInfo | undefined;
}

/** Something that should have been read and could not be. */
export interface Unreadable {
  readonly path: string;
  readonly message: string;
}

/** All that was found below one path. */
export interface Inspection {
  readonly path: string;
  readonly elfs: readonly InspectedElf[];
  readonly containers: readonly Container[];
  readonly unreadable: readonly Unreadable[];
  /** How many files and archive members were looked at, of whatever kind. */
  readonly examined: number;
}

/**
 * Looks through a file, or all files below a folder, and through archives in them at any depth. Nothing is executed,
 * unpacked or followed: symbolic links are left alone, but for the path itself.
 *
 * @param path as it is to be shown; relative paths start from the runner's workspace
 * @throws InputError when the path does not exist; whatever is wrong with a content is in the result
 */
export async function inspectPath(runner: Runner, path: string, limits: Limits = DEFAULT_LIMITS): Promise<Inspection> {
  const inspector = new Inspector(runner, limits);
  const root = resolve(runner.workspace, path);
  const status = await stat(root).catch((error: unknown) => {
    throw new InputError(`${path} cannot be read: ${errorMessage(error)}`, { cause: error });
  });
  if (status.isDirectory()) await inspector.directory(root, path);
  else await inspector.file(root, path, true);
  return { path, ...inspector.found };
}

/** Where a content stands: in the file system, or in an archive. */
interface Place {
  readonly path: string;
  readonly name: string;
  readonly container: Container | undefined;
  readonly depth: number;
  readonly budget: Budget;
  /** The Debian package whose control archive this is. */
  readonly controlOf?: Container;
}

const MAX_CONTROL = 1024 * 1024;

class Inspector {
  readonly elfs: InspectedElf[] = [];
  readonly containers: Container[] = [];
  readonly unreadable: Unreadable[] = [];
  examined = 0;
  readonly #runner: Runner;
  readonly #limits: Limits;

  constructor(runner: Runner, limits: Limits) {
    this.#runner = runner;
    this.#limits = limits;
  }

  get found(): Omit<Inspection, 'path'> {
    const { elfs, containers, unreadable, examined } = this;
    return { elfs, containers, unreadable, examined };
  }

  async directory(directory: string, shown: string): Promise<void> {
    const entries = [];
    for await (const entry of await opendir(directory)) entries.push(entry);
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(directory, entry.name);
      const shownPath = join(shown, printable(entry.name));
      if (entry.isDirectory()) await this.directory(path, shownPath);
      else if (entry.isFile()) await this.file(path, shownPath, false);
    }
  }

  /** @param follow whether the path may be a symbolic link */
  async file(path: string, shown: string, follow: boolean): Promise<void> {
    const place = {
      path: shown,
      name: basename(shown),
      container: undefined,
      depth: 0,
      budget: new Budget(this.#limits),
    };
    await this.#guarded(place, async () => {
      const source = new FileSource(path, follow);
      try {
        await this.#content(source, place);
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
      this.unreadable.push({ path: place.path, message: error.message });
    }
  }

  async #content(source: ByteSource, place: Place): Promise<void> {
    this.examined++;
    const kind = contentKind(headOf(source, HEAD_SIZE));
    switch (kind) {
      case 'elf':
        this.#elf(source, place);
        break;
      case 'tar':
        await this.#tar(new ByteStream(iterate(source)), this.#open(place, kind), place);
        break;
      case 'zip':
        await this.#zip(source, this.#open(place, kind), place);
        break;
      case 'ar':
        await this.#ar(source, place);
        break;
      case 'other':
        break;
      case 'gzip':
      case 'xz':
      case 'zstd':
      case 'bzip2':
        await this.#compressed(source, kind, place);
        break;
    }
  }

  /** As `#content`, for what can be read only once. */
  async #streamed(stream: ByteStream, place: Place): Promise<void> {
    const kind = contentKind(await stream.peek(HEAD_SIZE));
    if (kind === 'other') {
      this.examined++;
    } else if (kind === 'tar') {
      this.examined++;
      await this.#tar(stream, this.#open(place, kind), place);
    } else {
      await withSpooled(stream, this.#runner.temporaryDirectory, (source) => this.#content(source, place));
    }
  }

  #elf(source: ByteSource, { path, name, container }: Place): void {
    const layout = new ElfLayout(source);
    this.elfs.push({ path, name, container, facts: factsOf(layout), go: goBuildInfoOf(layout) });
  }

  #open({ path, name, container, depth, budget }: Place, kind: Container['kind']): Container {
    budget.requireDepth(depth + 1);
    const opened = { path, name, kind, parent: container };
    this.containers.push(opened);
    return opened;
  }

  async #member(
    container: Container,
    place: Place,
    rawName: string,
    read: (member: Place) => Promise<void>,
  ): Promise<void> {
    place.budget.addEntry();
    const name = printable(rawName.replace(/^(\.?\/)+/, ''));
    const member = {
      path: `${container.path}!${name}`,
      name: basename(name),
      container,
      depth: place.depth + 1,
      budget: place.budget,
    };
    await this.#guarded(member, () => read(member));
  }

  async #tar(stream: ByteStream, container: Container, place: Place): Promise<void> {
    await readTar(stream, async ({ name, content }) => {
      await this.#member(container, place, name, async (member) => {
        if (place.controlOf !== undefined && member.path === `${container.path}!control`) {
          place.controlOf.control = parseDebianControl((await content.peek(MAX_CONTROL)).toString('utf8'));
        } else {
          await this.#streamed(content, member);
        }
      });
    });
  }

  async #zip(source: ByteSource, container: Container, place: Place): Promise<void> {
    const meter = place.budget.meter(source.size);
    for (const entry of zipEntries(source)) {
      await this.#member(container, place, entry.name, (member) => this.#zipEntry(entry, member, meter));
    }
  }

  async #zipEntry(entry: ZipEntry, member: Place, meter: (bytes: number) => void): Promise<void> {
    if (entry.encrypted) throw new FormatError('the entry is encrypted, so it cannot be verified');
    if (entry.method === ZIP_METHODS.stored) {
      meter(entry.content.size);
      await this.#content(entry.content, member);
    } else if (entry.method === ZIP_METHODS.deflated) {
      await this.#decompressed(decompress(this.#runner, entry.content, 'deflate', meter), (stream) =>
        this.#streamed(stream, member),
      );
    } else {
      throw new FormatError(`the entry is compressed by zip method ${String(entry.method)}, which is not supported`);
    }
  }

  async #ar(source: ByteSource, place: Place): Promise<void> {
    let container: Container | undefined;
    for (const { name, content } of arMembers(source)) {
      container ??= this.#open(place, name === 'debian-binary' ? 'deb' : 'ar');
      const opened = container;
      await this.#member(opened, place, name, async (member) => {
        if (opened.kind === 'deb') requireKnownTar(name, content);
        const isControl = opened.kind === 'deb' && name.startsWith('control.tar');
        await this.#content(content, isControl ? { ...member, controlOf: opened } : member);
      });
    }
  }

  /** A compressed file: of a tar archive, of which its members are then the members, or of one other file. */
  async #compressed(source: ByteSource, kind: Compression, place: Place): Promise<void> {
    const container = this.#open(place, kind);
    const output = decompress(this.#runner, source, kind, place.budget.meter(source.size));
    await this.#decompressed(output, async (stream) => {
      if (contentKind(await stream.peek(HEAD_SIZE)) === 'tar') await this.#tar(stream, container, place);
      else {
        const name = place.name.replace(/\.\w+$/, '');
        await this.#member(container, place, name, (member) => this.#streamed(stream, member));
      }
    });
  }

  async #decompressed(output: Readable, read: (stream: ByteStream) => Promise<void>): Promise<void> {
    try {
      await read(new ByteStream(output));
    } finally {
      output.destroy();
    }
  }
}

// eslint-disable-next-line @typescript-eslint/require-await
async function* iterate(source: ByteSource): AsyncGenerator<Buffer> {
  yield* chunksOf(source);
}

/** The parts of a Debian package may not pass unseen because their compression is unknown here. */
function requireKnownTar(name: string, content: ByteSource): void {
  if (!/^(control|data)\.tar\../.test(name)) return;
  if (contentKind(headOf(content, HEAD_SIZE)) !== 'other') return;
  throw new FormatError(
    'the member of the Debian package is compressed in a form that is not supported, or is damaged',
  );
}

const LONGEST_NAME = 1024;

/** A name out of a file system or an archive as it can be shown: it must not break a line of the log. */
function printable(name: string): string {
  const shown = name.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME)}...` : shown;
}
