/** Requests that take longer than they may: by their own `timeout`, or the server's. */
import { delta, type Script, untilAborted } from "../fixtures/scripted-backend";
import { ADAPTERS, startTestServer, type TestServer } from "../fixtures/test-server";

const SCRIPTS: Record<string, Script> = {
  /** Waits for its turn for ever. */
  async *silent({ signal }) {
    await untilAborted(signal);
    yield delta(0, "never");
  },
  /** Says one word. */
  async *slow({ options, signal }) {
    yield { type: "start", promptTokens: 1, cachedTokens: 0 };
    yield delta(0, "Well", options);
    await untilAborted(signal);
  },
};

const WANTED = { status: 503, type: "server_error", code: "deadline_exceeded" };

describe.each(ADAPTERS)("over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer({ adapter, scripts: SCRIPTS })));
  afterAll(() => server.close());

  const ask = (model: string, timeout: number | undefined, stream: boolean) =>
    server.client().chat.completions.create({
      model,
      messages: [{ role: "user", content: "a" }],
      stream,
      ...(timeout === undefined ? {} : { "x-localai-extensions": { timeout } }),
    } as never);

  test.each([false, true])("before its turn has come a request is a 503 (stream: %s)", async (stream) => {
    await expect(ask("silent", 0.05, stream)).rejects.toMatchObject(WANTED);
    expect(server.backend.records.at(-1)!.ended).toBe("aborted");
    expect(server.log.at(-1)).toMatchObject({ error: "deadline_exceeded" });
  });

  test("a stream ends with an error event", async () => {
    const stream = (await ask("slow", 0.05, true)) as unknown as AsyncIterable<{
      choices: { delta: { content?: string } }[];
    }>;
    let said = "";
    const read = async () => {
      for await (const chunk of stream) said += chunk.choices[0]?.delta.content ?? "";
    };
    await expect(read()).rejects.toMatchObject({ code: "deadline_exceeded" });
    expect(said).toBe("Well");
  });

  test("one that is done in time knows nothing of it", async () => {
    await expect(ask("parrot", 3600, false)).resolves.toMatchObject({ object: "chat.completion" });
  });

  test.each([0, -1, 86_401, "1"])("timeout %j is refused", async (timeout) => {
    await expect(ask("parrot", timeout as number, false)).rejects.toMatchObject({
      status: 400,
      param: "x-localai-extensions.timeout",
    });
  });
});

test("the server's own deadline, which a request can lower and not lift", async () => {
  const server = await startTestServer({
    adapter: "node-http",
    scripts: SCRIPTS,
    registrations: [
      {
        model: "patient",
        local: { backend: "scripted", script: "silent" },
        defaults: { "x-localai-extensions": { timeout: 0.1 } },
      },
    ],
    settings: { requestTimeout: 50 },
  });
  try {
    const ask = (timeout: object) =>
      server.client().chat.completions.create({
        model: "silent",
        messages: [{ role: "user", content: "a" }],
        ...timeout,
      } as never);
    for (const [request, seconds] of [
      [{}, 0.05],
      [{ timeout: 0.02 }, 0.02],
      [{ timeout: 86_400 }, 0.05],
      [{ model: "patient" }, 0.1],
      [{ model: "patient", "x-localai-extensions": { timeout: 86_400 } }, 0.1],
    ] as const) {
      const message = expect.stringContaining(` ${seconds} s`) as string;
      await expect(ask(request)).rejects.toMatchObject({ ...WANTED, message });
    }
  } finally {
    await server.close();
  }
});
