/** Streams whose first event takes long: the head goes out before it, whatever it waits for, and errors become events. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { APIError } from "openai";
import pino from "pino";
import { startServer } from "../../src";
import { ApiError } from "../../src/contracts/errors";
import { connect, raw, type RawConnection } from "../fixtures/raw-http";
import { delta, type Script, TIMINGS } from "../fixtures/scripted-backend";
import { SizedBackend } from "../fixtures/sized-backend";
import { ADAPTERS, startTestServer, type TestServer, until } from "../fixtures/test-server";

/** A head without an event: two comments, so that they are seen to go on. */
const SILENT = /^HTTP\/1\.1 200 OK\r\n[^]*?\r\n\r\n[^]*: keep-alive\n\n[^]*: keep-alive\n\n/;

const outcomes: (Error | undefined)[] = [];
/** Lets a request that ponders go on, now or once it has begun. */
const release = (outcome?: Error): void => void outcomes.push(outcome);
/** Takes its time for the first event, until the test says so. */
const ponders: Script = async function* ({ options, signal }) {
  await until(() => outcomes.length > 0 || signal?.aborted === true);
  signal?.throwIfAborted();
  const outcome = outcomes.shift();
  if (outcome !== undefined) throw outcome;
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  yield delta(0, "at last", options);
  yield { type: "finish", choice: 0, reason: "stop", completionTokens: 2 };
  yield { type: "end", timings: TIMINGS };
};
const fails: Script = async function* () {
  throw new ApiError("context_length_exceeded", "Too long.", "messages");
  yield delta(0, "");
};

const chat = (model: string, more: object = {}) =>
  raw("POST", "/v1/chat/completions", {}, JSON.stringify({ ...asked(model), stream: true, ...more }));
const asked = (model: string) => ({ model, messages: [{ role: "user" as const, content: "x" }] });
/** The data of a stream's events so far, without comments. */
const events = (text: string): string[] => text.match(/^(event: error\ndata: .*|data: .*)$/gm) ?? [];

