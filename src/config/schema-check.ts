/** Checks a value against a JSON Schema and describes all errors in plain sentences. */
import Ajv2020, { type ErrorObject, type ValidateFunction } from "ajv/dist/2020";
import type { JsonSchema } from "../contracts/backend";
import { listed, type Finding } from "./diagnostic";
import { nearest } from "../lib/nearest";
import { shown } from "./shown";

/** An error and its path in the checked value. */
export interface SchemaError extends Finding {
  readonly steps: readonly string[];
  /** The error is about the key, not about its value. */
  readonly aboutKey: boolean;
}

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false });
const compiled = new WeakMap<JsonSchema, ValidateFunction>();

/**
 * @param what name of the value in sentences, e.g. `local_settings of the backend "llama"`
 * @returns one error per wrong key or value, in the schema's order
 */
export function checkSchema(schema: JsonSchema, value: unknown, what: string): SchemaError[] {
  let validate = compiled.get(schema);
  if (validate === undefined) {
    validate = ajv.compile(schema);
    compiled.set(schema, validate);
  }
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  return outermost(errors).map((error) => explain(error, what));
}

/** One error per place: a union's own error instead of its branches', and the first of several about one value. */
function outermost(errors: readonly ErrorObject[]): ErrorObject[] {
  const unions = errors.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
  const seen = new Set<string>();
  return errors.filter((error) => {
    if (unions.some((union) => error !== union && error.schemaPath.startsWith(union.schemaPath + "/"))) return false;
    const place = [error.instancePath, ...keyOf(error)].join("\n");
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** The key that an error is about; empty if the error is about a value. */
function keyOf({ keyword, params }: ErrorObject): string[] {
  if (keyword === "additionalProperties")
    return [String((params as { additionalProperty: string }).additionalProperty)];
  if (keyword === "required") return [String((params as { missingProperty: string }).missingProperty)];
  return [];
}

function explain(error: ErrorObject, what: string): SchemaError {
  const schema = (error.parentSchema ?? {}) as Keywords;
  const place = error.instancePath.split("/").slice(1).map(unescapePointer);
  const [key] = keyOf(error);
  const properties = schema.properties ?? {};
  if (key !== undefined && error.keyword === "additionalProperties") {
    const names = Object.keys(properties);
    const near = nearest(key, names);
    const expected = `one of ${listed(names, "or")}`;
    const help = near === undefined ? `Expected ${expected}.` : `Did you mean "${near}"?`;
    const detail = `"${key}" is no key of ${what}. ${help}`;
    return { steps: [...place, key], aboutKey: true, summary: "Unknown key", detail, expected, nearest: near };
  }
  if (key !== undefined) {
    const expected = describeSchema(properties[key] ?? {});
    const detail = `"${key}" is missing from ${what}. Expected ${expected}.`;
    return { steps: [...place, key], aboutKey: true, summary: "Missing key", detail, expected };
  }
  const expected = describeSchema(schema);
  const choices = choicesOf(schema);
  const near = typeof error.data === "string" ? nearest(error.data, choices) : undefined;
  const guess = near === undefined ? hint(schema, error.data) : ` Did you mean "${near}"?`;
  const detail = `Expected ${expected}, got ${shown(error.data)}.${guess}`;
  return { steps: place, aboutKey: false, summary: "Invalid value", detail, expected, nearest: near };
}

/** The JSON Schema keywords that descriptions cover. */
interface Keywords {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Keywords[];
  readonly oneOf?: readonly Keywords[];
  readonly items?: Keywords;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Keywords>>;
}

const unescapePointer = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");

const branches = ({ anyOf, oneOf }: Keywords): readonly Keywords[] => anyOf ?? oneOf ?? [];

/** String values that the schema lists. */
function choicesOf(schema: Keywords): string[] {
  const own = [...(schema.enum ?? []), schema.const].filter((value) => typeof value === "string");
  return [...own, ...branches(schema).flatMap(choicesOf)];
}

/** The expected value, for "expected ...": `an integer from 1 to 256`. */
export function describeSchema(schema: Keywords): string {
  const union = branches(schema);
  if (union.length > 0) return listed(union.map(describeSchema), "or");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) {
    const choices = schema.enum.map((choice) => JSON.stringify(choice));
    return choices.length === 1 ? `${choices[0]}` : `one of ${listed(choices, "or")}`;
  }
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return (
    listed(
      types.map((type) => describeType(type, schema)),
      "or",
    ) || "another value"
  );
}

function describeType(type: string, schema: Keywords): string {
  switch (type) {
    case "integer":
      return "an integer" + bounds(schema.minimum, schema.maximum);
    case "number":
      return "a number" + bounds(schema.minimum, schema.maximum);
    case "string": {
      if (schema.pattern !== undefined) return `text (${schema.description ?? schema.pattern})`;
      const length = bounds(schema.minLength, schema.maxLength);
      return / of at least [01]$|^$/.test(length) ? "text" : `text of a length${length}`;
    }
    case "boolean":
      return "true or false";
    case "array":
      if (schema.items === undefined) return "a list";
      if (schema.items.type === "object") return `a list of mappings${keysOf(schema.items)}`;
      return `a list of ${describeSchema(schema.items)}`;
    case "object":
      return "a mapping";
    case "null":
      return "nothing";
    default:
      return type;
  }
}

function keysOf({ properties }: Keywords): string {
  return properties === undefined ? "" : ` with ${listed(Object.keys(properties).map((key) => `"${key}"`))}`;
}

function bounds(low: number | undefined, high: number | undefined): string {
  if (low !== undefined && high !== undefined) return ` from ${low} to ${high}`;
  if (low !== undefined) return ` of at least ${low}`;
  return high === undefined ? "" : ` of at most ${high}`;
}

/** A hint for values that YAML reads with another type than their author meant. */
function hint(schema: Keywords, value: unknown): string {
  const types = [schema, ...branches(schema)].flatMap(({ type }) => type ?? []);
  if (typeof value === "string" && types.includes("boolean") && /^(?:yes|no|on|off|y|n)$/i.test(value)) {
    return " YAML 1.2 has only true and false; this word is a text.";
  }
  const numeric = types.includes("integer") || types.includes("number");
  if (typeof value === "string" && numeric && value.trim() !== "" && Number.isFinite(Number(value))) {
    return " Write it without quotes.";
  }
  const scalar = typeof value === "number" || typeof value === "boolean";
  return scalar && !numeric && types.includes("string") ? " Put it in quotes." : "";
}
