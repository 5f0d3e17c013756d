/** The part of `npm run generate` that is made of code, generated code among it: pages and schemas for editors. */
import { generateConfigurationDocs } from "../config/docs";
import { generateConfigurationSchemas } from "../config/schema/generate";
import { generateMetricsDocs } from "../observe/docs";
import { generateSupportDocs } from "../request/support-docs";
import type { Generate } from "./files";

export const GENERATORS: readonly Generate[] = [
  generateConfigurationDocs,
  generateMetricsDocs,
  generateConfigurationSchemas,
  generateSupportDocs,
];
