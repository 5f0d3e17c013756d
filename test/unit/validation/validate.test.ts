import { ApiError } from "../../../src/contracts/errors";
import type { OperationId } from "../../../src/generated/routes";
import { validateRequest } from "../../../src/validation/validate";

/** What a client is told, as `code | param | message`; `valid` where nothing is wrong. */
function answer(operation: OperationId, body: unknown, mode: "request" | "defaults" = "request"): string {
  try {
    expect(validateRequest(operation, body, mode, "refuse")).toEqual({ ignored: [] });
    return "valid";
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    expect(error.status).toBe(400);
    return `${error.code} | ${error.param} | ${error.message}`;
  }
}

const HI = [{ role: "user", content: "hi" }];
const chat = (more: object): object => ({ model: "tiny", messages: HI, ...more });
const messages = (...list: unknown[]): object => ({ model: "tiny", messages: list });
const json = (text: string): unknown => JSON.parse(text);

describe("chat bodies that are valid", () => {
  const tool = (parameters: object): object => ({ type: "function", function: { name: "f", parameters } });
  const BODIES: [string, object][] = [
    ["the least", chat({})],
    [
      "every role",
      messages(
        { role: "developer", content: "a" },
        { role: "system", content: [{ type: "text", text: "a" }] },
        {
          role: "user",
          content: [
            { type: "text", text: "a" },
            { type: "image_url", image_url: { url: "data:image/png;base64,AA==" } },
          ],
        },
        {
          role: "assistant",
          content: null,
          tool_calls: [{ id: "1", type: "function", function: { name: "f", arguments: "{}" } }],
        },
        { role: "tool", tool_call_id: "1", content: "a" },
        { role: "assistant", content: "a", refusal: null, audio: null, function_call: null },
      ),
    ],
    [
      "null for every optional property, which means not given",
      chat({
        temperature: null,
        tools: null,
        tool_choice: null,
        user: null,
        response_format: null,
        stop: null,
        top_k: null,
        "x-localai-extensions": null,
      }),
    ],
    ["null for an optional property inside", messages({ role: "user", content: "a", name: null })],
    [
      "the edges of the ranges",
      chat({
        temperature: 2,
        top_p: 0,
        n: 128,
        presence_penalty: -2,
        top_logprobs: 20,
        seed: -1,
        logit_bias: { 5: -100 },
      }),
    ],
    [
      "anything inside a tool's parameters",
      chat({ tools: [tool({ type: "object", nonsense: { temprature: [null] }, ["__proto__"]: {} })] }),
    ],
    [
      "anything inside a JSON schema",
      chat({ response_format: { type: "json_schema", json_schema: { name: "s", schema: { foo: { messages: 1 } } } } }),
    ],
    ["any name in a map", chat({ metadata: { temprature: "x", constructor: "y" }, logit_bias: { 50256: 1 } })],
    [
      "a template's own variables",
      chat({ "x-localai-extensions": { template_kwargs: { enable_thinking: { deep: [] } } } }),
    ],
    [
      "any tool in allowed_tools",
      chat({
        tool_choice: {
          type: "allowed_tools",
          allowed_tools: { mode: "auto", tools: [{ type: "function", function: { name: "f" }, x: 1 }] },
        },
      }),
    ],
    [
      "extensions",
      chat({
        "x-localai-extensions": {
          seed: 1,
          top_k: 40,
          min_p: 0.05,
          roles: { user: "human" },
          lora: [{ name: "a", scale: 0.5 }],
        },
      }),
    ],
    ["extensions at the top level", chat({ top_k: 40, min_p: 0.05, roles: { user: "human" }, debug: false })],
    ["lone surrogates and NUL", messages({ role: "user", content: "\ud800 \u0000 \udc00" })],
    ["a model of any name", { model: "x".repeat(10_000), messages: HI }],
  ];
  test.each(BODIES)("%s", (_, body) => expect(answer("createChatCompletion", body)).toBe("valid"));
});

