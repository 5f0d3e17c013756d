import { AnswerCalls } from "../../../../src/api/generation/calls";

const calls = (...custom: string[]): AnswerCalls => new AnswerCalls(new Set(custom));

describe("what an answer with calls ends with", () => {
  test.each([
    ["a whole call", ['{"a":', "1}"], "stop", "calls"],
    ["no arguments", [""], "stop", "calls"],
    ["arguments that are not complete", ['{"a":', "1"], "stop", "stop"],
    ["arguments that are no JSON", ['{"a":\n"x\ny"}'], "stop", "stop"],
    ["a limit", ['{"a":1}'], "length", "length"],
  ] as const)("%s", (_, pieces, engine, want) => {
    const all = calls();
    for (const [i, text] of pieces.entries())
      all.push({ index: 0, ...(i === 0 ? { name: "f" } : {}), arguments: text });
    expect(all.reason(engine)).toBe(want);
  });

  test("one of several is not complete", () => {
    const all = calls();
    all.push({ index: 0, name: "f", arguments: "{" });
    all.push({ index: 1, name: "g", arguments: "{}" });
    expect(all.reason("stop")).toBe("stop");
  });

  test("no call", () => {
    expect(calls().reason("stop")).toBe("stop");
  });
});

describe("pieces of calls", () => {
  test("a function's arguments come as they are", () => {
    const all = calls("write");
    const pieces = ['{"city":', '"Oslo"}'].map((text, i) =>
      all.push({ index: 0, ...(i === 0 && { name: "look", id: "a" }), arguments: text }),
    );
    expect(pieces.map(({ begins, text }) => [begins, text])).toEqual([
      [true, '{"city":'],
      [false, '"Oslo"}'],
    ]);
    expect(all.begun).toMatchObject([{ id: "a", kind: "function", name: "look", input: '{"city":"Oslo"}' }]);
  });

  test("a custom tool's text is told without its JSON", () => {
    const all = calls("write");
    const pieces = ['{"input": "a\\', 'nb"', "}"].map((text, i) =>
      all.push({ index: 0, ...(i === 0 && { name: "write" }), arguments: text }),
    );
    expect(pieces.map(({ text }) => text)).toEqual(["a", "\nb", ""]);
    expect(all.begun).toMatchObject([{ kind: "custom", input: "a\nb", arguments: '{"input": "a\\nb"}' }]);
  });

  test("ids are made where the model gives none, each another", () => {
    const all = new AnswerCalls(new Set(), "toolu_");
    for (const index of [0, 1]) all.push({ index, name: "f", arguments: "{}" });
    const ids = all.begun.map(({ id }) => id);
    for (const id of ids) expect(id).toMatch(/^toolu_[A-Za-z0-9]{24}$/);
    expect(new Set(ids).size).toBe(2);
  });
});
