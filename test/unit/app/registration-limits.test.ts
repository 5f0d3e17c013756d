import { FAMILIES } from "../../../src/api/families";
import { applyLimits, checkLimits } from "../../../src/app/registration-limits";
import { withoutSuperseded } from "../../../src/app/supersede";

const EXT = "x-localai-extensions";

test.each<[string, object, Record<string, number>, string | undefined]>([
  ["nothing given", {}, { n: 2 }, undefined],
  ["at the cap", { n: 2 }, { n: 2 }, undefined],
  ["above it", { n: 3 }, { n: 2 }, "n"],
  ["the other name of the token limit", { max_tokens: 3 }, { max_completion_tokens: 2 }, "max_tokens"],
  ["an extension", { [EXT]: { top_k: 9 } }, { top_k: 8 }, `${EXT}.top_k`],
  ["null", { n: null, [EXT]: null }, { n: 2, top_k: 1 }, undefined],
])("check: %s", (_name, request, limits, param) => {
  const check = (): void => checkLimits(request as Record<string, unknown>, limits);
  if (param === undefined) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ param }) as Error);
});

test.each<[string, "createChatCompletion" | "createCompletion", object, Record<string, number>, object]>([
  ["no tokens given", "createChatCompletion", {}, { max_completion_tokens: 9 }, { max_completion_tokens: 9 }],
  [
    "tokens given by the other name",
    "createChatCompletion",
    { max_tokens: 3 },
    { max_completion_tokens: 9 },
    { max_tokens: 3 },
  ],
  [
    "both names without a limit",
    "createChatCompletion",
    { max_tokens: -1, max_completion_tokens: -1 },
    { max_tokens: 9 },
    { max_completion_tokens: 9 },
  ],
  [
    "a limit under one name, none under the other",
    "createChatCompletion",
    { max_tokens: 3, max_completion_tokens: -1 },
    { max_tokens: 9 },
    { max_tokens: 3 },
  ],
  ["a default below the cap stays unsaid", "createCompletion", {}, { max_tokens: 20, n: 2 }, {}],
  [
    "a default above it",
    "createCompletion",
    {},
    { max_tokens: 4, temperature: 0.5 },
    { max_tokens: 4, temperature: 0.5 },
  ],
  [
    "a registration's own default above it",
    "createChatCompletion",
    { n: 5, [EXT]: { top_k: 9 } },
    { n: 2, top_k: 8 },
    { n: 2, [EXT]: { top_k: 8 } },
  ],
  ["a cap on what is off unless asked for", "createChatCompletion", {}, { top_k: 8 }, {}],
])("apply: %s", (_name, operation, merged, limits, result) => {
  const copy = structuredClone(merged) as Record<string, unknown>;
  applyLimits(FAMILIES.flat().find(({ id }) => id === operation)?.defaultMaxTokens, copy, limits);
  expect(copy).toEqual(result);
});

test.each<[string, object, object, object]>([
  ["nothing given", { max_tokens: 1, seed: 2 }, {}, { max_tokens: 1, seed: 2 }],
  ["the newer name", { max_tokens: 1 }, { max_completion_tokens: 2 }, {}],
  ["the older name", { max_completion_tokens: 1, n: 2 }, { max_tokens: 2 }, { n: 2 }],
  ["null is not given", { max_completion_tokens: 1 }, { max_tokens: null }, { max_completion_tokens: 1 }],
  ["the extension's seed", { seed: 1 }, { [EXT]: { seed: 2 } }, {}],
  ["OpenAI's seed", { [EXT]: { seed: 1, top_k: 3 } }, { seed: 2 }, { [EXT]: { top_k: 3 } }],
  ["a stream's options without a stream", { stream_options: { include_usage: true }, n: 1 }, {}, { n: 1 }],
  ["with a stream", { stream_options: { a: 1 } }, { stream: true }, { stream_options: { a: 1 } }],
  ["with a stream by default", { stream: true, stream_options: {} }, {}, { stream: true, stream_options: {} }],
  ["with that switched off", { stream: true, stream_options: {} }, { stream: false }, { stream: true }],
  ["what is said of tools without tools", { tool_choice: "auto", parallel_tool_calls: false, n: 1 }, {}, { n: 1 }],
  ["with tools", { tool_choice: "auto" }, { tools: [{}] }, { tool_choice: "auto" }],
  ["with tools by default", { tools: [{}], tool_choice: "none" }, {}, { tools: [{}], tool_choice: "none" }],
])("defaults under another name give way: %s", (_name, defaults, request, result) => {
  const frozen = Object.freeze(structuredClone(defaults)) as Record<string, unknown>;
  expect(withoutSuperseded(frozen, request as Record<string, unknown>)).toEqual(result);
  expect(frozen).toEqual(defaults);
});
