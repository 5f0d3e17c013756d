/** What preparing a schema makes. */
import { isObject } from "../types";
import type { Place } from "./place";

/** What comes out: draft 2020-12 without `$id`, with references to `#` and `#/$defs/...` only. */
export type Held = boolean | HeldObject;
export interface HeldObject {
  [keyword: string]: unknown;
}

/** The root's name among the definitions. */
export const ROOT = "#";

/** A keyword that comes out and that the engine may refuse all the same: it can be left out. */
export interface Site {
  readonly node: HeldObject;
  readonly keyword: string;
  /** `exclusion`: an `anyOf` stays of the `oneOf`. */
  readonly kind:
    | "exclusion"
    | "reference"
    | "patternProperties"
    | "count"
    | "string"
    | "format"
    | "number"
    | "values"
    | "applicator";
  /** Of what the client is told that it is not held. */
  readonly place: Place;
}

export interface Prepared {
  /** The root among them; others by what follows `#/$defs/`. */
  readonly definitions: ReadonlyMap<string, Held>;
  readonly sites: readonly Site[];
  /** Of keywords that are not held. */
  readonly named: readonly Place[];
  /** References that are alternatives of a `oneOf`. */
  readonly alternatives: ReadonlySet<HeldObject>;
  /** Keywords to be set so that an object has no properties but its own, and a list no more than its `prefixItems`. */
  readonly closings: ReadonlyMap<HeldObject, HeldObject>;
}

/** The definition that a node refers to. */
export const targetOf = (node: HeldObject): string | undefined =>
  (node["$ref"] as string | undefined)?.replace("#/$defs/", "");

/** Whether a schema allows everything. */
export const isTrue = (schema: unknown): boolean =>
  schema === true || (isObject(schema) && Object.keys(schema).length === 0);
