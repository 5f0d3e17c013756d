/** Names and values of neighbours, as `src/generated/request-schemas.json` has them. */

/** A name that a neighbour has at the top level of a request. An alias has `to`, `only` or `members`. */
export interface Neighbour {
  /** Which servers or gateways have it. */
  readonly from: string;
  /** Path of the own property that it becomes. */
  readonly to?: string;
  /** Function of src/validation/neighbours/convert.ts; without it the value stays as it is. */
  readonly convert?: string;
  /** The values that ask for what happens anyway; all others are refused. */
  readonly only?: readonly unknown[];
  /** An object of properties that stand at the top level elsewhere. */
  readonly members?: readonly string[];
  /** Why it is tolerated. */
  readonly why?: string;
}

/** Values of an own property that a neighbour writes otherwise: `[theirs, ours]`. */
export interface OtherValues {
  readonly from: string;
  readonly of: readonly (readonly [unknown, unknown])[];
}
