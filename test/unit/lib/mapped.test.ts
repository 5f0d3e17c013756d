import { mapped } from "../../../src/lib/mapped";

async function* count(ended: string[], failure?: Error): AsyncGenerator<number> {
  try {
    yield 1;
    yield 2;
    if (failure !== undefined) throw failure;
  } finally {
    ended.push("ended");
  }
}

test("each item is replaced, in order", async () => {
  const items: string[] = [];
  for await (const item of mapped(count([]), (n) => `<${n}>`)) items.push(item);
  expect(items).toEqual(["<1>", "<2>"]);
});

test("so is the error", async () => {
  const items = mapped(
    count([], new Error("below")),
    (n) => n,
    (error) => new Error(`above: ${(error as Error).message}`),
  );
  await items.next();
  await items.next();
  await expect(items.next()).rejects.toThrow("above: below");
  await expect(items.next()).resolves.toEqual({ done: true, value: undefined });
});

test("who leaves early ends the source", async () => {
  const ended: string[] = [];
  for await (const item of mapped(count(ended), (n) => n)) {
    expect(item).toBe(1);
    break;
  }
  expect(ended).toEqual(["ended"]);
});
