import type { ArchiveEntry } from '../archive/entry.js';
import type { ByteStream } from '../archive/byte-stream.js';
import type { CompressedFormat } from '../archive/compression.js';
import type { ByteSource } from '../bytes.js';
import type { Container, Contents, Findings } from '../inspection.js';
import type { Budget } from '../limits.js';

/** Where a content stands: in the file system, or in an archive. */
export interface Place {
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

/** Who looks through contents, as the readers of the kinds of contents see it. */
export interface Looker {
  /** Where what is found now goes. */
  readonly found: Findings;
  /** Looks through a content, whatever it is. */
  content(stream: ByteStream, place: Place): Promise<void>;
  /** Notes a damaged content and goes on, unless the limits for the whole file are used up. */
  guarded(place: Place, work: () => Promise<void>): Promise<void>;
  /** `own` says that what is in it is delivered on its own, as the content of a package is. */
  open(place: Place, kind: Container['kind'], own?: boolean): Container;
  /** Looks through a member of a container: one that is damaged is noted, and the next one's turn comes. */
  member(
    container: Container,
    place: Place,
    entry: Pick<ArchiveEntry, 'name' | 'mode' | 'link'>,
    read: (member: Place) => Promise<void>,
  ): Promise<void>;
  /**
   * Does some work on a part of the file now, or beside what comes next where that part is large and can be read later.
   *
   * @param source the part; undefined where it can only be read now
   */
  beside(source: ByteSource | undefined, place: Place, work: (looker: Looker) => Promise<void>): Promise<void>;
  /** Decompresses a content and reads it to its end. @param meter is told of every piece */
  decoded(
    compressed: AsyncIterable<Buffer>,
    format: CompressedFormat,
    meter: (bytes: number) => void,
    read: (content: ByteStream) => Promise<void>,
  ): Promise<void>;
}
