/** The draft model is a file of the model's: where it is looked for, and that answers do not depend on it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { llama } from "../../../src/backend/llama";
import { fingerprint } from "../../../src/backend/llama/fingerprint";
import { modelOptions } from "../../../src/backend/llama/settings";

const dirs = { modelsDir: "/models", templatesDir: "/templates" };
const settings = (more: object = {}) => ({ backend: "llama", model: "m.gguf", ...more });

test.each([
  [{}, undefined],
  [{ draft_model: "" }, ""],
  [{ draft_model: "small/d.gguf" }, "/models/small/d.gguf"],
  [{ draft_model: "/elsewhere/d.gguf" }, "/elsewhere/d.gguf"],
])("%j", (more, file) => {
  expect(modelOptions(settings(more), dirs).draft_model).toBe(file);
});

test("check is told of it", () => {
  expect(llama.files!(settings({ projector: "p.gguf", draft_model: "d.gguf" }), dirs)).toEqual([
    { setting: "model", path: "/models/m.gguf" },
    { setting: "projector", path: "/models/p.gguf" },
    { setting: "draft_model", path: "/models/d.gguf" },
  ]);
});

test("with other speculation, the same weights are another engine", () => {
  const keys = [{}, { speculation: "ngram" }, { speculation: "draft", draft_model: "d.gguf" }].map((more) =>
    llama.engineKey(settings(more), dirs),
  );
  expect(new Set(keys).size).toBe(3);
});

test("the fingerprint is of what shapes the answers", async () => {
  const dir = await mkdtemp(path.join(tmpdir(), "draft-"));
  try {
    const model = path.join(dir, "m");
    await writeFile(model, "weights");
    const plain = await fingerprint({ model }, "v");
    expect(await fingerprint({ model, speculation: "ngram", ngram_size: 2, draft_adaptive: false }, "v")).toBe(plain);
    expect(await fingerprint({ model, speculation: "draft", draft_model: "d", draft_max: 4 }, "v")).toBe(plain);
    expect(await fingerprint({ model, context_size: 64 }, "v")).not.toBe(plain);
  } finally {
    await rm(dir, { recursive: true });
  }
});