describe("chat bodies that are not", () => {
  const ROLES = "'developer', 'system', 'user', 'assistant', 'tool', and 'function'";
  const CASES: [unknown, string][] = [
    // The body as a whole.
    [[], "invalid_type | null | Invalid type for the request body: expected an object, but got an array instead."],
    [null, "invalid_type | null | Invalid type for the request body: expected an object, but got null instead."],
    ["hi", "invalid_type | null | Invalid type for the request body: expected an object, but got a string instead."],
    [
      undefined,
      "invalid_type | null | Invalid type for the request body: expected an object, but got nothing instead.",
    ],
    // What is required.
    [{ messages: HI }, "missing_required_parameter | model | Missing required parameter: 'model'."],
    [{ model: "tiny" }, "missing_required_parameter | messages | Missing required parameter: 'messages'."],
    [
      messages({ content: "a" }),
      "missing_required_parameter | messages[0].role | Missing required parameter: 'messages[0].role'.",
    ],
    [
      messages(...HI, { role: "user" }),
      "missing_required_parameter | messages[1].content | Missing required parameter: 'messages[1].content'.",
    ],
    [
      messages({ role: "tool", content: "a" }),
      "missing_required_parameter | messages[0].tool_call_id | Missing required parameter: 'messages[0].tool_call_id'.",
    ],
    [
      chat({ tool_choice: { type: "function" } }),
      "missing_required_parameter | tool_choice.function | Missing required parameter: 'tool_choice.function'.",
    ],
    // Types.
    [
      { model: null, messages: HI },
      "invalid_type | model | Invalid type for 'model': expected a string, but got null instead.",
    ],
    [
      chat({ temperature: "hot" }),
      "invalid_type | temperature | Invalid type for 'temperature': expected a decimal, but got a string instead.",
    ],
    [
      chat({ n: 1.5 }),
      "invalid_type | n | Invalid type for 'n': expected an integer, but got a decimal number instead.",
    ],
    [chat({ n: "2" }), "invalid_type | n | Invalid type for 'n': expected an integer, but got a string instead."],
    [
      chat({ stream: "yes" }),
      "invalid_type | stream | Invalid type for 'stream': expected a boolean, but got a string instead.",
    ],
    [
      json('{"model":"m","messages":[{"role":"user","content":"a"}],"temperature":1e999}'),
      "invalid_type | temperature | Invalid type for 'temperature': expected a decimal, but got a number out of range instead.",
    ],
    [
      { model: "tiny", messages: "hi" },
      "invalid_type | messages | Invalid type for 'messages': expected an array of objects, but got a string instead.",
    ],
    [
      messages("hi"),
      "invalid_type | messages[0] | Invalid type for 'messages[0]': expected an object, but got a string instead.",
    ],
    [
      messages(null),
      "invalid_type | messages[0] | Invalid type for 'messages[0]': expected an object, but got null instead.",
    ],
    [
      messages({ role: "user", content: 5 }),
      "invalid_type | messages[0].content | Invalid type for 'messages[0].content': expected one of a string or array of objects, but got an integer instead.",
    ],
    [
      messages({ role: "user", content: null }),
      "invalid_type | messages[0].content | Invalid type for 'messages[0].content': expected one of a string or array of objects, but got null instead.",
    ],
    [
      messages({ role: 5, content: "a" }),
      "invalid_type | messages[0].role | Invalid type for 'messages[0].role': expected one of 'developer', 'system', 'user', 'assistant', 'tool', or 'function', but got an integer instead.",
    ],
    [
      messages({ role: "user", content: [{ type: "image_url", image_url: "http://x" }] }),
      "invalid_type | messages[0].content[0].image_url | Invalid type for 'messages[0].content[0].image_url': expected an object, but got a string instead.",
    ],
    [
      chat({ stop: 5 }),
      "invalid_type | stop | Invalid type for 'stop': expected one of a string or array of strings, but got an integer instead.",
    ],
    [
      chat({ tool_choice: 5 }),
      "invalid_type | tool_choice | Invalid type for 'tool_choice': expected one of 'none', 'auto', 'required', or object, but got an integer instead.",
    ],
    [
      chat({ response_format: "json" }),
      "invalid_type | response_format | Invalid type for 'response_format': expected an object, but got a string instead.",
    ],
    [
      chat({ stream_options: { include_usage: 1 } }),
      "invalid_type | stream_options.include_usage | Invalid type for 'stream_options.include_usage': expected a boolean, but got an integer instead.",
    ],
    [
      chat({ metadata: { a: 1 } }),
      "invalid_type | metadata.a | Invalid type for 'metadata.a': expected a string, but got an integer instead.",
    ],
    [
      chat({ top_k: "many" }),
      "invalid_type | top_k | Invalid type for 'top_k': expected an integer, but got a string instead.",
    ],
    [
      chat({ "x-localai-extensions": 7 }),
      "invalid_type | x-localai-extensions | Invalid type for 'x-localai-extensions': expected an object, but got an integer instead.",
    ],
    // Values.
    [
      messages({ role: "wizard", content: "a" }),
      `invalid_value | messages[0].role | Invalid value: 'wizard'. Supported values are: ${ROLES}.`,
    ],
    [
      chat({ tool_choice: "always" }),
      "invalid_value | tool_choice | Invalid value: 'always'. Supported values are: 'none', 'auto', and 'required'.",
    ],
    [
      chat({ response_format: { type: "xml" } }),
      "invalid_value | response_format.type | Invalid value: 'xml'. Supported values are: 'text', 'json_schema', and 'json_object'.",
    ],
    [
      chat({ modalities: ["text", "smell"] }),
      "invalid_value | modalities[1] | Invalid value: 'smell'. Supported values are: 'text' and 'audio'.",
    ],
    [
      chat({ tools: [{ type: "function", function: { name: "a b" } }] }),
      "invalid_value | tools[0].function.name | Invalid 'tools[0].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
    ],
    // Ranges.
    [
      chat({ temperature: 7 }),
      "decimal_above_max_value | temperature | Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 7 instead.",
    ],
    [
      chat({ top_p: -0.1 }),
      "decimal_below_min_value | top_p | Invalid 'top_p': decimal below minimum value. Expected a value >= 0, but got -0.1 instead.",
    ],
    [
      chat({ n: 0 }),
      "integer_below_min_value | n | Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead.",
    ],
    [
      chat({ n: 129 }),
      "integer_above_max_value | n | Invalid 'n': integer above maximum value. Expected a value <= 128, but got 129 instead.",
    ],
    [
      chat({ top_logprobs: 21 }),
      "integer_above_max_value | top_logprobs | Invalid 'top_logprobs': integer above maximum value. Expected a value <= 20, but got 21 instead.",
    ],
    [
      chat({ logit_bias: { 5: 101 } }),
      "integer_above_max_value | logit_bias.5 | Invalid 'logit_bias.5': integer above maximum value. Expected a value <= 100, but got 101 instead.",
    ],
    [
      chat({ "x-localai-extensions": { min_p: 2 } }),
      "decimal_above_max_value | x-localai-extensions.min_p | Invalid 'x-localai-extensions.min_p': decimal above maximum value. Expected a value <= 1, but got 2 instead.",
    ],
    // Lengths.
    [
      { model: "tiny", messages: [] },
      "empty_array | messages | Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
    ],
    [
      chat({ stop: Array.from({ length: 65 }, () => "a") }),
      "array_above_max_length | stop | Invalid 'stop': array too long. Expected an array with maximum length 64, but got an array with length 65 instead.",
    ],
    [
      chat({ tools: [{ type: "function", function: { name: "" } }] }),
      "empty_string | tools[0].function.name | Invalid 'tools[0].function.name': empty string. Expected a string with minimum length 1, but got an empty string instead.",
    ],
    [
      chat({ metadata: { a: "\u{1F600}".repeat(513) } }),
      "string_above_max_length | metadata.a | Invalid 'metadata.a': string too long. Expected a string with maximum length 512, but got a string with length 513 instead.",
    ],
    [
      chat({ metadata: Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`k${i}`, "v"])) }),
      "object_above_max_properties | metadata | Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got an object with 17 properties instead.",
    ],
    // Unknown properties.
    [
      chat({ temprature: 1 }),
      "unknown_parameter | temprature | Unknown parameter: 'temprature'. Did you mean 'temperature'?",
    ],
    [
      { model: "tiny", mesages: HI },
      "unknown_parameter | mesages | Unknown parameter: 'mesages'. Did you mean 'messages'?",
    ],
    [chat({ frobnicate: null }), "unknown_parameter | frobnicate | Unknown parameter: 'frobnicate'."],
    [
      messages({ role: "user", content: "a", tool_call_id: "1" }),
      "unknown_parameter | messages[0].tool_call_id | Unknown parameter: 'messages[0].tool_call_id'.",
    ],
    [
      messages({ role: "user", content: [{ type: "text", txt: "a" }] }),
      "unknown_parameter | messages[0].content[0].txt | Unknown parameter: 'messages[0].content[0].txt'. Did you mean 'text'?",
    ],
    [
      chat({ tools: [{ type: "function", function: { name: "f", paramters: {} } }] }),
      "unknown_parameter | tools[0].function.paramters | Unknown parameter: 'tools[0].function.paramters'. Did you mean 'parameters'?",
    ],
    [
      chat({ "x-localai-extensions": { topk: 1 } }),
      "unknown_parameter | x-localai-extensions.topk | Unknown parameter: 'x-localai-extensions.topk'. Did you mean 'top_k'?",
    ],
    [
      chat({ "x-localai-extensions": { roles: { usr: "a" } } }),
      "unknown_parameter | x-localai-extensions.roles.usr | Unknown parameter: 'x-localai-extensions.roles.usr'. Did you mean 'user'?",
    ],
    [
      json('{"model":"m","messages":[{"role":"user","content":"a","__proto__":{"x":1}}]}'),
      "unknown_parameter | messages[0].__proto__ | Unknown parameter: 'messages[0].__proto__'.",
    ],
    [chat({ constructor: 1 }), "unknown_parameter | constructor | Unknown parameter: 'constructor'."],
    // What is fixed at load.
    [
      chat({ "x-localai-extensions": { f16: true } }),
      "unknown_parameter | x-localai-extensions.f16 | Unknown parameter: 'x-localai-extensions.f16'. It is fixed when the model is loaded: set 'kv_type_k' in the registration's local_settings.",
    ],
    [
      chat({ threads: 4 }),
      "unknown_parameter | threads | Unknown parameter: 'threads'. It is fixed when the model is loaded: set 'threads' in the registration's local_settings.",
    ],
  ];
  test.each(CASES)("%j: %s", (body, want) => expect(answer("createChatCompletion", body)).toBe(want));
});

