/** The requests that are being served: what a stop waits for, and aborts in the end. */
import type { Logger } from "pino";
import { ApiError } from "../contracts/errors";
import { Work } from "./work";

/** Milliseconds that aborted requests have to tell their clients why, as long as the clients read. */
const LAST_WORDS_MS = 1000;

export class InFlight {
  readonly #works = new Set<Work>();
  #waiters: (() => void)[] = [];
  #stopping = false;

  get size(): number {
    return this.#works.size;
  }

  /** True once no further request is taken. */
  get stopping(): boolean {
    return this.#stopping;
  }

  /** @returns the work of a new request. Its caller owns it, and ends it */
  begin(id: string, log: Logger): Work {
    const work = new Work(id, log);
    this.#works.add(work);
    work.onEnd(() => this.#leave(work));
    return work;
  }

  /**
   * Takes no more requests and waits for the present ones.
   * @param gracePeriod milliseconds until they are aborted
   * @returns how many were aborted
   */
  async stop(gracePeriod: number): Promise<number> {
    this.#stopping = true;
    await this.#idle(gracePeriod);
    const late = this.#works.size;
    for (const work of this.#works) work.abort(shuttingDown());
    await this.#idle(LAST_WORDS_MS);
    return late;
  }

  #leave(work: Work): void {
    this.#works.delete(work);
    if (this.#works.size > 0) return;
    for (const wake of this.#waiters) wake();
    this.#waiters = [];
  }

  async #idle(milliseconds: number): Promise<void> {
    if (this.#works.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#waiters.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

export const shuttingDown = (): ApiError =>
  new ApiError("shutting_down", "The server is being stopped. Please try again.", null, { "retry-after": "5" });
