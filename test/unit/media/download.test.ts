/** Downloads from servers on this machine. What a public address is, is another test's; here 127.0.0.1 counts as one. */
import http from "node:http";
import { type AddressInfo, createServer, type LookupFunction } from "node:net";
import { gzipSync } from "node:zlib";
import { download, type DownloadOptions, OverBudget } from "../../../src/media/download";
import { isPublicAddress } from "../../../src/media/addresses";

type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

let server: http.Server;
let answer: Answer;
let seen: http.IncomingMessage[];
let port: number;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  // On all addresses, so that a request that gets through is seen.
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
  answer = (_request, response) => response.end("file");
});

const only = (good: string) => (address: string) => address === good;
const get = (url: string, options: Partial<DownloadOptions> = {}) =>
  download(new URL(url.replace("PORT", String(port))), {
    allowed: only("127.0.0.1"),
    budget: { left: 100 },
    signal: new AbortController().signal,
    ...options,
  });
/** Tells other addresses each time. */
const names = (...times: string[][]): LookupFunction => {
  let time = 0;
  return (_name, options, callback) => {
    const found = (times[time++] ?? []).map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    if (options.all === true) callback(null, found);
    else callback(null, found[0]!.address, found[0]!.family);
  };
};

test("a file", async () => {
  const budget = { left: 100 };
  expect((await get("http://127.0.0.1:PORT/a?b", { budget })).toString()).toBe("file");
  expect(budget.left).toBe(96);
  expect(seen[0]?.url).toBe("/a?b");
  expect(seen[0]?.headers).toEqual({
    accept: "*/*",
    "accept-encoding": "identity",
    connection: expect.any(String),
    host: `127.0.0.1:${port}`,
    "user-agent": "llama-openapi",
  });
});

describe("addresses", () => {
  test.each([
    "http://127.0.0.1:PORT/",
    "http://127.1:PORT/",
    "http://2130706433:PORT/",
    "http://0x7f000001:PORT/",
    "http://0177.0.0.1:PORT/",
    "http://0.0.0.0:PORT/",
    "http://0:PORT/",
    "http://[::1]:PORT/",
    "http://[::]:PORT/",
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://[::ffff:7f00:1]:PORT/",
    "http://localhost:PORT/",
    "http://localhost.:PORT/",
    "http://LOCALHOST:PORT/",
    "http://１２７.0.0.1:PORT/",
  ])("public ones only: not %s", async (url) => {
    await expect(get(url, { allowed: isPublicAddress })).rejects.toThrow(/refused|ENOTFOUND|EAI_AGAIN/);
    expect(seen).toHaveLength(0);
  });

  test("of a name's, only those that are allowed are connected to", async () => {
    const lookup = names(["10.0.0.1", "127.0.0.1", "::1"]);
    expect((await get("http://name.test:PORT/", { lookup })).toString()).toBe("file");
    expect(seen[0]?.headers.host).toBe(`name.test:${port}`);
  });

  test("what is checked is what is connected to: nobody asks a second time", async () => {
    const lookup = names(["127.0.0.1"], ["127.0.0.2"]);
    answer = (request, response) => response.end(request.socket.localAddress);
    expect((await get("http://rebinding.test:PORT/", { lookup })).toString()).toBe("127.0.0.1");
    await expect(get("http://rebinding.test:PORT/", { lookup })).rejects.toThrow("addresses refused: 127.0.0.2");
    expect(seen).toHaveLength(1);
  });

  test("a name without any", async () => {
    await expect(get("http://name.test:PORT/", { lookup: names([]) })).rejects.toThrow();
  });

  test.each([
    "http://user@127.0.0.1:PORT/",
    "http://:secret@127.0.0.1:PORT/",
    "ftp://127.0.0.1/",
    "file:///etc/passwd",
  ])("%s is no URL to fetch", async (url) => {
    await expect(get(url)).rejects.toThrow(/credentials|no http/);
    expect(seen).toHaveLength(0);
  });
});

