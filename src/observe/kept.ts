/** What is made anew at most once in so many milliseconds, for all who ask in between. */
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
