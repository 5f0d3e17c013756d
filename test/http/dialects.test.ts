/** A route of another dialect: credentials, errors and events are its own. */
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { InFlight } from "../../src/app/in-flight";
import { ApiError } from "../../src/contracts/errors";
import type { Dialect } from "../../src/dialects/dialect";
import type { Route } from "../../src/http/call";
import { identify } from "../../src/http/credentials";
import { nodeListener } from "../../src/http/node-http";
import { httpAnswer } from "../../src/http/operation-answer";
import { events } from "../../src/contracts/answer";

const other: Dialect = {
  name: "other",
  secretOf: ({ "x-api-key": key }) => (typeof key === "string" ? key : undefined),
  credentialsHint: "Send it as x-api-key.",
  challenge: {},
  errorBody: ({ message, status }, id) => ({ type: "error", status, message, request_id: id }),
  frame: (event) => `event: ${(event as { type: string }).type}\ndata: ${JSON.stringify(event)}\n\n`,
  errorFrame: ({ message }, id) =>
    `event: error\ndata: ${JSON.stringify({ type: "error", message, request_id: id })}\n\n`,
  terminator: "",
};

const key = { id: "key_1", scope: { models: ["*"], operations: ["*"] }, limits: {}, counted: false };
const gate = { keyOf: async ({ secret }: { secret: string | undefined }) => (secret === "right" ? key : undefined) };

async function* told(fails: boolean): AsyncGenerator<object> {
  yield { type: "message_start" };
  if (fails) throw new ApiError("engine_failed", "It broke.");
  yield { type: "message_stop" };
}

const route = (path: string, fails: boolean): Route => ({
  method: "post",
  path,
  dialect: other,
  serve: async (call) => {
    await identify(gate, call, other);
    return httpAnswer(events(told(fails)), call.work, other, 1000);
  },
});

let server: http.Server;
let url: string;
beforeAll(async () => {
  const log = pino({ level: "silent" });
  const options = { log, inFlight: new InFlight(), keepAliveMs: 1000, stalledMs: 1000, minReadRate: 0 };
  server = http
    .createServer(nodeListener([route("/good", false), route("/bad", true)], options))
    .listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => server.close());

const ask = (path: string, headers: Record<string, string>): Promise<Response> =>
  fetch(url + path, { method: "POST", headers: { "x-request-id": "mine", ...headers } });

test("events are named and framed by the dialect, and nothing follows them", async () => {
  const answer = await ask("/good", { "x-api-key": "right" });
  expect(answer.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(await answer.text()).toBe(
    'event: message_start\ndata: {"type":"message_start"}\n\nevent: message_stop\ndata: {"type":"message_stop"}\n\n',
  );
});

test("so is an error in the middle of a stream", async () => {
  const answer = await ask("/bad", { "x-api-key": "right" });
  expect(await answer.text()).toMatch(
    /\n\nevent: error\ndata: {"type":"error","message":"It broke.","request_id":"mine"}\n\n$/,
  );
});

test.each([
  [{ authorization: "Bearer right" }, "You didn't provide an API key. Send it as x-api-key."],
  [{ "x-api-key": "wrong" }, "Incorrect API key provided. It is unknown to this server, revoked or expired."],
])("a request without its credentials: %j", async (headers, message) => {
  const answer = await ask("/good", headers);
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ type: "error", status: 401, message, request_id: "mine" });
});

test("a path that no route has is answered in OpenAI's", async () => {
  expect(await (await ask("/nothing", {})).json()).toMatchObject({ error: { code: "unknown_url" } });
});
