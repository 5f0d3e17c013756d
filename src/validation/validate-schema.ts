/** The schemas of bodies, queries and forms as the validation reads them at run time. */
import content from "../generated/request-schemas.json";
import type { Neighbour, OtherValues } from "./neighbours/neighbour";

/** The keywords that occur in them. */
export interface Schema {
  readonly $ref?: string;
  /** JSON's types, and `file` in forms. */
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

interface Request {
  readonly schema: Schema;
  /** With neighbours' names, as clients may send it. */
  readonly sent: Schema;
  /** Extensions that may also stand at the top level. */
  readonly topLevelExtensions: readonly string[];
  /** Neighbours' names, and what becomes of them. */
  readonly names: Readonly<Record<string, Neighbour>>;
  /** Neighbours' values of our own properties. */
  readonly values: Readonly<Record<string, OtherValues>>;
}

const { operations, queries, forms, $defs } = content as unknown as {
  operations: Readonly<Record<string, Omit<Request, "sent"> & { neighbours: Schema }>>;
  queries: Readonly<Record<string, Schema>>;
  forms: Readonly<Record<string, Schema>>;
  $defs: Readonly<Record<string, Schema>>;
};

/** The schema of an operation's body; undefined where it takes none, or is not implemented. */
export function requestOf(operation: string): Request | undefined {
  return requests.get(operation);
}

const requests = new Map(
  Object.entries(operations).map(([id, { neighbours, ...request }]): [string, Request] => {
    const properties = { ...request.schema.properties, ...neighbours.properties };
    return [id, { ...request, sent: { ...request.schema, properties } }];
  }),
);

/** An object schema of an operation's query parameters; undefined where the document gives it none. */
export const queryOf = (operation: string): Schema | undefined =>
  Object.hasOwn(queries, operation) ? queries[operation] : undefined;

/** An object schema of the fields of an operation's multipart form; undefined where it takes none. */
export const formOf = (operation: string): Schema | undefined =>
  Object.hasOwn(forms, operation) ? forms[operation] : undefined;

/** A schema with its reference followed. */
export function resolved(schema: Schema): Schema {
  let at = schema;
  while (at.$ref !== undefined) at = byReference.get(at.$ref)!;
  return at;
}

const byReference = new Map(Object.entries($defs).map(([name, schema]) => [`#/$defs/${name}`, schema]));

/** The branches of a union, unions inside it resolved into theirs; the schema itself where it is no union. */
export function branches(schema: Schema): readonly Schema[] {
  let found = branchCache.get(schema);
  if (found === undefined) {
    const at = resolved(schema);
    const union = at.anyOf ?? at.oneOf;
    found = union !== undefined && at.properties === undefined ? union.flatMap(branches) : [at];
    branchCache.set(schema, found);
  }
  return found;
}

/** Schemas never change, and what is worked out of them is asked for again with every bad request. */
const branchCache = new WeakMap<Schema, readonly Schema[]>();

/** The types that a schema names; empty where it names none. */
export function typesOf(schema: Schema): readonly string[] {
  return schema.type === undefined ? [] : typeof schema.type === "string" ? [schema.type] : schema.type;
}

/** The values that a schema allows where it lists them. */
export function valuesOf(schema: Schema): readonly unknown[] | undefined {
  return schema.const !== undefined ? [schema.const] : schema.enum;
}

/** The property whose value tells all of some objects apart, as `role` does for messages. */
export function tagOf(schemas: readonly Schema[]): string | undefined {
  const [first] = schemas;
  if (first === undefined || schemas.length < 2) return undefined;
  return first.required?.find((name) => {
    const values = schemas.map((schema) => tagValues(schema, name));
    const all = values.flatMap((list) => list ?? []);
    return values.every((list) => list !== undefined) && new Set(all).size === all.length;
  });
}

/** The values of a required property that is an enum or a constant; undefined where it is neither. */
export function tagValues(schema: Schema, name: string): readonly unknown[] | undefined {
  const property = schema.required?.includes(name) ? schema.properties?.[name] : undefined;
  return property && valuesOf(resolved(property));
}
