/** One call that is due later; setting it again replaces it. */
import type { Clock } from "../lib/clock";

export class Timer {
  /** On the clock; undefined where no call is set. */
  #at: number | undefined;
  #cancel: () => void = () => undefined;

  constructor(private readonly clock: Clock) {}

  /** Milliseconds until the call; undefined where none is set. */
  get left(): number | undefined {
    return this.#at === undefined ? undefined : Math.max(0, this.#at - this.clock.now());
  }

  /** @param ms milliseconds; below 0 means 0 */
  set(ms: number, call: () => void): void {
    this.cancel();
    this.#at = this.clock.now() + ms;
    this.#cancel = this.clock.after(Math.max(0, ms), call);
  }

  cancel(): void {
    this.#cancel();
    this.#at = undefined;
  }
}
