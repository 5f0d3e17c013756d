import { memo } from "../../../src/http/document";

test("a value is made once; after a failure the next call tries again", async () => {
  const results = [Promise.reject(new Error("no file descriptor")), Promise.resolve("made"), Promise.resolve("again")];
  const make = jest.fn(() => results.shift()!);
  const value = memo(make);
  const both = await Promise.allSettled([value(), value()]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect([await value(), await value(), make.mock.calls.length]).toEqual(["made", "made", 2]);
});
