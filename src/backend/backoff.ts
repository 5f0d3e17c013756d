/**
 * Backoff of one model's loads. A load that failed is tried again after half a minute without a request, then less and less
 * often. A model that stopped by itself is loaded again at once the first time; if it stops again before it has run well
 * for a while, requests are refused too until the same times have passed.
 */

/**
 * Milliseconds until the first retry, doubled with each that fails up to the most: a balancer sends no requests to a server
 * of which all models have failed.
 */
const RETRY_AFTER = 30_000;
const RETRY_MOST = 3_600_000;

/** Milliseconds. A load that fails sooner costs little, and may be tried again at once. */
const HELD_LEAST = 1000;
const HELD_MOST = 30_000;

/** Milliseconds after which a loaded model has run well: its earlier stops are forgotten. */
const RAN_WELL = 600_000;

export class Backoff {
  /** Loads that failed, one after another. */
  #failures = 0;
  /** Times that the model stopped by itself, each before it had run well. */
  #stops = 0;

  /** A load has failed. @returns milliseconds until it is tried again without a request */
  failed(): number {
    return delay(this.#failures++);
  }

  loaded(): void {
    this.#failures = 0;
  }

  /**
   * The model has stopped by itself.
   * @param ranFor milliseconds since it was loaded
   * @returns milliseconds until it may be loaded again; 0: at once
   */
  stopped(ranFor: number): number {
    if (ranFor >= RAN_WELL) this.#stops = 0;
    this.#stops++;
    return this.#stops === 1 ? 0 : delay(this.#stops - 2);
  }
}

/**
 * Requests get the error of a load that failed for as long as it took, so that they keep the machine loading half of the
 * time at most.
 * @param took milliseconds
 * @returns milliseconds
 */
export const heldFor = (took: number): number => (took < HELD_LEAST ? 0 : Math.min(took, HELD_MOST));

const delay = (earlier: number): number => Math.min(RETRY_AFTER * 2 ** earlier, RETRY_MOST);
