/** Keys, their scopes and limits, as OpenAI's own client meets them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AuthenticationError, OpenAI, PermissionDeniedError, RateLimitError } from "openai";
import { USUAL_SCOPE } from "../../src/keys/scope";
import { STORE_FILE } from "../../src/keys/keyring";
import { dayOf, type NewKey } from "../../src/keys/key";
import { KeyStore } from "../fixtures/key-store";
import { delta, type Script, TIMINGS, untilAborted } from "../fixtures/scripted-backend";
import { connect } from "../fixtures/raw-http";
import { ONE_ADAPTER, startTestServer, type TestServer, until } from "../fixtures/test-server";

/** 30 tokens of prompt, then nothing until it is aborted. */
const hangs: Script = async function* ({ signal }) {
  yield { type: "start", promptTokens: 30, cachedTokens: 0 };
  for (let i = 0; i < 5; i++) yield delta(0, "x");
  await untilAborted(signal);
};
/** 30 tokens of prompt, 12 of answer. */
const counts: Script = async function* () {
  yield { type: "start", promptTokens: 30, cachedTokens: 0 };
  yield delta(0, "all");
  yield { type: "finish", choice: 0, reason: "stop", completionTokens: 12 };
  yield { type: "end", timings: TIMINGS };
};

const GIVEN = "the-key-of-the-operator";
const messages = [{ role: "user" as const, content: "x" }];

