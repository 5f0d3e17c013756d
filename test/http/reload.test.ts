/** Registrations and weights that change under requests, over a real socket and with the real watcher. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import OpenAI from "openai";
import pino from "pino";
import type { Model } from "../../src/contracts/backend";
import type { ServerSettings } from "../../src/config/settings";
import { type RunningServer, startServer } from "../../src";
import { delta, type Script, ScriptedBackend, TIMINGS, tick } from "../fixtures/scripted-backend";
import { ONE_ADAPTER, until } from "../fixtures/test-server";

let finish: () => void = () => undefined;
/** Ends when the test says so. */
const waits: Script = async function* ({ signal }) {
  yield { type: "start", promptTokens: 1, cachedTokens: 0 };
  yield delta(0, "begun");
  await new Promise<void>((resolve) => (finish = resolve));
  for (let i = 0; i < 5; i++) {
    await tick(signal);
    yield delta(0, ".");
  }
  yield { type: "finish", choice: 0, reason: "stop", completionTokens: 6 };
  yield { type: "end", timings: TIMINGS };
};

/** Its models read a file, and fail whoever asks them when they are closed. */
class FileBackend extends ScriptedBackend {
  override readonly settingsSchema = {
    type: "object",
    additionalProperties: false,
    required: ["backend"],
    properties: {
      backend: { const: "scripted" },
      script: { type: "string" },
      senses: { type: "boolean" },
      weights: { type: "string" },
    },
  };
  open = 0;

  override engineKey(settings: Readonly<Record<string, unknown>>): string {
    return JSON.stringify(settings);
  }

  files({ weights }: Readonly<Record<string, unknown>>, { modelsDir }: { modelsDir: string }) {
    return typeof weights === "string" ? [{ setting: "weights", path: path.join(modelsDir, weights) }] : [];
  }

  override async load(settings: Readonly<Record<string, unknown>>): Promise<Model> {
    const model = await super.load(settings);
    let closed = false;
    this.open++;
    const generate = model.generate.bind(model);
    model.generate = async function* (options, signal) {
      for await (const event of generate(options, signal)) {
        if (closed) throw new Error("closed under a request");
        yield event;
      }
    };
    model.close = async () => {
      if (!closed) this.open--;
      closed = true;
    };
    return model;
  }
}

const registration = (model: string, script = "parrot", more = "") =>
  `registration: {model: ${model}, endpoint: createChatCompletion}\nlocal_settings: {backend: scripted, script: ${script}}\n${more}`;
const warm = (temperature: number) => `request_defaults: {temperature: ${temperature}}\n`;

