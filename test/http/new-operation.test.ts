/** What a new operation needs: its folder, a line in the list of families, and what is generated. Here the list is the test's. */
import { readFileSync } from "node:fs";
import type { Family } from "../../src/api/descriptor";
import type { HandlerContext } from "../../src/api/handler";
import { json } from "../../src/contracts/answer";
import type { QueryOf } from "../../src/contracts/operation-types";
import type { FormFile } from "../../src/validation/form-file";
import { OPERATIONS } from "../../src/generated/routes";
import { ADAPTERS, startTestServer, type TestServer } from "../fixtures/test-server";

/** The queries that the handler got. */
const queries: unknown[] = [];

const listFiles = async (_request: object, { query }: HandlerContext) => {
  const { limit = 100, order = "desc" } = query as QueryOf<"listFiles">;
  queries.push(query);
  return json({ object: "list", data: [], first_id: order, last_id: String(limit + 1), has_more: false });
};

const FILES: Family = [
  { id: "listFiles", body: "none", otherPaths: ["/v2/files"], run: () => listFiles },
  {
    id: "listPaginatedFineTuningJobs",
    body: "none",
    run:
      () =>
      async (_request, { query }) => {
        queries.push(query);
        return json({ object: "list", data: [], has_more: false });
      },
  },
];

/** What the handler of a form got, with the file's content. */
const forms: unknown[] = [];
const AUDIO: Family = [
  {
    id: "createTranscription",
    body: "form",
    model: "body",
    streams: true,
    run: () => async (request: Record<string, unknown>) => {
      const { file, ...fields } = request as { file: FormFile };
      const { path: at, ...about } = file;
      forms.push({ ...fields, file: { ...about, text: readFileSync(at, "utf8") } });
      return json({ text: "hello", usage: { type: "duration", seconds: 1 } });
    },
  },
];

describe.each(ADAPTERS)("an operation of the document that is implemented (%s)", (adapter) => {
  let server: TestServer;
  const get = async (path: string): Promise<{ status: number; headers: Headers; body: unknown }> => {
    const response = await fetch(server.url + path);
    return { status: response.status, headers: response.headers, body: await response.json() };
  };

  beforeAll(async () => (server = await startTestServer({ adapter, families: [FILES] })));
  beforeEach(() => void queries.splice(0));
  afterAll(() => server.close());

  test("answers 501 where the list of families has none of it", async () => {
    expect(OPERATIONS.listFiles.implemented).toBe(false);
    const plain = await startTestServer({ adapter });
    try {
      const response = await fetch(`${plain.url}/files`);
      expect(response.status).toBe(501);
    } finally {
      await plain.close();
    }
  });

  test("gets its query validated, with the document's types", async () => {
    const { status, body } = await get("/files?limit=5&order=asc&purpose=batch");
    expect({ status, body }).toMatchObject({ status: 200, body: { first_id: "asc", last_id: "6" } });
    expect(queries).toEqual([{ limit: 5, order: "asc", purpose: "batch" }]);
  });

  test("gets objects and lists", async () => {
    await get("/fine_tuning/jobs?metadata[a]=1&metadata[b]=true&limit=2");
    expect(queries).toEqual([{ metadata: { a: "1", b: "true" }, limit: 2 }]);
  });

  test("is reached at its other paths", async () => {
    expect((await get("/v2/files?limit=1")).status).toBe(200);
    expect(queries).toEqual([{ limit: 1 }]);
  });

  test("is not run with a query that is not valid", async () => {
    const { status, body } = await get("/files?limit=many");
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        error: {
          message: "Invalid type for 'limit': expected an integer, but got a string instead.",
          type: "invalid_request_error",
          param: "limit",
          code: "invalid_type",
        },
      },
    });
    expect(queries).toEqual([]);
  });

  test("has unknown parameters named as ignored", async () => {
    const { status, headers } = await get("/files?api-version=1&limit=2");
    expect(status).toBe(200);
    expect(headers.get("x-llama-openapi-ignored")).toBe("api-version");
    expect(queries).toEqual([{ limit: 2 }]);
  });
});

describe("an operation that takes a form", () => {
  let server: TestServer;
  const post = async (parts: [name: string, value: string | Blob][]): Promise<{ status: number; body: unknown }> => {
    const form = new FormData();
    for (const [name, value] of parts) form.append(name, value);
    const response = await fetch(`${server.url}/audio/transcriptions`, { method: "POST", body: form });
    return { status: response.status, body: await response.json() };
  };
  const file: [string, Blob] = ["file", new File(["RIFF"], "a.wav", { type: "audio/wav" })];

  beforeAll(async () => {
    const operation = "createTranscription" as const;
    const registrations = [{ model: "ears", operation, defaults: { language: "en", temperature: 1 } }];
    server = await startTestServer({ adapter: "express", families: [AUDIO], registrations });
  });
  beforeEach(() => void forms.splice(0));
  afterAll(() => server.close());

  test("gets it validated, typed, and over the registration's defaults", async () => {
    const { status, body } = await post([
      file,
      ["model", "ears"],
      ["temperature", "0.5"],
      ["timestamp_granularities[]", "word"],
      ["timestamp_granularities[]", "segment"],
    ]);
    expect({ status, body }).toMatchObject({ status: 200, body: { text: "hello" } });
    expect(forms).toEqual([
      {
        model: "ears",
        language: "en",
        temperature: 0.5,
        timestamp_granularities: ["word", "segment"],
        file: { filename: "a.wav", contentType: "audio/wav", size: 4, text: "RIFF" },
      },
    ]);
  });

  test.each<[string, [string, string | Blob][], number, object]>([
    ["no file", [["model", "ears"]], 400, { param: "file", code: "missing_required_parameter" }],
    ["no model", [file], 400, { param: "model", code: "missing_required_parameter" }],
    ["another model", [file, ["model", "eyes"]], 404, { param: "model", code: "model_not_found" }],
    ["a text for a number", [file, ["model", "ears"], ["temperature", "hot"]], 400, { param: "temperature" }],
    ["an unknown field", [file, ["model", "ears"], ["temprature", "1"]], 400, { code: "unknown_parameter" }],
    ["a file for a text", [file, ["model", new Blob(["ears"])]], 400, { param: "model" }],
  ])("is not run with %s", async (_, parts, status, error) => {
    expect(await post(parts)).toMatchObject({ status, body: { error } });
    expect(forms).toEqual([]);
  });
});
