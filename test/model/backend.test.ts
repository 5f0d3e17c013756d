/** The llama backend and the pool: how models come, are shared, and go. */
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pino from "pino";
import type { GenerateEvent, Model } from "../../src/contracts/backend";
import { llama } from "../../src/backend/llama";
import { ModelPool } from "../../src/backend/pool";
import { backend, backendNames, backends } from "../../src/backend/catalogue";
import type { Registration } from "../../src/contracts/registration";
import type { ApiError } from "../../src/contracts/errors";
import type { PredictOptionsInit } from "../../src/generated/options";
import { beside, chat, describeWith, DIRS, load } from "./models";

const SILENT = pino({ level: "silent" });

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

async function tiny(settings: Record<string, unknown> = {}): Promise<Model> {
  const model = await load("tiny.gguf", { context_size: 2048, ...settings });
  open.push(model);
  return model;
}

async function drain(model: Model, options: PredictOptionsInit, signal?: AbortSignal): Promise<GenerateEvent[]> {
  const events: GenerateEvent[] = [];
  for await (const event of model.generate(options, signal)) events.push(event);
  return events;
}

/** The ApiError that the promise is rejected with. */
async function failure(promise: Promise<unknown>): Promise<Partial<ApiError>> {
  try {
    await promise;
  } catch (error) {
    const { name, code, status, param, message } = error as ApiError;
    return { name, code, status, param, message };
  }
  throw new Error("it was not rejected");
}

describe("the registry", () => {
  it("has the llama backend", () => {
    expect(backendNames()).toContain("llama");
    expect(backend("llama")).toBe(llama);
    expect(backend("nonsense")).toBeUndefined();
  });
});

