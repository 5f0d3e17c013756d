/** Decides a stream's HTTP status: by its first event, or as 200 if the event takes longer than a limit. */
import type { EventSource } from "./sse";

/**
 * Waits for a stream's first event, up to a limit. An error within the limit is thrown and becomes a plain HTTP error;
 * a later error is thrown by the source's `rest`, in the middle of the stream.
 * @param milliseconds the limit
 */
export async function firstEvent(rest: AsyncIterator<object>, milliseconds: number): Promise<EventSource> {
  const begun = rest.next();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, milliseconds, undefined)));
  try {
    const first = await Promise.race([begun, late]);
    return { first, rest: first === undefined ? whenBegun(begun, rest) : rest };
  } finally {
    clearTimeout(timer);
  }
}

async function* whenBegun(begun: Promise<IteratorResult<object>>, rest: AsyncIterator<object>): AsyncGenerator<object> {
  const first = await begun;
  try {
    for (let item = first; item.done !== true; item = await rest.next()) yield item.value;
  } finally {
    await rest.return?.();
  }
}
