/**
 * Two APIs' translators onto one conversation: the same chat becomes the same PredictOptions, and what is refused is named
 * by the client's own property in each.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { chatConversation } from "../../../src/api/chat/conversation";
import { AnswerCalls } from "../../../src/api/generation/calls";
import type { ModelInfo } from "../../../src/contracts/backend";
import { ApiError } from "../../../src/contracts/errors";
import type { RequestOf } from "../../../src/contracts/operation-types";
import { loadMedia } from "../../../src/media/load";
import { type Conversation, mediaOf } from "../../../src/prompting/conversation";
import {
  conversationError,
  type ConversationOptions,
  conversationOptions,
} from "../../../src/prompting/conversation-options";
import { otherConversation, type OtherRequest, type Spoken } from "../../fixtures/other-dialect";

type ChatRequest = RequestOf<"createChatCompletion">;
type Message = ChatRequest["messages"][number];

const INFO = {
  vocabularySize: 1000,
  hasChatTemplate: true,
  reasons: true,
  taggedLevels: 0,
  seesImages: true,
  hearsAudio: false,
} as ModelInfo;
const { signal } = new AbortController();

const options = (conversation: Conversation, info = INFO): Promise<ConversationOptions> =>
  conversationOptions(conversation, info, () => Promise.resolve(undefined), signal);

const WEATHER = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };
const LOOSE = { ...WEATHER, minProperties: 1, patternProperties: { "^x": { type: "string" } } };
const PNG = Buffer.from("not looked at here").toString("base64");

/** A chat's request in the other API's words; undefined where that has no words for it. */
function inOther(request: ChatRequest): OtherRequest | undefined {
  const {
    model,
    messages,
    tools,
    tool_choice: choice,
    parallel_tool_calls: parallel,
    response_format: format,
  } = request;
  const {
    temperature,
    max_tokens: older,
    max_completion_tokens: newer,
    stop,
    seed,
    reasoning_effort: effort,
  } = request;
  const { stream: _stream, stream_options: _options, ...given } = request;
  const known = ["model", "messages", "tools", "tool_choice", "parallel_tool_calls", "response_format", "temperature"];
  known.push("max_tokens", "max_completion_tokens", "stop", "seed", "reasoning_effort");
  if (Object.keys(given).some((name) => !known.includes(name))) return undefined;
  const turns: Spoken[] = [];
  for (const message of messages) {
    const turn = turnInOther(message);
    if (turn === undefined) return undefined;
    turns.push(turn);
  }
  const gadgets = tools?.map((tool) => {
    if (tool.type !== "function") return undefined;
    const { name, description, parameters, strict } = tool.function;
    return { label: name, about: description ?? null, takes: parameters as object, exact: strict === true };
  });
  if (gadgets?.includes(undefined) === true) return undefined;
  const use =
    typeof choice === "string" ? ({ auto: "maybe", none: "never", required: "must" } as const)[choice] : undefined;
  const just = typeof choice === "object" && choice?.type === "function" ? { just: choice.function.name } : undefined;
  const size = newer ?? older;
  return {
    engine: model,
    talk: { turns },
    ...(gadgets && { gadgets: gadgets as OtherRequest["gadgets"] & object }),
    ...((use ?? just) && { use: use ?? just! }),
    ...(parallel === false && { oneAtATime: true }),
    ...shapeInOther(format),
    ...(effort && { effort }),
    knobs: {
      ...(typeof temperature === "number" && { heat: temperature }),
      ...(typeof size === "number" && { size }),
      ...(stop && { halt: typeof stop === "string" ? [stop] : stop }),
      ...(typeof seed === "number" && { dice: seed }),
    },
  };
}

function shapeInOther(format: ChatRequest["response_format"]): Pick<OtherRequest, "shape"> {
  if (format?.type !== "json_schema") return format?.type === "json_object" ? { shape: { label: "answer" } } : {};
  const { name, schema, strict } = format.json_schema;
  return { shape: { label: name, rules: schema as object, exact: strict === true } };
}

