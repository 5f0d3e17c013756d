/** The headers that every answer has, whatever it is. */
import { connect, raw } from "../fixtures/raw-http";
import { ADAPTERS, startTestServer, type TestServer } from "../fixtures/test-server";

describe.each(ADAPTERS)("headers over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ adapter });
  });
  afterAll(() => server.close());

  const ask = (body: object, headers: Record<string, string> = {}) => ({
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ model: "parrot", messages: [{ role: "user", content: "x" }], ...body }),
  });

  test.each<[string, string, RequestInit, number]>([
    ["an answer", "/v1/chat/completions", ask({}), 200],
    ["a stream", "/v1/chat/completions", ask({ stream: true }), 200],
    ["an error of the request", "/v1/chat/completions", ask({ temperature: 9 }), 400],
    ["no such model", "/v1/chat/completions", ask({ model: "none" }), 404],
    ["what is not implemented", "/v1/images/generations", ask({}), 501],
    ["no such place", "/v1/nowhere", {}, 404],
    ["a list", "/v1/models", {}, 200],
    ["a page", "/health", {}, 200],
    ["OPTIONS", "/v1/models", { method: "OPTIONS" }, 204],
  ])("%s", async (_name, path, init, status) => {
    const response = await fetch(server.url + path, init);
    await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get("x-request-id")).toMatch(/^req_[0-9a-f]{32}$/);
    expect(response.headers.get("openai-version")).toBe("2020-10-01");
    expect(Number(response.headers.get("openai-processing-ms"))).toBeGreaterThanOrEqual(0);
  });

  test("the client's own id comes back, where it is a sane one", async () => {
    const idOf = async (id: string) =>
      (await fetch(`${server.url}/v1/models`, { headers: { "x-request-id": id } })).headers.get("x-request-id");
    expect(await idOf("abc-123/4")).toBe("abc-123/4");
    expect(await idOf("two words")).toMatch(/^req_/);
    expect(await idOf("x".repeat(129))).toMatch(/^req_/);
    const { request_id: id } = await server.client().models.list().withResponse();
    expect(id).toMatch(/^req_/);
  });

  test.each([
    ["no HTTP", "no HTTP\r\n\r\n", 400],
    ["headers that are too large", raw("GET", "/", { "x-long": "x".repeat(100_000) }), 431],
  ])("%s", async (_name, text, status) => {
    const connection = await connect(server.port);
    connection.write(text);
    const answer = await connection.closed();
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/\r\nx-request-id: req_[0-9a-f]{32}\r\n/);
    expect(answer).toMatch(/\r\nopenai-version: 2020-10-01\r\n/);
    expect(answer).toMatch(/\r\nopenai-processing-ms: \d+\r\n/);
  });
});
