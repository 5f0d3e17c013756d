import { AnswerBudget } from "../../../src/answers/answer-budget";
import { JsonList, jsonPieces, writtenList, writtenString } from "../../../src/answers/json-text";

const plenty = (): AnswerBudget => new AnswerBudget(1e9, null);
const text = (value: object): string => {
  const pieces = jsonPieces(value);
  return typeof pieces === "string" ? pieces : Buffer.concat(pieces).toString();
};

/** A pair of surrogates on both sides of where a slice may end. */
const FOX = "🦊";
const LONG = "a".repeat(16 * 1024 - 1) + FOX.repeat(20_000);

test.each<[string, unknown[]]>([
  ["nothing", []],
  ["values of all kinds", [null, true, 1.5, "x", ["y"], { z: [] }]],
  ["what has to be escaped", ['"', "\\", "\n", "\u0000", "\ud800", FOX, "é"]],
  ["many", Array.from({ length: 100_000 }, (_, i) => ({ i, text: `${i}é` }))],
])("a list of %s is written as JSON.stringify does", async (_, items) => {
  const list = await writtenList(items, (item) => JSON.stringify(item), plenty());
  expect(text({ before: 1, list, after: [list] })).toBe(JSON.stringify({ before: 1, list: items, after: [items] }));
});

test.each(["", "x", '"\\\n\u0001', LONG, LONG.slice(1), "\ud800".repeat(40_000), "\ud800x"])(
  "the text %#",
  async (given) => {
    expect(text({ given: await writtenString(given, plenty()) })).toBe(JSON.stringify({ given }));
  },
);

test("what is not written before is as JSON.stringify has it", () => {
  const value = { a: [1, "written json"], b: undefined, c: { toJSON: () => "c" } };
  expect(jsonPieces(value)).toBe(JSON.stringify(value));
});

test("a log has short values, and of long ones the size", async () => {
  const short = await writtenString("words", plenty());
  const long = await writtenString("x".repeat(100_000), plenty());
  expect(JSON.stringify({ short, long })).toBe('{"short":"words","long":"(100002 bytes)"}');
  expect(text({ short, long })).toBe(JSON.stringify({ short: "words", long: "x".repeat(100_000) }));
});

test("a list ends as soon as its budget does", () => {
  const list = new JsonList(new AnswerBudget(100_000, "n"));
  const fill = (): void => {
    for (let i = 0; i < 1e6; i++) list.add(`"${"x".repeat(998)}"`);
  };
  expect(fill).toThrow(expect.objectContaining({ code: "answer_too_large", param: "n" }));
});

test("a budget counts bytes of JSON", () => {
  const budget = new AnswerBudget(16, null);
  budget.takeText("é");
  budget.takeText("\u0000");
  budget.takeText(FOX + FOX);
  expect(() => budget.takeText("x")).toThrow(expect.objectContaining({ code: "answer_too_large" }));
});

test("other requests have turns while a long list is written", async () => {
  let turns = 0;
  const count = setInterval(() => turns++, 0);
  const slow = (): string => {
    const until = performance.now() + 10;
    while (performance.now() < until);
    return "1";
  };
  await writtenList(Array.from({ length: 20 }), slow, plenty());
  clearInterval(count);
  expect(turns).toBeGreaterThan(3);
});