describe("errors", () => {
  it("of loads", async () => {
    expect(await failure(load("no-such.gguf"))).toEqual({
      name: "ApiError",
      code: "model_load_failed",
      status: 503,
      param: "model",
      message: `The model file '${path.join(DIRS.modelsDir, "no-such.gguf")}' can't be loaded: No such file or directory.`,
    });
    expect(await failure(load("tiny.gguf", { kv_type_v: "q8_0", flash_attention: "off" }))).toMatchObject({
      code: "model_load_failed",
      message: expect.stringContaining("quantized V cache requires flash_attn"),
    });
    expect(await failure(load("tiny.gguf", { template: "no-such.jinja" }))).toMatchObject({
      code: "model_load_failed",
      param: "template",
    });
  });

  it("of requests", async () => {
    const model = await tiny();
    expect(await failure(drain(model, { prompt: "word ".repeat(1000) }))).toMatchObject({
      code: "context_length_exceeded",
      status: 400,
      param: "prompt",
    });
    expect(await failure(drain(model, { prompt: "x", grammar: "root" }))).toMatchObject({
      code: "invalid_value",
      status: 400,
      param: "grammar",
    });
  });

  it("of a closed model", async () => {
    const model = await tiny();
    const running = failure(drain(model, { prompt: "Once", ignore_eos: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await model.close();
    for (const one of [running, failure(drain(model, { prompt: "Once" })), failure(model.tokenize("Once"))]) {
      expect(await one).toMatchObject({ name: "ApiError", code: "shutting_down", status: 503 });
    }
  });

  it("of an abort are its reason", async () => {
    const model = await tiny();
    const reason = new Error("gone");
    await expect(drain(model, { prompt: "Once" }, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

describe("settings", () => {
  it("make models that are shared, or not", () => {
    const key = (settings: Record<string, unknown>, dirs = DIRS): string =>
      llama.engineKey({ backend: "llama", model: "tiny.gguf", ...settings }, dirs);
    expect(key({ parallel: 2, threads: 1 })).toBe(key({ threads: 1, parallel: 2 }));
    expect(key({ gpu_layers: "auto" })).toBe(key({}));
    expect(key({ model: path.join(DIRS.modelsDir, "tiny.gguf") })).toBe(key({}));
    expect(key({ parallel: 2 })).not.toBe(key({ parallel: 3 }));
    expect(key({}, { ...DIRS, modelsDir: "/elsewhere" })).not.toBe(key({}));
  });

  it("change the fingerprint, and so does the file", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "fingerprint-"));
    try {
      const file = path.join(folder, "copy.gguf");
      await copyFile(path.join(DIRS.modelsDir, "tiny.gguf"), file);
      const of = async (model: string, settings = {}): Promise<string> =>
        (await tiny({ model, ...settings })).info.fingerprint;
      const own = await of("tiny.gguf");
      expect(own).toMatch(/^fp_[0-9a-f]{10}$/);
      expect(await of(file)).toBe(own);
      expect(await of("tiny.gguf", { kv_type_k: "q8_0" })).not.toBe(own);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("name a template", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "template-"));
    try {
      await writeFile(
        path.join(folder, "echo.jinja"),
        "<|im_start|>user\nWhat is 7 + 8?<|im_end|>\n<|im_start|>assistant\n",
      );
      const model = await llama.load(
        { backend: "llama", model: "tiny.gguf", template: "echo.jinja", threads: 1 },
        { ...DIRS, templatesDir: folder },
        {},
      );
      open.push(model);
      expect(await chat(model, "Who are you?")).toContain("15");
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("the pool", () => {
  const registration = (name: string, local: Record<string, unknown> = {}): Registration =>
    ({
      endpoint: "createChatCompletion",
      model: name,
      local: { backend: "llama", model: "tiny.gguf", context_size: 1024, threads: 1, ...local },
      defaults: {},
    }) as unknown as Registration;

  function pool(): ModelPool {
    const made = new ModelPool(backends(), DIRS, SILENT);
    open.push(made);
    return made;
  }

  it("shares a model among registrations that agree", async () => {
    const models = pool();
    const [one, two, three] = await Promise.all([
      models.acquire(registration("a")),
      models.acquire(registration("b")),
      models.acquire(registration("c", { parallel: 1 })),
    ]);
    expect(one.model).toBe(two.model);
    expect(one.model).not.toBe(three.model);
    expect(models.status()).toEqual([
      { models: ["a", "b"], state: "ready", progress: 1 },
      { models: ["c"], state: "ready", progress: 1 },
    ]);
  });

  it("tells of a failed load, and tries again", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "pool-"));
    try {
      const models = pool();
      const file = path.join(folder, "later.gguf");
      expect(await failure(models.acquire(registration("a", { model: file })))).toMatchObject({
        code: "model_load_failed",
      });
      expect(models.status()).toMatchObject([{ models: ["a"], state: "failed", error: expect.stringContaining(file) }]);
      await copyFile(path.join(DIRS.modelsDir, "tiny.gguf"), file);
      expect((await models.acquire(registration("a", { model: file }))).model.info.architecture).toBe("llama");
      expect(models.status()).toMatchObject([{ models: ["a"], state: "ready" }]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("closes what is loading, what runs, and itself for good", async () => {
    const models = pool();
    const { model: ready } = await models.acquire(registration("a"));
    const running = failure(drain(ready, { prompt: "Once", ignore_eos: true }));
    const loading = models.acquire(registration("b", { parallel: 1 })).then(
      () => "loaded",
      (error: ApiError) => error.code,
    );
    await Promise.all([models.close(), models.close()]);
    expect(await running).toMatchObject({ code: "shutting_down" });
    expect(["loaded", "shutting_down"]).toContain(await loading);
    expect(await failure(models.acquire(registration("a")))).toMatchObject({ code: "shutting_down" });
    expect(models.status()).toEqual([]);
  });
});

const MINILM = beside("all-MiniLM-L6-v2.Q8_0.gguf");
describeWith(MINILM, "a model that only embeds", () => {
  it("loads, and says that it can't generate", async () => {
    const model = await load(MINILM);
    open.push(model);
    expect(model.info).toMatchObject({ architecture: "bert", canGenerate: false });
    expect(await failure(drain(model, { prompt: "Once" }))).toMatchObject({ code: "invalid_value", param: "model" });
    expect((await model.tokenize("Once upon a time")).length).toBeGreaterThan(3);
  });
});
