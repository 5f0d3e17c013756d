/** What `warm_prompts` names is computed with the load: the first chat that begins with it has it already. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { GenerateEvent, Model } from "../../src/contracts/backend";
import { checkSchema } from "../../src/config/schema-check";
import { SETTINGS_SCHEMA } from "../../src/backend/llama/local-settings";
import { llama } from "../../src/backend/llama";
import { DIRS, load, loadExact, type Message } from "./models";

const SYSTEM = "You are a guide in a museum of lamps. Answer in one sentence, and never speak of the weather. ".repeat(
  3,
);
const EXAMPLES: Message[] = [
  { role: "system", content: "Answer with a number." },
  { role: "user", content: "What is 1 + 1?" },
  { role: "assistant", content: "2" },
];
const QUESTION: Message = { role: "user", content: "What is the capital of Sweden?" };

const open: Model[] = [];
afterEach(() => Promise.all(open.splice(0).map((model) => model.close())));

async function loaded(settings: Record<string, unknown>): Promise<Model> {
  const model = await loadExact({ context_size: 2048, parallel: 2, ...settings });
  open.push(model);
  return model;
}

async function ask(
  model: Model,
  messages: Message[],
  more: object = {},
): Promise<{ text: string; prompt: number; cached: number }> {
  const answer = { text: "", prompt: 0, cached: 0 };
  const events: AsyncIterable<GenerateEvent> = model.generate({
    messages: JSON.stringify(messages),
    temperature: 0,
    max_tokens: 40,
    ...more,
  });
  for await (const event of events) {
    if (event.type === "start") Object.assign(answer, { prompt: event.promptTokens, cached: event.cachedTokens });
    if (event.type === "delta") answer.text += event.text;
  }
  return answer;
}

const system: Message = { role: "system", content: SYSTEM };

it.each(["streams", "unified"])("are there for the first chat, and stay: %s", async (layout) => {
  const plain = await loaded({ kv_layout: layout });
  const warm = await loaded({ kv_layout: layout, host_cache: 0, warm_prompts: [SYSTEM, EXAMPLES] });
  for (const messages of [
    [system, QUESTION],
    [...EXAMPLES, QUESTION],
  ]) {
    const alone = await ask(plain, messages, { cache_prompt: false });
    const first = await ask(warm, messages);
    expect(first).toEqual({ ...alone, cached: expect.any(Number) });
    // All but the question and what stands around it.
    expect(first.cached).toBeGreaterThan(alone.prompt - 25);
    expect(await ask(warm, messages, { cache_prompt: false })).toEqual(alone);
  }
  for (let i = 0; i < 6; i++) await ask(warm, [{ role: "user", content: `${i} lamps. `.repeat(60) }]);
  expect((await ask(warm, [system, { role: "user", content: "Who are you?" }])).cached).toBeGreaterThan(60);
});

it("that a sequence has no room for are an error that says which", async () => {
  await expect(
    load("tiny.gguf", { context_size: 256, parallel: 2, warm_prompts: ["Hello.", SYSTEM.repeat(4)] }),
  ).rejects.toMatchObject({
    code: "model_load_failed",
    param: "warm_prompts",
    message: expect.stringMatching(/^warm_prompts\[1\]: It has \d+ tokens, but a sequence has room for 256/),
  });
});

it("that a template can't take are an error with its complaint", async () => {
  const template = "strict.jinja";
  const strict = `{% if messages|length > 2 %}{{ raise_exception('One question only.') }}{% endif %}{% for m in messages %}{{ m.content }}{% endfor %}`;
  const settings = {
    backend: "llama",
    model: "tiny.gguf",
    threads: 1,
    context_size: 512,
    template,
    warm_prompts: [EXAMPLES],
  };
  const directory = await mkdtemp(path.join(tmpdir(), "warm-"));
  try {
    await writeFile(path.join(directory, template), strict);
    const dirs = { ...DIRS, templatesDir: directory };
    await expect(llama.load(settings, dirs, {})).rejects.toMatchObject({
      code: "model_load_failed",
      message: expect.stringMatching(/^warm_prompts\[0\]: .*One question only/s),
    });
  } finally {
    await rm(directory, { recursive: true });
  }
});

it.each([
  [
    "Hello.",
    ["warm_prompts"],
    'Expected a list of text or a list of mappings with "role" and "content", got the text "Hello.".',
  ],
  [["a", ""], ["warm_prompts", "1"], 'Expected text or a list of mappings with "role" and "content", got the text "".'],
  [
    [7],
    ["warm_prompts", "0"],
    'Expected text or a list of mappings with "role" and "content", got 7. Put it in quotes.',
  ],
  [
    [[{ role: "robot", content: "x" }]],
    ["warm_prompts", "0"],
    'Expected text or a list of mappings with "role" and "content", got a list.',
  ],
])("are checked before a load: %j", (value, steps, detail) => {
  const settings = { backend: "llama", model: "tiny.gguf", warm_prompts: value };
  expect(checkSchema(SETTINGS_SCHEMA, settings, "local_settings")).toEqual([
    expect.objectContaining({ steps, detail }),
  ]);
});
