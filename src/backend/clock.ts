/** Time, as the pool sees it: tests bring their own. */
export interface Clock {
  /** Milliseconds from any fixed point. */
  now(): number;
  /** Calls back once, later; returns what prevents it. Does not keep the process alive. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const CLOCK: Clock = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    // Node takes a longer delay for none.
    const timer = setTimeout(callback, Math.min(milliseconds, 2 ** 31 - 1)).unref();
    return () => clearTimeout(timer);
  },
};
