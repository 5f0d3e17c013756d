/** Time, as the pool sees it: tests bring their own. */
export interface Clock {
  /** Milliseconds from any fixed point. */
  now(): number;
  /** Calls back once, later; returns what prevents it. Does not keep the process alive. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** Milliseconds. Node takes a longer delay for none. */
const LONGEST = 2 ** 31 - 1;

export const CLOCK: Clock = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    let timer: NodeJS.Timeout;
    const arm = (left: number): void => {
      const more = left - LONGEST;
      timer = setTimeout(() => (more > 0 ? arm(more) : callback()), Math.min(left, LONGEST)).unref();
    };
    arm(milliseconds);
    return () => clearTimeout(timer);
  },
};
