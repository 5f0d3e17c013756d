/** What a file can hold never ends the server: it is tried in another process first. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { llama } from "../../src/backend/llama";
import { probe, probeLimits, type ProbeLimits, type ProbeStage } from "../../src/backend/llama/probe";
import type { MemoryPlan, MemoryUse } from "../../src/contracts/backend";
import type { ApiError } from "../../src/contracts/errors";
import { childrenOf, environmentOf, isAlive, ON_LINUX } from "../fixtures/processes";
import { until } from "../fixtures/test-server";
import { beside, chat, describeWith, DIRS, made } from "./models";

const TINY = path.join(DIRS.modelsDir, "tiny.gguf");
const ALL: ProbeStage[] = ["header", "template", "weights"];
/** Templates that never end are to end soon. */
const limits: ProbeLimits = { ...probeLimits(4e6), template: { seconds: 2, bytes: 256 * 1024 ** 2 } };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "probe-"));
  process.env.XDG_CACHE_HOME = path.join(folder, "cache");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const refusal = (promise: Promise<unknown>): Promise<ApiError> =>
  promise.then(
    () => {
      throw new Error("it was taken");
    },
    (error: ApiError) => error,
  );

/** Of all devices together: with a GPU most of it is there. */
function whole({ host, devices }: Pick<MemoryPlan, "host" | "devices">): MemoryUse {
  const sum = (part: keyof MemoryUse): number => [host, ...devices].reduce((all, one) => all + one[part], 0);
  return { weights: sum("weights"), context: sum("context"), compute: sum("compute") };
}

describe("a good model passes, and its plan has all parts", () => {
  test("tiny", async () => {
    const plan = await probe({ model: TINY, context_size: 8192 }, ALL, limits);
    const { weights, context, compute } = whole(plan!);
    expect(weights).toBeGreaterThan(3e6);
    expect(weights).toBeLessThan(2 * (await stat(TINY)).size); // embeddings that are the output too are on both sides
    expect(context).toBe(8192 * 4 * 2 * 128 * 2); // cells, layers, keys and values, their size, 16 bits
    expect(compute).toBeGreaterThan(1e5);
  });

  test.each(["mmproj-vision.gguf", "mmproj-audio.gguf"])("with the projector %s, whose weights count", async (name) => {
    const projector = made(name);
    const alone = await probe({ model: TINY, context_size: 1024 }, ["header"], limits);
    const plan = await probe({ model: TINY, projector, context_size: 1024 }, ALL, limits);
    expect(whole(plan!).weights).toBeGreaterThan(whole(alone!).weights);
    expect(whole(plan!).context).toBe(whole(alone!).context);
  });

  test("with a draft model, which counts as well", async () => {
    const alone = await probe({ model: TINY, context_size: 1024 }, ["header"], limits);
    const options = { model: TINY, context_size: 1024, speculation: "draft", draft_model: TINY } as const;
    const plan = await probe(options, ALL, limits);
    expect(whole(plan!).weights).toBe(2 * whole(alone!).weights);
    expect(whole(plan!).context).toBe(2 * whole(alone!).context);
  });

  describeWith(beside("all-MiniLM-L6-v2.Q8_0.gguf"), "one that gives embeddings", () => {
    test("passes", async () => {
      const plan = await probe({ model: beside("all-MiniLM-L6-v2.Q8_0.gguf") }, ALL, limits);
      expect(whole(plan!).weights).toBeGreaterThan(2e7);
    });
  });
});