function turnInOther(message: Message): Spoken | undefined {
  const { role, content } = message;
  if (Array.isArray(content) && content.some((part) => part.type !== "text")) return undefined;
  const pieces = Array.isArray(content) ? content.map((part) => ({ words: (part as { text: string }).text })) : [];
  const says = Array.isArray(content) ? pieces : (content ?? "");
  if ("name" in message && message.name) return undefined;
  switch (role) {
    case "system":
      return { who: "house", says };
    case "user":
      return { who: "person", says };
    case "tool": {
      const outcome = { of: message.tool_call_id, pieces: typeof says === "string" ? [{ words: says }] : pieces };
      return { who: "person", says: [{ outcome }] };
    }
    case "assistant": {
      const calls = message.tool_calls ?? [];
      if (message.function_call || message.refusal || calls.some(({ type }) => type !== "function")) return undefined;
      const uses = calls.map((call) => {
        const { name, arguments: given } = (call as { function: { name: string; arguments: string } }).function;
        return { ref: call.id, gadget: name, given };
      });
      const thought = message.reasoning_content ?? undefined;
      return { who: "machine", says, uses, ...(thought !== undefined && { thought }) };
    }
    case "developer":
    case "function":
      return undefined;
  }
}

const CORPUS = path.join(__dirname, "../../clients/corpus");
const recorded = readdirSync(CORPUS).flatMap((file) => {
  const { requests } = JSON.parse(readFileSync(path.join(CORPUS, file), "utf8")) as {
    requests: { path: string; body?: ChatRequest; expected?: unknown }[];
  };
  return requests.flatMap(({ path: url, body, expected }) =>
    url.endsWith("/chat/completions") && body !== undefined && expected === undefined ? [body] : [],
  );
});

/** Every model that makes a difference. */
const MODELS: readonly ModelInfo[] = [INFO, { ...INFO, reasons: false, taggedLevels: 2 }];

test("what clients ask becomes the same options in both APIs' words", async () => {
  let compared = 0;
  for (const request of recorded) {
    const other = inOther(request);
    if (other === undefined) continue;
    compared++;
    for (const info of MODELS) {
      const chat = await options(chatConversation(request, info), info);
      const { options: same } = await options(otherConversation(other), info);
      expect(same).toEqual(chat.options);
    }
  }
  expect(compared).toBeGreaterThan(80);
});

const CALLED = { id: "c1", type: "function", function: { name: "weather", arguments: '{"city":"Oslo"}' } } as const;

const ROUND_TRIP: ChatRequest = {
  model: "m",
  messages: [
    { role: "system", content: "Be brief." },
    { role: "user", content: [{ type: "text", text: "Weather?" }] },
    { role: "assistant", content: null, tool_calls: [CALLED], reasoning_content: "Look it up." },
    {
      role: "tool",
      tool_call_id: "c1",
      content: [
        { type: "text", text: "Ra" },
        { type: "text", text: "in" },
      ],
    },
    { role: "user", content: "And now?" },
  ],
  tools: [{ type: "function", function: { name: "weather", description: "of a city", parameters: LOOSE } }],
  tool_choice: { type: "function", function: { name: "weather" } },
  parallel_tool_calls: false,
  reasoning_effort: "low",
  temperature: 0.5,
  max_completion_tokens: 9,
  stop: "x",
  seed: 7,
};

test("a round trip of a tool, its result in pieces", async () => {
  const other = inOther(ROUND_TRIP)!;
  const [chat, same] = [await options(chatConversation(ROUND_TRIP, INFO)), await options(otherConversation(other))];
  expect(same.options).toEqual(chat.options);
  expect(same.unheld).toEqual(chat.unheld);
  expect(JSON.parse(same.options.messages!)[3]).toEqual({ role: "tool", content: "Ra\nin", tool_call_id: "c1" });
});

test("a call that was streamed comes back as it was told, with its result", async () => {
  const calls = new AnswerCalls(new Set(), "use_");
  const told = ['{"city"', ':"Oslo"}'].map((text, i) =>
    calls.push({ index: 0, ...(i === 0 && { name: "weather" }), arguments: text }),
  );
  const uses = [{ ref: told[0]!.call.id, gadget: told[0]!.call.name, given: told.map(({ text }) => text).join("") }];
  const outcome = { of: uses[0]!.ref, pieces: [{ words: "Rain" }] };
  const turns: Spoken[] = [
    { who: "person", says: "Weather?" },
    { who: "machine", uses },
    { who: "person", says: [{ words: "Well?" }, { outcome }] },
  ];
  const { options: got } = await options(otherConversation({ engine: "m", talk: { turns } }));
  expect(JSON.parse(got.messages!)).toEqual([
    { role: "user", content: "Weather?" },
    {
      role: "assistant",
      content: "",
      tool_calls: [{ id: uses[0]!.ref, type: "function", function: { name: "weather", arguments: '{"city":"Oslo"}' } }],
    },
    { role: "tool", content: "Rain", tool_call_id: uses[0]!.ref },
    { role: "user", content: [{ type: "text", text: "Well?" }] },
  ]);
});

