/**
 * An asynchronous sequence with each item, and the error that may end it, replaced. A generator would do the same, at
 * several turns of the microtask queue for each item.
 * @param item must not throw
 */
export function mapped<From, To>(
  source: AsyncIterable<From>,
  item: (from: From) => To,
  error: (thrown: unknown) => unknown = (thrown) => thrown,
): AsyncIterableIterator<To> {
  const items = source[Symbol.asyncIterator]();
  const convert = (result: IteratorResult<From>): IteratorResult<To> =>
    result.done === true ? { done: true, value: undefined } : { done: false, value: item(result.value) };
  const rethrow = (thrown: unknown): never => {
    throw error(thrown);
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => items.next().then(convert, rethrow),
    return: async () => {
      await items.return?.();
      return { done: true, value: undefined };
    },
  };
}
