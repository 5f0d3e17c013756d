/** The document that everything is generated from: OpenAI's structure, our overlays on it, normalised. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isObject, type JsonObject } from "./json";
import { normalise } from "./normalise";
import { applyOverlay, readOverlay } from "./overlay";

/** @param specDir folder with `openai.json` and `overlays/`, which are applied in the order of their names */
export function patchedDocument(specDir: string): JsonObject {
  const document: unknown = JSON.parse(readFileSync(join(specDir, "openai.json"), "utf8"));
  if (!isObject(document)) throw new Error("spec/openai.json holds no object");
  const overlays = join(specDir, "overlays");
  for (const name of readdirSync(overlays).sort()) {
    if (/\.ya?ml$/.test(name)) applyOverlay(document, readOverlay(join(overlays, name)), `spec/overlays/${name}`);
  }
  normalise(document);
  return document;
}