describe.each(ADAPTERS)("over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      adapter,
      scripts: { ponders, fails },
      registrations: [{ model: "eyes", local: { backend: "scripted", script: "parrot", senses: true } }],
      settings: { streamHeadAfter: 20, mediaUrls: "any" },
      keepAliveMs: 20,
    });
  });
  afterAll(() => server.close());
  afterEach(() => until(() => server.inFlight.size === 0));

  /** Sends a request and waits until its head and comments are there, and nothing else. */
  async function silent(request: string): Promise<RawConnection> {
    const connection = await connect(server.port);
    connection.write(request);
    expect(events(await connection.seen(SILENT))).toEqual([]);
    return connection;
  }

  test("the head of an event stream comes first, then comments, then the events", async () => {
    const connection = await silent(chat("ponders"));
    const [head] = connection.text().split("\r\n\r\n");
    expect(head).toMatch(/\r\ncontent-type: text\/event-stream; charset=utf-8\r\n/);
    expect(head).toMatch(/\r\nx-request-id: req_/);
    expect(head).not.toContain("x-llama-openapi-model-wait-ms");
    release();
    expect(events(await connection.seen(/\[DONE\]/)).at(-1)).toBe("data: [DONE]");
    expect(events(connection.text()).join()).toContain("at last");
    connection.destroy();
  });

  test("completions too", async () => {
    const body = JSON.stringify({ model: "ponders", prompt: "x", stream: true });
    const connection = await silent(raw("POST", "/v1/completions", {}, body));
    release();
    expect(events(await connection.seen(/\[DONE\]/)).join()).toContain("at last");
    connection.destroy();
  });

  test("OpenAI's client reads it, and throws what fails by then", async () => {
    const client = server.client();
    const open = () => client.chat.completions.create({ ...asked("ponders"), stream: true });
    const read = async (stream: Awaited<ReturnType<typeof open>>) => {
      let said = "";
      for await (const { choices } of stream) said += choices[0]?.delta.content ?? "";
      return said;
    };
    // It resolves with the head, while the model is still silent.
    const stream = await open();
    release();
    expect(await read(stream)).toBe("at last");
    const failing = await open();
    release(new ApiError("engine_failed", "The engine failed to decode."));
    const error = await read(failing).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ code: "engine_failed", type: "server_error" });
  });

  test("a late failure is an error event, the end, and an error in the log", async () => {
    const connection = await silent(chat("ponders"));
    release(new ApiError("queue_full", "Too many."));
    const text = await connection.seen(/event: error\n.*\n\n/);
    expect(events(text)).toEqual([
      'event: error\ndata: {"error":{"message":"Too many.","type":"rate_limit_error","param":null,"code":"queue_full"}}',
    ]);
    await until(() => server.log.at(-1)?.error === "queue_full");
    connection.destroy();
  });

  test("an early failure is a plain error", async () => {
    const client = server.client();
    await expect(client.chat.completions.create({ ...asked("fails"), stream: true })).rejects.toMatchObject({
      status: 400,
      code: "context_length_exceeded",
    });
  });

  test("a deadline", async () => {
    const connection = await silent(chat("ponders", { "x-localai-extensions": { timeout: 0.2 } }));
    expect(events(await connection.seen(/event: error/))[0]).toContain("deadline_exceeded");
    connection.destroy();
  });

  test("a client that leaves cancels its request", async () => {
    const connection = await silent(chat("ponders"));
    connection.destroy();
    await until(() => server.backend.records.at(-1)?.ended === "aborted");
    await until(() => server.log.some((line) => line.gone === true && line.status === 200));
  });

  test("whole answers send nothing before their end", async () => {
    const connection = await connect(server.port);
    const before = server.backend.records.length;
    connection.write(chat("ponders", { stream: false }));
    await until(() => server.backend.records.length > before);
    // Longer than a stream would be silent.
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(connection.text()).toBe("");
    release();
    await connection.seen(/at last/);
    connection.destroy();
  });

  test("an image that is being fetched", async () => {
    let answer: (status: number) => void = () => undefined;
    const images = http.createServer((_, response) => (answer = (status) => response.writeHead(status).end()));
    await new Promise<void>((resolve) => images.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(images.address() as AddressInfo).port}/a.png`;
    const messages = [{ role: "user", content: [{ type: "image_url", image_url: { url } }] }];
    const connection = await silent(chat("eyes", { messages }));
    answer(404);
    expect(events(await connection.seen(/event: error/))[0]).toContain("failed_to_download_image");
    connection.destroy();
    images.closeAllConnections();
    images.close();
  });
});

describe.each(ADAPTERS)("a model that is not there yet over %s", (adapter) => {
  test("its load, a load that fails, its turn, and the server's stop", async () => {
    const dir = mkdtempSync(path.join(tmpdir(), "llama-openapi-"));
    const registered = ["a", "b"].map(
      (name) => `registration: { model: ${name}, endpoint: createChatCompletion }
local_settings: { backend: scripted, script: ${name === "b" ? "ponders" : "parrot"}, size: 1 }
`,
    );
    writeFileSync(path.join(dir, "all.yaml"), registered.join("---\n"));
    const backend = new SizedBackend(undefined, 0, { ponders });
    const server = await startServer(
      {
        ...{ port: 0, configDir: dir, adapter, preload: false, memoryLimit: 1, swapAfter: 0, gracePeriod: 0 },
        ...{ streamHeadAfter: 20, streamCommentInterval: 100 },
      },
      { log: pino({ level: "silent" }), backends: new Map([["scripted", backend]]) },
    );
    const port = Number(new URL(server.url).port);
    const silent = async (model: string): Promise<RawConnection> => {
      const connection = await connect(port);
      connection.write(chat(model));
      expect(events(await connection.seen(SILENT))).toEqual([]);
      return connection;
    };
    let go = (): void => undefined;
    const hold = (): void => {
      backend.gate = new Promise((resolve) => (go = resolve));
    };

    hold();
    const loading = await silent("a");
    go();
    expect(events(await loading.seen(/\[DONE\]/)).at(-1)).toBe("data: [DONE]");

    // b in its place; then a has to wait until b has said its last word.
    const busy = await silent("b");
    await until(() => backend.records.at(-1)?.ended === "running");
    const turn = await silent("a");
    release();
    expect(events(await busy.seen(/\[DONE\]/)).join()).toContain("at last");
    expect(events(await turn.seen(/\[DONE\]/)).at(-1)).toBe("data: [DONE]");

    hold();
    jest.spyOn(backend, "load").mockImplementationOnce(async () => {
      await backend.gate;
      throw new ApiError("model_load_failed", "Broken.");
    });
    const broken = await silent("b");
    go();
    expect(events(await broken.seen(/event: error/))[0]).toContain("model_load_failed");

    hold();
    const stopped = await silent("b");
    const closed = server.close(0);
    expect(events(await stopped.seen(/event: error/))[0]).toContain("shutting_down");
    go();
    await closed;
    for (const connection of [loading, busy, turn, broken, stopped]) connection.destroy();
    rmSync(dir, { recursive: true });
  });
});
