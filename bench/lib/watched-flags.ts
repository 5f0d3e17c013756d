/** Flags of the scripts that ask one watched server of ours for a long time. */
import path from "node:path";
import { ROOT } from "./root";

export const WATCHED_FLAGS = {
  seed: { type: "string", default: "1" },
  adapter: { type: "string", default: "express" },
  model: { type: "string", default: path.join(ROOT, "models/tiny.gguf") },
  json: { type: "string" },
} as const;
