/** Long work in pieces, so that the event loop is never held for long. */
import { setImmediate } from "node:timers/promises";

/** Milliseconds in a row. */
const PIECE = 8;

export class Pace {
  #until = performance.now() + PIECE;

  /** Whether it is time for `rest`. */
  get isDue(): boolean {
    return performance.now() > this.#until;
  }

  /** Lets all else have its turn. */
  async rest(): Promise<void> {
    await setImmediate();
    this.#until = performance.now() + PIECE;
  }
}
