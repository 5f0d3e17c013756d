/** Answers that are a file's content. */
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import pino from "pino";
import { InFlight } from "../../src/app/in-flight";
import type { BytesAnswer } from "../../src/contracts/answer";
import { openai } from "../../src/dialects/openai";
import { nodeListener } from "../../src/http/node-http";
import { httpAnswer } from "../../src/http/operation-answer";
import { EMPTY } from "../../src/contracts/answer";

const CONTENT = Buffer.from("0123456789");
const opened: unknown[] = [];

const content = (more: Partial<BytesAnswer>): BytesAnswer => ({
  kind: "bytes",
  type: "text/plain",
  length: CONTENT.length,
  open: (range) => {
    opened.push(range);
    const part = range === undefined ? CONTENT : CONTENT.subarray(range.first, range.last + 1);
    return Readable.from([part.subarray(0, 3), part.subarray(3)]);
  },
  ...more,
});
const ANSWERS = {
  "/known": content({}),
  "/unknown": content({ length: undefined }),
  "/named": content({ filename: 'größe "1".txt' }),
  "/empty": EMPTY,
};

let server: http.Server;
let url: string;
beforeAll(async () => {
  const log = pino({ level: "silent" });
  const options = { log, inFlight: new InFlight(), keepAliveMs: 1000, stalledMs: 1000, minReadRate: 0 };
  const routes = Object.entries(ANSWERS).map(([path, answer]) => ({
    method: "get",
    path,
    dialect: openai,
    serve: (call: { work: never }) => httpAnswer(answer, call.work, openai, 1000),
  }));
  server = http.createServer(nodeListener(routes as never, options)).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => server.close());
beforeEach(() => void opened.splice(0));

test.each<[range: string | undefined, status: number, contentRange: string | null, text: string]>([
  [undefined, 200, null, "0123456789"],
  ["bytes=0-", 206, "bytes 0-9/10", "0123456789"],
  ["bytes=2-5", 206, "bytes 2-5/10", "2345"],
  ["bytes=9-99", 206, "bytes 9-9/10", "9"],
  ["bytes=-3", 206, "bytes 7-9/10", "789"],
  ["bytes=-30", 206, "bytes 0-9/10", "0123456789"],
  ["bytes=10-", 416, "bytes */10", ""],
  ["bytes=-0", 416, "bytes */10", ""],
  ["bytes=5-2", 200, null, "0123456789"],
  ["bytes=0-1,3-4", 200, null, "0123456789"],
  ["lines=0-1", 200, null, "0123456789"],
  ["bytes=-", 200, null, "0123456789"],
])("range %s", async (range, status, contentRange, text) => {
  const answer = await fetch(`${url}/known`, { headers: range === undefined ? {} : { range } });
  expect([answer.status, answer.headers.get("content-range")]).toEqual([status, contentRange]);
  expect(answer.headers.get("content-length")).toBe(String(text.length));
  expect(answer.headers.get("accept-ranges")).toBe("bytes");
  expect(await answer.text()).toBe(text);
});

test("without a known length there are no ranges", async () => {
  const answer = await fetch(`${url}/unknown`, { headers: { range: "bytes=0-1" } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("accept-ranges")).toBeNull();
  expect(await answer.text()).toBe("0123456789");
});

test("HEAD reads nothing", async () => {
  const answer = await fetch(`${url}/known`, { method: "HEAD" });
  expect([answer.status, answer.headers.get("content-length"), opened.length]).toEqual([200, "10", 0]);
});

test("a name is for all clients", async () => {
  const { headers } = await fetch(`${url}/named`);
  expect(headers.get("content-disposition")).toBe(
    `attachment; filename="gr__e _1_.txt"; filename*=UTF-8''gr%C3%B6%C3%9Fe%20%221%22.txt`,
  );
});

test("no content", async () => {
  const answer = await fetch(`${url}/empty`);
  expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([204, null, ""]);
});
