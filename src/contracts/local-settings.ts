/** Settings of a backend, and the schemas that they are checked against. */

/** A JSON Schema (2020-12), as far as this project builds and reads them. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Validated `local_settings` of a registration. Its keys are the backend's own. */
export type LocalSettings = Readonly<Record<string, unknown>> & { readonly backend: string };
