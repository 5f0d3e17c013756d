/** The check that the HTTP tests' answers go through: it sees every answer, and it catches a breach. */
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { breachesOf, type SentAnswer } from "../fixtures/answer-check";
import { takeBreaches } from "../fixtures/check-answers";
import { connect, raw } from "../fixtures/raw-http";

const answer = (fields: Partial<SentAnswer>): SentAnswer => ({
  method: "POST",
  url: "/v1/chat/completions",
  status: 200,
  contentType: "application/json",
  body: "{}",
  ...fields,
});
const chunk = { id: "a", object: "chat.completion.chunk", created: 1, model: "m", choices: [] };
const text = { id: "a", object: "text_completion", created: 1, model: "m", choices: [] };
const error = { error: { message: "m", type: "t", param: null, code: null } };
const events = (...values: unknown[]): Partial<SentAnswer> => ({
  contentType: "text/event-stream; charset=utf-8",
  body: values.map((value) => `data: ${typeof value === "string" ? value : JSON.stringify(value)}\n\n`).join(""),
});
const guessed = (drafted_tokens: number): object => ({
  timings: { queued_ms: 1, prompt_ms: 2, first_token_ms: 3, generation_ms: 4, drafted_tokens, accepted_tokens: 0 },
});
const json = (value: unknown): string => JSON.stringify(value);

test.each<[string, Partial<SentAnswer>]>([
  ["a stream", events(chunk, "[DONE]")],
  ["a stream of text", { url: "/completions", ...events(text, "[DONE]") }],
  ["a stream with comments, cut off", { ...events(chunk), body: `: keep-alive\n\n${events(chunk).body}data: {"id` }],
  ["an error event", { ...events(), body: `event: error\ndata: ${json(error)}\n\n` }],
  ["an error", { status: 400, body: json(error) }],
  ["an error of no operation", { url: "/v1/nothing", status: 404, body: json(error) }],
  [
    "a model whose name has slashes",
    {
      method: "GET",
      url: "/llm/v1/models/a/b?x=1",
      body: json({ id: "a/b", object: "model", created: 1, owned_by: "me" }),
    },
  ],
  ["a page of ours", { method: "GET", url: "/health", body: json({ status: "ok" }) }],
])("%s passes", (_, fields) => expect(breachesOf(answer(fields))).toEqual([]));

test.each<[string, Partial<SentAnswer>, RegExp]>([
  ["a required property that is missing", {}, /must have required property 'choices'/],
  [
    "null for what can't be null",
    { body: json({ ...text, choices: null }), url: "/v1/completions" },
    /choices must be/,
  ],
  ["a chunk in another's shape", events(chunk, text), /object must be equal/],
  ...["/completions", "/chat/completions"].map((url): [string, Partial<SentAnswer>, RegExp] => [
    `half a guess in a stream of ${url}`,
    { url, ...events({ ...(url === "/completions" ? text : chunk), "x-localai-extensions": guessed(0.5) }) },
    /drafted_tokens must be integer/,
  ]),
  ["what is no JSON", { body: "<html>" }, /no JSON/],
  ["an event that is no JSON", events("half an ans"), /no JSON/],
  [
    "an error without its code",
    { status: 400, body: json({ error: { message: "m", type: "t", param: null } }) },
    /code/,
  ],
  ["an error event in a chunk's shape", { ...events(), body: `event: error\ndata: ${json(chunk)}\n\n` }, /'error'/],
  ["an answer that nobody declared", { method: "GET", url: "/v1/nothing" }, /no such answer/],
  ["a stream where none is declared", { url: "/v1/embeddings", ...events(chunk) }, /no such answer/],
])("%s is a breach", (_, fields, message) => expect(breachesOf(answer(fields)).join("\n")).toMatch(message));

describe("a server that breaks the document", () => {
  let server: http.Server;
  let port: number;
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      response.setHeader("content-type", "application/json");
      if (request.url === "/v1/chat/completions") {
        response.setHeader("content-type", "text/event-stream");
        response.write(`data: ${json(chunk)}\n\n`);
        response.write('data: {"id": "a"}\n\n');
        response.end("data: [DONE]\n\n");
      } else response.end(json({ object: "list" }));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test("is found out by whatever client asks it", async () => {
    await (await fetch(`http://127.0.0.1:${port}/v1/models`)).text();
    expect(takeBreaches()).toEqual([expect.stringMatching(/^GET \/v1\/models 200: .*'data'/)]);
    const connection = await connect(port);
    connection.write(raw("GET", "/models", { connection: "close" }));
    await connection.closed();
    expect(takeBreaches()).toEqual([expect.stringMatching(/^GET \/models 200: /)]);
  });

  test("in its streams too, once for each event", async () => {
    await (await fetch(`http://127.0.0.1:${port}/v1/chat/completions`, { method: "POST" })).text();
    const found = takeBreaches();
    expect(found.length).toBe(4);
    for (const breach of found) expect(breach).toMatch(/^POST \/v1\/chat\/completions 200 event: .*required/);
  });
});
