/** An option of the engine, as the tables of native/options/ declare it. */

export const FIELD_TYPES = [
  "bool",
  "int",
  "float",
  "string",
  "string_list",
  "int_list",
  "bytes_list",
  "choice",
  "bias_map",
] as const;

export type FieldType = (typeof FIELD_TYPES)[number];
export type FieldValue =
  boolean | number | string | readonly string[] | readonly number[] | Readonly<Record<string, number>>;

/** One option. `min` and `max` bound a number, or the length of a string or list; both are inclusive. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly required?: boolean;
  readonly default?: FieldValue;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  readonly unit?: string;
  readonly doc: string;
}
