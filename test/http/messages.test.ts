/** Messages of earlier turns as real clients send them back, and how the chat template gets them. */
import { ONE_ADAPTER, startTestServer, type TestServer } from "../fixtures/test-server";

const HI = { role: "user", content: "hi" };
const call = (more: object = {}, args = "{}"): object => ({
  id: "c",
  type: "function",
  function: { name: "f", arguments: args },
  ...more,
});
const calling = (one: object, more: object = {}): object => ({
  role: "assistant",
  content: null,
  tool_calls: [one],
  ...more,
});
const result = (more: object = {}): object => ({ role: "tool", tool_call_id: "c", content: "r", ...more });
const said = (args: string): object => ({
  role: "assistant",
  content: "",
  tool_calls: [{ id: "c", type: "function", function: { name: "f", arguments: args } }],
});
const answer = (more: object): object => ({ role: "assistant", content: "a", ...more });
const RESULT = { role: "tool", content: "r", tool_call_id: "c" };

/** What a client sends after `hi`, and what the template gets for it. */
const CASES: [string, object[], object[]][] = [
  [
    "LangChain for JavaScript, instructor: the name of a tool with its result",
    [calling(call()), result({ name: "f" })],
    [said("{}"), { ...RESULT, name: "f" }],
  ],
  ["openai-python's stream helper: the index of a call", [calling(call({ index: 0 })), result()], [said("{}"), RESULT]],
  [
    "@openai/agents: the properties of a message in its part",
    [
      answer({ content: [{ type: "text", text: "a", role: "assistant", refusal: null, annotations: [] }] }),
      { role: "user", content: "b" },
    ],
    [
      { role: "assistant", content: [{ type: "text", text: "a" }] },
      { role: "user", content: "b" },
    ],
  ],
  [
    "LangChain for Python: an empty list of parts beside a call",
    [calling(call(), { content: [] }), result({ status: "success" })],
    [said("{}"), RESULT],
  ],
  ["no parts: an empty text", [{ role: "user", content: [] }], [{ role: "user", content: "" }]],
  ["no calls", [answer({ tool_calls: [] })], [answer({})]],
  [
    "nothing as a tool's result",
    [calling(call()), result({ content: null })],
    [said("{}"), { ...RESULT, content: "" }],
  ],
  [
    "litellm: cache_control, ids and what it keeps of other servers",
    [
      {
        role: "user",
        content: [{ type: "text", text: "b", cache_control: { type: "ephemeral" } }],
        cache_control: { type: "ephemeral" },
        id: "msg_1",
        metadata: {},
        timestamp: 1,
      },
      calling(call({ index: 0, provider_specific_fields: { a: 1 } }), { provider_specific_fields: { refusal: null } }),
      result({ cache_control: { type: "ephemeral" } }),
    ],
    [{ role: "user", content: [{ type: "text", text: "b" }] }, said("{}"), RESULT],
  ],
  [
    "Responses' names of text",
    [
      { role: "user", content: [{ type: "input_text", text: "b" }] },
      answer({ content: [{ type: "output_text", text: "a", annotations: [], logprobs: [] }] }),
    ],
    [
      { role: "user", content: [{ type: "text", text: "b" }] },
      { role: "assistant", content: [{ type: "text", text: "a" }] },
    ],
  ],
  ["an answer as it came", [answer({ refusal: null, annotations: [], audio: null })], [answer({})]],
  ...(["reasoning_content", "reasoning", "reasoning_text", "thinking"] as const).map(
    (name): [string, object[], object[]] => [
      `reasoning as ${name}`,
      [answer({ [name]: "why" })],
      [answer({ reasoning_content: "why" })],
    ],
  ),
  [
    "reasoning in OpenRouter's pieces",
    [
      answer({
        reasoning_details: [{ type: "reasoning.text", text: "w" }, { type: "reasoning.encrypted" }, { text: "hy" }],
      }),
    ],
    [answer({ reasoning_content: "why" })],
  ],
  [
    "reasoning in litellm's pieces, which says it twice",
    [answer({ reasoning_content: "why", thinking_blocks: [{ type: "thinking", thinking: "why", signature: "s" }] })],
    [answer({ reasoning_content: "why" })],
  ],
  [
    "reasoning in litellm's pieces",
    [answer({ thinking_blocks: [{ thinking: "why" }] })],
    [answer({ reasoning_content: "why" })],
  ],
  ["no reasoning", [answer({ reasoning: null, reasoning_details: [], thinking_blocks: null })], [answer({})]],
  ...(
    [
      ["arguments of JSON", '{"a": 1}', '{"a": 1}'],
      ["no arguments", "", "{}"],
      ["blank arguments", " \n", "{}"],
      ["null arguments", "null", "{}"],
      ["arguments that were cut off", '{"city": "Os', JSON.stringify({ arguments: '{"city": "Os' })],
      ["arguments that are a list", "[1]", '{"arguments":"[1]"}'],
      ["arguments that are a text", "Oslo", '{"arguments":"Oslo"}'],
    ] as const
  ).map(([name, given, want]): [string, object[], object[]] => [
    name,
    [calling(call({}, given)), result()],
    [said(want), RESULT],
  ]),
  [
    "the retired function_call with arguments that were cut off",
    [
      { role: "assistant", content: null, function_call: { name: "f", arguments: "{" } },
      { role: "function", name: "f", content: "r" },
    ],
    [
      {
        role: "assistant",
        content: "",
        tool_calls: [{ id: "call_0", type: "function", function: { name: "f", arguments: '{"arguments":"{"}' } }],
      },
      { role: "tool", name: "f", content: "r", tool_call_id: "call_0" },
    ],
  ],
];

