/**
 * Damaged model files: each is refused in another process, or it is loaded and computed with in this one, which goes on.
 * That this process is here to say so at the end is the test.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { llama } from "../../src/backend/llama";
import { damaged, readHeader } from "../fixtures/gguf-fuzz";
import { DIRS, made } from "./models";

const TINY = path.join(DIRS.modelsDir, "tiny.gguf");

/** Files that are tried at once. */
const LANES = 3;

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), "hostile-"))));
afterAll(() => rm(folder, { recursive: true }));

/** @returns what it came to: `loaded`, or the error's code */
async function outcome(files: { model: string; projector?: string }): Promise<string> {
  const settings = { backend: "llama", context_size: 512, parallel: 1, threads: 1, ...files };
  const hooks = { probe: "always" } as const;
  try {
    await llama.plan!(settings, DIRS, hooks);
    const model = await llama.load(settings, DIRS, hooks);
    const messages = JSON.stringify([{ role: "user", content: "What is 7 + 8?" }]);
    const said: unknown[] = [];
    try {
      for await (const event of model.generate({ messages, max_tokens: 5 })) said.push(event);
      await model.embed({ texts: ["Once"] });
    } catch (error) {
      said.push(error); // it may not be able to: a context of 0 tokens, numbers that are none
    }
    await model.close();
    return said.length > 0 ? "loaded" : "nothing said";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

test.each<[string, string, number, (file: string) => { model: string; projector?: string }]>([
  ["tiny", TINY, 100, (model) => ({ model })],
  ["a BERT", made("bert.gguf"), 40, (model) => ({ model })],
  ["a recurrent model", made("mamba.gguf"), 40, (model) => ({ model })],
  ["a projector", made("mmproj-vision.gguf"), 40, (projector) => ({ model: TINY, projector })],
  ["an audio projector", made("mmproj-audio.gguf"), 40, (projector) => ({ model: TINY, projector })],
])("%s with a damaged header", async (_, base, count, files) => {
  const header = readHeader(base);
  const counts = { loaded: 0, model_load_failed: 0 };
  const others: string[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let seed = next++; seed < count; seed = next++) {
      const { bytes, what } = damaged(header, seed);
      const file = path.join(folder, `${seed}.gguf`);
      await writeFile(file, bytes);
      const came = await outcome(files(file));
      if (came === "loaded" || came === "model_load_failed") counts[came]++;
      else others.push(`${seed} (${what}): ${came}`);
      await rm(file);
    }
  };
  // Most of it is the start of processes.
  await Promise.all(Array.from({ length: LANES }, lane));
  expect(others).toEqual([]);
  // Both happen: damage that hurts nobody, and damage that does.
  expect(Math.min(counts.loaded, counts.model_load_failed)).toBeGreaterThan(count / 20);
});

test.each([
  ["an empty file", Buffer.alloc(0)],
  ["a text", Buffer.from("no model at all")],
  ["nothing but a magic number", Buffer.from("GGUF")],
  ["zeros behind the magic number", Buffer.concat([Buffer.from("GGUF"), Buffer.alloc(1 << 20)])],
  ["ones behind the magic number", Buffer.concat([Buffer.from("GGUF\x03\0\0\0"), Buffer.alloc(1 << 20, 0xff)])],
])("%s is refused", async (_, bytes) => {
  const file = path.join(folder, "odd.gguf");
  await writeFile(file, bytes);
  expect(await outcome({ model: file })).toBe("model_load_failed");
  expect(await outcome({ model: TINY, projector: file })).toBe("model_load_failed");
});