describe("other operations", () => {
  const prompts: [unknown, string][] = [
    ["a", "valid"],
    [["a", "b"], "valid"],
    [[1, 2], "valid"],
    [[[1, 2], [3]], "valid"],
    [
      {},
      "invalid_type | prompt | Invalid type for 'prompt': expected one of a string, array of strings, array of integers, or array of arrays, but got an object instead.",
    ],
    [
      [[1], [2, "x"]],
      "invalid_type | prompt[1][1] | Invalid type for 'prompt[1][1]': expected an integer, but got a string instead.",
    ],
    [
      [["a"]],
      "invalid_type | prompt[0][0] | Invalid type for 'prompt[0][0]': expected an integer, but got a string instead.",
    ],
  ];
  test.each(prompts)("createCompletion: prompt %j", (prompt, want) => {
    expect(answer("createCompletion", { model: "tiny", prompt })).toBe(want);
  });

  const CASES: [OperationId, object, string][] = [
    [
      "createCompletion",
      { model: "tiny", prompt: "a", messages: HI },
      "unknown_parameter | messages | Unknown parameter: 'messages'.",
    ],
    [
      "createCompletion",
      { model: "tiny", prompt: "a", roles: {} },
      "unknown_parameter | roles | Unknown parameter: 'roles'. Did you mean 'lora'?",
    ],
    ["createEdit", { model: "tiny", instruction: "a", input: null }, "valid"],
    [
      "createEdit",
      { model: "tiny", input: "a" },
      "missing_required_parameter | instruction | Missing required parameter: 'instruction'.",
    ],
    ["createEmbedding", { model: "tiny", input: "a", encoding_format: "base64", normalize: false }, "valid"],
    [
      "createEmbedding",
      { model: "tiny", input: "a", top_k: 5 },
      "unknown_parameter | top_k | Unknown parameter: 'top_k'.",
    ],
    [
      "createEmbedding",
      { model: "tiny", input: "a", dimensions: 0 },
      "integer_below_min_value | dimensions | Invalid 'dimensions': integer below minimum value. Expected a value >= 1, but got 0 instead.",
    ],
  ];
  test.each(CASES)("%s %j: %s", (operation, body, want) => {
    const [got, hint] = [answer(operation, body), / Did you mean .*$/];
    expect(got.replace(hint, "")).toBe(want.replace(hint, ""));
  });

  test("an operation that is not implemented is the server's own error", () => {
    expect(() => validateRequest("createSpeech", {}, "request", "refuse")).toThrow(
      "no validator of JSON bodies was generated for createSpeech",
    );
  });
});

