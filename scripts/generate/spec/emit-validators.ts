/**
 * `src/generated/validators.cjs` and its types: one compiled function per validated operation, and one more
 * (`defaults_<operation>`) that requires no property at the top level.
 */
import Ajv2020 from "ajv/dist/2020";
import standaloneCode from "ajv/dist/standalone";
import { eachSchema } from "./grammar";
import { clone, type Json } from "./json";
import type { RequestSchemas } from "./request-schemas";

export function emitValidators(schemas: RequestSchemas, banner: string): { code: string; types: string } {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    discriminator: true,
    // The first error ends it: what is wrong, explain.ts finds out. `useDefaults` must stay off, since a default that
    // is filled in here would override a registration's.
    allErrors: false,
    messages: false,
    code: { source: true, lines: true },
  });
  const $defs = clone(schemas.$defs);
  for (const definition of Object.values($defs)) typeDiscriminated(definition);
  ajv.addSchema({ $id: "requests", $defs });
  const names: Record<string, string> = {};
  for (const [id, { schema, neighbours }] of Object.entries(schemas.operations)) {
    const { required, ...rest } = absolute(schema);
    const { properties } = absolute(neighbours);
    typeDiscriminated(rest);
    ajv.addSchema({ ...rest, $id: `defaults_${id}` });
    ajv.addSchema({ $id: id, type: "object", $ref: `defaults_${id}`, required, properties });
    names[id] = id;
    names[`defaults_${id}`] = `defaults_${id}`;
  }
  const declarations = Object.keys(names).map((name) => `export declare const ${name}: Validator;`);
  return {
    code: banner + standaloneCode(ajv, names) + "\n",
    types: [
      banner.trimEnd(),
      "/** True where the body is valid. */",
      "type Validator = (body: unknown) => boolean;",
      ...declarations,
      "",
    ].join("\n"),
  };
}

/** Ajv's discriminator looks at objects only, and would let everything else through. */
function typeDiscriminated(schema: Json): void {
  eachSchema(schema, "schema", (inner) => {
    if (inner.discriminator !== undefined) inner.type = "object";
  });
}

/** The schema with its references leading to the shared definitions. */
function absolute<T>(schema: T): T {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === "$ref" && typeof value === "string" ? `requests${value}` : value,
    ),
  ) as T;
}
