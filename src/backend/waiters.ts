/** Requests that wait for one engine, in order. */
import type { Lease } from "./lease";

interface Waiter {
  readonly since: number;
  readonly resolve: (lease: Lease) => void;
  readonly reject: (error: Error) => void;
}

export class Waiters {
  readonly #all = new Set<Waiter>();

  get size(): number {
    return this.#all.size;
  }

  /**
   * @param since now, on the pool's clock
   * @param left called where the signal has ended the wait
   * @returns rejects with the signal's reason when that is aborted
   */
  wait(since: number, signal: AbortSignal | undefined, left: () => void): Promise<Lease> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = { since, resolve, reject };
      this.#all.add(waiter);
      const leave = (): void => {
        if (!this.#all.delete(waiter)) return;
        reject(signal!.reason as Error);
        left();
      };
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  /** @param lease makes one for a request that has waited since then */
  serve(lease: (since: number) => Lease): void {
    for (const { resolve, since } of this.#take()) resolve(lease(since));
  }

  refuse(error: Error): void {
    for (const { reject } of this.#take()) reject(error);
  }

  #take(): Waiter[] {
    const all = [...this.#all];
    this.#all.clear();
    return all;
  }
}
