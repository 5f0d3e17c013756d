/** Files beside the model's own: where they are looked for, and what of the model they are. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { llama } from "../../../src/backend/llama";
import { fingerprint } from "../../../src/backend/llama/fingerprint";
import { modelOptions } from "../../../src/backend/llama/local-settings";

const dirs = { modelsDir: "/models", templatesDir: "/templates" };
const settings = (more: object = {}) => ({ backend: "llama", model: "m.gguf", ...more });

describe.each(["projector", "draft_model"] as const)("%s", (name) => {
  test.each([
    [{}, undefined],
    [{ [name]: "" }, ""],
    [{ [name]: "small/f.gguf" }, "/models/small/f.gguf"],
    [{ [name]: "/elsewhere/f.gguf" }, "/elsewhere/f.gguf"],
  ])("%j", (more, file) => {
    expect(modelOptions(settings(more), dirs)[name]).toBe(file);
  });

  test("with another one, the same weights are another engine", () => {
    const keys = [{}, { [name]: "p.gguf" }, { [name]: "q.gguf" }].map((more) => llama.engineKey(settings(more), dirs));
    expect(new Set(keys).size).toBe(3);
  });
});

const MODEL = { setting: "model", path: "/models/m.gguf" };
const PROJECTOR = { setting: "projector", path: "/models/p.gguf" };
const DRAFT_MODEL = { setting: "draft_model", path: "/models/d.gguf" };
test.each([
  [{}, [MODEL]],
  [{ projector: "p.gguf" }, [MODEL, PROJECTOR]],
  [{ draft_model: "d.gguf" }, [MODEL, DRAFT_MODEL]],
  [{ projector: "p.gguf", draft_model: "d.gguf" }, [MODEL, PROJECTOR, DRAFT_MODEL]],
  [
    { model: "m-00001-of-00002.gguf", projector: "p-00001-of-00002.gguf", draft_model: "d-00001-of-00002.gguf" },
    [
      { setting: "model", path: "/models/m-00001-of-00002.gguf" },
      { setting: "model", path: "/models/m-00002-of-00002.gguf" },
      { setting: "projector", path: "/models/p-00001-of-00002.gguf" },
      { setting: "draft_model", path: "/models/d-00001-of-00002.gguf" },
      { setting: "draft_model", path: "/models/d-00002-of-00002.gguf" },
    ],
  ],
  [{ template: "t.jinja" }, [MODEL, { setting: "template", path: "/templates/t.jinja" }]],
])("check is told of %j", (more, files) => {
  expect(llama.files!(settings(more), dirs)).toEqual(files);
});

test("with other speculation, the same weights are another engine", () => {
  const keys = [{}, { speculation: "ngram" }].map((more) => llama.engineKey(settings(more), dirs));
  expect(new Set(keys).size).toBe(2);
});

describe("the fingerprint is of what shapes the answers", () => {
  let directory: string;
  let model: string;
  const file = async (name: string, text: string): Promise<string> => {
    await writeFile(path.join(directory, name), text);
    return path.join(directory, name);
  };
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), "model-files-"));
    model = await file("m", "weights");
  });
  afterAll(() => rm(directory, { recursive: true }));

  test("the projector's bytes, not its name", async () => {
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
  });

  test("the bytes of every shard, and of a template's file", async () => {
    const shards = [await file("s-00001-of-00002.gguf", "metadata"), await file("s-00002-of-00002.gguf", "weights")];
    const before = await fingerprint({ model: shards[0]! }, "v");
    await writeFile(shards[1]!, "WEIGHTS");
    expect(await fingerprint({ model: shards[0]! }, "v")).not.toBe(before);
    const template = await file("t.jinja", "{{ one }}");
    const one = await fingerprint({ model, template }, "v");
    await writeFile(template, "{{ two }}");
    expect(await fingerprint({ model, template }, "v")).not.toBe(one);
  });

  test("not what speculation guesses by", async () => {
    const plain = await fingerprint({ model }, "v");
    expect(await fingerprint({ model, speculation: "ngram", ngram_size: 2, draft_adaptive: false }, "v")).toBe(plain);
    expect(await fingerprint({ model, speculation: "draft", draft_model: "d", draft_max: 4 }, "v")).toBe(plain);
    expect(await fingerprint({ model, context_size: 64 }, "v")).not.toBe(plain);
  });
});
