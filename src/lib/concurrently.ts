/** Runs several asynchronous sequences side by side, as one sequence. */
import { mapped } from "./mapped";

interface Tagged<Item> {
  readonly source: number;
  readonly item: Item;
}

/**
 * Items come in the order in which they are ready. Each source runs at most one item ahead of the consumer. When one
 * fails, or the consumer leaves, the others are aborted.
 * @param width sources that run at once
 * @param open starts a source; the signal tells it to end
 */
export function concurrently<Item>(
  count: number,
  width: number,
  signal: AbortSignal,
  open: (source: number, signal: AbortSignal) => AsyncIterable<Item>,
): AsyncIterableIterator<Tagged<Item>> {
  if (count === 1) return mapped(open(0, signal), (item) => ({ source: 0, item }));
  return several(count, width, signal, open);
}

async function* several<Item>(
  count: number,
  width: number,
  signal: AbortSignal,
  open: (source: number, signal: AbortSignal) => AsyncIterable<Item>,
): AsyncGenerator<Tagged<Item>> {
  const own = new AbortController();
  const both = AbortSignal.any([signal, own.signal]);
  const ready: { value: Tagged<Item>; taken: () => void }[] = [];
  let failure: { error: unknown } | undefined;
  let live = 0;
  let next = 0;
  let wake = (): void => undefined;

  const run = async (): Promise<void> => {
    for (let source = next++; source < count && !own.signal.aborted; source = next++) {
      for await (const item of open(source, both)) {
        await new Promise<void>((taken) => {
          if (own.signal.aborted) return taken();
          ready.push({ value: { source, item }, taken });
          wake();
        });
        if (own.signal.aborted) return;
      }
    }
  };
  const ended = (): void => {
    live--;
    wake();
  };
  const failed = (error: unknown): void => {
    failure ??= { error };
    ended();
  };
  try {
    for (let i = 0; i < Math.min(Math.max(width, 1), count); i++) {
      live++;
      run().then(ended, failed);
    }
    for (;;) {
      const head = ready.shift();
      if (head !== undefined) {
        try {
          yield head.value;
        } finally {
          head.taken();
        }
      } else if (failure !== undefined) throw failure.error;
      else if (live === 0) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    own.abort();
    for (const { taken } of ready) taken();
  }
}
