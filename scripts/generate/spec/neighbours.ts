/**
 * Reads the table of neighbours' names (spec/overlays/35-neighbours.yaml, which says what its classes are), and gives each
 * name the schema of its values.
 */
import type { Neighbour, OtherValues } from "../../../src/validation/neighbours/neighbour";
import { clone, isObject, type Json, type JsonObject } from "./json";
import { allowNull } from "./normalise";

const KEY = "x-llama-openapi-neighbours";
const EXTENSIONS = "x-localai-extensions.";

export interface Neighbours {
  readonly names: Record<string, Neighbour>;
  readonly values: Record<string, OtherValues>;
  /** An object schema with the values of each of the names. */
  readonly schema: JsonObject;
}

type Entry = Neighbour & { schema?: Json };
interface Group {
  operations: string[];
  aliases?: Record<string, Entry>;
  tolerated?: Record<string, Entry>;
  values?: Record<string, OtherValues>;
}

/** @param properties the operation's own, extensions among them */
export function neighboursOf(document: JsonObject, operation: string, properties: JsonObject): Neighbours {
  const groups = ((document[KEY] ?? []) as unknown as Group[]).filter((group) => group.operations.includes(operation));
  const entries = groups.flatMap((group) => [
    ...Object.entries(group.aliases ?? {}),
    ...Object.entries(group.tolerated ?? {}),
  ]);
  const names: Record<string, Neighbour> = {};
  const schemas: JsonObject = {};
  const problem = (name: string, text: string): never => {
    throw new Error(`neighbours of ${operation}: '${name}' ${text}`);
  };
  // Those of which others are made come first.
  for (const [name, { schema, ...entry }] of entries.sort(([, a], [, b]) => rank(a) - rank(b))) {
    if (Object.hasOwn(properties, name)) problem(name, "is a property of our own");
    if (Object.hasOwn(names, name)) problem(name, "is there twice");
    names[name] = entry;
    schemas[name] = schema === undefined ? schemaOf(entry, properties, schemas) : clone(schema);
    if (schemas[name] === undefined) problem(name, `becomes '${entry.to}', which is not there`);
    if (Object.keys(schemas[name] as JsonObject).length > 0) allowNull(schemas[name] as JsonObject);
  }
  const values = Object.assign({}, ...groups.map((group) => group.values ?? {})) as Record<string, OtherValues>;
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(properties, name)) problem(name, "has other values, and is not there");
  }
  return { names, values, schema: { type: "object", properties: schemas } };
}

const rank = ({ members }: Neighbour): number => (members === undefined ? 0 : 1);

function schemaOf({ to, members }: Neighbour, properties: JsonObject, others: JsonObject): Json {
  if (members !== undefined) {
    const own = members.map((name): [string, Json] => [name, clone(properties[name] ?? others[name] ?? null)]);
    if (own.some(([, schema]) => !isObject(schema))) throw new Error(`a member of ${members.join(", ")} is not there`);
    return { type: "object", properties: Object.fromEntries(own) };
  }
  if (to === undefined) return {};
  const name = to.startsWith(EXTENSIONS) ? to.slice(EXTENSIONS.length) : to;
  return clone(properties[name] as Json);
}
