/** The part of `npm run generate` that is made of code, generated code among it: pages and schemas for editors. */
import { generateConfigurationDocs } from "./docs/configuration";
import { generateConfigurationSchemas } from "./schemas/generate";
import { generateMetricsDocs } from "./docs/metrics";
import { generateSupportDocs } from "./docs/support";
import type { Generate } from "./files";

export const GENERATORS: readonly Generate[] = [
  generateConfigurationDocs,
  generateMetricsDocs,
  generateConfigurationSchemas,
  generateSupportDocs,
];
