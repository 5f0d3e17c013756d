/** Streams that don't go well: clients that leave or read slowly, backends that fail in the middle. */
import { once } from "node:events";
import http from "node:http";
import type OpenAI from "openai";
import { ApiError } from "../../src/contracts/errors";
import { delta, type Script, TIMINGS, tick, untilAborted } from "../fixtures/scripted-backend";
import { connect, raw } from "../fixtures/raw-http";
import { ADAPTERS, startTestServer, type TestServer, until } from "../fixtures/test-server";

const start = { type: "start", promptTokens: 1, cachedTokens: 0 } as const;

/** Says something, then waits until it is aborted. */
const hangs: Script = async function* ({ signal }) {
  yield start;
  yield delta(0, "hello");
  await untilAborted(signal);
};
/** Accepts the prompt, and is then busy with it until it is aborted. */
const thinks: Script = async function* ({ signal }) {
  await untilAborted(signal);
  yield start;
};
const failsMidway: Script = async function* () {
  yield start;
  yield delta(0, "half an ans");
  throw new ApiError("engine_failed", "The engine failed to decode.");
};
const bugMidway: Script = async function* () {
  yield start;
  throw new TypeError("a secret of the server's own");
};
/** How many pieces `floods` has been asked for. */
let pulled = 0;
const FLOOD = 10_000;
const floods: Script = async function* ({ signal }) {
  yield start;
  const piece = "¶".repeat(2000);
  for (pulled = 0; pulled < FLOOD; pulled++) {
    if (pulled % 100 === 0) await tick(signal);
    yield delta(0, piece);
  }
  yield { type: "finish", choice: 0, reason: "stop", completionTokens: FLOOD };
  yield { type: "end", timings: TIMINGS };
};

const body = (model: string, more: object = {}) => ({ model, messages: [{ role: "user", content: "x" }], ...more });

describe.each(ADAPTERS)("streams over %s", (adapter) => {
  let server: TestServer;
  let client: OpenAI;
  beforeAll(async () => {
    server = await startTestServer({
      adapter,
      scripts: { hangs, thinks, failsMidway, bugMidway, floods },
      keepAliveMs: 20,
    });
    client = server.client();
  });
  afterAll(() => server.close());

  const ask = (model: string, more: object = {}) =>
    client.chat.completions.create({
      ...body(model),
      ...more,
      stream: true,
    } as OpenAI.Chat.ChatCompletionCreateParamsStreaming);
  const post = (model: string, more: object = {}, signal?: AbortSignal) =>
    fetch(`${server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body(model, more)),
      ...(signal === undefined ? {} : { signal }),
    });
  const last = () => server.backend.records.at(-1);

  test("the head, and the bytes of a whole stream", async () => {
    const response = await post("parrot", { stream: true });
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("cache-control")).toMatch(/no-cache/);
    const text = await response.text();
    const events = text.split("\n\n");
    expect(events.pop()).toBe("");
    expect(events.pop()).toBe("data: [DONE]");
    for (const event of events) expect(() => JSON.parse(event.replace(/^data: /, "")) as unknown).not.toThrow();
    expect(events.length).toBe(3);
  });

  test("a client that leaves its loop cancels the request", async () => {
    for await (const chunk of await ask("hangs")) if (chunk.choices[0]?.delta.content === "hello") break;
    await until(() => last()?.ended === "aborted");
    await until(() => server.inFlight.size === 0);
  });

  test("a client that aborts before the first chunk cancels the request", async () => {
    const controller = new AbortController();
    const before = server.backend.records.length;
    const answer = post("thinks", { stream: true }, controller.signal);
    await until(() => server.backend.records.length > before);
    controller.abort();
    await expect(answer).rejects.toThrow();
    await until(() => last()?.ended === "aborted");
  });

  test("a client that closes its connection cancels a request that does not stream", async () => {
    const before = server.backend.records.length;
    const connection = await connect(server.port);
    connection.write(raw("POST", "/v1/chat/completions", {}, JSON.stringify(body("thinks"))));
    await until(() => server.backend.records.length > before);
    connection.destroy();
    await until(() => last()?.ended === "aborted");
    await until(() => server.log.some((line) => line.gone === true && line.model === "thinks" && line.status === null));
  });

  test("a failure after the first byte is an error event, and the end", async () => {
    const text = await (await post("failsMidway", { stream: true })).text();
    const events = text.trimEnd().split("\n\n");
    expect(events.at(-2)).toContain("half an ans");
    expect(events.at(-1)).toBe(
      'event: error\ndata: {"error":{"message":"The engine failed to decode.","type":"server_error","param":null,"code":"engine_failed"}}',
    );
    expect(last()?.ended).toBe("failed");
  });

  test("OpenAI's client throws it", async () => {
    const read = async () => {
      let text = "";
      for await (const chunk of await ask("failsMidway")) text += chunk.choices[0]?.delta.content ?? "";
      return text;
    };
    await expect(read()).rejects.toMatchObject({ code: "engine_failed", error: { type: "server_error" } });
  });

  test("of a bug, only the log has the text", async () => {
    const text = await (await post("bugMidway", { stream: true })).text();
    expect(text).toContain("internal_error");
    expect(text).not.toContain("secret");
    await until(() => server.log.some((line) => JSON.stringify(line.err ?? "").includes("secret")));
  });

  test("a failure in an answer that does not stream is a plain error", async () => {
    const response = await post("failsMidway");
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ error: { code: "engine_failed" } });
  });

  test("a slow reader holds its own request back, and gets everything in the end", async () => {
    const request = http.request(`${server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
    });
    request.end(JSON.stringify(body("floods", { stream: true })));
    // Nobody reads it for now.
    const [response] = (await once(request, "response")) as [http.IncomingMessage];
    // What was written but not taken is bounded by the sockets' buffers: the source stands still far from its end.
    let seen = -1;
    await until(() => {
      const still = pulled > 0 && pulled === seen;
      seen = pulled;
      return still;
    });
    expect(pulled).toBeLessThan(FLOOD / 2);
    const other = await post("parrot");
    expect(other.status).toBe(200);
    let letters = 0;
    let end = "";
    for await (const part of response.setEncoding("utf8") as AsyncIterable<string>) {
      letters += part.match(/¶/g)?.length ?? 0;
      end = (end + part).slice(-100);
    }
    expect(letters).toBe(FLOOD * 2000);
    expect(end).toMatch(/data: \[DONE\]\n\n$/);
  });

  test("comments keep a quiet stream alive, and clients don't see them", async () => {
    const connection = await connect(server.port);
    connection.write(raw("POST", "/v1/chat/completions", {}, JSON.stringify(body("hangs", { stream: true }))));
    await connection.seen(/: keep-alive\n\n[^]*: keep-alive\n\n/);
    connection.destroy();
    await until(() => last()?.ended === "aborted");
  });

  test("nothing is left behind", async () => {
    await until(() => server.inFlight.size === 0);
    expect(server.backend.records.filter(({ ended }) => ended === "running")).toEqual([]);
  });
});
