import http from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import pino from "pino";
import { downloadAll } from "../../../src/media/download-all";
import type { MediaSettings } from "../../../src/media/media-settings";

let server: http.Server;
let base: string;
let open = 0;
let most = 0;
const log: { reason?: string; host?: string }[] = [];

beforeAll(async () => {
  server = http.createServer((request, response) => {
    most = Math.max(most, ++open);
    response.on("close", () => open--);
    const [, what] = request.url!.split("/");
    if (what === "never") return;
    if (what === "missing") return void response.writeHead(404).end("internal words");
    if (what === "drip") {
      response.write("x");
      const timer = setInterval(() => response.write("x"), 20);
      return void response.on("close", () => clearInterval(timer));
    }
    setTimeout(() => response.end(what), 20);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  open = most = 0;
  log.length = 0;
});

interface Options {
  media?: Partial<MediaSettings>;
  signal?: AbortSignal;
  lookup?: LookupFunction;
  left?: number;
}
const all = async (paths: string[], { media, signal, lookup, left = 1000 }: Options = {}) => {
  const urls = new Map(paths.map((path, index) => [index, new URL(path, base)]));
  const found = await downloadAll(
    urls,
    (index) => `images[${index}]`,
    { left },
    {
      media: { urls: "any", limit: 1000, timeout: 10_000, ...media },
      signal: signal ?? new AbortController().signal,
      log: pino({}, { write: (line) => void log.push(JSON.parse(line) as object) }),
      lookup,
    },
  );
  return [...found].map(([index, bytes]) => `${index} ${bytes.toString()}`);
};
const failed = (index: number) => ({
  code: "failed_to_download_image",
  status: 400,
  param: `images[${index}]`,
  message: `Invalid 'images[${index}]': the image could not be fetched. Its address may be one that this server refuses, or did not answer with a file in time.`,
});

test("none", async () => expect(await all([])).toEqual([]));

test("in the order of the URLs, four at once", async () => {
  const paths = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
  expect(await all(paths)).toEqual(paths.map((path, index) => `${index} ${path}`));
  expect(most).toBe(4);
});

test("one budget for all", async () => {
  expect(await all(["aaaa", "bbbb"], { left: 8 })).toHaveLength(2);
  await expect(all(["aaaa", "bbbb"], { left: 7 })).rejects.toMatchObject({
    code: "image_file_too_large",
    message: expect.stringContaining("1000 bytes together"),
  });
});

test("one time for all, also for what comes drop by drop", async () => {
  await expect(all(["a", "drip"], { media: { timeout: 300 } })).rejects.toMatchObject(failed(1));
  expect(log.map(({ reason }) => reason)).toEqual(["Error: not there within 300 ms"]);
});

const to =
  (address: string): LookupFunction =>
  (_name, { all: every }, callback) =>
    every === true ? callback(null, [{ address, family: 4 }]) : callback(null, address, 4);

test("whatever fails looks the same to the client; the log knows more, but no URL", async () => {
  const dead = "http://127.0.0.1:1/secret?token";
  const table: [string, Options, RegExp][] = [
    [`${base}/missing/secret`, {}, /404/],
    [dead, {}, /ECONNREFUSED|EPERM|EACCES/],
    [`${base}/a/secret`, { media: { urls: "public" } }, /address refused: 127\.0\.0\.1/],
    [
      "http://name.test/secret",
      { media: { urls: "public" }, lookup: to("10.1.2.3") },
      /addresses refused: 10\.1\.2\.3/,
    ],
    [`${base}/never/secret`, { media: { timeout: 200 } }, /200 ms/],
  ];
  for (const [url, options, reason] of table) {
    await expect(all([url], options)).rejects.toMatchObject(failed(0));
    expect(log.splice(0)).toEqual([
      expect.objectContaining({ host: new URL(url).host, reason: expect.stringMatching(reason) }),
    ]);
  }
  expect(JSON.stringify(log)).not.toMatch(/secret|token|internal words/);
});

test("one that fails ends the others, and is the one that is told", async () => {
  await expect(all(["never", "drip", "missing", "never", "never"])).rejects.toMatchObject(failed(2));
  expect(log).toHaveLength(1);
  while (open > 0) await new Promise((resolve) => setTimeout(resolve, 5));
});

test("a client that goes away ends all", async () => {
  const client = new AbortController();
  const gone = new Error("gone");
  setTimeout(() => client.abort(gone), 50);
  await expect(all(["never", "drip", "a"], { signal: client.signal })).rejects.toBe(gone);
  expect(log).toEqual([]);
  while (open > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await expect(all(["a"], { signal: AbortSignal.abort(gone) })).rejects.toBe(gone);
});
