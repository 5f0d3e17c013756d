/** The models of random weights that the build makes: the addon loads each, and what generates does so. */
import { chat, load, made } from "./models";

it.each(["llama", "moe", "gemma3", "qwen2vl", "mamba", "lfm2"])("%s", async (name) => {
  const model = await load(made(`${name}.gguf`), { context_size: 2048 });
  try {
    const answer = await chat(model, "Who are you?", { max_tokens: 16 });
    expect(answer).not.toBe("");
    expect(await chat(model, "Who are you?", { max_tokens: 16 })).toBe(answer);
  } finally {
    await model.close();
  }
});

it("says how to make what is missing", () => {
  expect(() => made("nothing.gguf")).toThrow(/nothing\.gguf\. `npm run setup` makes/);
});
