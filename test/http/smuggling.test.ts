/** Requests that two servers in a row might read differently: one of them would see a second request in the body. */
import { connect } from "../fixtures/raw-http";
import { ADAPTERS, startTestServer, type TestServer } from "../fixtures/test-server";

const HIDDEN = "GET /v1/models/hidden HTTP/1.1\r\nhost: localhost\r\n\r\n";
const post = (headers: string, body: string): string =>
  `POST /v1/chat/completions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${headers}\r\n${body}`;
/** A request whose body is one chunk, with the hidden request behind it. */
const chunked = (chunks: string): string => post("transfer-encoding: chunked\r\n", chunks + HIDDEN);

describe.each(ADAPTERS)("over %s", (adapter) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ adapter });
  });
  afterAll(() => server.close());

  test.each<[string, string]>([
    ["length and chunks", post("content-length: 4\r\ntransfer-encoding: chunked\r\n", `0\r\n\r\n${HIDDEN}`)],
    ["chunks and length", post("transfer-encoding: chunked\r\ncontent-length: 4\r\n", `0\r\n\r\n${HIDDEN}`)],
    ["two lengths", post("content-length: 0\r\ncontent-length: 60\r\n", HIDDEN)],
    ["two equal lengths", post("content-length: 2\r\ncontent-length: 2\r\n", `{}${HIDDEN}`)],
    ["a list of lengths", post("content-length: 2, 60\r\n", `{}${HIDDEN}`)],
    ["a length with a sign", post("content-length: +2\r\n", `{}${HIDDEN}`)],
    ["a negative length", post("content-length: -1\r\n", HIDDEN)],
    ["a hexadecimal length", post("content-length: 0x2\r\n", `{}${HIDDEN}`)],
    ["a length that overflows", post("content-length: 18446744073709551618\r\n", `{}${HIDDEN}`)],
    ["an empty length", post("content-length:\r\n", HIDDEN)],
    ["chunked twice", post("transfer-encoding: chunked\r\ntransfer-encoding: chunked, x\r\n", `0\r\n\r\n${HIDDEN}`)],
    ["another encoding behind it", post("transfer-encoding: chunked, identity\r\n", `0\r\n\r\n${HIDDEN}`)],
    ["a coding nobody knows", post("transfer-encoding: xchunked\r\n", `0\r\n\r\n${HIDDEN}`)],
    ["a space before the colon", post("transfer-encoding : chunked\r\n", `0\r\n\r\n${HIDDEN}`)],
    ["a tab before the colon", post("content-length\t: 2\r\n", `{}${HIDDEN}`)],
    ["a folded header", post("x: y\r\n content-length: 2\r\n", HIDDEN)],
    ["a line feed alone in a header", post("x: y\ncontent-length: 60\r\n", HIDDEN)],
    ["a carriage return alone in a header", post("x: y\rcontent-length: 60\r\n", HIDDEN)],
    ["NUL in a header", post("x: a\u0000b\r\ncontent-length: 60\r\n", HIDDEN)],
    ["a chunk's size that is none", chunked("zz\r\n{}\r\n0\r\n\r\n")],
    ["a chunk's size with a sign", chunked("+2\r\n{}\r\n0\r\n\r\n")],
    ["a chunk's size with 0x", chunked("0x2\r\n{}\r\n0\r\n\r\n")],
    ["a chunk's size that overflows", chunked("10000000000000002\r\n{}\r\n0\r\n\r\n")],
    ["a chunk longer than its size", chunked("1\r\n{}\r\n0\r\n\r\n")],
    ["a chunk that ends with a line feed alone", chunked("2\r\n{}\n0\r\n\r\n")],
    ["a size that ends with a line feed alone", chunked("2\n{}\r\n0\r\n\r\n")],
    ["a chunk's extension with a line feed", chunked("2;a\nb\r\n{}\r\n0\r\n\r\n")],
    ["a version of its own", "GET /v1/models HTTP/9.9\r\nhost: localhost\r\n\r\n" + HIDDEN],
  ])("%s: one refusal, and the end of the connection", async (name, text) => {
    const connection = await connect(server.port);
    const before = server.log.length;
    connection.write(text);
    const answers = await connection.closed();
    expect([name, answers.match(/HTTP\/1\.1 \d+/g)]).toEqual([name, [expect.stringContaining(" 4")]]);
    const paths = server.log.slice(before).map(({ path }) => path);
    expect(paths).not.toContain("/v1/models/hidden");
  });

  test("two hosts: each server in a row might take another one", async () => {
    const connection = await connect(server.port);
    connection.write("GET /v1/models HTTP/1.1\r\nhost: localhost\r\nHost: other\r\nconnection: close\r\n\r\n");
    expect(await connection.closed()).toMatch(/^HTTP\/1\.1 400 [^]*more than one Host header/);
  });

  test("what is right is read to its end, and no further", async () => {
    const connection = await connect(server.port);
    connection.write(chunked("1\r\n{\r\n1;extension=x\r\n}\r\n0\r\ntrailer: x\r\n\r\n"));
    const answers = await connection.seen(/model_not_found/);
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 400", "HTTP/1.1 404"]);
    connection.destroy();
  });
});