describe.each(ONE_ADAPTER)("keys over %s", (adapter) => {
  let dir: string;
  let store: KeyStore;
  let server: TestServer;
  beforeAll(async () => {
    dir = mkdtempSync(path.join(tmpdir(), "keys-"));
    store = new KeyStore(path.join(dir, STORE_FILE));
    const registrations = [{ model: "vectors", operation: "createEmbedding" as const }];
    server = await startTestServer({
      adapter,
      dataDir: dir,
      apiKey: [GIVEN],
      scripts: { hangs, counts },
      registrations,
    });
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    rmSync(dir, { recursive: true });
  });

  const add = (more: Partial<NewKey> = {}) => store.add({ name: "", scope: USUAL_SCOPE, limits: {}, ...more });
  const clientOf = (secret: string): OpenAI => server.client("/v1", secret);
  const ask = (client: OpenAI, model = "parrot", more: object = {}) =>
    client.chat.completions.create({ model, messages, ...more });
  const failure = async (asked: Promise<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> => {
    try {
      await asked;
    } catch (error) {
      return error as InstanceType<typeof OpenAI.APIError>;
    }
    throw new Error("it was answered");
  };

  describe("who has none", () => {
    test.each<[string, Record<string, string>, RegExp]>([
      ["nothing", {}, /didn't provide an API key/],
      ["an empty header", { authorization: "" }, /didn't provide an API key/],
      ["another scheme", { authorization: `Basic ${GIVEN}` }, /didn't provide an API key/],
      ["two keys", { authorization: `Bearer ${GIVEN} ${GIVEN}` }, /didn't provide an API key/],
      ["a wrong key", { authorization: "Bearer sk-planted-secret" }, /Incorrect API key provided/],
      ["almost the right key", { authorization: `Bearer ${GIVEN}x` }, /Incorrect API key provided/],
    ])("%s: 401", async (_, headers, message) => {
      const response = await fetch(`${server.url}/v1/models`, { headers });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
      const text = await response.text();
      expect(JSON.parse(text)).toEqual({
        error: {
          message: expect.stringMatching(message),
          type: "invalid_request_error",
          param: null,
          code: "invalid_api_key",
        },
      });
      expect(text).not.toMatch(/planted|operator/);
    });

    test("OpenAI's client says so", async () => {
      const error = await failure(clientOf("sk-none").models.list());
      expect(error).toBeInstanceOf(AuthenticationError);
      expect(error).toMatchObject({ status: 401, code: "invalid_api_key" });
    });

    test("no body is read: nobody is told to go on", async () => {
      const connection = await connect(server.port);
      connection.write(
        "POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n" +
          "content-length: 50\r\nexpect: 100-continue\r\n\r\n",
      );
      expect(await connection.closed()).toMatch(/^HTTP\/1.1 401 /);
    });

    test("what is not implemented is no secret, but not for everybody", async () => {
      expect(await failure(clientOf("sk-none").images.generate({ prompt: "x" }))).toMatchObject({ status: 401 });
      expect(await failure(clientOf(GIVEN).images.generate({ prompt: "x" }))).toMatchObject({ status: 501 });
    });

    test("health, readiness and the document are open, and name no model", async () => {
      const get = async (page: string, secret?: string) => {
        const headers: Record<string, string> = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
        return (await fetch(server.url + page, { headers })).text();
      };
      expect(JSON.parse(await get("/health"))).toEqual({ status: "ok" });
      expect(JSON.parse(await get("/health", GIVEN))).toMatchObject({ status: "ok", models: [] });
      expect(JSON.parse(await get("/ready"))).toEqual({ ready: true });
      expect(JSON.parse(await get("/openapi.json"))).toHaveProperty("paths");
      expect(await get("/")).not.toContain("parrot");
      expect(await get("/", GIVEN)).toContain("parrot");
    });
  });

  test("a key of the settings may do everything, without limits", async () => {
    const { data, response } = await ask(clientOf(GIVEN)).withResponse();
    expect(data.choices[0]?.message.content).toBe("x");
    expect([...response.headers.keys()].filter((name) => name.startsWith("x-ratelimit"))).toEqual([]);
    expect(await failure(clientOf(GIVEN).models.delete("nobody"))).toMatchObject({ status: 404 });
  });

  test("a key works as soon as it is there, and no longer than until it is revoked", async () => {
    const { secret, key } = await add();
    const client = clientOf(secret);
    await ask(client);
    await store.revoke(key.id);
    expect(await failure(ask(client))).toMatchObject({ status: 401, code: "invalid_api_key" });
  });

  test("one that has expired is none", async () => {
    expect(await failure(ask(clientOf((await add({ expiresAt: 1 })).secret)))).toMatchObject({ status: 401 });
  });

  test("the log names the key by its id", async () => {
    const { secret, key } = await add();
    await ask(clientOf(secret));
    await until(() => server.log.some((line) => line.key === key.id && line.status === 200));
    expect(JSON.stringify(server.log)).not.toContain(secret.slice(-20));
  });

  describe("scopes", () => {
    test("operations", async () => {
      const client = clientOf((await add({ scope: { operations: ["createCompletion"], models: ["*"] } })).secret);
      await client.completions.create({ model: "parrot", prompt: "x" });
      const error = await failure(ask(client));
      expect(error).toBeInstanceOf(PermissionDeniedError);
      expect(error).toMatchObject({
        status: 403,
        code: "insufficient_permissions",
        type: "invalid_request_error",
        message: expect.stringContaining("createChatCompletion"),
      });
    });

    test("models: others are not in the list, and whether there are any is not said", async () => {
      const client = clientOf((await add({ scope: { operations: ["*"], models: ["co*"] } })).secret);
      await ask(client, "counts");
      expect((await client.models.list()).data.map(({ id }) => id)).toEqual(["counts"]);
      for (const model of ["parrot", "nobody"]) {
        expect(await failure(ask(client, model))).toMatchObject({
          status: 403,
          code: "insufficient_permissions",
          param: "model",
        });
        expect(await failure(client.models.retrieve(model))).toMatchObject({ status: 403 });
      }
      expect((await client.models.retrieve("counts")).id).toBe("counts");
    });

    test.each<[string, NewKey["scope"], boolean]>([
      ["for all models", USUAL_SCOPE, true],
      ["for some", { operations: ["*"], models: ["co*"] }, false],
      ["for some, and for metrics", { operations: ["metrics"], models: ["co*"] }, true],
    ])("a key %s sees what is loaded, or not", async (_, scope, want) => {
      const headers = { authorization: `Bearer ${(await add({ scope })).secret}` };
      const [health, welcome] = await Promise.all(
        ["/health", "/"].map(async (page) => (await fetch(server.url + page, { headers })).text()),
      );
      expect("models" in (JSON.parse(health!) as object)).toBe(want);
      expect(welcome!.includes("parrot")).toBe(want);
    });

    test("to delete a model is a right of its own", async () => {
      expect(await failure(clientOf((await add()).secret).models.delete("counts"))).toMatchObject({ status: 403 });
      const scope = { operations: ["deleteModel"], models: ["counts"] };
      const client = clientOf((await add({ scope })).secret);
      expect(await failure(client.models.delete("parrot"))).toMatchObject({ status: 403 });
      expect(await failure(client.models.delete("counts"))).toMatchObject({ status: 404 });
    });
  });

  describe("limits", () => {
    test("requests a minute: the client's own retry waits, and is answered", async () => {
      const { secret } = await add({ limits: { requestsPerMinute: 120 } });
      const hasty = clientOf(secret);
      const { response } = await ask(hasty).withResponse();
      expect(response.headers.get("x-ratelimit-limit-requests")).toBe("120");
      expect(response.headers.get("x-ratelimit-remaining-requests")).toBe("119");
      expect(response.headers.get("x-ratelimit-reset-requests")).toMatch(/^\d+ms$/);
      let refused: unknown;
      while (refused === undefined) await ask(hasty).catch((error: unknown) => (refused = error));
      expect(refused).toMatchObject({ status: 429, code: "rate_limit_exceeded" });
      let tries = 0;
      const counted: typeof fetch = (...args) => (tries++, fetch(...args));
      const patient = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: secret, maxRetries: 20, fetch: counted });
      const answers = await Promise.all(Array.from({ length: 8 }, () => ask(patient)));
      expect(answers.every(({ choices }) => choices[0]?.message.content === "x")).toBe(true);
      expect(tries).toBeGreaterThan(answers.length);
    });

    test("and a client that does not try again gets an error that says when to", async () => {
      const client = clientOf((await add({ limits: { requestsPerMinute: 1 } })).secret);
      await ask(client);
      const error = await failure(ask(client));
      expect(error).toBeInstanceOf(RateLimitError);
      expect(error).toMatchObject({ status: 429, code: "rate_limit_exceeded", type: "requests" });
      expect(Number(error.headers?.get("retry-after"))).toBeGreaterThan(0);
      expect(error.headers?.get("x-ratelimit-remaining-requests")).toBe("0");
    });

    test("requests that fail count, and have the headers too", async () => {
      const client = clientOf((await add({ limits: { requestsPerMinute: 2 } })).secret);
      const error = await failure(ask(client, "nobody"));
      expect(error).toMatchObject({ status: 404 });
      expect(error.headers?.get("x-ratelimit-remaining-requests")).toBe("1");
    });

    test("tokens a minute, by what was used", async () => {
      const client = clientOf((await add({ limits: { tokensPerMinute: 60 } })).secret);
      await ask(client, "counts", { max_completion_tokens: 20 });
      const { response } = await ask(client, "counts", { max_completion_tokens: 20 }).withResponse();
      // 60 - 42 - 20, and what came in since.
      expect(Number(response.headers.get("x-ratelimit-remaining-tokens"))).toBeLessThan(10);
      expect(response.headers.get("x-ratelimit-limit-tokens")).toBe("60");
      const error = await failure(ask(client, "counts"));
      expect(error).toBeInstanceOf(RateLimitError);
      expect(error).toMatchObject({ status: 429, code: "rate_limit_exceeded", type: "tokens" });
    });

    test("requests at once", async () => {
      const client = clientOf((await add({ limits: { concurrent: 1 } })).secret);
      const stream = await client.chat.completions.create({ model: "hangs", messages, stream: true });
      expect(await failure(ask(client))).toMatchObject({ status: 429, code: "rate_limit_exceeded" });
      stream.controller.abort();
      await until(() => server.inFlight.size === 0);
      await ask(client);
    });

    test("the budget of a day: exactly what the answers say, and no retry", async () => {
      const { secret, key } = await add({ limits: { tokensPerDay: 80 } });
      const patient = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: secret, maxRetries: 5 });
      const used = async () => (await ask(patient, "counts")).usage?.total_tokens ?? 0;
      const today = dayOf(Date.now());
      expect((await used()) + (await used())).toBe(84);
      await until(async () => (await store.usage(key.id, today)).requests === 2);
      expect(await store.usage(key.id, today)).toEqual({ requests: 2, tokens: 84 });
      const before = server.log.length;
      const error = await failure(ask(patient, "counts"));
      expect(error).toBeInstanceOf(RateLimitError);
      expect(error).toMatchObject({ status: 429, code: "insufficient_quota", type: "insufficient_quota" });
      await until(() => server.log.length > before);
      expect(server.log.slice(before).filter((line) => line.key === key.id)).toHaveLength(1);
    });

    test("a client that leaves in mid-answer has used what it got", async () => {
      const { secret, key } = await add({ limits: { tokensPerDay: 1000 } });
      const stream = await clientOf(secret).chat.completions.create({ model: "hangs", messages, stream: true });
      let seen = 0;
      for await (const { choices } of stream) {
        if (choices[0]?.delta.content === "x" && ++seen === 5) stream.controller.abort();
      }
      await until(() => server.inFlight.size === 0);
      await until(async () => (await store.usage(key.id, dayOf(Date.now()))).requests === 1);
      expect(await store.usage(key.id, dayOf(Date.now()))).toEqual({ requests: 1, tokens: 35 });
    });

    test("one that leaves while its texts are embedded has used those that were", async () => {
      const { secret, key } = await add({ limits: { tokensPerMinute: 1000 } });
      const { embeddings } = clientOf(secret);
      await embeddings.create({ model: "vectors", input: "x".repeat(400) });
      const leaving = new AbortController();
      const input = ["x".repeat(400), "never"];
      const before = server.backend.records.length;
      const left = embeddings.create({ model: "vectors", input }, { signal: leaving.signal });
      await until(() => server.backend.records.length > before);
      leaving.abort();
      await expect(left).rejects.toThrow();
      await until(() => server.inFlight.size === 0);
      await until(async () => (await store.usage(key.id, dayOf(Date.now()))).requests === 2);
      expect(await store.usage(key.id, dayOf(Date.now()))).toEqual({ requests: 2, tokens: 400 + 400 });
    });

    test("two keys have their limits each", async () => {
      const limits = { requestsPerMinute: 1 };
      const clients = [await add({ limits }), await add({ limits })].map(({ secret }) => clientOf(secret));
      for (const client of clients) await ask(client);
      for (const client of clients) expect(await failure(ask(client))).toMatchObject({ status: 429 });
    });
  });
});

describe("without keys", () => {
  test("all requests of an address are one client's, whatever they send; users are told apart", async () => {
    const server = await start(false, true);
    const seen: unknown[][] = [];
    for (const [authorization, user] of [
      [undefined, undefined],
      ["Bearer one", undefined],
      ["Bearer two", "ann"],
      ["Basic three", "bob"],
    ]) {
      const headers = { "content-type": "application/json", ...(authorization === undefined ? {} : { authorization }) };
      const body = JSON.stringify({ model: "parrot", messages, user });
      expect((await fetch(`${server.url}/v1/chat/completions`, { method: "POST", headers, body })).status).toBe(200);
      const { client, end_user: endUser } = server.backend.records.at(-1)!.options as Record<string, unknown>;
      seen.push([client, endUser]);
    }
    await server.close();
    expect(new Set(seen.map(([client]) => client)).size).toBe(1);
    expect(new Set(seen.map(([, endUser]) => endUser)).size).toBe(3);
  });

  const start = (allowAnonymous: boolean, local: boolean, apiKey: string[] = []) =>
    startTestServer({ adapter: "node-http", allowAnonymous, apiKey, browsers: { local } });
  const status = async (server: TestServer, method: string, page: string, secret?: string) => {
    const headers: Record<string, string> = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
    return (await fetch(server.url + page, { method, headers })).status;
  };

  test.each<[string, boolean, boolean, string[], number, number]>([
    ["on this machine everybody may do everything", false, true, [], 200, 404],
    ["elsewhere nobody anything", false, false, [], 401, 401],
    ["unless the operator says so: then all but what concerns others", true, false, [], 200, 403],
    ["also where there are keys", true, false, [GIVEN], 200, 403],
    ["keys close a server that is open to this machine", false, true, [GIVEN], 401, 401],
  ])("%s", async (_, allowAnonymous, local, apiKey, list, remove) => {
    const server = await start(allowAnonymous, local, apiKey);
    // What clients send that have to send something is no key.
    for (const secret of [undefined, "none"]) {
      expect(await status(server, "GET", "/v1/models", secret)).toBe(list);
      expect(await status(server, "DELETE", "/v1/models/parrot", secret)).toBe(remove);
    }
    if (apiKey.length > 0) expect(await status(server, "DELETE", "/v1/models/parrot", GIVEN)).toBe(404);
    await server.close();
  });
});
