import { SourceFile } from "../../../src/config/diagnostic";
import { keyPath, locate, parseYaml } from "../../../src/config/yaml";

const parse = (text: string) => parseYaml(new SourceFile("a.yaml", text));
const values = (text: string) => parse(text).documents.map(({ value }) => value);
const problems = (text: string) =>
  parse(text).problems.map(({ line, column, summary, detail }) => `${line}:${column} ${summary}: ${detail}`);

describe("values are YAML 1.2", () => {
  test.each([
    ["the key n stays n", "n: 1\ny: 2", { n: 1, y: 2 }],
    ["yes, no, on and off are texts", "a: yes\nb: no\nc: on\nd: off", { a: "yes", b: "no", c: "on", d: "off" }],
    ["numbers", "a: 0o17\nb: 012\nc: 0x1F\nd: 1e3\ne: 0.2", { a: 15, b: 12, c: 31, d: 1000, e: 0.2 }],
    ["a date is a text", "a: 2026-01-01", { a: "2026-01-01" }],
    ["aliases", "a: &x {b: 1}\nc: *x", { a: { b: 1 }, c: { b: 1 } }],
    ["block scalars", "a: |\n  x\n  --- y\nb: >-\n  p\n  q", { a: "x\n--- y\n", b: "p q" }],
    ["no merge keys", "<<: {a: 1}", { "<<": { a: 1 } }],
  ])("%s", (_, text, want) => expect(values(text)).toEqual([want]));

  test("__proto__ is an ordinary key", () => {
    const [value] = values("__proto__: {polluted: 1}") as object[];
    expect(Object.keys(value!)).toEqual(["__proto__"]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test("aliases share nothing", () => {
    const [value] = values("a: &x {b: [1]}\nc: *x") as [{ a: { b: number[] }; c: { b: number[] } }];
    value.a.b.push(2);
    expect(value.c).toEqual({ b: [1] });
  });
});

describe("documents", () => {
  test.each([
    ["several", "a: 1\n---\nb: 2\n--- # three\nc: 3", [{ a: 1 }, { b: 2 }, { c: 3 }]],
    ["a first separator", "# comment\n---\na: 1", [{ a: 1 }]],
    ["directives", "%YAML 1.2\n---\na: 1\n...\n%YAML 1.2\n---\nb: 2", [{ a: 1 }, { b: 2 }]],
    ["empty ones are left out", "---\n---\n# nothing\n---\na: 1\n---\n", [{ a: 1 }]],
    ["nothing at all", "# only a comment\n", []],
    ["Windows line ends", "a: 1\r\n---\r\nb: 2\r\n", [{ a: 1 }, { b: 2 }]],
    ["a bad one among good ones", "a: 1\n---\nb: [1\n---\nc: 3", [{ a: 1 }, { c: 3 }]],
  ])("%s", (_, text, want) => expect(values(text)).toEqual(want));
});

describe("problems", () => {
  test.each([
    ["bad indentation", "a: 1\n b: 2", ["2:3 Invalid YAML: Bad indentation of a mapping entry."]],
    [
      "an open bracket",
      "a: [1,\n---\nb: 1",
      ["1:6 Invalid YAML: Deficient indentation. A bracket, a brace or a quote may still be open."],
    ],
    ["two bad documents", "a: 1\n b: 2\n---\nc: *d", ["2:3", "4:5 Invalid YAML: Unidentified alias"]],
    ["an unknown tag", "a: !!binary aGk=", ["1:4 Invalid YAML: Unknown scalar tag"]],
    ["a tab", "a:\n\tb: 1", ["2:1 Invalid YAML: Tab characters must not be used in indentation."]],
    ["a key that is no text", "? {a: 1}\n: 2", ["1:1 Invalid YAML: Object-based map does not support complex keys."]],
    ["NUL", "a: x\u0000", ["1:5 Invalid YAML: Null byte is not allowed in input."]],
    [
      "duplicate keys, all of them",
      "a: 1\nb: {c: 1, c: 2}\na: 3\n",
      [
        '2:11 Duplicate key: "c" is in this mapping already, on line 2. Each key may stand there once.',
        '3:1 Duplicate key: "a" is in this mapping already, on line 1. Each key may stand there once.',
      ],
    ],
    ["a value within itself", "a: &x [*x]", ["1:8 A value contains itself: *x stands inside the value that &x names"]],
    ["deep nesting", "[".repeat(200) + "]".repeat(200), ["1:100 Invalid YAML: Nesting exceeded maxDepth (100)."]],
  ])("%s", (_, text, want) => {
    const found = problems(text);
    expect(found).toHaveLength(want.length);
    want.forEach((start, i) => expect(found[i]).toContain(start));
  });

  test("a tab's message says what YAML wants", () => {
    expect(problems("\ta: 1")[0]).toContain("YAML is indented with spaces");
  });

  test("nested aliases can't stand for billions of values", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 12; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(", ")}]`,
      );
    const { documents, problems } = parse(lines.join("\n") + "\n---\ngood: 1");
    expect(problems.map(({ summary }) => summary)).toEqual(["Too many values"]);
    expect(problems[0]!.line).toBeGreaterThan(1);
    expect(documents.map(({ value }) => value)).toEqual([{ good: 1 }]);
  });

  test("duplicate keys are known to the document", () => {
    expect(parse("a: 1\na: 2").documents.map(({ hasErrors }) => hasErrors)).toEqual([true]);
    expect(parse("a: 1\nb: 2").documents.map(({ hasErrors }) => hasErrors)).toEqual([false]);
  });
});

describe("places", () => {
  const text = 'first: 1\n---\na:\n  - x\n  - "b.c": 2\n    \u00e9: 3\nd: &d {e: 1}\nf: *d\ng:\n';
  const source = new SourceFile("a.yaml", text);
  const root = parseYaml(source).documents[1]!.root;
  test.each([
    [["a"], "4:3", "3:1"],
    [["a", 0], "4:5", undefined],
    [["a", 1, "b.c"], "5:12", "5:6"],
    [["a", 1, "\u00e9"], "6:8", "6:5"],
    [["d", "e"], "7:11", "7:8"],
    [["f"], "8:4", "8:1"],
    [["f", "e"], "7:11", "7:8"],
    [["g"], "9:2", "9:1"],
  ])("%j", (steps, value, key) => {
    const located = locate(root, steps);
    const place = (offset: number) => Object.values(source.position(offset)).join(":");
    expect(located.walked).toBe(steps.length);
    expect(place(located.node.start)).toBe(value);
    expect(located.key && place(located.key.start)).toBe(key);
  });

  test.each([
    [[], ""],
    [["a", "b", 0, "c"], "a.b[0].c"],
    [["logit_bias", "a.b"], 'logit_bias["a.b"]'],
    [["x-localai-extensions", "roles"], "x-localai-extensions.roles"],
  ])("path of %j", (steps, want) => expect(keyPath(steps)).toBe(want));
});

describe("snippets", () => {
  const at = (text: string, start: number, end: number) =>
    new SourceFile("a", text).at({ start, end }, "", { summary: "", detail: "" }).snippet;
  test.each([
    ["carets under the range", "a: 1\nbb: 22", 9, 11, "2 | bb: 22\n  |     ^^"],
    ["tabs stay tabs, so that carets stand right", "\ta: 1", 4, 5, "1 | \ta: 1\n  | \t   ^"],
    ["a range over several lines ends with its first", "a:\n  b\n  c", 0, 9, "1 | a:\n  | ^^"],
    ["control characters don't reach the terminal", "a: \u001b[1m", 0, 1, "1 | a: \ufffd[1m\n  | ^"],
  ])("%s", (_, text, start, end, want) => expect(at(text, start, end)).toBe(want));

  test("a long line is cut around the place", () => {
    const [line, carets] = at("x".repeat(5000) + "HERE" + "y".repeat(5000), 5000, 5004)!.split("\n");
    expect(line!.length).toBeLessThan(120);
    expect(line!.slice(carets!.indexOf("^"), carets!.lastIndexOf("^") + 1)).toBe("HERE");
  });
});
