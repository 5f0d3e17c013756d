/** Models in several files: all of them count, wherever the file that is named does. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { llama } from "../../src/backend/llama";
import type { ApiError } from "../../src/contracts/errors";
import { splitGguf } from "../fixtures/split-gguf";
import { chat, DIRS, load, made } from "./models";

const TINY = path.join(DIRS.modelsDir, "tiny.gguf");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "split-"));
  process.env.XDG_CACHE_HOME = path.join(folder, "cache");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const settings = (model: string) => ({ backend: "llama", model, context_size: 512, threads: 1 });
const hooks = { probe: "auto" } as const;
const refusal = (promise: Promise<unknown>): Promise<ApiError> =>
  promise.then(
    () => {
      throw new Error("it was taken");
    },
    (error: ApiError) => error,
  );

test.each([
  ["tensors in each", false],
  ["metadata only in the first", true],
])("answers and plans as in one file, with %s", async (name, empty) => {
  const [first = ""] = splitGguf(TINY, path.join(folder, name), 3, empty);
  const plan = await llama.plan!(settings(first), DIRS, hooks);
  expect(plan).toEqual(await llama.plan!(settings(TINY), DIRS, hooks));
  const model = await llama.load(settings(first), DIRS, hooks);
  expect(await chat(model, "What is the capital of Sweden?")).toBe("The capital of Sweden is Stockholm.");
  await model.close();
});

test("a shard that is replaced is tried again, and is another model", async () => {
  const [first = "", second = ""] = splitGguf(made("llama.gguf"), path.join(folder, "replaced"), 2);
  const model = await llama.load(settings(first), DIRS, hooks);
  await model.close();
  const good = await readFile(second);
  const other = Buffer.from(good);
  other.fill(0, other.length - 64);
  await writeFile(second, other);
  const changed = await llama.load(settings(first), DIRS, hooks);
  await changed.close();
  expect(changed.info.fingerprint).not.toBe(model.info.fingerprint);
  // What ends a process that reads it: the type of its first tensor.
  const name = good.indexOf("blk.");
  const bad = Buffer.from(good).fill(0xff, name, name + 200);
  await writeFile(second, bad);
  expect(await refusal(llama.plan!(settings(first), DIRS, hooks))).toMatchObject({ code: "model_load_failed" });
  expect(await refusal(llama.load(settings(first), DIRS, hooks))).toMatchObject({ code: "model_load_failed" });
  await writeFile(second, good.subarray(0, good.length - 1000));
  expect(await refusal(llama.load(settings(first), DIRS, hooks))).toMatchObject({ code: "model_load_failed" });
});

test("a draft model may be split, too", async () => {
  const [draft = ""] = splitGguf(TINY, path.join(folder, "draft"), 2);
  const model = await load(TINY, { context_size: 512, speculation: "draft", draft_model: draft });
  expect(await chat(model, "What is 7 + 8?")).toContain("15");
  await model.close();
});

test("a shard that is missing, and one that is named in the first one's place, are told", async () => {
  const [first = "", second = ""] = splitGguf(TINY, path.join(folder, "missing"), 2);
  expect((await refusal(llama.load(settings(second), DIRS, hooks))).message).toContain("first split");
  await copyFile(second, path.join(folder, "kept"));
  await rm(second);
  const error = await refusal(llama.load(settings(first), DIRS, hooks));
  expect(error).toMatchObject({ code: "model_load_failed", param: "model" });
  expect(error.message).toContain("missing-00002-of-00002.gguf");
});
