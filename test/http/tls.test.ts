/** https: certificates from files, and other ones while the server runs. */
import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import https from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import tls from "node:tls";
import pino from "pino";
import { generate } from "selfsigned";
import { listen } from "../../src/http/listen";
import { connect } from "../fixtures/raw-http";
import { ADAPTERS, startTestServer, type TestServer, until } from "../fixtures/test-server";

interface Made {
  readonly cert: string;
  readonly key: string;
}

const make = async (name: string): Promise<Made> => {
  const { cert, private: key } = await generate([{ name: "commonName", value: name }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
  });
  return { cert, key };
};

let first: Made;
let second: Made;
let dir: string;
let tlsCert: string;
let tlsKey: string;
beforeAll(async () => {
  [first, second] = await Promise.all([make("first"), make("second")]);
});
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "tls-"));
  [tlsCert, tlsKey] = [path.join(dir, "cert.pem"), path.join(dir, "key.pem")];
  write(first);
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = ({ cert, key }: Made): void => {
  writeFileSync(tlsCert, cert);
  writeFileSync(tlsKey, key);
};

/** The name in the certificate that a new connection gets. */
const nameOf = (port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = tls.connect({ port, host: "127.0.0.1", ca: [first.cert, second.cert] }, () => {
      resolve(String(socket.getPeerCertificate().subject.CN));
      socket.destroy();
    });
    socket.on("error", reject);
  });

const get = (url: string): Promise<{ status: number | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    https
      .get(url, { ca: [first.cert, second.cert], agent: false }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () => resolve({ status: response.statusCode, text }));
      })
      .on("error", reject);
  });

describe.each(ADAPTERS)("https over %s", (adapter) => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer({ adapter, tlsCert, tlsKey });
  });
  afterEach(() => server.close());

  test("the API, and a document with its address", async () => {
    expect(server.url).toBe(`https://127.0.0.1:${server.port}`);
    expect(await get(`${server.url}/v1/models`)).toMatchObject({ status: 200 });
    const { text } = await get(`${server.url}/openapi.json`);
    expect(JSON.parse(text)).toMatchObject({ servers: [{ url: `${server.url}/v1` }] });
  });

  test("a new certificate is for new connections; what is wrong changes nothing", async () => {
    expect(await nameOf(server.port)).toBe("first");
    const open = tls.connect({ port: server.port, host: "127.0.0.1", ca: [first.cert] });
    await new Promise<void>((resolve) => open.once("secureConnect", resolve));

    writeFileSync(tlsCert, second.cert); // and the key is still the first one's
    await until(() => server.log.some(({ msg }) => String(msg).startsWith("the certificate can't be used")));
    expect(await nameOf(server.port)).toBe("first");
    // By another name first, as certificate managers do.
    writeFileSync(path.join(dir, "new.pem"), second.key);
    renameSync(path.join(dir, "new.pem"), tlsKey);
    await until(() => server.log.some(({ msg }) => msg === "new certificate"));
    expect(await nameOf(server.port)).toBe("second");

    let text = "";
    open.setEncoding("utf8").on("data", (part: string) => (text += part));
    open.write("GET /ready HTTP/1.1\r\nhost: localhost\r\n\r\n");
    await until(() => text.includes('"ready":true'));
    open.destroy();
    expect(JSON.stringify(server.log)).not.toContain("PRIVATE KEY");
  });

  test.each<[string, () => void]>([
    ["gone", () => undefined],
    ["no files", () => symlinkSync(tlsKey, tlsKey)],
  ])("files that are %s for a while", async (_, replace) => {
    rmSync(tlsKey);
    replace();
    await until(() => server.log.some(({ msg }) => String(msg).startsWith("the certificate can't be used")));
    expect(await nameOf(server.port)).toBe("first");
    rmSync(tlsKey, { force: true });
    write(second);
    await until(() => server.log.some(({ msg }) => msg === "new certificate"));
    expect(await nameOf(server.port)).toBe("second");
  });

  test("plain HTTP gets no answer, and harms no client", async () => {
    const connection = await connect(server.port);
    connection.write("GET /v1/models HTTP/1.1\r\nhost: localhost\r\n\r\n");
    expect(await connection.closed()).not.toContain("200");
    expect((await get(`${server.url}/v1/models`)).status).toBe(200);
  });
});

describe("what can't be served", () => {
  const log = pino({ level: "silent" });
  const start = (files: { tlsCert?: string; tlsKey?: string }) => listen({ host: "127.0.0.1", port: 0, ...files }, log);

  test.each<[string, () => { tlsCert?: string; tlsKey?: string }, string]>([
    ["a certificate alone", () => ({ tlsCert }), "tls_cert and tls_key belong together"],
    ["a key alone", () => ({ tlsKey }), "tls_cert and tls_key belong together"],
    [
      "another one's key",
      () => {
        writeFileSync(tlsKey, second.key);
        return { tlsCert, tlsKey };
      },
      "are not a certificate and its key",
    ],
    ["no certificate", () => ({ tlsCert: tlsKey, tlsKey }), "are not a certificate and its key"],
  ])("%s", async (_, files, message) => {
    await expect(start(files())).rejects.toThrow(message);
  });
});