describe("a chat template", () => {
  test.each([
    ["without end", "{% for i in range(1000000000) %}{% for j in range(1000000000) %}{% endfor %}{% endfor %}"],
    ["a range of everything", "{% for i in range(100000000000) %}x{% endfor %}"],
    [
      "a text that doubles",
      "{% set ns = namespace(s='xxxxxxxx') %}{% for i in range(60) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
    ],
    [
      "a list that doubles",
      "{% set ns = namespace(s=[1,2,3]) %}{% for i in range(60) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
    ],
    ["recursion", "{% macro f(x) %}{{ f(x) }}{% endmacro %}{{ f(1) }}"],
    ["brackets", `{{ ${"(".repeat(200_000)}1${")".repeat(200_000)} }}`],
    ["nested blocks", "{% if true %}".repeat(100_000) + "{% endif %}".repeat(100_000)],
  ])("that is hostile (%s) is refused at the load, with a reason", async (_, text) => {
    const template = path.join(folder, "hostile.jinja");
    await writeFile(template, text);
    const error = await refusal(probe({ model: TINY, template }, ["header", "template"], limits));
    expect(error).toMatchObject({ code: "model_load_failed" });
    expect(error.message).toMatch(/^The chat template can't be (?:rendered|read): /);
  });

  test.each([
    ["that refuses everything", "{{ raise_exception('no') }}"],
    ["that says nothing", "{# nothing #}"],
    ["with a loop of its own", "{% for i in range(10) %}{% for m in messages %}{{ m.role }}{% endfor %}{% endfor %}"],
  ])("%s is its own matter", async (_, text) => {
    const template = path.join(folder, "odd.jinja");
    await writeFile(template, text);
    await probe({ model: TINY, template }, ["header", "template"], limits);
  });
});

describe("the backend", () => {
  const settings = (model: string) => ({ backend: "llama", model, context_size: 512, threads: 1 });

  test("tries a file once, and again when it has changed", async () => {
    const file = path.join(folder, "once.gguf");
    await cp(TINY, file);
    const hooks = { probe: "auto" } as const;
    const begun = await llama.plan!(settings(file), DIRS, hooks);
    const model = await llama.load(settings(file), DIRS, hooks);
    expect(await chat(model, "What is 7 + 8?")).toContain("15");
    await model.close();
    // Tried in a moment of its own, a file that ends whoever reads it would be refused; known, it is not tried.
    const bytes = await readFile(file);
    const { atime, mtime } = await stat(file);
    expect(await llama.plan!(settings(file), DIRS, hooks)).toEqual(begun);
    await writeFile(file, bytes.fill(0xff, 24, 5000));
    await utimes(file, atime, mtime); // its other times and its inode tell all the same
    expect(await refusal(llama.plan!(settings(file), DIRS, hooks))).toMatchObject({ code: "model_load_failed" });
  });

  test("says what is missing as it does without a try", async () => {
    const error = await refusal(llama.plan!(settings("/no/such.gguf"), DIRS, { probe: "always" }));
    expect(error.message).toBe("The model file '/no/such.gguf' can't be loaded: No such file or directory.");
  });

  test("plans without another process, where it may not have one", async () => {
    const plan = await llama.plan!(settings(TINY), DIRS, { probe: "never" });
    expect(plan).toEqual(await llama.plan!(settings(TINY), DIRS, { probe: "always" }));
  });

  describe("where the other process is no good", () => {
    const addon = process.env.LLAMA_OPENAPI_ADDON;
    const fake = async (text: string): Promise<void> => {
      process.env.LLAMA_OPENAPI_ADDON = path.join(folder, `${Math.random()}.cjs`);
      await writeFile(process.env.LLAMA_OPENAPI_ADDON, text);
    };
    afterEach(() => {
      if (addon === undefined) delete process.env.LLAMA_OPENAPI_ADDON;
      else process.env.LLAMA_OPENAPI_ADDON = addon;
    });
    const own = () => ({ ...settings(TINY), context_size: 1024 });

    test.each([
      ["ends at once", "process.exit(3)"],
      ["can't be begun", "throw new Error('no such library')"],
    ])("and %s, the model is read all the same, unless a try is a must", async (_, text) => {
      await fake(text);
      expect(whole((await llama.plan!(own(), DIRS, { probe: "auto" }))!)).toMatchObject({ context: 1024 * 2048 });
      const error = await refusal(llama.plan!(own(), DIRS, { probe: "always" }));
      expect(error).toMatchObject({ code: "model_load_failed" });
      expect(error.message).toMatch(/^The model can't be tried: /);
    });

    test("but a library prints, that is no answer", async () => {
      await fake(`console.log("{}\\n7\\n{ a");
        module.exports = { limitProcess() {}, ModelOptions: Object, planModel: async () => ({ host: "said" }), tryTemplate() {} };`);
      expect(await llama.plan!(own(), DIRS, { probe: "always" })).toMatchObject({ host: "said" });
    });
  });

  test("ends the other process when nobody wants its answer any more", async () => {
    const template = path.join(folder, "endless.jinja");
    await writeFile(
      template,
      "{% for i in range(1000000000) %}{% for j in range(1000000000) %}{% endfor %}{% endfor %}",
    );
    const stop = new AbortController();
    const trial = refusal(llama.plan!({ ...settings(TINY), template }, DIRS, { probe: "always", signal: stop.signal }));
    setTimeout(() => stop.abort(new Error("stopped")), 200);
    expect((await trial).message).toBe("stopped");
  });
});

ON_LINUX("the other process has none of the server's secrets", async () => {
  const template = path.join(folder, "endless-too.jinja");
  await writeFile(template, "{% for i in range(1000000000) %}{% for j in range(1000000000) %}{% endfor %}{% endfor %}");
  const secrets = ["LLAMA_OPENAPI_API_KEY", "OPENAI_API_KEY", "AWS_SECRET_ACCESS_KEY"];
  for (const name of secrets) process.env[name] = "planted-secret";
  const stop = new AbortController();
  const trial = refusal(probe({ model: TINY, template }, ["template"], limits, stop.signal));
  let inherited: string[] = [];
  // Before it is the other program it is this one.
  await until(() => {
    const child = childrenOf(process.pid).find(({ command }) => command.includes("probe-child"));
    inherited = (child === undefined ? undefined : environmentOf(child.pid)) ?? [];
    return inherited.length > 1;
  });
  stop.abort(new Error("seen"));
  await trial;
  for (const name of secrets) delete process.env[name];
  expect(inherited.join()).not.toContain("planted");
  expect(inherited).toContain(`PATH=${process.env.PATH}`);
});

ON_LINUX("the other process ends with the server that has begun it, if that is killed", async () => {
  const template = path.join(folder, "long.jinja");
  const loop = (body: string): string => `{% for i in range(9999) %}${body}{% endfor %}`;
  await writeFile(template, loop(loop(loop(""))));
  // Far more than this test has.
  const patient: ProbeLimits = { ...limits, template: { seconds: 600, bytes: limits.template.bytes } };
  const task = [{ model: TINY, template }, ["template"], patient].map((part) => JSON.stringify(part)).join(", ");
  const script = `require(${JSON.stringify(require.resolve("../../src/backend/llama/probe"))}).probe(${task})`;
  const server = spawn(process.execPath, ["--require", require.resolve("tsx/cjs"), "-e", script], { stdio: "ignore" });
  const ended = once(server, "exit");
  let child: number | undefined;
  try {
    await until(
      () => (child = childrenOf(server.pid!).find(({ command }) => command.includes("probe-child"))?.pid) !== undefined,
    );
    server.kill("SIGKILL");
    await ended;
    await until(() => !isAlive(child!));
  } finally {
    server.kill("SIGKILL");
    if (child !== undefined && isAlive(child)) process.kill(child, "SIGKILL");
  }
});
