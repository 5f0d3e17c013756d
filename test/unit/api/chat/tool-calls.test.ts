import { ToolCalls } from "../../../../src/api/chat/tool-calls";

const STYLE = { custom: new Set<string>(), legacy: false };

describe("what an answer with calls ends with", () => {
  test.each([
    ["a whole call", ['{"a":', "1}"], "stop", "tool_calls"],
    ["no arguments", [""], "stop", "tool_calls"],
    ["arguments that are not complete", ['{"a":', "1"], "stop", "stop"],
    ["arguments that are no JSON", ['{"a":\n"x\ny"}'], "stop", "stop"],
    ["a limit", ['{"a":1}'], "length", "length"],
  ] as const)("%s", (_, pieces, engine, want) => {
    const calls = new ToolCalls(STYLE);
    for (const [i, text] of pieces.entries())
      calls.push({ index: 0, ...(i === 0 ? { name: "f" } : {}), arguments: text });
    expect(calls.reason(engine)).toBe(want);
  });

  test("one of several is not complete", () => {
    const calls = new ToolCalls(STYLE);
    calls.push({ index: 0, name: "f", arguments: "{" });
    calls.push({ index: 1, name: "g", arguments: "{}" });
    expect(calls.reason("stop")).toBe("stop");
  });

  test("no call", () => {
    expect(new ToolCalls(STYLE).reason("stop")).toBe("stop");
  });
});
