/**
 * What real clients ask, request by request, over the embedded model: recorded by `npm run test:clients -- --record`, or
 * written by hand for those that are not installed there. Each is answered, or refused as the corpus says.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ONE_ADAPTER } from "../fixtures/test-server";
import { ROOT, startTinyServer, type TinyServer } from "../fixtures/tiny-server";

interface Recorded {
  readonly client?: string;
  readonly method: string;
  readonly path: string;
  readonly body?: { readonly stream?: boolean };
  /** The client went away before the end. */
  readonly aborted?: true;
  /** A refusal that is documented. */
  readonly expected?: { readonly status: number; readonly code?: string };
}

const CORPUS = path.join(ROOT, "test/clients/corpus");
const files = readdirSync(CORPUS).sort();
const conversations = files.map((file): [string, Recorded[]] => {
  const { requests } = JSON.parse(readFileSync(path.join(CORPUS, file), "utf8")) as { requests: Recorded[] };
  return [file, requests];
});

test("the corpus has all clients", () => expect(files.length).toBeGreaterThanOrEqual(16));

describe.each(ONE_ADAPTER)("the corpus over %s", (adapter) => {
  let tiny: TinyServer;
  beforeAll(async () => (tiny = await startTinyServer({ adapter })));
  afterAll(() => tiny.server.close(0));

  const ask = async ({ method, path: url, body, aborted, expected }: Recorded): Promise<void> => {
    const abort = new AbortController();
    const response = await fetch(tiny.server.url + url, {
      method,
      signal: abort.signal,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (aborted === true && response.status === 200) {
      await response.body!.getReader().read();
      abort.abort();
      return;
    }
    const text = await response.text();
    const wanted = expected?.status ?? 200;
    // Of what was not to be refused, the refusal.
    const shown = response.status === wanted ? "" : text;
    expect([url, response.status, shown]).toEqual([url, wanted, ""]);
    if (expected?.code !== undefined) expect(JSON.parse(text)).toMatchObject({ error: { code: expected.code } });
    if (expected === undefined && body?.stream === true) expect(text.trimEnd()).toMatch(/data: \[DONE\]$/);
  };

  test.each(conversations)("%s", async (_file, requests) => {
    expect(requests.length).toBeGreaterThan(1);
    for (const request of requests) await ask(request);
  });
});