const person = (says: Spoken["says"]): Spoken => ({ who: "person", ...(says !== undefined && { says }) });
const machine = (...refs: string[]): Spoken => ({
  who: "machine",
  uses: refs.map((ref) => ({ ref, gadget: "g", given: "{}" })),
});
const result = (of: string, ...pieces: { paper: string }[]): Spoken => person([{ outcome: { of, pieces } }]);
const talk = (...turns: Spoken[]): OtherRequest => ({ engine: "m", talk: { turns } });
const picture = { picture: { base64: PNG } };

interface Refusal {
  readonly name: string;
  readonly request: OtherRequest;
  readonly info?: ModelInfo;
  readonly param: string;
  /** Part of the message. */
  readonly says: string;
}

const REFUSED: readonly Refusal[] = [
  {
    name: "a model without a template",
    request: talk(person("x")),
    info: { ...INFO, hasChatTemplate: false },
    param: "talk.turns",
    says: "'m' has no chat template",
  },
  {
    name: "an image for a model that sees none",
    request: talk(person("x"), person([{ words: "y" }, picture])),
    info: { ...INFO, seesImages: false },
    param: "talk.turns[1].says[1].picture",
    says: "picture is only supported by certain models",
  },
  {
    name: "too many images",
    request: talk(person(Array.from({ length: 65 }, () => picture))),
    param: "talk.turns",
    says: "Invalid 'talk.turns': at most 64",
  },
  {
    name: "a file",
    request: talk(person("x"), person([{ paper: "p" }])),
    param: "talk.turns[1].says[0].paper",
    says: "'talk.turns[1].says[0].paper' with the value \"paper\"",
  },
  {
    name: "a file in a result",
    request: talk(machine("a"), result("a", { paper: "p" })),
    param: "talk.turns[1].says[0].outcome.pieces[0].paper",
    says: "not supported by this server",
  },
  {
    name: "a result of no call",
    request: talk(person("x"), result("a")),
    param: "talk.turns[1].says[0]",
    says: "outcomes must be a response to a preceding message with 'uses'",
  },
  {
    name: "a result of another call",
    request: talk(machine("a"), person([{ outcome: { of: "b", pieces: [] } }])),
    param: "talk.turns[1].says[0].outcome.of",
    says: "'of' of 'b' not found in 'uses'",
  },
  {
    name: "a call without a result",
    request: talk(person("x"), machine("a", "b"), result("a")),
    param: "talk.turns[1]",
    says: "did not have response messages: b",
  },
  {
    name: "a tool's name",
    request: { ...talk(person("x")), gadgets: [{ label: "a" }, { label: "a b" }] },
    param: "gadgets[1].label",
    says: "'gadgets[1].label'",
  },
  {
    name: "two tools of one name",
    request: { ...talk(person("x")), gadgets: [{ label: "a" }, { label: "a" }] },
    param: "gadgets[1].label",
    says: "there is another tool 'a'",
  },
  {
    name: "a tool's schema that is no object",
    request: { ...talk(person("x")), gadgets: [{ label: "a", takes: { type: "string" } }] },
    param: "gadgets[0].takes",
    says: "Invalid schema for function 'a'",
  },
  {
    name: "a strict tool whose schema is open",
    request: { ...talk(person("x")), gadgets: [{ label: "a", takes: WEATHER, exact: true }] },
    param: "gadgets[0].takes",
    says: "Invalid schema for function 'a': In context=()",
  },
  {
    name: "a choice that is not offered",
    request: { ...talk(person("x")), gadgets: [{ label: "a" }], use: { just: "b" } },
    param: "use.just",
    says: "'b' is not among 'gadgets'",
  },
  {
    name: "one of several that is not offered",
    request: { ...talk(person("x")), gadgets: [{ label: "a" }], use: { among: ["a", "b"] } },
    param: "use.among[1]",
    says: "'b' is not among 'gadgets'",
  },
  {
    name: "none that may be called",
    request: { ...talk(person("x")), gadgets: [{ label: "a" }], use: { among: [] } },
    param: "use.among",
    says: "'use.among'",
  },
  {
    name: "a format's name",
    request: { ...talk(person("x")), shape: { label: "a b", rules: WEATHER } },
    param: "shape.label",
    says: "'shape.label'",
  },
  {
    name: "a format's schema",
    request: { ...talk(person("x")), shape: { label: "a", rules: { type: "nope" } } },
    param: "shape",
    says: "Invalid schema for response_format 'a'",
  },
  {
    name: "a grammar beside tools",
    request: { ...talk(person("x")), gadgets: [{ label: "a" }], grammar: "g" },
    param: "grammar",
    says: "'grammar' can't be combined with 'gadgets'",
  },
  {
    name: "a grammar beside a format",
    request: { ...talk(person("x")), shape: { label: "a" }, grammar: "g" },
    param: "grammar",
    says: "'grammar' can't be combined with 'shape'",
  },
  {
    name: "no tokens",
    request: { ...talk(person("x")), knobs: { size: 0 } },
    param: "knobs.size",
    says: "'knobs.size'",
  },
];

