/**
 * The compiled validators decide, and explain.ts says why: two readings of the same schemas, which must agree. Bodies
 * are made by breaking good ones at random places, from a fixed seed.
 */
import * as validators from "../../../src/generated/validators.cjs";
import { explain } from "../../../src/validation/explain";
import { requestOf } from "../../../src/validation/validate-schema";
import { random } from "../../fixtures/random";

/** Random integers below `n` that a seed repeats. */
function randomBelow(seed: number): (n: number) => number {
  const next = random(seed);
  return (n) => Math.floor(next() * n);
}

const text = (type = "text"): object => ({ type, text: "a" });
const GOOD: Record<string, object[]> = {
  createChatCompletion: [
    {
      model: "m",
      messages: [
        { role: "developer", content: "a", name: "b" },
        { role: "system", content: [text()] },
        {
          role: "user",
          content: [
            text(),
            { type: "image_url", image_url: { url: "u", detail: "low" } },
            { type: "input_audio", input_audio: { data: "d", format: "wav" } },
          ],
        },
        {
          role: "assistant",
          content: [text()],
          refusal: null,
          tool_calls: [
            { id: "1", type: "function", function: { name: "f", arguments: "{}" } },
            { id: "2", type: "custom", custom: { name: "c", input: "i" } },
          ],
        },
        { role: "tool", tool_call_id: "1", content: "r" },
        { role: "function", name: "f", content: null },
      ],
      tools: [
        { type: "function", function: { name: "f", description: "d", parameters: {}, strict: true } },
        {
          type: "custom",
          custom: { name: "c", format: { type: "grammar", grammar: { definition: "d", syntax: "lark" } } },
        },
      ],
      tool_choice: { type: "allowed_tools", allowed_tools: { mode: "auto", tools: [{}] } },
      response_format: { type: "json_schema", json_schema: { name: "n", schema: {}, strict: null } },
      metadata: { a: "b" },
      logit_bias: { 5: 1 },
      stop: ["a"],
      n: 1,
      temperature: 1,
      top_p: 1,
      top_logprobs: 1,
      logprobs: true,
      seed: 1,
      stream: true,
      stream_options: { include_usage: true },
      modalities: ["text"],
      audio: { voice: "alloy", format: "mp3" },
      prediction: { type: "content", content: [text()] },
      service_tier: "auto",
      user: "u",
      reasoning_effort: "low",
      verbosity: "low",
      web_search_options: {
        user_location: { type: "approximate", approximate: { city: "c" } },
        search_context_size: "low",
      },
      functions: [{ name: "f", parameters: {} }],
      function_call: { name: "f" },
      top_k: 1,
      "x-localai-extensions": {
        seed: 1,
        mirostat: 2,
        roles: { user: "u" },
        lora: [{ name: "l", scale: 1 }],
        cutstrings: ["a"],
        reasoning_format: "auto",
      },
    },
  ],
  createCompletion: [
    {
      model: "m",
      prompt: [[1, 2], [3]],
      suffix: "s",
      max_tokens: 0,
      logprobs: 5,
      best_of: 1,
      echo: true,
      stop: "a",
      stream_options: { include_usage: false },
    },
    { model: "m", prompt: ["a", "b"], n: 2, logit_bias: null, "x-localai-extensions": { grammar: "g" } },
    { model: "m", prompt: [1, 2, 3] },
  ],
  createEdit: [
    { model: "m", instruction: "i", input: null, n: 2, temperature: 0, "x-localai-extensions": { xtc_threshold: 0.5 } },
  ],
  createEmbedding: [{ model: "m", input: [[1]], encoding_format: "float", dimensions: 2, user: "u", pooling: "mean" }],
};

const VALUES: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e10,
  Infinity,
  "",
  "a",
  "function",
  "x".repeat(600),
  [],
  ["a"],
  [1],
  [[1]],
  [null],
  {},
  { type: "text" },
  { role: "user" },
  { name: "" },
];

/** Every place in a value, as the object or array that holds it and the key. */
function places(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Record<string, unknown>, string],
    ...places(holder[key]),
  ]);
}

test.each(Object.entries(GOOD))("%s: what the validator refuses is explained, and only that", (operation, bodies) => {
  const validate = validators[operation as keyof typeof validators];
  const { schema } = requestOf(operation)!;
  const below = randomBelow(20260821);
  let refused = 0;
  for (const good of bodies) expect([validate(good), explain(schema, good)]).toEqual([true, []]);
  for (let round = 0; round < 4000; round++) {
    const body = structuredClone(bodies[below(bodies.length)]!);
    for (let change = 0; change <= below(2); change++) {
      const all = places(body);
      const [holder, key] = all[below(all.length)]!;
      if (below(4) === 0 && !Array.isArray(holder)) delete holder[key];
      else holder[key] = structuredClone(VALUES[below(VALUES.length)]);
    }
    const valid = validate(body);
    const [problem] = explain(schema, body);
    if (!valid) refused++;
    if (valid !== (problem === undefined))
      throw new Error(`valid: ${valid}, explained: ${problem?.message}, for ${JSON.stringify(body)}`);
  }
  expect(refused).toBeGreaterThan(500);
});
