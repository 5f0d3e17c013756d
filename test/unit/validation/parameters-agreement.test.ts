/**
 * Every operation of the document that has query parameters or a multipart form: values are made from the document's own
 * schemas, written as a client writes them, and read back. Ajv judges the values by the document, and both must agree.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import type { FormPart } from "../../../src/contracts/form";
import { ApiError } from "../../../src/contracts/errors";
import { OPERATIONS, type OperationId } from "../../../src/generated/routes";
import { readForm } from "../../../src/validation/form";
import { readQuery } from "../../../src/validation/query";
import { FormFile } from "../../../src/validation/form-file";
import { random } from "../../fixtures/random";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: Json[];
  const?: Json;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}
interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const file = path.join(__dirname, "../../../src/generated/document.json");
const document = JSON.parse(readFileSync(file, "utf8")) as { paths: Record<string, Record<string, Operation>> };
const ajv = new Ajv2020({ strict: false, validateFormats: false, schemas: [{ ...document, $id: "doc" }] });
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

function followed(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const steps = schema.$ref.split("/").slice(1);
  return followed(steps.reduce((at: unknown, step) => (at as Record<string, unknown>)[step], document) as Schema);
}

const typesOf = (schema: Schema): string[] => [schema.type ?? []].flat();

/** Stands for a file: a string to Ajv. */
const FILE = "the file";

/** Values that a schema takes, most of the time: where it is a composition, the caller asks Ajv. */
class Values {
  readonly next: () => number;
  constructor(seed: number) {
    this.next = random(seed);
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  text(min = 0, max = 12): string {
    const length = min + this.below(Math.max(1, Math.min(max, min + 12) - min));
    return Array.from({ length }, () => this.pick([..."ab1.-{é 語,=&"])).join("");
  }
  of(given: Schema, depth = 0): Json {
    const schema = followed(given);
    const union = schema.anyOf ?? schema.oneOf;
    if (union !== undefined) {
      return this.of(
        this.pick(
          union.filter(
            (branch) =>
              !typesOf(followed(branch)).every((type) => type === "null") || typesOf(followed(branch)).length === 0,
          ),
        ),
        depth,
      );
    }
    if (schema.allOf !== undefined)
      return Object.assign({}, ...schema.allOf.map((part) => this.of(part, depth))) as Json;
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return this.pick(schema.enum.filter((value) => value !== null));
    if (schema.format === "binary") return FILE;
    switch (typesOf(schema).find((type) => type !== "null")) {
      case "integer":
        return this.number(schema);
      case "number":
        return this.number(schema) + 0;
      case "boolean":
        return this.below(2) === 0;
      case "array": {
        const least = Math.max(1, schema.minItems ?? 0);
        const count = least + this.below(Math.min(3, (schema.maxItems ?? 3) - least + 1));
        return Array.from({ length: count }, () => this.of(schema.items!, depth + 1));
      }
      case "object":
        return this.object(schema, depth);
      case undefined:
      default:
        return this.text(schema.minLength, schema.maxLength);
    }
  }
  private number({ minimum = -5, maximum = minimum + 10 }: Schema): number {
    return minimum + this.below(maximum - minimum + 1);
  }
  object({ properties = {}, required = [], additionalProperties }: Schema, depth: number): { [name: string]: Json } {
    const object: { [name: string]: Json } = {};
    for (const [name, schema] of Object.entries(properties)) {
      if (required.includes(name) || this.below(depth > 2 ? 8 : 2) === 0) object[name] = this.of(schema, depth + 1);
    }
    if (typeof additionalProperties === "object") {
      for (const name of ["k", "with space"]) object[name] = this.of(additionalProperties, depth + 1);
    }
    return object;
  }
}

/** A value that no schema of its place has, or that is out of bounds; or the value is left out. */
function broken(values: Values, object: { [name: string]: Json }): void {
  const names = Object.keys(object);
  if (names.length === 0) return;
  const name = values.pick(names);
  const value = object[name]!;
  if (values.below(4) === 0) delete object[name];
  else if (Array.isArray(value)) {
    const many = Array.from({ length: 600 }, () => value[0]!);
    value.push(...(value[0] === FILE ? many : values.pick<Json[]>([["zzz"], many])));
  } else if (typeof value === "object" && value !== null) broken(values, value);
  else if (typeof value === "string" && value !== FILE) object[name] = values.pick(["zzz", "x".repeat(600), ""]);
  // A text is a wrong value of theirs, where it can't be read as one.
  else if (value !== FILE) object[name] = values.pick<Json>(["zzz", "true!", "", -1, 100_000, 1.5]);
}

type Written = [name: string, value: string][];

/** @param json whether an object may be written as JSON */
function written(values: Values, name: string, value: Json, json: boolean): Written {
  if (Array.isArray(value)) {
    const brackets = value.length < 2 || values.below(2) === 0;
    return value.map((item) => [
      brackets && !name.endsWith("[]") ? `${name}[]` : name,
      String(item as string | number),
    ]);
  }
  if (typeof value !== "object" || value === null) return [[name, String(value)]];
  const isFlat = Object.values(value).every((item) => typeof item !== "object");
  if (json && (!isFlat || Object.keys(value).length === 0 || values.below(2) === 0))
    return [[name, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, item]) => written(values, `${name}[${key}]`, item, json));
}

