import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { FAMILIES } from "../../../src/api/families";
import type { Document, OperationObject } from "../../../src/docs-page/document";
import { curlExample, exampleBody } from "../../../src/docs-page/examples";
import { escaped, markup } from "../../../src/docs-page/html";
import { DOCS_HEADERS, docsPage } from "../../../src/docs-page/page";
import { OPERATIONS } from "../../../src/generated/routes";
import { validateRequest } from "../../../src/validation/validate";

const file = path.join(__dirname, "../../../src/generated/document.json");
const document = JSON.parse(readFileSync(file, "utf8")) as Document;
const implemented = new Set<string>(FAMILIES.flat().map(({ id }) => id));
const base = "http://127.0.0.1:8080/v1";
let page: string;
beforeAll(async () => (page = await docsPage(document, base, implemented)));
const operations = Object.entries(document.paths).flatMap(([at, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ at, method, operation })),
);

test("all operations, those that are implemented with details, the others as 501", () => {
  for (const { id } of Object.values(OPERATIONS)) {
    const start = page.indexOf(`id="${id}"`);
    expect(start).toBeGreaterThan(0);
    // In the details themselves, which a browser opens for a link into them.
    const isDone = page.slice(page.lastIndexOf("<", start), start) === "<div ";
    expect([id, isDone]).toEqual([id, implemented.has(id)]);
  }
  expect(operations.length).toBe(Object.keys(OPERATIONS).length);
  expect(page.match(/<span>501<\/span>/g)).toHaveLength(operations.length - implemented.size);
});

test("every link leads to a place of the page, or to the document beside it", () => {
  const targets = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...page.matchAll(/ href="([^"]+)"/g)].map(([, link]) => link!);
  expect(links.length).toBeGreaterThan(100);
  for (const link of links) {
    if (link.startsWith("#")) expect(targets).toContain(link.slice(1));
    else expect(["openapi.json", "openapi.yaml"]).toContain(link);
  }
  expect(targets.size).toBe(page.match(/ id="/g)!.length);
});

test("nothing comes from elsewhere, nothing runs, and the one style is the one that is allowed", () => {
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\sstyle=|\son\w+=/i);
  expect([...page.matchAll(/\b(?:src|href)="https?:/g)]).toEqual([]);
  const [, style = ""] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  expect(DOCS_HEADERS["content-security-policy"]).toContain(`style-src 'sha256-${hash}'`);
  expect(DOCS_HEADERS["content-security-policy"]).toMatch(/^default-src 'none';/);
});

test("extensions and their limits are shown", () => {
  expect(page).toContain("x-localai-extensions");
  expect(page).toContain("LocalAIChatExtensions");
  expect(page).toContain("Seconds that the request may take");
});

test.each(
  operations
    .filter(({ operation }) => implemented.has(operation.operationId))
    .map((one) => [one.operation.operationId, one]),
)("the example of %s is a valid request", (id, { at, method, operation }) => {
  const body = exampleBody(document, operation);
  const takesBody = FAMILIES.flat().find((one) => one.id === id)?.body;
  expect(body !== undefined).toBe(takesBody !== "none");
  if (body !== undefined) expect(() => validateRequest(id as never, body, "request", "refuse")).not.toThrow();
  expect(page).toContain(escaped(curlExample(base, method, at, body)));
});

test("texts are escaped", async () => {
  expect(markup`<a title="${`"><script>`}">${"a & b"}</a>`.text).toBe(
    `<a title="&quot;&gt;&lt;script&gt;">a &amp; b</a>`,
  );
  const hostile: OperationObject = {
    operationId: "a",
    tags: ["<script>"],
    summary: "<script>",
    description: "<script>",
    parameters: [{ name: "<script>", in: "query", description: "<script>" }],
    responses: { "<script>": { description: "<script>" } },
  };
  const info = { title: "<script>", version: "<script>", description: "<script>" };
  const paths = { "/<script>": { get: hostile } };
  const all = await docsPage({ openapi: "3.1.0", info, paths, components: {} }, `"><script>`, new Set(["a"]));
  expect(all).not.toContain("<script>");
});

test.each([
  ["get", "/models", undefined, "curl http://x/v1/models"],
  ["delete", "/models/{model}", undefined, "curl -X DELETE http://x/v1/models/MODEL"],
  [
    "post",
    "/tokenize",
    { content: "it's" },
    `curl http://x/v1/tokenize \\\n  -H 'Content-Type: application/json' \\\n  -d '{\n  "content": "it'\\''s"\n}'`,
  ],
])("curl %s %s", (method, at, body, want) => expect(curlExample("http://x/v1", method, at, body)).toBe(want));
