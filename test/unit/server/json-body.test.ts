import { deeperThan } from "../../../src/server/json-body";

const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));

test.each<[string, unknown, number, boolean]>([
  ["a number", 1, 0, false],
  ["an empty object", {}, 1, false],
  ["at the limit", nested(5), 5, false],
  ["above it", nested(6), 5, true],
  ["objects count too", { a: { b: { c: 1 } } }, 2, true],
  ["width does not", Array.from({ length: 100_000 }, () => [1]), 2, false],
  ["deeper than any call stack", nested(1_000_000), 128, true],
])("%s", (_name, value, limit, deeper) => {
  expect(deeperThan(value, limit)).toBe(deeper);
});
