/** Names of query parameters and form fields: `limit`, `include[]`, `metadata[key]`. */

/** More brackets are no name of the document's. */
const MAX_STEPS = 4;

/** `created_at[gt]`: base `created_at`, steps `["gt"]`. `include[]`: an item of a list, whose step is empty. */
export interface FieldName {
  readonly base: string;
  readonly steps: readonly string[];
}

/** A name that is not of this form is all base, and so unknown. */
export function readFieldName(name: string): FieldName {
  const [, base = "", brackets = ""] = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name) ?? [];
  const steps = brackets === "" ? [] : brackets.slice(1, -1).split("][");
  const misplaced = steps.slice(0, -1).includes("");
  if (base === "" || misplaced || steps.length > MAX_STEPS) return { base: name, steps: [] };
  return { base, steps };
}

/** The property of an object schema that a base names. The document writes some lists with their brackets (`include[]`). */
export function propertyOf(base: string, properties: object): string | undefined {
  return [base, `${base}[]`].find((name) => Object.hasOwn(properties, name));
}
