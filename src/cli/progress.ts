import type { Phase } from '../config/index.js';
import type { Sink } from './terminal.js';

/** Milliseconds after which a phase that is still under way is mentioned again. */
const HEARTBEAT = 20_000;

/** Says on the terminal what begins and ends, and that long work is still under way. */
export class Progress {
  readonly #sink: Sink;
  readonly #started = performance.now();
  readonly #running = new Map<string, { phase: Phase; since: number }>();
  readonly #timer: NodeJS.Timeout;

  constructor(sink: Sink) {
    this.#sink = sink;
    this.#timer = setInterval(() => {
      this.#remind();
    }, HEARTBEAT);
    this.#timer.unref();
  }

  /** Says one line, with the time since the start in front. */
  say(line: string): void {
    this.#sink.tell(`[${this.#elapsed(this.#started).padStart(6)} s] ${line}`);
  }

  phase(id: string, phase: Phase, state: 'begun' | 'ended'): void {
    if (state === 'begun') {
      this.#running.set(id, { phase, since: performance.now() });
      this.say(`${id}  ${phase} ...`);
      return;
    }
    this.#running.delete(id);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #remind(): void {
    const running = [...this.#running].map(([id, { phase, since }]) => `${id} ${phase} for ${this.#elapsed(since)} s`);
    if (running.length > 0) this.say(`under way: ${running.join(', ')}`);
  }

  #elapsed(since: number): string {
    return ((performance.now() - since) / 1000).toFixed(1);
  }
}