describe("what is refused is named by the client's own property", () => {
  test.each(REFUSED)("$name", async ({ request, info, param, says }) => {
    const refusal = options(otherConversation(request), info).catch((error: unknown) => error);
    const error = (await refusal) as ApiError;
    expect(error).toBeInstanceOf(ApiError);
    expect([error.param, error.message]).toEqual([param, expect.stringContaining(says)]);
  });

  test("a file that can't be read", async () => {
    const bad = talk(person("x"), person([picture, { picture: { base64: "*" } }]));
    const media = { urls: "refuse", limit: 1000, timeout: 1 } as const;
    const files = loadMedia(mediaOf(otherConversation(bad).turns), { media, signal, log: undefined as never });
    await expect(files).rejects.toMatchObject({
      code: "invalid_base64_image",
      param: "talk.turns[1].says[1].picture.base64",
    });
  });

  test("properties without effect, and keywords that are not held", async () => {
    const request = { ...talk(person("x")), effort: "high", gadgets: [{ label: "a", takes: LOOSE }] };
    const { ignored } = await options(otherConversation(request), MODELS[1]);
    expect(ignored).toEqual(expect.arrayContaining(["effort", "gadgets[0].takes.patternProperties"]));
  });

  test.each([
    ["media[1]", "talk.turns[1].says[0].picture.base64"],
    ["json_schema", "shape"],
    ["tool_schemas", "gadgets"],
    ["temperature", "temperature"],
  ])("the engine's %s", (param, want) => {
    const request = talk(person([picture]), person([picture]));
    const conversation = otherConversation({ ...request, gadgets: [{ label: "a" }], shape: { label: "s" } });
    const error = new ApiError("invalid_value", `Invalid '${param}': no.`, param);
    expect(conversationError(error, conversation)).toMatchObject({ param: want });
  });
});

describe("what the prompt says", () => {
  const messages = async (request: ChatRequest): Promise<unknown> =>
    JSON.parse((await options(chatConversation(request, INFO))).options.messages!);

  test("verbosity moves no path", async () => {
    const request: ChatRequest = {
      model: "m",
      verbosity: "low",
      messages: [{ role: "tool", tool_call_id: "a", content: "x" }],
    };
    await expect(options(chatConversation(request, INFO))).rejects.toMatchObject({ param: "messages[0].role" });
  });

  test("images in a result stay in their places", async () => {
    const request = talk(machine("a"), person([{ outcome: { of: "a", pieces: [{ words: "See:" }, picture] } }]));
    const { options: got } = await options(otherConversation(request));
    expect(JSON.parse(got.messages!)[1]).toEqual({
      role: "tool",
      content: [
        { type: "text", text: "See:" },
        { type: "media_marker", text: "" },
      ],
      tool_call_id: "a",
    });
  });

  test("roles are shown as the client wants, those of results too", async () => {
    const request: ChatRequest = {
      model: "m",
      messages: [
        { role: "user", content: "x" },
        { role: "assistant", content: null, function_call: { name: "f", arguments: "{}" } },
        { role: "function", name: "f", content: "1" },
      ],
      "x-localai-extensions": { roles: { user: "human", function: "ipython" } },
    };
    expect(await messages(request)).toEqual([
      { role: "human", content: "x" },
      {
        role: "assistant",
        content: "",
        tool_calls: [{ id: "call_0", type: "function", function: { name: "f", arguments: "{}" } }],
      },
      { role: "ipython", content: "1", name: "f", tool_call_id: "call_0" },
    ]);
  });
});
