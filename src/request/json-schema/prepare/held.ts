/** What preparing a schema makes. */
import type { Place } from "./place";

/** What comes out: draft 2020-12 without `$id`, with references to `#` and `#/$defs/...` only. */
export type Held = boolean | HeldObject;
export interface HeldObject {
  [keyword: string]: unknown;
}

/** Something that comes out and that the engine may refuse all the same: it can be left out. */
export interface Site {
  readonly node: HeldObject;
  /** What goes; of the kind `oneOf` an `anyOf` stays. */
  readonly keywords: readonly string[];
  readonly kind:
    "oneOf" | "reference" | "patternProperties" | "count" | "string" | "format" | "number" | "values" | "applicator";
  /** Of what the client is told that it is not held. */
  readonly place: Place;
}

export interface Prepared {
  readonly root: HeldObject | true;
  readonly sites: readonly Site[];
  /** Of keywords that are not held. */
  readonly named: readonly Place[];
  /** Objects that must stay open: what their keywords meant by other properties is not held. */
  readonly open: ReadonlySet<HeldObject>;
}
