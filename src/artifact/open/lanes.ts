/**
 * A bound on how much is worked on at the same time, however work is nested: who waits for others gives his lane away
 * and asks for one again, so that no lane is ever held by somebody who waits.
 */
export class Lanes {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** @param width how many there are */
  constructor(width: number) {
    this.#free = width;
  }

  /** Waits for a lane, first come, first served. */
  async enter(): Promise<void> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }
}
