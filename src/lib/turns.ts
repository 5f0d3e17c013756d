/** Long work on the event loop, in stretches: other requests have their turns in between. */
import { setImmediate as turn } from "node:timers/promises";

/** Milliseconds of a stretch. */
const STRETCH_MS = 8;

export class Turns {
  private until = performance.now() + STRETCH_MS;

  /** Whether it is time for the others. Asked before `give`, since each `await` costs more than a little work. */
  due(): boolean {
    return performance.now() >= this.until;
  }

  async give(): Promise<void> {
    await turn();
    this.until = performance.now() + STRETCH_MS;
  }
}
