/** The projector is a file of the model's: where it is looked for, and that it counts as part of the model. */
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
  [{ projector: "" }, ""],
  [{ projector: "eyes/mmproj.gguf" }, "/models/eyes/mmproj.gguf"],
  [{ projector: "/elsewhere/mmproj.gguf" }, "/elsewhere/mmproj.gguf"],
])("%j", (more, projector) => {
  expect(modelOptions(settings(more), dirs).projector).toBe(projector);
});

test("check is told of it", () => {
  expect(llama.files!(settings(), dirs)).toEqual([{ setting: "model", path: "/models/m.gguf" }]);
  expect(llama.files!(settings({ projector: "p.gguf" }), dirs)).toEqual([
    { setting: "model", path: "/models/m.gguf" },
    { setting: "projector", path: "/models/p.gguf" },
  ]);
});

test("with another one, the same weights are another engine", () => {
  const keys = [{}, { projector: "p.gguf" }, { projector: "q.gguf" }].map((more) =>
    llama.engineKey(settings(more), dirs),
  );
  expect(new Set(keys).size).toBe(3);
});

test("its bytes are in the fingerprint, its name is not", async () => {
  const dir = await mkdtemp(path.join(tmpdir(), "projector-"));
  try {
    const file = async (name: string, text: string): Promise<string> => {
      await writeFile(path.join(dir, name), text);
      return path.join(dir, name);
    };
    const model = await file("m", "weights");
    const prints = [
      await fingerprint({ model }, "v"),
      await fingerprint({ model, projector: "" }, "v"),
      await fingerprint({ model, projector: await file("p", "eyes") }, "v"),
      await fingerprint({ model, projector: await file("q", "eyes") }, "v"),
      await fingerprint({ model, projector: await file("r", "ears") }, "v"),
    ];
    expect(prints[0]).toBe(prints[1]);
    expect(prints[2]).toBe(prints[3]);
    expect(new Set(prints).size).toBe(3);
  } finally {
    await rm(dir, { recursive: true });
  }
});
