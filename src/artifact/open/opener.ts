import { basename } from 'node:path';
import type { Runner } from '../../runner/index.js';
import { ByteStream } from '../archive/byte-stream.js';
import { decompressed, type CompressedFormat } from '../archive/compression.js';
import type { ArchiveEntry } from '../archive/entry.js';
import { contentKind, HEAD_SIZE, unopenedFormat } from '../archive/kind.js';
import type { Spool } from '../archive/spool.js';
import { FileSource, FormatError, lastingSource, type ByteSource } from '../bytes.js';
import { isImageDocument } from '../image.js';
import type { WalkedFile } from '../inspect.js';
import { addFindings, Contents, contentsOf, noFindings, type Container, type Findings } from '../inspection.js';
import { Budget, LimitError, type Limits } from '../limits.js';
import { printable } from '../names.js';
import { readAr, readCompressed, readCpio, readRpm, readTarball, readZip } from './archives.js';
import type { Lanes } from './lanes.js';
import type { Looker, Place } from './place.js';
import { readElfProgram, readForeign, readScript } from './programs.js';

/** What all who look through something share. */
export interface Workplace {
  readonly runner: Runner;
  readonly limits: Limits;
  readonly spool: Spool;
  readonly lanes: Lanes;
}

/** Smaller parts of a file are not worth the turn. */
const WORTH_A_LANE = 1024 * 1024;

/** Looks through one file and all that is in it. Whatever is wrong with it is among what was found. */
export class Opener implements Looker {
  readonly #workplace: Workplace;
  /** In the order of the file: what was found up to a part that is looked through beside the rest, in that, and so on. */
  readonly #findings: Findings[] = [noFindings()];
  readonly #beside: Promise<void>[] = [];
  #failure: { readonly error: unknown } | undefined;

  constructor(workplace: Workplace) {
    this.#workplace = workplace;
  }

  get found(): Findings {
    return this.#findings.at(-1) as Findings;
  }

  /**
   * @param contents what the file is delivered with, unless it is an archive itself
   * @returns all that was found
   */
  async file(file: WalkedFile, contents: Contents): Promise<Findings> {
    const { lanes, limits } = this.#workplace;
    const place = {
      path: file.shown,
      name: basename(file.shown),
      inner: file.inner,
      container: file.container,
      contents: file.container?.contents ?? contents,
      depth: 0,
      budget: new Budget(limits),
      file: file.path,
    };
    await lanes.enter();
    try {
      await this.guarded(place, async () => {
        const source = new FileSource(file.path, file.follow);
        try {
          if (file.container?.kind === 'image' && isImageDocument(file.inner, source.read(0, Math.min(1, source.size))))
            (file.container.documents ??= []).push(file.inner);
          await this.#whole(() => this.content(new ByteStream(lastingSource(source)), { ...place, mode: source.mode }));
        } finally {
          source.close();
        }
      });
    } finally {
      lanes.leave();
    }
    return this.#allFound();
  }

  async guarded(place: Place, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof LimitError && place.depth > 0) throw error;
      if (!(error instanceof FormatError)) throw error;
      this.found.unreadable.push({ path: place.path, message: error.message });
    }
  }

  async content(stream: ByteStream, place: Place): Promise<void> {
    this.found.examined++;
    const head = await stream.peek(HEAD_SIZE);
    const kind = contentKind(head);
    note(place);
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
        await readTarball(this, stream, this.open(place, kind), place);
        break;
      case 'cpio':
        await readCpio(this, stream, this.open(place, kind), place);
        break;
      case 'ar':
        await readAr(this, stream, place);
        break;
      case 'rpm':
        await readRpm(this, stream, place);
        break;
      case 'gzip':
      case 'xz':
      case 'zstd':
      case 'bzip2':
        await readCompressed(this, stream, kind, place);
        break;
      case 'elf':
        await this.#spooled(stream, (source) => readElfProgram(this, source, place));
        break;
      case 'foreign':
        await this.#spooled(stream, (source) => readForeign(this, source, place));
        break;
      case 'script':
        await this.#spooled(stream, (source) => readScript(this, source, place));
        break;
      case 'zip':
        await this.#spooled(stream, (source) => readZip(this, source, place));
        break;
    }
  }

  open({ path, name, container, depth, budget }: Place, kind: Container['kind'], own = false): Container {
    budget.requireDepth(depth + 1);
    const opened: Container = { path, name, kind, parent: container };
    if (own || contentsOf(container) === undefined) opened.contents = new Contents();
    this.found.containers.push(opened);
    return opened;
  }

  async member(
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
    if (entry.link) note(member);
    else await this.guarded(member, () => read(member));
  }

  async beside(source: ByteSource | undefined, place: Place, work: (looker: Looker) => Promise<void>): Promise<void> {
    if (source?.lasting !== true || source.size < WORTH_A_LANE) {
      await work(this);
      return;
    }
    const { lanes } = this.#workplace;
    const other = new Opener(this.#workplace);
    const theirs = noFindings();
    this.#findings.push(theirs, noFindings());
    // The other goes on in the lane that is ours until here.
    this.#beside.push(
      other
        .#whole(() => other.guarded(place, () => work(other)))
        .then(
          () => {
            addFindings(theirs, other.#allFound());
          },
          (error: unknown) => {
            this.#failure ??= { error };
          },
        )
        .finally(() => {
          lanes.leave();
        }),
    );
    await lanes.enter();
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  async decoded(
    compressed: AsyncIterable<Buffer>,
    format: CompressedFormat,
    meter: (bytes: number) => void,
    read: (content: ByteStream) => Promise<void>,
  ): Promise<void> {
    const output = decompressed(this.#workplace.runner, compressed, format, meter);
    try {
      const content = new ByteStream(output);
      await read(content);
      // Damage in what was not looked at counts too.
      await content.drain();
    } finally {
      await output.return(undefined);
    }
  }

  /** Does some work, and waits for all that is done beside it. */
  async #whole(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } finally {
      if (this.#beside.length > 0) {
        const { lanes } = this.#workplace;
        lanes.leave();
        await Promise.all(this.#beside);
        await lanes.enter();
      }
    }
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  #allFound(): Findings {
    const all = noFindings();
    for (const one of this.#findings) addFindings(all, one);
    return all;
  }

  async #spooled(stream: ByteStream, work: (source: ByteSource) => Promise<void>): Promise<void> {
    await this.#workplace.spool.with(stream, work);
  }
}

/** Keeps the names that libraries and interpreters are looked for by. */
function note({ name, inner, contents }: Place): void {
  if (name.includes('.so')) contents.addLibrary(name);
  contents.addProgram(inner);
}