describe.each(ONE_ADAPTER)("messages over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer({ adapter })));
  afterAll(() => server.close());

  const post = (body: object): Promise<Response> =>
    fetch(`${server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "parrot", ...body }),
    });

  test.each(CASES)("%s", async (_name, messages, want) => {
    const response = await post({ messages: [HI, ...messages] });
    expect([response.status, await response.text()]).toEqual([200, expect.any(String)]);
    expect(response.headers.get("x-llama-openapi-ignored")).toBeNull();
    expect(JSON.parse(server.backend.records.at(-1)?.options.messages ?? "")).toEqual([HI, ...want]);
  });

  test.each<[string, object[], string]>([
    ["a name that is none of an answer's", [answer({ resoning: "why" })], "messages[1].resoning"],
    ["images", [answer({ images: [{}] })], "messages[1].images"],
    ["reasoning that is no text", [answer({ reasoning: { a: 1 } })], "messages[1].reasoning"],
    [
      "a part of an unknown type",
      [{ role: "user", content: [{ type: "video", text: "a" }] }],
      "messages[1].content[0].type",
    ],
  ])("refused: %s", async (_name, messages, param) => {
    const response = await post({ messages: [HI, ...messages] });
    expect([response.status, await response.json()]).toMatchObject([400, { error: { param } }]);
  });

  test("up to 64 stop sequences", async () => {
    const stop = Array.from({ length: 64 }, (_, i) => `stop ${i}`);
    expect((await post({ messages: [HI], stop })).status).toBe(200);
    const response = await post({ messages: [HI], stop: [...stop, "one more"] });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: { param: "stop", code: "array_above_max_length" } },
    ]);
  });

  test.each(["createChatCompletion", "createCompletion"])(
    "%s: every chunk has the usage so far where that is asked for",
    async (operation) => {
      const { chat, completions } = server.client();
      const asked = {
        model: "parrot",
        stream: true as const,
        stream_options: { include_usage: true, continuous_usage_stats: true },
      };
      const stream =
        operation === "createCompletion"
          ? await completions.create({ ...asked, prompt: "one two three" })
          : await chat.completions.create({ ...asked, messages: [{ role: "user", content: "one two three" }] });
      const usages: { prompt_tokens: number; completion_tokens: number; total_tokens: number }[] = [];
      for await (const { usage } of stream) if (usage) usages.push(usage);
      const counts = usages.map(({ completion_tokens: count }) => count);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      expect(counts.length).toBeGreaterThan(3);
      expect(counts.at(-1)).toBe(3);
      for (const one of usages) expect(one.total_tokens).toBe(one.prompt_tokens + one.completion_tokens);
    },
  );
});
