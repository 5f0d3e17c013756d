/** Bodies of multipart/form-data over a real socket: whole, cut, hostile. */
import { readdirSync, readFileSync } from "node:fs";
import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import pino from "pino";
import { InFlight } from "../../src/app/in-flight";
import { openai } from "../../src/dialects/openai";
import { jsonAnswer, type Route } from "../../src/http/call";
import { nodeListener } from "../../src/http/node-http";

const LIMIT = 4 * 1024 * 1024;
const folders = new Set<string>();
const inFlight = new InFlight();

/** Tells what came, with the files' contents. */
const route: Route = {
  method: "post",
  path: "/forms",
  dialect: openai,
  serve: async (call) => {
    const { parts } = await call.form(LIMIT);
    const told = parts.map((part) => {
      if ("text" in part) return part;
      const { path: file, ...rest } = part.file;
      folders.add(path.dirname(file));
      return { name: part.name, ...rest, content: readFileSync(file).toString("base64") };
    });
    return jsonAnswer(200, { parts: told });
  },
};

jest.setTimeout(20_000);

let server: http.Server;
let url: string;
beforeAll(async () => {
  const options = { log: pino({ level: "silent" }), inFlight, keepAliveMs: 1000, stalledMs: 5000, minReadRate: 0 };
  server = http.createServer(nodeListener([route], options)).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/forms`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Temporary folders of forms. */
const left = (): string[] => readdirSync(os.tmpdir()).filter((name) => name.startsWith("llama-openapi-form-"));

/** Waits until a condition holds; the test's own limit ends it. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** After the test: nothing is in flight, and no folder is there that was not there before. */
let before: string[] = [];
beforeEach(() => void (before = left()));
afterEach(async () => {
  await until(() => inFlight.size === 0);
  await until(() => left().every((name) => before.includes(name)));
});

interface Told {
  parts?: { name: string; text?: string; filename?: string; contentType?: string; size?: number; content?: string }[];
  error?: { code: string; message: string; param: string | null };
}

const post = async (body: unknown, headers: Record<string, string> = {}): Promise<Told & { status: number }> => {
  const answer = await fetch(url, { method: "POST", body, headers, duplex: "half" } as RequestInit);
  return { status: answer.status, ...((await answer.json()) as Told) };
};

const TYPE = { "content-type": "multipart/form-data; boundary=XX" };
const part = (disposition: string, content: string, more = ""): string =>
  `--XX\r\nContent-Disposition: ${disposition}\r\n${more}\r\n${content}\r\n`;
const field = (name: string, content: string): string => part(`form-data; name="${name}"`, content);
const END = "--XX--\r\n";

test("texts and files, in order, as a client writes them", async () => {
  const bytes = Uint8Array.from({ length: 3 * 65_536 + 7 }, (_, i) => i * 7);
  const form = new FormData();
  form.append("purpose", "fine-tune");
  form.append("file", new Blob([bytes], { type: "audio/wav" }), "größe.wav");
  form.append("include[]", "a");
  form.append("include[]", "ü");
  form.append("empty", "");
  form.append("nothing", new Blob([]), "nothing.bin");
  const { status, parts } = await post(form);
  expect(status).toBe(200);
  expect(parts).toEqual([
    { name: "purpose", text: "fine-tune" },
    {
      name: "file",
      filename: "größe.wav",
      contentType: "audio/wav",
      size: bytes.length,
      content: Buffer.from(bytes).toString("base64"),
    },
    { name: "include[]", text: "a" },
    { name: "include[]", text: "ü" },
    { name: "empty", text: "" },
    { name: "nothing", filename: "nothing.bin", contentType: "application/octet-stream", size: 0, content: "" },
  ]);
  expect(folders.size).toBeGreaterThan(0);
});

test.each([
  ["a path stays out of a file's name", `form-data; name="f"; filename="../../etc/passwd"`, "passwd"],
  ["Windows' paths too", `form-data; name="f"; filename="C:\\\\temp\\\\x.txt"`, "x.txt"],
])("%s", async (_, disposition, filename) => {
  const { parts } = await post(part(disposition, "x", "Content-Type: text/plain\r\n") + END, TYPE);
  expect(parts).toMatchObject([{ name: "f", filename, size: 1 }]);
});

test("names of Object's own properties are names", async () => {
  const { parts } = await post(field("__proto__", "1") + field("constructor", "2") + END, TYPE);
  expect(parts).toEqual([
    { name: "__proto__", text: "1" },
    { name: "constructor", text: "2" },
  ]);
});

const many = Array.from({ length: 257 }, (_, i) => field(`f${i}`, "x")).join("");
test.each<
  [what: string, body: string, headers: Record<string, string>, status: number, code: string | null, message: RegExp]
>([
  ["JSON", "{}", { "content-type": "application/json" }, 415, "unsupported_content_type", /multipart\/form-data/],
  ["no boundary", "", { "content-type": "multipart/form-data" }, 415, "unsupported_content_type", /no boundary/],
  ["no end", field("a", "b"), TYPE, 400, null, /ends before its last boundary/],
  ["nothing", "", TYPE, 400, null, /ends before/],
  [
    "an end in a file",
    `--XX\r\nContent-Disposition: form-data; name="f"; filename="x"\r\n\r\nabc`,
    TYPE,
    400,
    null,
    /ends before/,
  ],
  ["a part without a name", part("form-data", "x") + END, TYPE, 400, null, /has no name/],
  ["a long name", field("n".repeat(201), "x") + END, TYPE, 400, null, /longer than 200 bytes/],
  [
    "a long filename",
    part(`form-data; name="f"; filename="${"n".repeat(2000)}"`, "x") + END,
    TYPE,
    400,
    null,
    /filename is longer/,
  ],
  ["too many parts", many + END, TYPE, 400, null, /more than 256 parts/],
  ["a long text", field("prompt", "x".repeat(1024 * 1024 + 1)) + END, TYPE, 400, "string_above_max_length", /'prompt'/],
  ["too much in all", field("f", "x") + "y".repeat(LIMIT), TYPE, 413, "request_too_large", /larger than 4194304 bytes/],
])("%s", async (_, body, headers, status, code, message) => {
  const { error, ...answer } = await post(body, headers);
  expect([answer.status, error!.code]).toEqual([status, code]);
  expect(error!.message).toMatch(message);
});

test("the limit holds for a body of undeclared length, in the middle of a file", async () => {
  const stream = new ReadableStream({
    start: (controller) => {
      controller.enqueue(Buffer.from(`--XX\r\nContent-Disposition: form-data; name="f"; filename="x"\r\n\r\n`));
      for (let i = 0; i < 5; i++) controller.enqueue(Buffer.alloc(1024 * 1024, 120));
      controller.close();
    },
  });
  const { status, error } = await post(stream, TYPE);
  expect([status, error!.code]).toEqual([413, "request_too_large"]);
});

test("the connection serves the next request after a form that was refused", async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (body: string): Promise<[number | undefined, boolean]> =>
    new Promise((resolve, reject) => {
      const request = http.request(url, { method: "POST", agent, headers: TYPE }, (response) => {
        response.resume().on("end", () => resolve([response.statusCode, request.reusedSocket]));
      });
      request.on("error", reject).end(body);
    });
  expect(await ask(many + END)).toEqual([400, false]);
  expect(await ask(field("a", "b") + END)).toEqual([200, true]);
  agent.destroy();
});

test("a client that goes away in the middle of a file leaves nothing", async () => {
  const socket = net.connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(
    `POST /v1/forms HTTP/1.1\r\nHost: x\r\nContent-Type: ${TYPE["content-type"]}\r\nContent-Length: 99999\r\n\r\n` +
      `--XX\r\nContent-Disposition: form-data; name="f"; filename="x"\r\n\r\n${"y".repeat(1000)}`,
  );
  await until(() => left().length > before.length);
  socket.destroy();
});

test("cut at each byte, a body is refused or whole, and never waited for", async () => {
  const body =
    field("a", "1") + part(`form-data; name="f"; filename="x"`, "abc\r\n--X", "Content-Type: text/plain\r\n") + END;
  const whole: number[] = [];
  for (let length = 0; length <= body.length; length++) {
    const { status } = await post(body.slice(0, length), TYPE);
    expect([200, 400]).toContain(status);
    if (status === 200) whole.push(length);
  }
  expect(whole.at(-1)).toBe(body.length);
  expect(whole[0]).toBeGreaterThanOrEqual(body.length - 4);
});