describe("request defaults", () => {
  const CASES: [object, string][] = [
    [{}, "valid"],
    [{ temperature: 0.2, "x-localai-extensions": { top_k: 80, roles: { user: "human" } } }, "valid"],
    [
      { temperature: 7 },
      "decimal_above_max_value | temperature | Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 7 instead.",
    ],
    [
      { temprature: 0 },
      "unknown_parameter | temprature | Unknown parameter: 'temprature'. Did you mean 'temperature'?",
    ],
    [
      { tool_choice: { type: "function" } },
      "missing_required_parameter | tool_choice.function | Missing required parameter: 'tool_choice.function'.",
    ],
  ];
  test.each(CASES)("%j: %s", (body, want) => expect(answer("createChatCompletion", body, "defaults")).toBe(want));
});

describe("unknown properties that are only warned of", () => {
  test("are listed with their paths, in the body's order, and stay in the body", () => {
    const body = {
      model: "tiny",
      guided_jsn: {},
      messages: [{ role: "user", content: "a", ts: 1 }],
      "x-localai-extensions": { x: 1 },
    };
    const before = structuredClone(body);
    expect(validateRequest("createChatCompletion", body, "request", "warn")).toEqual({
      ignored: ["guided_jsn", "messages[0].ts", "x-localai-extensions.x"],
    });
    expect(body).toEqual(before);
  });

  test("what is known is checked all the same", () => {
    const validate = (): unknown =>
      validateRequest("createChatCompletion", chat({ extra: 1, n: 0 }), "request", "warn");
    expect(validate).toThrow("Invalid 'n': integer below minimum value.");
  });

  test("of very many, the first thousand are listed", () => {
    const extra = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`extra_${i}`, i]));
    const { ignored } = validateRequest("createChatCompletion", chat(extra), "request", "warn");
    expect([ignored.length, ignored[0], ignored[999]]).toEqual([1000, "extra_0", "extra_999"]);
  });
});

