/** The requests that are being answered: what a stop has to wait for, and in the end to abort. */
import { ApiError } from "../errors";

export class InFlight {
  private readonly controllers = new Set<AbortController>();
  private waiters: (() => void)[] = [];
  private stopped = false;

  get size(): number {
    return this.controllers.size;
  }

  /** True once no further request is taken. */
  get stopping(): boolean {
    return this.stopped;
  }

  /** @returns the request's controller, to be given back to `leave` */
  enter(): AbortController {
    const controller = new AbortController();
    this.controllers.add(controller);
    return controller;
  }

  leave(controller: AbortController): void {
    this.controllers.delete(controller);
    if (this.controllers.size > 0) return;
    for (const wake of this.waiters) wake();
    this.waiters = [];
  }

  /**
   * Takes no more requests and waits for those there are.
   * @param gracePeriod milliseconds until they are aborted
   * @returns how many had to be
   */
  async stop(gracePeriod: number): Promise<number> {
    this.stopped = true;
    await this.idle(gracePeriod);
    const late = this.controllers.size;
    for (const controller of this.controllers) controller.abort(shuttingDown());
    // An aborted stream still tells its client why, as long as the client reads.
    await this.idle(LAST_WORDS_MS);
    return late;
  }

  private async idle(milliseconds: number): Promise<void> {
    if (this.controllers.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.waiters.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

const LAST_WORDS_MS = 1000;

export const shuttingDown = (): ApiError =>
  new ApiError("shutting_down", "The server is being stopped. Please try again.", null, { "retry-after": "5" });
