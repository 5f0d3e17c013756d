/** The parts of an OpenAPI document that the page shows. */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

export interface Response {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Content;
}

export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}

export interface OperationObject {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly $ref?: string; readonly content?: Content };
  readonly responses: Readonly<Record<string, Response>>;
}

export interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** @returns the name of a schema among the components; undefined for what is no reference to one */
export const schemaName = ({ $ref }: { readonly $ref?: string }): string | undefined =>
  /^#\/components\/schemas\/(.+)$/.exec($ref ?? "")?.[1];

/** What a reference leads to; anything else is itself. */
export function resolved<Value extends { readonly $ref?: string }>(document: Document, value: Value): Value {
  const [, section = "", name = ""] = /^#\/components\/(\w+)\/(.+)$/.exec(value.$ref ?? "") ?? [];
  return (document.components[section]?.[name] as Value | undefined) ?? value;
}

/** An object's own properties and those of the schemas that it is composed of, by name. */
export function propertiesOf(
  document: Document,
  schema: Schema,
): { name: string; schema: Schema; required: boolean }[] {
  const found = new Map<string, Schema>();
  const required = new Set<string>();
  const add = (part: Schema): void => {
    const whole = resolved(document, part);
    for (const name of whole.required ?? []) required.add(name);
    for (const inner of whole.allOf ?? []) add(inner);
    for (const [name, property] of Object.entries(whole.properties ?? {})) found.set(name, property);
  };
  add(schema);
  return [...found].map(([name, property]) => ({ name, schema: property, required: required.has(name) }));
}
