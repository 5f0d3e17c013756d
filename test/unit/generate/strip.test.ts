import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importSpec, SPEC_DIR, type SpecLock } from "../../../scripts/generate/spec/import";
import type { Json } from "../../../scripts/generate/spec/json";
import { stripProse } from "../../../scripts/generate/spec/strip";

const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");

const inSchemas = (schemas: Json): Json => ({ openapi: "3.1.0", components: { schemas } });

const CASES: { name: string; given: Json; want: Json }[] = [
  {
    name: "keywords that are prose go",
    given: {
      Model: { type: "string", title: "T", description: "D", example: 1, examples: [1], "x-oaiMeta": {}, summary: "S" },
    },
    want: { Model: { type: "string" } },
  },
  {
    name: "properties that are called like prose stay",
    given: {
      Tool: {
        type: "object",
        properties: {
          description: { type: "string", description: "D" },
          title: { type: "string", title: "T" },
          example: { type: "string", example: "E" },
          summary: { type: "string" },
          n: { type: "integer", description: "N" },
          "x-localai-extensions": { type: "object" },
          ["__proto__"]: { type: "string", description: "D" },
        },
        required: ["description", "n"],
      },
    },
    want: {
      Tool: {
        type: "object",
        properties: {
          description: { type: "string" },
          title: { type: "string" },
          example: { type: "string" },
          summary: { type: "string" },
          n: { type: "integer" },
          "x-localai-extensions": { type: "object" },
          ["__proto__"]: { type: "string" },
        },
        required: ["description", "n"],
      },
    },
  },
  {
    name: "a schema called like prose stays",
    given: { description: { type: "string", description: "D" } },
    want: { description: { type: "string" } },
  },
  {
    name: "schemas inside schemas are stripped wherever they stand",
    given: {
      Deep: {
        anyOf: [{ description: "D", items: { title: "T", additionalProperties: { description: "D" } } }],
        not: { description: "D", type: "null" },
      },
    },
    want: { Deep: { anyOf: [{ items: { additionalProperties: {} } }], not: { type: "null" } } },
  },
  {
    name: "values are left alone, whatever is in them",
    given: { Enum: { enum: ["description", { description: "kept" }], default: { title: "kept" } } },
    want: { Enum: { enum: ["description", { description: "kept" }], default: { title: "kept" } } },
  },
];

test.each(CASES)("$name", ({ given, want }) => {
  expect(stripProse(inSchemas(given))).toEqual(inSchemas(want));
});

test("a response keeps the description that OpenAPI requires, blank", () => {
  const response = (description: string): Json => ({
    paths: { "/a": { get: { operationId: "a", responses: { 200: { description } } } } },
  });
  expect(stripProse(response("What comes back."))).toEqual(response(""));
});

test("a keyword that nobody has judged is an error that says where it stands", () => {
  const given = inSchemas({ "a/b": { type: "object", properties: { x: { wording: "?" } } } });
  expect(() => stripProse(given)).toThrow(
    '#/components/schemas/a~1b/properties/x: "wording" is no known key of a schema',
  );
});

test("the import pins what it read and what it wrote", () => {
  const input = Buffer.from('{"openapi":"3.1.0","x-oaiMeta":{}}');
  const { document, lock } = importSpec(input, "abc");
  expect(JSON.parse(document)).toEqual({ openapi: "3.1.0" });
  expect(lock.commit).toBe("abc");
  expect(lock.input).toEqual({ sha256: sha256(input), bytes: 34 });
  expect(lock.output).toEqual({ file: "openai.json", sha256: sha256(document), bytes: Buffer.byteLength(document) });
});

describe("spec/openai.json", () => {
  const text = readFileSync(join(SPEC_DIR, "openai.json"), "utf8");
  const document = JSON.parse(text) as Json;
  const lock = JSON.parse(readFileSync(join(SPEC_DIR, "openai.lock.json"), "utf8")) as SpecLock;

  test("is the one that the lock file names", () => {
    expect(sha256(text)).toBe(lock.output.sha256);
    expect(lock.input.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(lock.commit).toMatch(/^[0-9a-f]{40}$/);
  });

  test("holds no prose", () => {
    // Independent of the strip: whoever writes for readers writes words with spaces between them.
    const sentences: string[] = [];
    const walk = (value: Json, path: string[]): void => {
      if (typeof value === "string" && value.includes(" ")) sentences.push(`${path.join("/")}: ${value}`);
      if (typeof value === "object" && value !== null) {
        for (const [key, child] of Object.entries(value)) walk(child, [...path, key]);
      }
    };
    walk(document, []);
    const allowed = /^(info\/title|tags\/\d+\/name|paths\/.*\/tags\/\d+): [\w ]{1,40}$/;
    expect(sentences.filter((sentence) => !allowed.test(sentence))).toEqual([]);
  });

  test("still has the properties that are called like prose, and n", () => {
    const { schemas } = (
      document as { components: { schemas: Record<string, { properties: object; allOf: { properties: object }[] }> } }
    ).components;
    expect(Object.keys(schemas.FunctionObject!.properties)).toContain("description");
    expect(Object.keys(schemas.CreateCompletionRequest!.properties)).toContain("n");
    expect(schemas.CreateChatCompletionRequest!.allOf.some(({ properties }) => properties && "n" in properties)).toBe(
      true,
    );
  });

  test("comes with the licence of its source", () => {
    expect(readFileSync(join(SPEC_DIR, "LICENSE"), "utf8")).toMatch(/The MIT License\s+Copyright \(c\) OpenAI/);
  });
});
