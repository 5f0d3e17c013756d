/** The log as people see it. */
import { stripVTControlCharacters } from "node:util";
import { hasColours, isText, loggerTo, textStream } from "../../../src/observe/log";
import { type LogLine, shownTime, textOf } from "../../../src/observe/log-text";

const at = new Date(2026, 10, 29, 9, 12, 3).toISOString();
const text = (line: LogLine, colour = false): string => textOf({ level: "info", time: at, ...line }, colour);

const answered = { msg: "request", id: "req_1", method: "POST", path: "/v1/chat/completions", status: 200, ms: 812.3 };

test.each<[string, LogLine, string]>([
  [
    "an answer",
    {
      ...answered,
      ...{ operation: "createChatCompletion", model: "tiny", key: "key_1", promptTokens: 34, cachedTokens: 20 },
      ...{ completionTokens: 129, generationMs: 4000 },
    },
    "info  POST /v1/chat/completions 200 812 ms  tiny  34 tokens in (20 cached), 129 out, 32.0/s  key_1",
  ],
  [
    "embeddings",
    { ...answered, promptTokens: 7, cachedTokens: 0 },
    "info  POST /v1/chat/completions 200 812 ms  7 tokens in",
  ],
  [
    "a refusal",
    { ...answered, status: 400, error: "invalid_value", param: "messages[0]" },
    "info  POST /v1/chat/completions 400 812 ms  invalid_value messages[0]",
  ],
  [
    "a fault",
    { ...answered, level: "error", status: 503, error: "model_load_failed", reason: "no such file" },
    "error POST /v1/chat/completions 503 812 ms  model_load_failed: no such file",
  ],
  [
    "a client that left, whose model was loaded for it",
    { ...answered, status: null, ms: 65_400, modelWaitMs: 1500, gone: true },
    "info  POST /v1/chat/completions - 1 min 5 s  waited 1.5 s for the model  the client left",
  ],
  [
    "what was ignored",
    { ...answered, ignored: ["a", "b"] },
    "info  POST /v1/chat/completions 200 812 ms  ignored a, b",
  ],
  [
    "a load",
    { msg: "loaded", model: "tiny", ms: 250, description: "llama 1B", size: 4 * 1024 ** 2, seesImages: false },
    "info  loaded tiny in 250 ms llama 1B, 4.0 MiB",
  ],
  ["a part of one", { msg: "loading", model: "tiny", progress: 0.25 }, "info  loading tiny: 25 %"],
  [
    "a stop",
    { level: "error", msg: "model stopped", model: "tiny", error: "no memory", retryMs: 30_000 },
    "error tiny stopped by itself: no memory; it is loaded again in 30.0 s",
  ],
  [
    "any other line has its facts behind it",
    {
      level: "warn",
      msg: "traces are not taken",
      url: "http://127.0.0.1:4318/v1/traces",
      reason: "ECONNREFUSED",
      n: 2,
    },
    "warn  traces are not taken: ECONNREFUSED url=http://127.0.0.1:4318/v1/traces n=2",
  ],
  ["llama.cpp's own", { level: "warn", from: "llama.cpp", msg: "a tensor is odd" }, "warn  llama.cpp: a tensor is odd"],
  [
    "an error that the system has: its message",
    {
      level: "error",
      msg: "unload failed",
      err: { type: "Error", message: "disk full", stack: "Error: disk full\n    at a", code: "ENOSPC" },
    },
    "error unload failed: disk full",
  ],
  [
    "a fault of the program: its message, and the stack below",
    {
      level: "error",
      msg: "request",
      method: "GET",
      path: "/",
      status: 500,
      ms: 1,
      err: {
        type: "TypeError",
        message: "x is not a function",
        stack: "TypeError: x is not a function\n    at one (a.ts:1)\n    at two",
      },
    },
    "error GET / 500 1 ms  x is not a function\n    at one (a.ts:1)\n    at two",
  ],
  [
    "what log_prompts adds stands below",
    { ...answered, request: { prompt: "a\nb" }, answer: "c" },
    'info  POST /v1/chat/completions 200 812 ms\n    request: {"prompt":"a\\nb"}\n    answer: "c"',
  ],
])("%s", (_, line, want) => expect(text(line)).toBe(`09:12:03 ${want}`));

test("nothing that a client or a file says steers the terminal", () => {
  const evil = "\u001b]0;title\u0007\u001b[2J\r\nx\u009b\u202e";
  const lines: LogLine[] = [
    {
      ...answered,
      method: evil,
      path: evil,
      model: evil,
      key: evil,
      error: evil,
      param: evil,
      reason: evil,
      ignored: [evil],
    },
    { msg: evil, from: evil, reason: evil, fact: evil, [evil]: evil, list: [evil] },
    { msg: "loaded", model: evil, description: evil },
    { msg: "load failed", model: evil, error: evil },
    { msg: "model stopped", model: evil, error: evil },
    { msg: "llama.cpp", llama: evil, devices: [{ name: evil, description: evil }] },
    { msg: "x", err: { message: evil, stack: `Error\n    at ${evil}` } },
    { ...answered, request: evil, answer: { text: evil } },
  ];
  for (const line of lines) {
    expect(text(line)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(stripVTControlCharacters(text(line, true))).toBe(text(line));
  }
});

test("colours are only where they are wanted", () => {
  expect(text(answered)).not.toContain("\u001b");
  expect(text(answered, true)).toContain("\u001b[32m200\u001b[39m");
});

/** As Node's: any NO_COLOR is one. */
const tty = { isTTY: true, hasColors: (env: object = {}) => !("NO_COLOR" in env) };
test.each<[string, object, NodeJS.ProcessEnv, boolean]>([
  ["a terminal", tty, {}, true],
  ["one without colours", { isTTY: true, hasColors: () => false }, {}, false],
  ["a file", {}, {}, false],
  ["NO_COLOR", tty, { NO_COLOR: "1" }, false],
  ["an empty NO_COLOR says nothing", tty, { NO_COLOR: "" }, true],
  ["FORCE_COLOR, to a file", {}, { FORCE_COLOR: "1" }, true],
  ["an empty FORCE_COLOR", {}, { FORCE_COLOR: "" }, true],
  ["FORCE_COLOR comes first", tty, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ["FORCE_COLOR=0", tty, { FORCE_COLOR: "0" }, false],
])("%s: %#", (_, stream, env, want) => expect(hasColours(stream, env)).toBe(want));

test("text for a terminal and where it is asked for, else JSON", () => {
  const formats = ["auto", "text", "json"] as const;
  expect(formats.map((format) => isText(format, { isTTY: true }))).toEqual([true, true, false]);
  expect(formats.map((format) => isText(format, {}))).toEqual([false, true, false]);
});

test("a logger writes such lines, and leaves out what is skipped", () => {
  const printed: string[] = [];
  const print = (line: string): void => void printed.push(line);
  const log = loggerTo(textStream(false, { print, skip: ({ msg }) => msg === "loading" }), "info");
  log.info({ model: "tiny", progress: 0.5 }, "loading");
  log.child({ id: "req_1" }).warn({ err: new RangeError("too far") }, "odd");
  expect(printed).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d warn {2}odd: too far id=req_1\n {4}at /)]);
});

test.each([
  [0.4, "0 ms"],
  [999, "999 ms"],
  [1500, "1.5 s"],
  [61_000, "1 min 1 s"],
])("%s ms is %s", (ms, want) => expect(shownTime(ms)).toBe(want));
