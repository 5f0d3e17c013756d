/**
 * Query parameters and form fields: names and texts, made into an object by the operation's schema.
 * - A list is a repeated name, with or without `[]`: `include[]=a&include[]=b`, `include=a&include=b`. The document separates
 *   no list by commas.
 * - An object is written key by key, `metadata[key]=value`. In a form it may be JSON instead (`readJson`).
 * - A text becomes a number, a boolean or null where the schema takes that, and no text as it is.
 */
import { ApiError } from "../contracts/errors";
import { setOwn } from "../lib/set-own";
import { explain } from "./explain";
import { type Problem, refusal } from "./explain-words";
import { propertyOf, readFieldName } from "./field-names";
import type { FormFile } from "./form-file";
import { branches, resolved, type Schema, typesOf, valuesOf } from "./validate-schema";

/** A name as the client wrote it, and its value. */
export type Field = readonly [name: string, value: string | FormFile];

export interface ReadFields {
  /** Valid, under the names that the document has. */
  readonly values: Record<string, unknown>;
  /** The other fields, as the client wrote their names: each once. */
  readonly unknown: readonly string[];
}

/** Reads a text as JSON. @throws ApiError naming the field */
export type ReadJson = (text: string, name: string) => unknown;

/**
 * @param schema of the object that the fields are properties of
 * @param readJson for objects that come as one text; undefined where none do
 * @param onUnknown gets the name of each field that the schema does not have, before anything is validated
 * @throws ApiError naming the field as the client wrote it
 */
export function readFields(
  schema: Schema,
  fields: readonly Field[],
  readJson?: ReadJson,
  onUnknown: (name: string) => void = () => undefined,
): ReadFields {
  const { properties = {} } = schema;
  const given = new Map<string, Given>();
  const unknown = new Set<string>();
  for (const [written, value] of fields) {
    const { base, steps } = readFieldName(written);
    const name = propertyOf(base, properties);
    const known = name !== undefined && isKnown(properties[name]!, steps);
    if (!known) {
      unknown.add(written);
      onUnknown(written);
    } else add(given, name, { written, steps, value });
  }
  const values: Record<string, unknown> = {};
  for (const [name, { items }] of given) setOwn(values, name, valueOf(properties[name]!, items, readJson));
  const [problem] = explain(schema, values);
  if (problem !== undefined) throw refusal(asWritten(problem, given, schema));
  return { values, unknown: [...unknown] };
}

/** All fields of one property. */
interface Given {
  readonly items: Item[];
}

interface Item {
  readonly written: string;
  readonly steps: readonly string[];
  readonly value: string | FormFile;
}

function add(given: Map<string, Given>, name: string, item: Item): void {
  const before = given.get(name);
  if (before === undefined) given.set(name, { items: [item] });
  else before.items.push(item);
}

/** False for a key that an object of the schema does not have: `created_at[other]`. */
function isKnown(schema: Schema, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined || step === "") return true;
  const objects = branches(schema).filter((branch) => partTypes(branch).includes("object"));
  // No object at all is a wrong type, which is said.
  if (objects.length === 0) return true;
  return objects.some((branch) => {
    const inner = memberOf(branch, step);
    return inner !== undefined && isKnown(inner, rest);
  });
}

/** The schema of an object's member; undefined where it may have none of that name. */
function memberOf(schema: Schema, name: string): Schema | undefined {
  for (const part of [schema, ...(schema.allOf ?? []).map(resolved)]) {
    if (part.properties !== undefined && Object.hasOwn(part.properties, name)) return part.properties[name];
    const { additionalProperties: others } = part;
    if (typeof others === "object") return others;
    if (others === true || (others === undefined && part.properties === undefined && part.allOf === undefined))
      return {};
  }
  return undefined;
}

function valueOf(schema: Schema, items: readonly Item[], readJson: ReadJson | undefined): unknown {
  const [first] = items as [Item, ...Item[]];
  const [step] = first.steps;
  const isKey = step !== undefined && step !== "";
  const mixed = items.find(({ steps: [other] }) => (other !== undefined && other !== "") !== isKey);
  if (mixed !== undefined) {
    const message = `'${mixed.written}' and '${first.written}' are given: one of them can hold the value, not both.`;
    throw new ApiError("invalid_value", message, mixed.written);
  }
  if (isKey) return objectOf(schema, items, readJson);
  const lists = branches(schema).flatMap((branch) => branch.items ?? []);
  const isList = step === "" || items.length > 1 || !takesOne(schema);
  if (isList && lists.length > 0) {
    const itemSchema: Schema = lists.length === 1 ? lists[0]! : { anyOf: lists };
    return items.map(({ value, written }) => coerced(itemSchema, value, written, readJson));
  }
  if (items.length > 1) {
    const message = `Invalid '${first.written}': it takes one value, but ${items.length} were given.`;
    throw new ApiError("invalid_value", message, first.written);
  }
  const one = coerced(schema, first.value, first.written, readJson);
  return step === "" ? [one] : one;
}

