/** `src/generated/types.ts`: TypeScript types of every path, operation and schema. */
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { eachSchema } from "./grammar";
import { clone, type JsonObject } from "./json";

export async function emitTypes(document: JsonObject, banner: string): Promise<string> {
  const copy = clone(document);
  // With a discriminator, openapi-typescript types the tag as the schema's name, whatever its enum says.
  eachSchema(copy, "document", (schema) => {
    delete schema.discriminator;
  });
  const nodes = await openapiTS(copy as unknown as OpenAPI3, { defaultNonNullable: false, silent: true });
  return banner + astToString(nodes);
}