describe.each(ONE_ADAPTER)("over %s", (adapter) => {
  let dir: string;
  let backend: FileBackend;
  let server: RunningServer;
  let client: OpenAI;

  const file = (name: string) => path.join(dir, "configs", name);
  const write = (name: string, text: string) => writeFileSync(file(name), text);
  /** As editors do it. */
  const replace = (name: string, text: string) => {
    write(`.${name}.tmp`, text);
    renameSync(file(`.${name}.tmp`), file(name));
  };

  async function start(files: Record<string, string>) {
    for (const [name, text] of Object.entries(files)) write(name, text);
    const settings = {
      ...{ host: "127.0.0.1", port: 0, configDir: path.join(dir, "configs"), modelsDir: dir, templatesDir: dir },
      ...{ watch: true, unknownProperties: "refuse", bodyLimit: 1024 * 1024, gracePeriod: 60_000, adapter },
      ...{ logPrompts: false, requestTimeout: 0 },
    } as ServerSettings;
    const log = pino({ level: "silent" });
    server = await startServer(settings, { log, backends: new Map([["scripted", backend]]) });
    await server.ready;
    client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: "none", maxRetries: 0 });
  }
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), "reload-"));
    mkdirSync(path.join(dir, "configs"));
    backend = new FileBackend({ waits });
  });
  afterEach(async () => {
    await server.close(0);
    rmSync(dir, { recursive: true });
  });

  const ask = async (model: string, content = "hi") =>
    (await client.chat.completions.create({ model, messages: [{ role: "user", content }] })).choices[0]!.message
      .content;
  const models = async () => (await client.models.list()).data.map(({ id }) => id);
  const served = async (want: string[]) => {
    while (JSON.stringify(await models()) !== JSON.stringify(want)) await tick(undefined);
  };
  const health = async () => {
    const response = await fetch(`${server.url}/health`);
    const { status, configuration } = (await response.json()) as Record<"status" | "configuration", unknown>;
    return { code: response.status, status, configuration };
  };
  const metrics = async () => (await fetch(`${server.url}/metrics`)).text();

  test("files are added, edited, replaced and deleted; /health tells what is wrong until it is mended", async () => {
    await start({ "a.yaml": registration("a") });
    replace("b.yaml", registration("b"));
    await served(["a", "b"]);
    expect(await ask("b")).toBe("hi");

    write("a.yaml", registration("a", "parrot", warm(0.5)));
    await until(() => server.registry.get("createChatCompletion", "a")?.defaults.temperature === 0.5);
    expect(await ask("a")).toBe("hi");
    expect(backend.records.at(-1)?.options.temperature).toBe(0.5);

    replace("a.yaml", registration("a", "parrot", "request_defaults: {temprature: 1}\n"));
    while ((await health()).status === "ok") await tick(undefined);
    const files = [{ file: "a.yaml", line: 3, summary: "Unknown property" }];
    const since = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string;
    const configuration = { problems: 1, kept: 1, since, files };
    expect(await health()).toEqual({ code: 200, status: "degraded", configuration });
    expect(await metrics()).toContain("\nllama_openapi_configuration_problems 1\n");
    await ask("a");
    expect(backend.records.at(-1)?.options.temperature).toBe(0.5);

    replace("a.yaml", registration("a", "parrot", warm(1)));
    while ((await health()).status !== "ok") await tick(undefined);
    expect(await health()).toMatchObject({ configuration: { problems: 0, kept: 0 } });
    expect(await metrics()).toContain("\nllama_openapi_configuration_problems 0\n");
    await ask("a");
    expect(backend.records.at(-1)?.options.temperature).toBe(1);

    unlinkSync(file("b.yaml"));
    await served(["a"]);
    await expect(ask("b")).rejects.toMatchObject({ status: 404, code: "model_not_found" });
    // All of them had the same local settings.
    expect([backend.loads, backend.open]).toEqual([1, 1]);
  });

  test("a swapped link, which no watcher sees, is found", async () => {
    for (const version of ["v1", "v2"]) {
      mkdirSync(path.join(dir, version));
      writeFileSync(path.join(dir, version, "a.yaml"), registration(version));
    }
    symlinkSync("../v1", file("..data"));
    symlinkSync("..data/a.yaml", file("a.yaml"));
    await start({});
    await served(["v1"]);
    symlinkSync("../v2", file("..tmp"));
    renameSync(file("..tmp"), file("..data"));
    await served(["v2"]);
    // By now the watcher is ready for certain.
    symlinkSync("../v1", file("..tmp"));
    renameSync(file("..tmp"), file("..data"));
    await served(["v1"]);
  });

  test("a second registration of one name, in another file, is not used", async () => {
    await start({ "a.yaml": registration("a", "parrot", warm(0.5)) });
    write("b.yaml", registration("a", "parrot", warm(2)));
    while ((await health()).status === "ok") await tick(undefined);
    expect((await health()).configuration).toMatchObject({ problems: 1, files: [{ file: "b.yaml", line: 1 }] });
    await ask("a");
    expect(backend.records.at(-1)?.options.temperature).toBe(0.5);
  });

  test("a request in flight comes to its end on the model and the defaults it began with", async () => {
    await start({ "a.yaml": registration("a", "waits", warm(0.5)) });
    const messages = [{ role: "user" as const, content: "hi" }];
    const stream = await client.chat.completions.create({ model: "a", messages, stream: true });
    let text = "";
    for await (const { choices } of stream) {
      text += choices[0]?.delta.content ?? "";
      if (text !== "begun") continue;
      replace("a.yaml", registration("a", "parrot", warm(1)));
      await until(() => backend.open === 2);
      expect(await ask("a", "the new one")).toBe("the new one");
      finish();
    }
    expect(text).toBe("begun.....");
    expect(backend.records.map(({ options, ended }) => [options.temperature, ended])).toEqual([
      [0.5, "end"],
      [1, "end"],
    ]);
    await until(() => backend.open === 1);
  });

  test("weights that changed are loaded anew, requests in flight ending on the old ones", async () => {
    writeFileSync(path.join(dir, "w"), "one");
    await start({ "a.yaml": registration("a", "waits").replace("waits", "waits, weights: w") });
    const messages = [{ role: "user" as const, content: "hi" }];
    const stream = await client.chat.completions.create({ model: "a", messages, stream: true });
    let text = "";
    for await (const { choices } of stream) {
      text += choices[0]?.delta.content ?? "";
      if (text !== "begun") continue;
      writeFileSync(path.join(dir, "w.tmp"), "two");
      renameSync(path.join(dir, "w.tmp"), path.join(dir, "w"));
      await until(() => backend.loads === 2);
      finish();
    }
    expect(text).toBe("begun.....");
    await until(() => backend.open === 1);
  });

  test("a deleted model stays deleted until its file changes", async () => {
    await start({ "a.yaml": registration("a"), "b.yaml": registration("b") });
    await client.models.delete("a");
    replace("b.yaml", registration("c"));
    await served(["c"]);
    await server.reload();
    expect(await models()).toEqual(["c"]);
    replace("a.yaml", `${registration("a")}# again\n`);
    await served(["a", "c"]);
  });

  test("a storm of edits, some of them wrong, loses no request", async () => {
    const edits: [script: string, more: string][] = [
      ["parrot", warm(1)],
      ["parrot", "foo: 1\n"],
      ["echo", ""],
      ["echo", "limits: {n: 2}\n"],
      ["echo", "}\n"],
    ];
    await start({ "a.yaml": registration("a") });
    let storm = true;
    let answers = 0;
    const clients = Array.from({ length: 16 }, async (_, i) => {
      for (let n = 0; storm; n++) {
        expect(await ask("a", `client ${i} asks ${n}`)).toBe(`client ${i} asks ${n}`);
        answers++;
      }
    });
    for (let i = 0; i < 70; i++) {
      const [script, more] = edits[i % edits.length]!;
      (i % 2 === 0 ? replace : write)("a.yaml", registration("a", script, more));
      if (i % 10 === 0) write("b.yaml", registration(`b${i}`));
      await server.reload();
      const before = answers;
      await until(() => answers > before + 3);
    }
    storm = false;
    await Promise.all(clients);
    expect(backend.records.every(({ ended }) => ended === "end")).toBe(true);
    expect(backend.loads).toBeGreaterThan(10);
    replace("a.yaml", registration("a"));
    await until(() => backend.open === 1);
  });
});
