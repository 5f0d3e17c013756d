import { Cutter } from "../../../../src/api/generation/cut";
import { readCutstrings } from "../../../../src/validation/cutstrings";

const cut = (patterns: string[], text: string, signal = new AbortController().signal): Promise<string> =>
  new Cutter(readCutstrings(patterns), signal).cut(text);

test.each<[string, string[], string, string]>([
  ["all matches of one", ["\\[\\d+\\]"], "one[1] two[23] [x]", "one two [x]"],
  ["over lines", ["(?s)<think>.*?</think>\\s*"], "<think>a\nb</think>\n\nyes<think>c</think>", "yes"],
  ["each of what is left", ["b+", "aa"], "abbac", "c"],
  ["in that order", ["aa", "b+"], "abbac", "aac"],
  ["anchors are those of the text", ["^a", "c$"], "aabcc", "abc"],
  ["an empty match takes nothing", ["x*"], "axb", "ab"],
  ["nothing matches", ["z"], "a\u{1F600}b", "a\u{1F600}b"],
  ["characters beyond 16 bits", ["."], "\u{1F600}\n", "\n"],
  ["no text", ["a"], "", ""],
  ["what would take exponential time elsewhere", ["(x+x+)+y"], "x".repeat(10_000), "x".repeat(10_000)],
])("%s", async (_name, patterns, text, want) => {
  expect(await cut(patterns, text)).toBe(want);
});

test.each<[string, string[], RegExp]>([
  [
    "a syntax error",
    ["a", "("],
    /^Invalid 'x-localai-extensions\.cutstrings\[1\]': .* RE2's syntax.* missing closing \)/,
  ],
  ["what RE2 does not have", ["(a)\\1"], /cutstrings\[0\]/],
  ["a lookahead", ["a(?=b)"], /cutstrings\[0\]/],
  [
    "too long together",
    [`[${"a".repeat(1000)}]`, "b".repeat(23)],
    /cutstrings\[1\]'.* 1025 characters, and 1024 are possible/,
  ],
  ["too large to be compiled", [".{0,1000}".repeat(100)], /up to \d+ instructions/],
  ["too large to be compiled, nested", ["(?:(?:ab{20}){20}c){20}"], /up to \d+ instructions/],
  ["too large to be compiled, without an upper bound", [`(?:${"a".repeat(500)}){500,}`], /up to \d+ instructions/],
  ["too large alone", ["a{600}"], /cutstrings\[0\]'.* 500 are possible/],
  ["too large together", ["a{300}", "b{300}"], /cutstrings\[1\]'.* 500 are possible/],
])("refused: %s", (_name, patterns, message) => {
  expect(() => readCutstrings(patterns)).toThrow(message);
});

test("many matches that each read all of the text end in an error, and others have their turn before it", async () => {
  let turns = 0;
  const others = setInterval(() => turns++, 1);
  const outcome = cut(["[xz][^y]*y|z"], "z".repeat(60_000)).catch((error: unknown) => error);
  expect(await outcome).toMatchObject({ code: "invalid_value", param: "x-localai-extensions.cutstrings" });
  clearInterval(others);
  expect(turns).toBeGreaterThan(5);
});

test("it ends when the client goes", async () => {
  const controller = new AbortController();
  const outcome = cut(["[xz][^y]*y|z"], "z".repeat(60_000), controller.signal);
  controller.abort(new Error("gone"));
  await expect(outcome).rejects.toThrow("gone");
});
