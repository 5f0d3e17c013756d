/** A change after which a real model could not be loaded: the one before it goes on. */
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT, startTinyServer, type TinyServer } from "../fixtures/tiny-server";

const TINY = path.join(ROOT, "models/tiny.gguf");
const TEMPLATE = `{% for m in messages %}<|im_start|>{{ m.role }}
{{ m.content }}<|im_end|>
{% endfor %}<|im_start|>assistant
`;

let dir: string;
let running: TinyServer;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "last-good-"));
  process.env.XDG_CACHE_HOME = path.join(dir, "cache");
  mkdirSync(path.join(dir, "configs"));
  copyFileSync(TINY, path.join(dir, "m.gguf"));
  replace("own.jinja", TEMPLATE);
  replace("configs/m.yaml", registration({}));
  running = await startTinyServer({
    configDir: path.join(dir, "configs"),
    modelsDir: dir,
    templatesDir: dir,
    probeModels: "auto",
    memoryLimit: 256 * 1024 ** 2,
    watch: false,
  });
  await running.server.ready;
});
afterAll(async () => {
  await running.server.close();
  rmSync(dir, { recursive: true });
});

function replace(name: string, content: string | Buffer): void {
  writeFileSync(path.join(dir, `${name}.new`), content);
  renameSync(path.join(dir, `${name}.new`), path.join(dir, name));
}
const registration = (settings: object): string =>
  JSON.stringify({
    registration: { model: "m", endpoint: "createChatCompletion" },
    local_settings: { backend: "llama", model: "m.gguf", template: "own.jinja", context_size: 2048, ...settings },
  });

const ask = async (): Promise<string | null> => {
  const messages = [{ role: "user" as const, content: "What is 7 + 8?" }];
  const { choices } = await running.client.chat.completions.create({ model: "m", messages, temperature: 0 });
  return choices[0]!.message.content;
};
const health = async () =>
  (await (await fetch(`${running.server.url}/health`)).json()) as {
    status: string;
    models: { state: string }[];
    configuration: { problems: number; kept: number };
  };

test.each<[string, () => void, () => void]>([
  [
    "a template that is no Jinja",
    () => replace("own.jinja", "{% for m in messages %}{{ m.content }"),
    () => replace("own.jinja", TEMPLATE),
  ],
  [
    "a template that takes all memory",
    () => replace("own.jinja", "{% for i in range(100000000000) %}x{% endfor %}"),
    () => replace("own.jinja", TEMPLATE),
  ],
  ["a template that is not there", () => replace("configs/m.yaml", registration({ template: "none.jinja" })), mend],
  [
    "weights that are damaged",
    () => replace("m.gguf", "GGUF and then nothing"),
    () => copyFileSync(TINY, path.join(dir, "m.gguf")),
  ],
  ["more memory than there is", () => replace("configs/m.yaml", registration({ context_size: 1_000_000 })), mend],
])("%s", async (_, damage, repair) => {
  expect(await ask()).toContain("15");
  const { model } = (await running.server.pool.ready())[0]!;
  damage();
  await running.server.reload();
  expect(await health()).toMatchObject({
    status: "degraded",
    models: [{ state: "ready" }],
    configuration: { kept: 1 },
  });
  expect(await ask()).toContain("15");
  expect((await running.server.pool.ready())[0]!.model).toBe(model);
  repair();
  await running.server.reload();
  expect(await ask()).toContain("15");
  expect(await health()).toMatchObject({ status: "ok", models: [{ state: "ready" }], configuration: { problems: 0 } });
});

function mend(): void {
  replace("configs/m.yaml", registration({}));
}
