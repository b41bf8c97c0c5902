import { FormatError } from './bytes.js';

/**
 * How much one file that is verified may unfold to. Real packages stay far below; what goes beyond is an archive bomb
 * or a mistake, and would otherwise cost hours.
 */
export interface Limits {
  /** Archives inside archives. */
  readonly depth: number;
  /** Entries of all archives together. */
  readonly entries: number;
  /** Bytes that decompression yields in all. */
  readonly bytes: number;
  /** What one archive may yield for each of its own bytes, once it has yielded `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  depth: 8,
  entries: 1_000_000,
  bytes: 16 * 1024 * MEBIBYTE,
  ratio: 200,
  ratioFrom: 256 * MEBIBYTE,
};

/** Too much in all: looking through the file ends here, whatever else is in it. */
export class LimitError extends FormatError {}

/** What is left of the limits while one file is looked through. */
export class Budget {
  readonly #limits: Limits;
  #entries = 0;
  #bytes = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** @throws FormatError when archives are nested deeper than the limit */
  requireDepth(depth: number): void {
    if (depth > this.#limits.depth) {
      throw new FormatError(`archives are nested more than ${String(this.#limits.depth)} deep, which is the limit`);
    }
  }

  /** Counts an entry of an archive. */
  addEntry(): void {
    if (++this.#entries > this.#limits.entries) {
      throw new LimitError(`the archives have more than ${String(this.#limits.entries)} entries, which is the limit`);
    }
  }

  /**
   * Counts what one archive yields.
   *
   * @param compressed its own size in bytes, or how much of it was read until now
   * @returns a function that counts further bytes and throws a FormatError when they are too many
   */
  meter(compressed: () => number): (bytes: number) => void {
    let yielded = 0;
    return (bytes) => {
      yielded += bytes;
      this.#bytes += bytes;
      const { ratio, ratioFrom } = this.#limits;
      if (this.#bytes > this.#limits.bytes) {
        throw new LimitError(
          `the content unfolds to more than ${String(this.#limits.bytes)} bytes, which is the limit`,
        );
      }
      if (yielded > ratioFrom && yielded > compressed() * ratio) {
        throw new FormatError(
          `${String(compressed())} bytes unfold to more than ${String(yielded)}, over the limit of ${String(ratio)} times`,
        );
      }
    };
  }
}
