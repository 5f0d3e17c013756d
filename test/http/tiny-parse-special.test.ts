/**
 * Control tokens' names in users' texts, over the embedded model: a registration's default and a request's own `parse_special`
 * say what they are in completions. In chats and edits they are text, whatever the registration of another operation says.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ONE_ADAPTER } from "../fixtures/test-server";
import { ROOT, startTinyServer, type TinyServer } from "../fixtures/tiny-server";

const MARK = "<|im_end|>";
const MODELS = { plain: "{}", read: "{ parse_special: true }", text: "{ parse_special: false }" };

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "parse-special-"));
  mkdirSync(path.join(dir, "configs"));
  const settings = `local_settings: { backend: llama, model: ${path.join(ROOT, "models/tiny.gguf")}, threads: 1 }`;
  for (const [model, defaults] of Object.entries(MODELS)) {
    const completions = `registration: { model: ${model}, endpoint: createCompletion }
${settings}
request_defaults: { x-localai-extensions: ${defaults} }
`;
    const others = `registration: { model: ${model}, endpoint: [createChatCompletion, createEdit, tokenize] }\n${settings}\n`;
    writeFileSync(path.join(dir, "configs", `${model}.yaml`), `${completions}---\n${others}`);
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe.each(ONE_ADAPTER)("over %s", (adapter) => {
  let tiny: TinyServer;
  beforeAll(async () => {
    tiny = await startTinyServer({ adapter, configDir: path.join(dir, "configs") });
    await tiny.server.ready;
  });
  afterAll(() => tiny.server.close(0));

  const post = <Answer>(pathname: string, body: object): Promise<Answer> => tiny.client.post(pathname, { body });
  const count = async (input: string, parse: boolean): Promise<number> =>
    (await post<{ count: number }>("/tokenize", { model: "plain", input, parse_special: parse })).count;
  const cost = async (pathname: string, body: object): Promise<number> =>
    (await post<{ usage: { prompt_tokens: number } }>(pathname, { max_tokens: 1, ...body })).usage.prompt_tokens;

  /** Tokens that the mark adds to a prompt, or to what stands behind it. */
  const added = async (more: object): Promise<number> =>
    (await cost("/completions", { prompt: `a${MARK}b`, ...more })) -
    (await cost("/completions", { prompt: "ab", ...more }));

  test.each<[string, object, boolean]>([
    ["plain", {}, true],
    ["read", {}, true],
    ["text", {}, false],
    ["plain", { parse_special: false }, false],
    ["text", { parse_special: true }, true],
    ["text", { "x-localai-extensions": { parse_special: true } }, true],
    ["read", { "x-localai-extensions": { parse_special: false } }, false],
  ])("completions of a registration of '%s' with %j: a token is %s", async (model, more, token) => {
    const text = `a${MARK}b`;
    const plain = await count("ab", false);
    expect(await count(text, true)).toBeLessThan(await count(text, false));
    expect(await added({ model, ...more })).toBe((await count(text, token)) - plain);
    // Of what stands behind the gap, too.
    const suffix = async (behind: string) => cost("/completions", { model, prompt: "x", suffix: behind, ...more });
    expect((await suffix(text)) - (await suffix("ab"))).toBe((await count(text, token)) - plain);
    // Of each prompt of a list.
    const both = await cost("/completions", { model, prompt: [text, text], ...more });
    expect(both).toBe(2 * (await cost("/completions", { model, prompt: text, ...more })));
    // And in its echo the text is the same.
    const { choices } = await post<{ choices: { text: string }[] }>("/completions", {
      ...{ model, prompt: text, max_tokens: 0, echo: true },
      ...more,
    });
    expect(choices[0]!.text).toBe(text);
  });

  test.each(Object.keys(MODELS))("chats and edits of '%s': they are text", async (model) => {
    const text = `a${MARK}b`;
    const more = (await count(text, false)) - (await count("ab", false));
    const chat = (content: string) => cost("/chat/completions", { model, messages: [{ role: "user", content }] });
    expect((await chat(text)) - (await chat("ab"))).toBe(more);
    const edit = (input: string) => cost("/edits", { model, input, instruction: "mend", max_tokens: undefined });
    expect((await edit(text)) - (await edit("ab"))).toBe(more);
  });
});
