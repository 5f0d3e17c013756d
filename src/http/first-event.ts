/** The moment at which a stream's status is decided: with its first event, or without it when that takes long. */
import type { EventSource } from "./sse";

/**
 * Waits for a stream's first event, up to a limit. What fails by then is thrown, and becomes a plain HTTP error; what
 * fails later is thrown by the source's `rest`, in the middle of the stream.
 * @param opening resolves to the stream's events, once its model is there
 * @param milliseconds the limit
 */
export async function firstEvent(opening: Promise<AsyncIterator<object>>, milliseconds: number): Promise<EventSource> {
  const begun = opening.then(async (rest) => ({ first: await rest.next(), rest }));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, milliseconds, undefined)));
  try {
    return (await Promise.race([begun, late])) ?? { first: undefined, rest: whenBegun(begun) };
  } finally {
    clearTimeout(timer);
  }
}

async function* whenBegun(begun: Promise<EventSource & { first: IteratorResult<object> }>): AsyncGenerator<object> {
  const { first, rest } = await begun;
  try {
    for (let item = first; item.done !== true; item = await rest.next()) yield item.value;
  } finally {
    await rest.return?.();
  }
}
