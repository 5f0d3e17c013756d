/** OpenAI's own client against the embedded model: what it offers beyond plain calls. */
import type OpenAI from "openai";
import { APIUserAbortError, BadRequestError, InternalServerError, NotFoundError } from "openai";
import type { RunningServer } from "../../../src";
import { until } from "../../fixtures/test-server";
import { startTinyServer } from "../../fixtures/tiny-server";

const messages = [{ role: "user" as const, content: "What is the capital of Sweden?" }];
const ask = { model: "tiny", temperature: 0, messages };

let server: RunningServer;
let client: OpenAI;
beforeAll(async () => {
  ({ server, client } = await startTinyServer({}));
  await server.ready;
});
afterAll(() => server?.close(0));

test("withResponse gives the answer, its head and the request's id", async () => {
  const { data, response, request_id: id } = await client.chat.completions.create(ask).withResponse();
  expect(data.choices[0]?.message.content).toContain("Stockholm");
  expect(response.status).toBe(200);
  expect(id).toBe(response.headers.get("x-request-id"));
  expect(data).toMatchObject({ _request_id: id });
});

test("the stream helper puts together what a plain call gives", async () => {
  const plain = await client.chat.completions.create(ask);
  const deltas: string[] = [];
  const stream = client.chat.completions.stream({ ...ask, stream_options: { include_usage: true } });
  stream.on("content", (delta) => deltas.push(delta));
  const final = await stream.finalChatCompletion();
  expect(final.choices[0]?.message.content).toBe(plain.choices[0]?.message.content);
  expect(deltas.join("")).toBe(plain.choices[0]?.message.content);
  expect(final.choices[0]?.finish_reason).toBe(plain.choices[0]?.finish_reason);
  const { completion_tokens: tokens } = await stream.totalUsage();
  expect(tokens).toBe(plain.usage?.completion_tokens);
});

test("a stream can be split, and sent on as lines", async () => {
  const [left, right] = (await client.chat.completions.create({ ...ask, stream: true })).tee();
  const texts = async (stream: typeof left) => {
    let text = "";
    for await (const { choices } of stream) text += choices[0]?.delta.content ?? "";
    return text;
  };
  const [one, other] = await Promise.all([texts(left), texts(right)]);
  expect(one).toBe(other);
  expect(one).toContain("Stockholm");
});

test("a text completion streams what it says whole", async () => {
  const params = { model: "tiny", prompt: "Once upon a", temperature: 0, max_tokens: 8 };
  const plain = await client.completions.create(params);
  let text = "";
  for await (const { choices } of await client.completions.create({ ...params, stream: true })) {
    text += choices[0]?.text ?? "";
  }
  expect(text).toBe(plain.choices[0]?.text);
});

test("embeddings: base64 by default, and floats, are the same numbers", async () => {
  const params = { model: "tiny", input: ["hello", "good day"] };
  const packed = await client.embeddings.create(params);
  const floats = await client.embeddings.create({ ...params, encoding_format: "float" });
  expect(packed.data.map(({ embedding }) => embedding)).toEqual(floats.data.map(({ embedding }) => embedding));
});

test("models are listed page by page, and found by name", async () => {
  const names: string[] = [];
  for await (const { id } of client.models.list()) names.push(id);
  expect(names).toContain("tiny");
  expect((await client.models.retrieve("tiny")).object).toBe("model");
});

test("an aborted stream ends the client's loop and the engine's work", async () => {
  const stream = await client.chat.completions.create({
    ...ask,
    stream: true,
    ...({ ignore_eos: true } as object),
  });
  for await (const _ of stream) stream.controller.abort();
  const [ready] = await server.pool.ready();
  await until(() => ready!.model.stats().running === 0);
});

test("a request that is aborted before its answer is an APIUserAbortError", async () => {
  const controller = new AbortController();
  const answer = client.chat.completions.create(
    { ...ask, ...({ ignore_eos: true } as object) },
    { signal: controller.signal },
  );
  const [ready] = await server.pool.ready();
  await until(() => ready!.model.stats().running > 0);
  controller.abort();
  await expect(answer).rejects.toThrow(APIUserAbortError);
  await until(() => ready!.model.stats().running === 0);
});

test.each<[string, new (...args: never[]) => Error, object, () => Promise<unknown>]>([
  [
    "a bad value",
    BadRequestError,
    { status: 400, param: "temperature", type: "invalid_request_error" },
    () => client.chat.completions.create({ ...ask, temperature: 9 }),
  ],
  [
    "an unknown model",
    NotFoundError,
    { status: 404, code: "model_not_found", param: "model" },
    () => client.chat.completions.create({ ...ask, model: "gpt-9" }),
  ],
  [
    "an operation that is not implemented",
    InternalServerError,
    { status: 501, code: "not_implemented" },
    () => client.images.generate({ model: "tiny", prompt: "a fox" }),
  ],
  [
    "a bad stream",
    BadRequestError,
    { status: 400 },
    () => client.chat.completions.create({ ...ask, n: 0, stream: true }),
  ],
])("%s is a %p", async (_, kind, fields, call) => {
  const error: unknown = await call().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(kind);
  expect(error).toMatchObject(fields);
});
