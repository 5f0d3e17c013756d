/** The JSON Schemas that editors complete, explain and check configuration with. Part of `npm run generate`. */
import { backends } from "../../../src/backend/catalogue";
import { bindableOperations } from "../../../src/config/endpoint";
import { SPEC_DIR } from "../spec/import";
import { patchedDocument } from "../spec/patched";
import { ANNOTATIONS, requestSchemas } from "../spec/request-schemas";
import { registrationJsonSchema } from "./registration-json-schema";
import { settingsJsonSchema } from "./settings-json-schema";

/** @returns files relative to the repository's root */
export function generateConfigurationSchemas(): Map<string, string> {
  const annotations = [...ANNOTATIONS.filter((key) => key !== "description"), "discriminator"];
  const requests = requestSchemas(
    patchedDocument(SPEC_DIR),
    { bodies: bindableOperations(), parameters: [] },
    annotations,
  );
  const registration = registrationJsonSchema(requests, [...backends().values()]);
  return new Map([
    ["configs/schema/registration.schema.json", JSON.stringify(registration) + "\n"],
    ["configs/schema/settings.schema.json", JSON.stringify(settingsJsonSchema(), null, 2) + "\n"],
  ]);
}
