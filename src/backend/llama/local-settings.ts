/** `local_settings` of the llama backend: the model options under their own names, plus `gpu_layers: auto`. */
import path from "node:path";
import { MODEL_OPTION_FIELDS, type ModelOptionsInit } from "../../generated/options";
import type { Field } from "../../lib/option-field";
import type { BackendDirs, JsonSchema, LocalSettings } from "../../contracts/backend";

/** Texts, which are system prompts, and lists of messages. */
const WARM_PROMPTS: JsonSchema = {
  description:
    "System prompts (texts), or beginnings of chats (lists of messages with `role` and `content`), that are computed when the model is loaded and stay ready in host memory, beside `host_cache`.",
  type: "array",
  items: {
    anyOf: [
      { type: "string", minLength: 1 },
      {
        type: "array",
        minItems: 1,
        items: {
          type: "object",
          additionalProperties: false,
          required: ["role", "content"],
          properties: {
            role: { enum: ["system", "user", "assistant"], description: "Who says it." },
            content: { type: "string", minLength: 1, description: "What is said." },
          },
        },
      },
    ],
  },
};

function property(field: Field): JsonSchema {
  const common = { description: field.doc, ...(field.default === undefined ? {} : { default: field.default }) };
  switch (field.type) {
    case "bool":
      return { type: "boolean", ...common };
    case "int":
    case "float": {
      const number = { type: field.type === "int" ? "integer" : "number", minimum: field.min, maximum: field.max };
      if (field.name !== "gpu_layers") return { ...number, ...common };
      return { anyOf: [{ ...number, minimum: 0 }, { const: "auto" }], description: field.doc, default: "auto" };
    }
    case "choice":
      return { type: "string", enum: field.choices, ...common };
    case "string":
      return { type: "string", minLength: field.min ?? 0, ...common };
    case "string_list":
      if (field.name === "warm_prompts") return { ...common, ...WARM_PROMPTS, maxItems: field.max };
      throw new Error(`model option '${field.name}' has a type that local settings don't know`);
    case "int_list":
    case "bytes_list":
    case "bias_map":
      throw new Error(`model option '${field.name}' has a type that local settings don't know`);
  }
}

/** JSON Schema of `local_settings` with `backend: llama`. */
export const SETTINGS_SCHEMA: JsonSchema = {
  type: "object",
  additionalProperties: false,
  required: ["backend", ...MODEL_OPTION_FIELDS.filter((field) => field.required === true).map((field) => field.name)],
  properties: {
    backend: { const: "llama", description: "The backend that runs the model." },
    ...Object.fromEntries(MODEL_OPTION_FIELDS.map((field) => [field.name, property(field)])),
  },
};

/** What the addon's ModelOptions take: paths made absolute, `auto` spelt as its number. */
export function modelOptions(settings: LocalSettings, dirs: BackendDirs): ModelOptionsInit {
  const { backend: _, gpu_layers: gpuLayers, ...rest } = settings as LocalSettings & Record<string, never>;
  const options: Record<string, unknown> = { ...rest };
  if (gpuLayers !== undefined && gpuLayers !== "auto") options["gpu_layers"] = gpuLayers;
  options["model"] = path.resolve(dirs.modelsDir, String(settings["model"]));
  for (const name of ["projector", "draft_model"]) {
    const file = settings[name];
    if (typeof file === "string" && file !== "") options[name] = path.resolve(dirs.modelsDir, file);
  }
  const template = settings["template"];
  if (typeof template === "string" && template.endsWith(".jinja")) {
    options["template"] = path.resolve(dirs.templatesDir, template);
  }
  const warm = settings["warm_prompts"] as readonly (string | readonly object[])[] | undefined;
  if (warm !== undefined) {
    options["warm_prompts"] = warm.map((prompt) =>
      JSON.stringify(typeof prompt === "string" ? [{ role: "system", content: prompt }] : prompt),
    );
  }
  return options as unknown as ModelOptionsInit;
}
