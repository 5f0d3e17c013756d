/** The committed generated files, and the way to them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PREDICT_OPTION_FIELDS } from "../../../src/generated/options";
import { IMPLEMENTED, OPERATIONS, type OperationId } from "../../../src/generated/routes";
import * as validators from "../../../src/generated/validators.cjs";
import { stale } from "../../../scripts/generate/files";
import { eachSchema } from "../../../scripts/generate/spec/grammar";
import { SPEC_DIR } from "../../../scripts/generate/spec/import";
import { isObject, type JsonObject } from "../../../scripts/generate/spec/json";
import { patchedDocument } from "../../../scripts/generate/spec/patched";

const ROOT = join(SPEC_DIR, "..");
const document = patchedDocument(SPEC_DIR);
const schemas = (document.components as { schemas: Record<string, JsonObject> }).schemas;
const properties = (name: string): Record<string, JsonObject> => {
  const { allOf, properties: own } = schemas[name] as { allOf?: JsonObject[]; properties?: Record<string, JsonObject> };
  return Object.assign({}, ...(allOf ?? []).map((part) => part.properties), own) as Record<string, JsonObject>;
};

test("the committed files are what the generators make", () => {
  const command = [require.resolve("tsx/cli"), join(ROOT, "scripts/generate/generate.ts"), "--check"];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("one run is enough: what writes code loads nothing that it writes", () => {
  const loaded = "Object.keys(require.cache).filter((file) => /src.(generated|config)./.test(file))";
  const script = `require(${JSON.stringify(join(ROOT, "scripts/generate/generate.ts"))}); console.log(JSON.stringify(${loaded}))`;
  const { stdout } = spawnSync(process.execPath, ["--require", require.resolve("tsx/cjs"), "--eval", script], {
    encoding: "utf8",
  });
  expect(stdout).toBe("[]\n");
});

test("a file that is absent or differs is stale, and named", () => {
  const root = mkdtempSync(join(tmpdir(), "stale-"));
  try {
    writeFileSync(join(root, "same"), "a");
    writeFileSync(join(root, "other"), "a ");
    const files = new Map([
      ["same", "a"],
      ["other", "a"],
      ["absent", "a"],
    ]);
    expect(stale(files, root)).toEqual(["other", "absent"]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

describe("the property n survives every step", () => {
  test("of OpenAI's document and of the overlays", () => {
    expect(properties("CreateChatCompletionRequest").n).toMatchObject({ maximum: 128 });
    expect(properties("CreateCompletionRequest").n).toMatchObject({ maximum: 128 });
    expect(properties("CreateEditRequest").n).toMatchObject({ maximum: 20 });
  });

  test("into the types", () => {
    const types = readFileSync(join(ROOT, "src/generated/types.ts"), "utf8");
    const request = /\n {8}CreateEditRequest: \{(.*?)\n {8}\};/s.exec(types)?.[1];
    expect(request).toMatch(/\bn\?: number \| null;/);
  });

  test("into the validators", () => {
    const body = { model: "m", instruction: "i" };
    expect(validators.createEdit({ ...body, n: 20 })).toBe(true);
    expect(validators.createEdit({ ...body, n: 21 })).toBe(false);
    expect(validators.createEdit({ ...body, n: false })).toBe(false);
  });

  test("into the served document", () => {
    const served = JSON.parse(readFileSync(join(ROOT, "src/generated/document.json"), "utf8")) as typeof document;
    expect(served).toEqual(document);
  });
});

test("no schema of the served document has a keyword that JSON Schema 2020-12 lacks", () => {
  const found: string[] = [];
  eachSchema(document, "document", (schema, path) => {
    for (const key of ["nullable", "optional", "min_items", "max_items", "$recursiveRef", "$recursiveAnchor"]) {
      if (key in schema) found.push(`${path.join("/")}: ${key}`);
    }
    if (typeof schema.exclusiveMinimum === "boolean") found.push(`${path.join("/")}: exclusiveMinimum`);
  });
  expect(found).toEqual([]);
});

describe("extensions", () => {
  const levels: [string, string, string[]][] = [
    ["CreateChatCompletionRequest", "LocalAIChatExtensions", ["seed", "top_k", "roles", "template_kwargs"]],
    [
      "CreateCompletionRequest",
      "LocalAICompletionExtensions",
      ["seed", "top_k", "cutstrings", "trimstrings", "parse_special"],
    ],
    ["CreateEditRequest", "LocalAITextExtensions", ["debug", "ignore_eos", "n_keep"]],
    ["CreateEmbeddingRequest", "LocalAIEmbeddingExtensions", ["priority", "normalize", "pooling"]],
    ["CreateImageRequest", "LocalAIImageExtensions", ["seed", "model", "mode", "step"]],
  ];
  const all = (name: string): Record<string, JsonObject> => {
    const {
      $ref,
      allOf = [],
      properties: own,
    } = schemas[name] as { $ref?: string; allOf?: JsonObject[]; properties?: object };
    expect($ref).toBeUndefined();
    const parts = allOf.map((part) =>
      typeof part.$ref === "string" ? all(part.$ref.split("/").at(-1)!) : part.properties,
    );
    return Object.assign({}, ...parts, own) as Record<string, JsonObject>;
  };

  test.each(levels)("%s takes %s with %j", (request, extensions, names) => {
    expect(properties(request)["x-localai-extensions"]).toEqual({ $ref: `#/components/schemas/${extensions}` });
    expect(Object.keys(all(extensions))).toEqual(expect.arrayContaining(names));
  });

  test.each([
    "CreateChatCompletionResponse",
    "CreateChatCompletionStreamResponse",
    "CreateCompletionResponse",
    "CreateCompletionStreamResponse",
    "CreateEditResponse",
  ])("%s tells what an answer has beside OpenAI's properties", (answer) => {
    const $ref = "#/components/schemas/LocalAIAnswerExtensions";
    expect(properties(answer)["x-localai-extensions"]).toEqual({ $ref });
  });

  test("timings tell of speculation, too", () => {
    const names = ["queued_ms", "prompt_ms", "first_token_ms", "generation_ms"];
    expect(Object.keys(properties("LocalAITimings"))).toEqual([...names, "drafted_tokens", "accepted_tokens"]);
  });

  const optionOf = new Map(PREDICT_OPTION_FIELDS.map((field) => [field.name, field]));
  const shared = Object.entries(all("LocalAIChatExtensions")).filter(
    ([name]) => optionOf.has(name) && name !== "template_kwargs",
  );

  test("meet the options table", () => expect(shared.length).toBeGreaterThanOrEqual(20));

  test.each(shared)("%s has the range that PredictOptions has", (name, schema) => {
    const option = optionOf.get(name)!;
    const [min, max] = { array: ["minItems", "maxItems"], string: ["minLength", "maxLength"] }[
      schema.type as string
    ] ?? ["minimum", "maximum"];
    expect({ min: schema[min!], max: schema[max!] }).toEqual({ min: option.min, max: option.max });
  });

  test("are described in the document", () => {
    const undescribed = Object.entries(all("LocalAIChatExtensions")).filter(
      ([, schema]) => typeof schema.description !== "string",
    );
    expect(undescribed).toEqual([]);
  });
});

describe("routes", () => {
  test("hold every operation of the document once", () => {
    const count = Object.values(document.paths as JsonObject).flatMap((item) =>
      Object.values(item as JsonObject).filter(isObject),
    ).length;
    expect(Object.keys(OPERATIONS)).toHaveLength(count);
    expect(count).toBe(294);
  });

  test("mark what is implemented", () => {
    const marked = Object.values(OPERATIONS)
      .filter(({ implemented }) => implemented)
      .map(({ id }) => id);
    expect(marked.sort()).toEqual([...IMPLEMENTED].sort());
  });

  const CASES: [OperationId, object][] = [
    [
      "createChatCompletion",
      {
        method: "post",
        path: "/chat/completions",
        takesModel: true,
        implemented: true,
      },
    ],
    ["createCompletion", { method: "post", path: "/completions", takesModel: true }],
    ["createEdit", { method: "post", path: "/edits", takesModel: true, implemented: true }],
    ["listModels", { method: "get", path: "/models", takesModel: false }],
    ["retrieveModel", { method: "get", path: "/models/{model}" }],
    ["deleteModel", { method: "delete", path: "/models/{model}", implemented: true }],
    ["createTranscription", { path: "/audio/transcriptions", takesModel: true }],
    ["listChatCompletions", { method: "get", path: "/chat/completions", implemented: false }],
    ["createResponse", { path: "/responses", selector: null }],
    ["beta_createResponse", { path: "/responses", selector: { beta: "true" } }],
  ];
  test.each(CASES)("%s", (id, want) => expect(OPERATIONS[id]).toMatchObject({ id, ...want }));
});