const reference = { filename: "f", contentType: "text/plain", size: 1, path: "/f" };
const withFiles = (value: unknown): unknown => {
  if (value instanceof FormFile) return FILE;
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withFiles(item)]));
};

interface Case {
  readonly schema: Schema;
  readonly validate: (value: Json) => boolean;
  readonly read: (fields: Written) => unknown;
  readonly isForm: boolean;
}

function queryCase({ operationId, parameters = [] }: Operation): Case[] {
  const query = parameters.filter((one) => one.in === "query");
  if (query.length === 0) return [];
  const schema: Schema = {
    type: "object",
    properties: Object.fromEntries(query.map((one) => [one.name, one.schema])),
    required: query.flatMap(({ name, required }) => (required === true ? [name] : [])),
  };
  const read = (fields: Written): unknown => {
    const { query: got, ignored } = readQuery(OPERATIONS[operationId as OperationId], new URLSearchParams(fields));
    expect(ignored).toEqual([]);
    return got;
  };
  return [{ schema, validate: compiled(schema), read, isForm: false }];
}

function formCase({ operationId, requestBody }: Operation): Case[] {
  const schema = requestBody?.content["multipart/form-data"]?.schema;
  if (schema === undefined) return [];
  const read = (fields: Written): unknown => {
    const given = fields.map(([name, value]): FormPart =>
      value === FILE ? { name, file: reference } : { name, text: value },
    );
    return withFiles(readForm(operationId as OperationId, given, "refuse").form);
  };
  return [{ schema, validate: compiled(schema), read, isForm: true }];
}

/** References lead into the document. */
function compiled(schema: Schema): (value: Json) => boolean {
  const text = JSON.stringify(schema, (key, value: unknown) => (key === "$ref" ? `doc${String(value)}` : value));
  let validate: ValidateFunction | undefined;
  return (value) => (validate ??= ajv.compile(JSON.parse(text) as object))(value);
}

const cases = operations.flatMap((operation): [string, Case][] => [
  ...queryCase(operation).map((one): [string, Case] => [`query of ${operation.operationId}`, one]),
  ...formCase(operation).map((one): [string, Case] => [`form of ${operation.operationId}`, one]),
]);

test("there are many", () => {
  expect(cases.filter(([, { isForm }]) => !isForm).length).toBeGreaterThan(70);
  expect(cases.filter(([, { isForm }]) => isForm).length).toBeGreaterThan(15);
});

test.each(cases)("%s", (_, { schema, validate, read, isForm }) => {
  const values = new Values(7);
  const seen = { valid: 0, invalid: 0 };
  const object = followed(schema);
  for (let round = 0; round < 40; round++) {
    const value = values.object(object, 0);
    if (round % 2 === 1) broken(values, value);
    // No query can say it.
    for (const [name, item] of Object.entries(value)) if (JSON.stringify(item) === "{}" && !isForm) delete value[name];
    const fields = Object.entries(value).flatMap(([name, item]) => written(values, name, item, isForm));
    if (validate(value)) {
      seen.valid++;
      expect({ fields, got: read(fields) }).toEqual({ fields, got: value });
    } else {
      seen.invalid++;
      expect({ fields, refused: refusedBy(read, fields) }).toEqual({ fields, refused: true });
    }
  }
  expect(seen.valid).toBeGreaterThan(10);
});

function refusedBy(read: Case["read"], fields: Written): boolean {
  try {
    read(fields);
    return false;
  } catch (error) {
    if (error instanceof ApiError) return true;
    throw error;
  }
}
