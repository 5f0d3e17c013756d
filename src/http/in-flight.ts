/** The requests that are being answered: what a stop has to wait for, and in the end to abort. */
import { ApiError } from "../contracts/errors";

/** An AbortController that is made when somebody asks for its signal: a request that is refused early needs none. */
export class Abort {
  private controller: AbortController | undefined;
  private aborted: { readonly reason: unknown } | undefined;

  get signal(): AbortSignal {
    if (this.controller === undefined) {
      this.controller = new AbortController();
      if (this.aborted !== undefined) this.controller.abort(this.aborted.reason);
    }
    return this.controller.signal;
  }

  /** Only the first reason counts. */
  abort(reason: unknown): void {
    this.aborted ??= { reason };
    this.controller?.abort(reason);
  }
}

export class InFlight {
  private readonly requests = new Set<Abort>();
  private waiters: (() => void)[] = [];
  private stopped = false;

  get size(): number {
    return this.requests.size;
  }

  /** True once no further request is taken. */
  get stopping(): boolean {
    return this.stopped;
  }

  /** @returns what aborts the request, to be given back to `leave` */
  enter(): Abort {
    const abort = new Abort();
    this.requests.add(abort);
    return abort;
  }

  leave(abort: Abort): void {
    this.requests.delete(abort);
    if (this.requests.size > 0) return;
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
    const late = this.requests.size;
    for (const request of this.requests) request.abort(shuttingDown());
    // An aborted stream still tells its client why, as long as the client reads.
    await this.idle(LAST_WORDS_MS);
    return late;
  }

  private async idle(milliseconds: number): Promise<void> {
    if (this.requests.size === 0) return;
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
