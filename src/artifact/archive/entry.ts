/** An entry of an archive that is a file or a link. */
export interface ArchiveEntry {
  readonly name: string;
  /** The mode bits, where the format has them. */
  readonly mode: number | undefined;
  /** A symbolic or hard link: it has a name and no content of its own. */
  readonly link: boolean;
  readonly size: number;
}
