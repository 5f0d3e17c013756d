/** What gets into the log with `log_prompts`, and what `debug` adds. (Without it: protocol.test.ts.) */
import { ONE_ADAPTER, startTestServer, type TestServer, until } from "../fixtures/test-server";

describe.each(ONE_ADAPTER)("log_prompts over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ adapter, settings: { logPrompts: true } });
  });
  afterAll(() => server.close());

  const lineOf = async (id: string, more: object) => {
    const response = await fetch(`${server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-request-id": id },
      body: JSON.stringify({ model: "parrot", messages: [{ role: "user", content: "words" }], ...more }),
    });
    await response.text();
    await until(() => server.log.some((line) => line.id === id));
    return server.log.find((line) => line.id === id);
  };

  test("a request and its answer", async () => {
    expect(await lineOf("whole", {})).toMatchObject({
      request: { messages: [{ role: "user", content: "words" }] },
      answer: { choices: [{ message: { content: "words" } }] },
    });
  });

  test("a stream's chunks", async () => {
    const line = await lineOf("stream", { stream: true });
    expect(line?.answer).toMatchObject([{ choices: [{ delta: { role: "assistant" } }] }, {}, {}]);
  });

  test("debug: what the request became", async () => {
    expect((await lineOf("plain", {}))?.options).toBeUndefined();
    expect(await lineOf("debug", { debug: true, top_k: 3 })).toMatchObject({ options: { top_k: 3 } });
  });
});
