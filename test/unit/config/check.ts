/** What the tests of registration files share: a small backend, and a short form of diagnostics. */
import { shardsOf } from "../../../src/lib/shards";
import type { BackendShape } from "../../../src/config/check-document";
import { SourceFile, type Diagnostic } from "../../../src/config/diagnostic";
import { checkText } from "../../../src/config/load";

const fake: BackendShape = {
  name: "fake",
  settingsSchema: {
    type: "object",
    additionalProperties: false,
    required: ["backend", "model"],
    properties: {
      backend: { const: "fake" },
      model: { type: "string", minLength: 1 },
      context_size: { type: "integer", minimum: 0, maximum: 65536 },
      layers: { anyOf: [{ type: "integer", minimum: 0, maximum: 99 }, { const: "auto" }] },
      mode: { type: "string", enum: ["fast", "exact"] },
      strict: { type: "boolean" },
      files: { type: "array", items: { type: "string" } },
    },
  },
  files: (settings, dirs) =>
    shardsOf(`${dirs.modelsDir}/${String(settings["model"])}`).map((path) => ({ setting: "model", path })),
};

export const context = { backends: new Map([[fake.name, fake]]) };

export const check = (text: string) => checkText(new SourceFile("a.yaml", text), context, 0);

/** `3:5 Summary: path` */
export const brief = ({ line, column, summary, path }: Diagnostic): string => `${line}:${column} ${summary}: ${path}`;

/** A good registration; `more` is appended. */
export const good = (more = ""): string =>
  `registration: {model: m, endpoint: createChatCompletion}\nlocal_settings: {backend: fake, model: m.gguf}\n${more}`;