describe("hostile bodies", () => {
  const deep = (depth: number, open: string, close: string): unknown =>
    json(open.repeat(depth) + "1" + close.repeat(depth));
  const long = "x".repeat(1_000_000);
  const CASES: [string, () => unknown, RegExp][] = [
    [
      "deep arrays for content",
      () => messages({ role: "user", content: deep(100_000, "[", "]") }),
      /^invalid_type \| messages\[0\]\.content\[0\] \| /,
    ],
    [
      "a deep object for metadata",
      () => chat({ metadata: deep(100_000, '{"a":', "}") }),
      /^invalid_type \| metadata\.a \| /,
    ],
    [
      "deep parameters of a tool",
      () =>
        chat({ tools: [{ type: "function", function: { name: "f", parameters: { a: deep(100_000, "[", "]") } } }] }),
      /^valid$/,
    ],
    [
      "many messages of which the last is wrong",
      () => messages(...Array.from({ length: 100_000 }, () => HI[0]), { role: "x", content: "a" }),
      /^invalid_value \| messages\[100000\]\.role \| /,
    ],
    [
      "a million items of the wrong type",
      () => chat({ stop: Array.from({ length: 1_000_000 }, () => 1) }),
      /^array_above_max_length \| stop \| /,
    ],
    ["a long name", () => chat({ [long]: 1 }), /^unknown_parameter \| x{256} \| Unknown parameter: 'x{64}\.\.\.'\.$/],
    [
      "a long value",
      () => messages({ role: long, content: "a" }),
      /^invalid_value \| messages\[0\]\.role \| Invalid value: 'x{64}\.\.\.'\. Supported/,
    ],
    [
      "names of Object.prototype",
      () => json('{"model":"m","messages":[],"toString":1}'),
      /^unknown_parameter \| toString \| /,
    ],
    [
      "__proto__ as the body's property",
      () => json('{"model":"m","__proto__":{"messages":[]}}'),
      /^unknown_parameter \| __proto__ \| /,
    ],
    ["lone surrogates in a name", () => chat({ "\ud800": 1 }), /^unknown_parameter \| \ud800 \| /],
  ];
  test.each(CASES)("%s", (_, body, want) => expect(answer("createChatCompletion", body())).toMatch(want));
});
