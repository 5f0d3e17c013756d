/** What other servers and gateways call things, from the request to what the engine gets. */
import { requestOf } from "../../src/validation/validate-schema";
import { ONE_ADAPTER, registration, startTestServer, type TestServer } from "../fixtures/test-server";

const CHAT = "/v1/chat/completions";
const TEXT = "/v1/completions";
const bodies: Readonly<Record<string, object>> = {
  [CHAT]: { model: "parrot", messages: [{ role: "user", content: "x" }] },
  [TEXT]: { model: "parrot", prompt: "x" },
};
const SCHEMA = { type: "object", properties: { a: { type: "boolean" } }, required: ["a"], additionalProperties: false };

describe.each(ONE_ADAPTER)("neighbours' names over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      adapter,
      registrations: [
        registration({ model: "capped", limits: { max_completion_tokens: 10 } }),
        registration({ model: "nine", defaults: { max_completion_tokens: 9 } }),
        registration({ model: "lenient", unknownProperties: "warn" }),
      ],
    });
  });
  afterAll(() => server.close());

  const post = (path: string, more: object): Promise<Response> =>
    fetch(server.url + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...bodies[path], ...more }),
    });
  const options = (): Record<string, unknown> => {
    const { messages, prompt, client, end_user: user, ...rest } = server.backend.records.at(-1)?.options ?? {};
    expect([messages ?? prompt, client, user]).not.toContain(undefined);
    return rest;
  };

  test.each<[string, object, object]>([
    [CHAT, { chat_template_kwargs: { a: 1 } }, { template_kwargs: '{"a":1}' }],
    [CHAT, { enable_thinking: false }, { template_kwargs: '{"enable_thinking":false}', thinking: "off" }],
    [
      CHAT,
      { enable_thinking: true, chat_template_kwargs: { a: 1 } },
      { template_kwargs: '{"a":1,"enable_thinking":true}' },
    ],
    [CHAT, { repetition_penalty: 1.1 }, { repeat_penalty: 1.1, repeat_last_n: -1 }],
    [CHAT, { repetition_penalty: 1.1, repeat_last_n: 8 }, { repeat_penalty: 1.1, repeat_last_n: 8 }],
    [CHAT, { repetition_penalty: 1.1, repeat_penalty: 1.1 }, { repeat_penalty: 1.1, repeat_last_n: -1 }],
    [CHAT, { n_predict: 5 }, { max_tokens: 5 }],
    [CHAT, { num_predict: -2 }, {}],
    [CHAT, { max_new_tokens: 5 }, { max_tokens: 5 }],
    [CHAT, { max_tokens: -1 }, {}],
    [CHAT, { max_completion_tokens: -1, model: "capped" }, { max_tokens: 10 }],
    [CHAT, { max_completion_tokens: -1, model: "nine" }, {}],
    [CHAT, { n_predict: -1, model: "nine" }, {}],
    [CHAT, { n_predict: 5, max_completion_tokens: 5 }, { max_tokens: 5 }],
    [CHAT, { max_tokens: -1, max_completion_tokens: 5 }, { max_tokens: 5 }],
    [CHAT, { max_tokens: -1, max_completion_tokens: -1 }, {}],
    [CHAT, { max_tokens: -1, max_completion_tokens: -1, model: "capped" }, { max_tokens: 10 }],
    [CHAT, { max_tokens: 4, max_completion_tokens: -1, model: "capped" }, { max_tokens: 4 }],
    [TEXT, { max_tokens: -1 }, { max_tokens: 2_147_483_647 }],
    [TEXT, { n_predict: 0 }, { max_tokens: 0 }],
    [CHAT, { top_k: -1 }, { top_k: 0 }],
    [CHAT, { random_seed: 7 }, { seed: 7 }],
    [CHAT, { guided_choice: ["yes", 'n"o\n\f'] }, { grammar: 'root ::= "yes" | "n\\"o\\n\\x0c"' }],
    [CHAT, { guided_regex: "a|[b-d]{2}" }, { grammar: "a|(?:[b-d]){2,2}", grammar_syntax: "regex" }],
    [CHAT, { guided_grammar: 'root ::= "a"' }, { grammar: 'root ::= "a"' }],
    [TEXT, { structured_outputs: { choice: ["a"] } }, { max_tokens: 16, grammar: 'root ::= "a"' }],
    [CHAT, { think: false }, { thinking: "off", template_kwargs: '{"reasoning_effort":"none"}' }],
    [CHAT, { thinking: { type: "disabled" } }, { thinking: "off", template_kwargs: '{"reasoning_effort":"none"}' }],
    [CHAT, { reasoning: { enabled: false } }, { thinking: "off", template_kwargs: '{"reasoning_effort":"none"}' }],
    [CHAT, { thinking: { type: "adaptive" }, include_reasoning: true }, {}],
    [CHAT, { format: "json" }, { json_schema: '{"type":"object"}' }],
    [CHAT, { format: "" }, {}],
    [CHAT, { min_tokens: 0, stop_token_ids: [], skip_special_tokens: true, use_beam_search: false, best_of: 1 }, {}],
    [TEXT, { add_special_tokens: true, prompt_logprobs: null }, { max_tokens: 16 }],
    [
      CHAT,
      { options: { temperature: 0.5, num_predict: 7, top_k: -1, stop: ["a"], seed: null } },
      { temperature: 0.5, max_tokens: 7, top_k: 0, stop: ["a"] },
    ],
    [CHAT, { options: { temperature: 0.5 }, temperature: 0.5 }, { temperature: 0.5 }],
    [CHAT, { chat_template_kwargs: null, think: null, options: null, num_ctx: null }, {}],
  ])("%s %j", async (path, more, want) => {
    const response = await post(path, more);
    expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
    // Completions take names of control tokens for these tokens, as neighbours do.
    expect(options()).toEqual(path === TEXT ? { parse_special: true, ...want } : want);
    expect(response.headers.get("x-llama-openapi-ignored")).toBeNull();
  });

  test("all names of a schema are one", async () => {
    const own = { response_format: { type: "json_schema", json_schema: { name: "answer", schema: SCHEMA } } };
    await post(CHAT, own);
    const want = options();
    expect(want).toHaveProperty("json_schema");
    for (const more of [
      { guided_json: SCHEMA },
      { guided_json: JSON.stringify(SCHEMA) },
      { json_schema: SCHEMA },
      { structured_outputs: { json: SCHEMA } },
      { format: SCHEMA },
      { response_format: { type: "json_object", schema: SCHEMA } },
      { ...own, format: SCHEMA },
    ]) {
      expect((await post(CHAT, more)).status).toBe(200);
      expect(options()).toEqual(want);
    }
  });

  test.each<[string, object, string]>([
    [
      CHAT,
      { num_ctx: 4096, keep_alive: "5m", num_gpu: 99, use_mmap: true, tfs_z: 1 },
      "num_ctx, num_gpu, use_mmap, keep_alive, tfs_z",
    ],
    [CHAT, { options: { num_ctx: 4096, temperature: 1 } }, "options.num_ctx"],
    [CHAT, { usage: { include: true }, provider: {}, transforms: [] }, "usage, provider, transforms"],
    [CHAT, { think: true }, "reasoning_effort"],
    [CHAT, { think: "high" }, "reasoning_effort"],
    [CHAT, { reasoning: { effort: "low", max_tokens: 9 } }, "reasoning.max_tokens, reasoning_effort"],
    [CHAT, { thinking: { type: "enabled", budget_tokens: 9 } }, "thinking.budget_tokens, reasoning_effort"],
    [CHAT, { model: "lenient", foo: 1, num_ctx: 1 }, "foo, num_ctx"],
  ])("%s %j is named as ignored", async (path, more, names) => {
    const response = await post(path, more);
    expect([response.status, response.headers.get("x-llama-openapi-ignored")?.split(", ").sort()]).toEqual([
      200,
      names.split(", ").sort(),
    ]);
  });

  test.each<[string, object, string, string]>([
    [CHAT, { repetition_penalty: 1.1, repeat_penalty: 1.2 }, "repetition_penalty", "invalid_value"],
    [CHAT, { n_predict: 1, num_predict: 2 }, "num_predict", "invalid_value"],
    [CHAT, { n_predict: 1, max_completion_tokens: 2 }, "max_tokens", "invalid_value"],
    [CHAT, { options: { temperature: 1 }, temperature: 0.5 }, "options.temperature", "invalid_value"],
    [CHAT, { format: "json", response_format: { type: "text" } }, "format", "invalid_value"],
    [CHAT, { think: true, reasoning_effort: "low" }, "think", "invalid_value"],
    [CHAT, { min_tokens: 5 }, "min_tokens", "unsupported_parameter"],
    [CHAT, { stop_token_ids: [2] }, "stop_token_ids", "unsupported_parameter"],
    [CHAT, { skip_special_tokens: false }, "skip_special_tokens", "unsupported_parameter"],
    [CHAT, { options: { penalize_newline: true } }, "options.penalize_newline", "unsupported_parameter"],
    [CHAT, { prompt_logprobs: 1 }, "prompt_logprobs", "unsupported_parameter"],
    [CHAT, { reasoning: { exclude: true } }, "reasoning.exclude", "unsupported_parameter"],
    [TEXT, { guided_json: {} }, "guided_json", "unsupported_parameter"],
    [CHAT, { guided_json: "no JSON" }, "guided_json", "invalid_value"],
    [CHAT, { guided_regex: "(?=a)b" }, "guided_regex", "invalid_value"],
    [CHAT, { guided_regex: "a)|(?:b" }, "guided_regex", "invalid_value"],
    [CHAT, { structured_outputs: { json: {}, choice: ["a"] } }, "structured_outputs.choice", "invalid_value"],
    [CHAT, { repetition_penalty: "high" }, "repetition_penalty", "invalid_type"],
    [CHAT, { repetition_penalty: -1 }, "repetition_penalty", "decimal_below_min_value"],
    [CHAT, { options: { temperature: "hot" } }, "options.temperature", "invalid_type"],
    [CHAT, { options: { temprature: 1 } }, "options.temprature", "unknown_parameter"],
    [CHAT, { n_predict: -3 }, "n_predict", "integer_below_min_value"],
    [CHAT, { max_tokens: 0 }, "max_tokens", "integer_below_min_value"],
    [CHAT, { format: "yaml" }, "format", "invalid_value"],
    [CHAT, { num_ctxx: 1 }, "num_ctxx", "unknown_parameter"],
    [
      CHAT,
      { "x-localai-extensions": { repetition_penalty: 1 } },
      "x-localai-extensions.repetition_penalty",
      "unknown_parameter",
    ],
  ])("%s %j is refused: %s", async (path, more, param, code) => {
    const response = await post(path, more);
    expect([response.status, await response.json()]).toMatchObject([400, { error: { param, code } }]);
  });

  test("a misspelt name is told the nearest of our own", async () => {
    const answer = (await (await post(CHAT, { num_pred: 1 })).json()) as { error: { message: string } };
    expect(answer.error.message).not.toMatch(/num_predict|n_predict/);
  });
});

test("names of neighbours are in no defaults, and none is our own", () => {
  for (const operation of ["createChatCompletion", "createCompletion", "createEmbedding", "rerank"]) {
    const { schema, names } = requestOf(operation)!;
    expect(Object.keys(names).length).toBeGreaterThan(5);
    for (const name of Object.keys(names)) expect(schema.properties).not.toHaveProperty(name);
  }
});
