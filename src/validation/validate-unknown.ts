/**
 * Finds the properties that a request's schema doesn't know. The knowledge of a schema is worked out once, place by
 * place, as sets of names; a request is then only looked up in them. In a union a name is known if a branch that the
 * request can mean knows it. Below what is free by its schema (tool parameters, JSON schemas, maps), all is known.
 */
import { isObject, type JsonObject } from "../lib/json-object";
import { branches, resolved, tagOf, tagValues, type Schema } from "./validate-schema";

/** An unknown property. */
export interface Unknown {
  /** As OpenAI writes it: `messages[0].nmae`. */
  readonly path: string;
  readonly name: string;
  /** The names that are known in its place. */
  readonly known: readonly string[];
}

/** In one place of a request: what is known there. Undefined where nothing below needs to be looked at. */
type Place = Names | undefined;

/** Steps from the body to a value. */
type Trail = (string | number)[];

class Names {
  /** Names, and the schemas that a value may have under each. */
  private readonly names = new Map<string, Schema[]>();
  /** Schemas of all other names; undefined where there may be none. */
  private readonly others: Schema[] | undefined;
  private readonly items: Schema[];
  /** False where an object is a wrong type, whatever it holds: that is for the validation to say. */
  private readonly takesObjects: boolean;
  /** Where a tag tells the branches apart: what each knows. */
  private readonly tag: string | undefined;
  private readonly byTag = new Map<unknown, Schema[]>();
  private readonly places = new Map<Schema[], Place>();

  constructor(schemas: readonly Schema[]) {
    const objects = schemas.filter(
      (schema) => schema.properties !== undefined || schema.additionalProperties !== undefined,
    );
    this.takesObjects = objects.length > 0;
    this.items = schemas.flatMap((schema) => schema.items ?? []);
    this.tag = tagOf(objects);
    for (const schema of objects) {
      for (const value of (this.tag === undefined ? undefined : tagValues(schema, this.tag)) ?? [])
        this.byTag.set(value, [schema]);
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        this.names.set(name, [...(this.names.get(name) ?? []), property]);
      }
    }
    const open = objects.flatMap(({ additionalProperties }) =>
      additionalProperties === undefined || additionalProperties === false ? [] : additionalProperties,
    );
    if (open.length > 0) this.others = open.includes(true) ? [{}] : (open as Schema[]);
  }

  /** @returns false as soon as `report` does */
  walk(value: unknown, trail: Trail, report: (unknown: Unknown) => boolean): boolean {
    if (Array.isArray(value)) return this.walkItems(value, trail, report);
    if (!isObject(value) || !this.takesObjects) return true;
    const meant = this.tag === undefined ? undefined : this.byTag.get(value[this.tag]);
    const place = meant === undefined ? this : this.place(meant);
    return place === undefined || place.walkNames(value, trail, report);
  }

  private walkItems(items: readonly unknown[], trail: Trail, report: (unknown: Unknown) => boolean): boolean {
    const place = this.place(this.items);
    if (place === undefined) return true;
    for (let i = 0; i < items.length; i++) {
      trail.push(i);
      if (!place.walk(items[i], trail, report)) return false;
      trail.pop();
    }
    return true;
  }

  private walkNames(value: JsonObject, trail: Trail, report: (unknown: Unknown) => boolean): boolean {
    for (const name of Object.keys(value)) {
      const schemas = this.names.get(name) ?? this.others;
      if (schemas === undefined) {
        if (!report({ path: written([...trail, name]), name, known: [...this.names.keys()] })) return false;
        continue;
      }
      const inner = value[name];
      if (typeof inner !== "object" || inner === null) continue;
      const place = this.place(schemas);
      if (place === undefined) continue;
      trail.push(name);
      if (!place.walk(inner, trail, report)) return false;
      trail.pop();
    }
    return true;
  }

  /** The place of a value that may have any of some schemas. Worked out when it is first needed: schemas may recur. */
  private place(schemas: Schema[]): Place {
    if (!this.places.has(schemas)) this.places.set(schemas, placeOf(schemas));
    return this.places.get(schemas);
  }
}

function placeOf(schemas: readonly Schema[]): Place {
  const flat = schemas.flatMap(parts);
  if (flat.some(isFree)) return undefined;
  const checked = flat.some(
    ({ properties, additionalProperties, items }) => properties ?? additionalProperties ?? items,
  );
  return checked ? new Names(flat) : undefined;
}

/** The branches of a union, and the parts of compositions. */
function parts(schema: Schema): Schema[] {
  return branches(schema).flatMap((branch) => [
    branch,
    ...(branch.allOf ?? []).flatMap((part) => parts(resolved(part))),
  ]);
}

/** True where a schema takes any object, or anything. */
function isFree(schema: Schema): boolean {
  if (Object.keys(schema).length === 0) return true;
  return schema.type === "object" && schema.properties === undefined && schema.additionalProperties === undefined;
}

/** `["messages", 0, "role"]`: `messages[0].role` */
function written(trail: Trail): string {
  return trail.map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`)).join("");
}

const roots = new Map<Schema, Place>();

/**
 * Reports every property of a body that its schema doesn't know, in the body's order.
 * @param report false ends the search
 */
export function findUnknown(schema: Schema, body: JsonObject, report: (unknown: Unknown) => boolean): void {
  let root = roots.get(schema);
  if (root === undefined) roots.set(schema, (root = placeOf([schema])));
  root?.walk(body, [], report);
}
