/** A value that is made anew at most once in so many milliseconds; calls in between share it. */
export function keptFor<Value>(milliseconds: number, make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  let at = -Infinity;
  return () => {
    const now = performance.now();
    if (made === undefined || now - at >= milliseconds) {
      at = now;
      made = make();
    }
    return made;
  };
}
