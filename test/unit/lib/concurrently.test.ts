import { setImmediate } from "node:timers/promises";
import { concurrently } from "../../../src/lib/concurrently";

const never = new AbortController().signal;

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Counts to 3, and notes who is running. */
function counters() {
  const running = new Set<number>();
  const most = { value: 0 };
  async function* open(source: number, signal: AbortSignal): AsyncGenerator<number> {
    running.add(source);
    most.value = Math.max(most.value, running.size);
    try {
      for (let i = 0; i < 3; i++) {
        await setImmediate();
        signal.throwIfAborted();
        yield i;
      }
    } finally {
      running.delete(source);
    }
  }
  return { running, most, open };
}

test.each([1, 2, 5])(
  "all items of %i sources come, each source's in order, no more at once than the width",
  async (count) => {
    const { most, running, open } = counters();
    const all = await collect(concurrently(count, 2, never, open));
    for (let source = 0; source < count; source++) {
      expect(all.filter((item) => item.source === source).map(({ item }) => item)).toEqual([0, 1, 2]);
    }
    expect(all.length).toBe(3 * count);
    expect(most.value).toBe(Math.min(2, count));
    expect(running.size).toBe(0);
  },
);

test("a source runs no further ahead than one item", async () => {
  let made = 0;
  const items = concurrently(2, 2, never, async function* () {
    for (;;) {
      made++;
      yield made;
    }
  });
  await items.next();
  for (let i = 0; i < 10; i++) await setImmediate();
  expect(made).toBeLessThanOrEqual(4);
  await items.return!(undefined);
});

test("one failure fails all, and the others are ended", async () => {
  const { running, open } = counters();
  const items = concurrently(3, 3, never, async function* (source, signal) {
    if (source === 1) throw new Error("broken");
    yield* open(source, signal);
  });
  await expect(collect(items)).rejects.toThrow("broken");
  for (let i = 0; i < 10 && running.size > 0; i++) await setImmediate();
  expect(running.size).toBe(0);
});

test("leaving early ends all, and opens no more", async () => {
  const opened: number[] = [];
  const { running, open } = counters();
  const items = concurrently(5, 2, never, (source, signal) => {
    opened.push(source);
    return open(source, signal);
  });
  for await (const _item of items) break;
  for (let i = 0; i < 10; i++) await setImmediate();
  expect([running.size, opened]).toEqual([0, [0, 1]]);
});

test("an aborted signal reaches every source", async () => {
  const controller = new AbortController();
  const items = collect(
    concurrently(2, 2, controller.signal, async function* (source, signal) {
      yield source;
      await new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
    }),
  );
  await setImmediate();
  controller.abort(new Error("gone"));
  await expect(items).rejects.toThrow("gone");
});
