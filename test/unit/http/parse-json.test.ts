import { parseJson } from "../../../src/http/parse-json";
import { MAX_COMMAS, MAX_CONTAINERS, MAX_DEPTH, MAX_STRINGS } from "../../../src/http/scan-json";

const parse = (text: string): Promise<unknown> => parseJson(Buffer.from(text));
const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => (i * 7919) / 4 - 1e5);
const LONG = JSON.stringify(numbers(50_000));
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

test.each<[string, string]>([
  ["a value of each kind", '[null, true, -1.5e3, "x", {"a": {}}]'],
  ["a number alone", "1"],
  ["long numbers alone", LONG],
  ["lists in a list", `{"input":[${LONG},[1,2],${LONG}],"model":"m"}`],
  ["blanks between", JSON.stringify({ a: numbers(20_000) }, null, 3)],
  ["a list of blanks", `{"a":[${" ".repeat(50_000)}]}`],
  ["a property twice", `{"a":${LONG},"a":${LONG.replace("[", "[1,")}}`],
  ["a prototype that is a list", `{"__proto__":${LONG}}`],
  ["numbers in a text", JSON.stringify({ a: LONG, b: `"${LONG}` })],
  ["characters on both sides", `{"é🦊":${LONG},"\\"[1,":"${"🦊".repeat(400_000)}"}`],
  ["as deep as may be", nested(MAX_DEPTH)],
  ["as many as may be", `[${"{},".repeat(MAX_CONTAINERS - 2)}[]]`],
  ["as many texts as may be", `[${'"",'.repeat(MAX_STRINGS - 1)}""]`],
  ["as many values as may be, beside long numbers", `[${LONG},${"1,".repeat(MAX_COMMAS - 1)}null]`],
  ["many lists of numbers, long and short", `[${`[1,2],${JSON.stringify(numbers(200))},`.repeat(5000)}{}]`],
  ["quotes in a text", JSON.stringify({ a: '\\"[{'.repeat(200_000) })],
  ["a byte order mark", "\uFEFF[1]"],
])("as JSON.parse does: %s", async (_, text) => {
  const value = await parse(text);
  const want: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
  expect(JSON.stringify(value)).toBe(JSON.stringify(want));
  if (text.includes("__proto__")) expect(Object.keys(value as object)).toEqual(["__proto__"]);
});

test.each<[string, string | Buffer, RegExp]>([
  ["nothing", "", /it is empty/],
  ["half", '{"a":', /We could not parse/],
  ["bytes that are no UTF-8", Buffer.from([0x22, 0xff, 0x22]), /not valid UTF-8/],
  ["half a character at the end", Buffer.from([0x22, 0xc3]), /not valid UTF-8/],
  [
    "half a character before numbers",
    Buffer.concat([Buffer.from([0x22, 0xc3, 0x22]), Buffer.from(LONG)]),
    /JSON|UTF-8/,
  ],
  ["a comma at the end of numbers", LONG.replace("]", ",]"), /array of numbers/],
  ["two commas between numbers", LONG.replace(",", ",,"), /numbers contains something else/],
  ["a word for a number", LONG.replace(",", ",-,"), /numbers contains something else/],
  ["numbers for a name", `{${LONG}:1}`, /in place of a name/],
  ["numbers behind each other", `[${LONG}${LONG}]`, /We could not parse/],
  ["too deep", nested(MAX_DEPTH + 1), /128 levels/],
  ["deeper than any call stack", nested(1_000_000), /128 levels/],
  ["objects too deep", '{"a":'.repeat(MAX_DEPTH + 1), /128 levels/],
  ["too many arrays", `[${"[],".repeat(MAX_CONTAINERS)}1]`, /50000 objects and arrays/],
  ["too many objects", `[${"{},".repeat(MAX_CONTAINERS)}1]`, /50000 objects and arrays/],
  ["too many texts", `[${'"",'.repeat(MAX_STRINGS)}""]`, /100000 names and texts/],
  ["too many names", `{${'"a":1,'.repeat(MAX_STRINGS)}"a":1}`, /100000 names and texts/],
  ["too many values", `[${"null,".repeat(MAX_COMMAS + 1)}1]`, /500000 values/],
  ["too many numbers of a list that has something else", `[${"1,".repeat(MAX_COMMAS + 1)}null]`, /500000 values/],
  ["too many numbers in short lists", `[${`[${"1,".repeat(200)}1],`.repeat(2500)}${LONG}]`, /500000 values/],
  ["a list of too many numbers", `[${"1,".repeat(4_194_400)}1]`, /4194304 numbers/],
])("refused: %s", async (_, given, message) => {
  const error: unknown = await parseJson(Buffer.from(given as string)).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "invalid_json", message: expect.stringMatching(message) });
  // What a client sent is not repeated.
  expect((error as Error).message).not.toMatch(/numbers [\da-f]{8}-/);
});

test("a long body leaves turns to others", async () => {
  let turns = 0;
  const count = setInterval(() => turns++, 0);
  await parse(`[${Array.from({ length: 40 }, () => LONG).join(",")}]`);
  clearInterval(count);
  expect(turns).toBeGreaterThan(3);
});
