/** A client that openapi-typescript and openapi-fetch make of the document that the server serves. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import createClient from "openapi-fetch";
import ts from "typescript";
import type { RunningServer } from "../../../src";
import type { paths } from "../../../src/generated/types";
import { ROOT, startTinyServer } from "../../fixtures/tiny-server";

let server: RunningServer;
let folder: string;
beforeAll(async () => {
  ({ server } = await startTinyServer({}));
  mkdirSync(path.join(ROOT, "build"), { recursive: true });
  // Below the project, so that imports find its packages.
  folder = mkdtempSync(path.join(ROOT, "build/generated-client-"));
  const document = path.join(folder, "openapi.json");
  writeFileSync(document, await (await fetch(`${server.url}/openapi.json`)).text());
  const cli = path.join(ROOT, "node_modules/openapi-typescript/bin/cli.js");
  const args = [cli, document, "-o", path.join(folder, "schema.ts"), "--default-non-nullable", "false"];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
});
afterAll(async () => {
  await server?.close(0);
  rmSync(folder, { recursive: true, force: true });
});

const program = (extensions: string): string => `
  import createClient from "openapi-fetch";
  import type { paths } from "./schema";
  const client = createClient<paths>({ baseUrl: "http://127.0.0.1/v1" });
  export async function ask(): Promise<string | null> {
    const { data, error } = await client.POST("/chat/completions", {
      body: {
        model: "tiny",
        messages: [{ role: "user", content: "hi" }],
        "x-localai-extensions": ${extensions},
      },
    });
    if (error !== undefined) throw new Error(error.error.message);
    // The operation also has a stream, whose chunks are told by their object.
    if (data.object !== "chat.completion") throw new Error(data.object);
    return data.choices[0]!.message.content;
  }
  export const model = async (): Promise<string | undefined> =>
    (await client.GET("/models/{model}", { params: { path: { model: "tiny" } } })).data?.owned_by;
`;

/** What tsc --strict says of a program beside the generated types. */
function check(text: string): string[] {
  const file = path.join(folder, "use.ts");
  writeFileSync(file, text);
  const compiled = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: [],
  });
  return ts.getPreEmitDiagnostics(compiled).map(({ messageText, file: at }) => {
    const name = at === undefined ? "" : path.basename(at.fileName);
    return `${name}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

test("its types hold the extensions", () => {
  expect(readFileSync(path.join(folder, "schema.ts"), "utf8")).toContain('"x-localai-extensions"?:');
  expect(check(program("{ top_k: 40, cache_prompt: true, template_kwargs: {} }"))).toEqual([]);
});

test.each([
  ["a wrong type", '{ top_k: "40" }', /top_k|string/],
  ["an unknown extension", "{ topk: 40 }", /topk/],
])("%s does not compile", (_, extensions, message) => {
  expect(check(program(extensions)).join("\n")).toMatch(message);
});

// Used from here with the committed types, which are made of the same document.
test("it asks the server", async () => {
  const client = createClient<paths>({ baseUrl: `${server.url}/v1` });
  const body = { model: "tiny", messages: [{ role: "user" as const, content: "Is it?" }] };
  const { data } = await client.POST("/chat/completions", {
    body: { ...body, "x-localai-extensions": { grammar: 'root ::= "yes" | "no"' } },
  });
  expect(data).toMatchObject({ choices: [{ message: { content: expect.stringMatching(/^(yes|no)$/) } }] });
  const { error, response } = await client.POST("/chat/completions", { body: { ...body, model: "gpt-9" } });
  expect(response.status).toBe(404);
  expect(error?.error.code).toBe("model_not_found");
});