/** Whether something else than a list is a value. */
const takesOne = (schema: Schema): boolean => branches(schema).some((branch) => !isOnly(branch, ["array", "null"]));

const isOnly = (schema: Schema, types: readonly string[]): boolean =>
  typesOf(schema).length > 0 && typesOf(schema).every((type) => types.includes(type));

function objectOf(schema: Schema, items: readonly Item[], readJson: ReadJson | undefined): Record<string, unknown> {
  const members = new Map<string, Given>();
  for (const { steps, ...item } of items) add(members, steps[0]!, { ...item, steps: steps.slice(1) });
  const object: Record<string, unknown> = {};
  const objects = branches(schema).flatMap((branch) => {
    return partTypes(branch).includes("object") ? [(name: string) => memberOf(branch, name)] : [];
  });
  for (const [name, member] of members) {
    const schemas = objects.flatMap((part) => part(name) ?? []);
    const inner: Schema = schemas.length === 1 ? schemas[0]! : { anyOf: schemas };
    setOwn(object, name, valueOf(inner, member.items, readJson));
  }
  return object;
}

/** JSON's numbers. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** A text as the schema has it; unchanged where it is of no type of the schema's, which `explain` says then. */
function coerced(schema: Schema, value: Item["value"], written: string, readJson: ReadJson | undefined): unknown {
  if (typeof value !== "string") return value;
  const all = branches(schema);
  if (all.some((branch) => takesText(branch, value))) return value;
  const types = new Set(all.flatMap((branch) => [...partTypes(branch)]));
  if ((types.has("integer") || types.has("number")) && NUMBER.test(value)) return Number(value);
  if (types.has("boolean") && (value === "true" || value === "false")) return value === "true";
  if (types.has("null") && value === "null" && !types.has("string")) return null;
  if (types.has("object") && readJson !== undefined && isJsonObject(value, types)) return readJson(value, written);
  return value;
}

/** An object alone is JSON whatever the text is; beside other types, a text that begins as an object does. */
const isJsonObject = (text: string, types: ReadonlySet<string>): boolean =>
  /^\s*\{/.test(text) || ![...types].some((type) => type !== "object" && type !== "null");

function takesText(schema: Schema, text: string): boolean {
  if (Object.keys(schema).length === 0) return true;
  const values = valuesOf(schema);
  return partTypes(schema).includes("string") && (values === undefined || values.includes(text));
}

/** The types that a schema names, or its parts do. */
function partTypes(schema: Schema): readonly string[] {
  const own = typesOf(schema);
  return own.length > 0
    ? own
    : (schema.allOf ?? []).flatMap((part) => branches(part).flatMap((one) => [...partTypes(one)]));
}

/** A problem with `metadata.key` is one with `metadata[key]`, where the client wrote that. */
function asWritten(problem: Problem, given: ReadonlyMap<string, Given>, { properties = {} }: Schema): Problem {
  const { param } = problem;
  if (param === null || Object.hasOwn(properties, param)) {
    const [only] = param === null ? [] : (given.get(param)?.items ?? []);
    return only === undefined ? problem : renamed(problem, withoutKeys(only));
  }
  const name = Object.keys(properties).find((one) => param.startsWith(`${one}.`) || param.startsWith(`${one}[`))!;
  const items = given.get(name)?.items ?? [];
  const [first] = items;
  // JSON has no name of the client's for what is inside of it.
  if (first === undefined) return problem;
  const rest = param.slice(name.length);
  const index = /^\[(\d+)\]$/.exec(rest)?.[1];
  if (index !== undefined) return renamed(problem, (items[Number(index)] ?? first).written);
  if (first.steps.length === 0) return problem;
  const inBrackets = `${withoutKeys(first)}${rest.replace(/\.([^.]*)/g, "[$1]")}`;
  const item = items.find(({ steps }) => `.${steps.join(".")}` === rest);
  return renamed(problem, item?.written ?? inBrackets);
}

const withoutKeys = ({ written, steps }: Item): string =>
  steps.length === 0 || steps[0] === "" ? written : written.slice(0, written.indexOf("["));

function renamed(problem: Problem, name: string): Problem {
  const message = problem.message.replace(`'${problem.param}'`, () => `'${name}'`);
  return { ...problem, message, param: name };
}