describe("redirects", () => {
  const to = (location: string, status = 302): void => {
    answer = (request, response) => {
      if (request.url !== "/") return response.end("there");
      response.writeHead(status, { location: location.replace("PORT", String(port)) }).end();
    };
  };

  test.each([301, 302, 303, 307, 308])("%i, relative", async (status) => {
    to("/there", status);
    expect((await get("http://127.0.0.1:PORT/")).toString()).toBe("there");
  });

  test.each([
    ["http://127.0.0.2:PORT/x", "refused"],
    ["http://[::1]:PORT/x", "refused"],
    ["http://0.0.0.0:PORT/x", "refused"],
    ["//127.0.0.2:PORT/x", "refused"],
    ["http://user:secret@127.0.0.1:PORT/x", "credentials"],
    ["file:///etc/passwd", "no http"],
    ["data:image/png;base64,AAAA", "no http"],
    ["http://[bad/", "Invalid URL"],
  ])("to %s lead nowhere", async (location, reason) => {
    to(location);
    await expect(get("http://127.0.0.1:PORT/")).rejects.toThrow(reason);
    expect(seen).toHaveLength(1);
  });

  test("to a name that leads to where nobody may go", async () => {
    to("http://inside.test:PORT/x");
    const lookup = names(["127.0.0.2"]);
    await expect(get("http://127.0.0.1:PORT/", { lookup })).rejects.toThrow("addresses refused: 127.0.0.2");
    expect(seen).toHaveLength(1);
  });

  test("three, and no more", async () => {
    answer = (request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) return response.end("file");
      response.writeHead(302, { location: `/${left - 1}` }).end();
    };
    expect((await get("http://127.0.0.1:PORT/3")).toString()).toBe("file");
    await expect(get("http://127.0.0.1:PORT/4")).rejects.toThrow("more than 3 redirects");
  });
});

describe("what comes", () => {
  test.each([
    ["204", (response: http.ServerResponse) => response.writeHead(204).end()],
    ["404", (response: http.ServerResponse) => response.writeHead(404).end("secret")],
    ["500", (response: http.ServerResponse) => response.writeHead(500).end()],
    ["206", (response: http.ServerResponse) => response.writeHead(206).end("part")],
    ["302", (response: http.ServerResponse) => response.writeHead(302).end("nowhere")],
  ])("status %s", async (status, respond) => {
    answer = (_request, response) => void respond(response);
    await expect(get("http://127.0.0.1:PORT/")).rejects.toThrow(`status ${status}`);
  });

  test.each(["gzip", "deflate", "br", "GZIP", "gzip, identity"])("packed as %s is refused unread", async (encoding) => {
    answer = (_request, response) =>
      response.writeHead(200, { "content-encoding": encoding }).end(gzipSync(Buffer.alloc(1_000_000)));
    await expect(get("http://127.0.0.1:PORT/")).rejects.toThrow("content-encoding");
  });

  test("too much, as its length says", async () => {
    const budget = { left: 100 };
    answer = (_request, response) => response.writeHead(200, { "content-length": 101 }).write("x");
    await expect(get("http://127.0.0.1:PORT/", { budget })).rejects.toBeInstanceOf(OverBudget);
    expect(budget.left).toBe(100);
  });

  test("too much, and no end", async () => {
    answer = (_request, response) => {
      const more = (): void => void (response.destroyed || response.write("x".repeat(50), () => setImmediate(more)));
      more();
    };
    await expect(get("http://127.0.0.1:PORT/")).rejects.toBeInstanceOf(OverBudget);
  });

  test("just enough, in pieces", async () => {
    answer = (_request, response) => {
      response.write("x".repeat(50));
      setImmediate(() => response.end("x".repeat(50)));
    };
    expect(await get("http://127.0.0.1:PORT/")).toHaveLength(100);
  });

  test("less than its length says", async () => {
    answer = (request, response) => {
      response.writeHead(200, { "content-length": 50 });
      response.write("x", () => request.socket.destroy());
    };
    await expect(get("http://127.0.0.1:PORT/")).rejects.toThrow();
  });

  test("no HTTP", async () => {
    const other = createServer((socket) => socket.end("220 mail.test ESMTP\r\n"));
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    await expect(get(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)).rejects.toThrow();
    other.close();
  });

  test("another protocol", async () => {
    answer = (_request, response) => response.writeHead(101, { connection: "upgrade", upgrade: "x" }).end();
    await expect(get("http://127.0.0.1:PORT/")).rejects.toThrow();
  });
});

describe("an abort ends it", () => {
  const reason = new Error("enough");

  test.each<[string, Answer]>([
    ["before the headers", () => undefined],
    ["in the body", (_request, response) => void response.writeHead(200).write("x")],
  ])("%s", async (_, never) => {
    const controller = new AbortController();
    const closed = new Promise<void>((resolve) => {
      answer = (request, response) => {
        request.socket.on("close", resolve);
        never(request, response);
        setImmediate(() => controller.abort(reason));
      };
    });
    await expect(get("http://127.0.0.1:PORT/", { signal: controller.signal })).rejects.toBe(reason);
    await closed;
  });

  test("before it begins", async () => {
    await expect(get("http://127.0.0.1:PORT/", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(seen).toHaveLength(0);
  });

  test("while a name is looked up", async () => {
    const controller = new AbortController();
    const lookup: LookupFunction = () => setImmediate(() => controller.abort(reason));
    await expect(get("http://name.test/", { lookup, signal: controller.signal })).rejects.toBe(reason);
  });
});
