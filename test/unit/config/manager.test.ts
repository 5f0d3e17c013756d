/** What changes in registration files, and in the files that they name, while the server runs. The clock is ours. */
import { mkdir, mkdtemp, rename, rm, symlink, truncate, unlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import { STABLE_MS } from "../../../src/config/attached-files";
import { directorySource } from "../../../src/config/load";
import { ConfigManager, MAX_WAIT_MS, SETTLE_MS } from "../../../src/config/manager";
import type { Registration } from "../../../src/contracts/registration";
import type { ConfigSource } from "../../../src/config/source";
import { context, good } from "./check";

const named = (model: string, more = "") => good(more).replace("model: m,", `model: ${model},`);
const OTHER = "limits: {n: 2}\n";

let dir: string;
let now: number;
let log: Record<string, unknown>[];
let manager: ConfigManager;
/** What was taken over: the models of each list, and which of them were to be loaded. */
let taken: { models: string[]; load: string[] }[];
/** Says why a model can't be loaded. */
let flaw: (next: Registration) => string | undefined;
/** What it was asked about. */
let judged: Registration[];
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "manager-"));
  await mkdir(path.join(dir, "configs"));
  await writeFile(weights(), "weights");
  now = Date.now() + 1_000_000;
  log = [];
  taken = [];
  judged = [];
  flaw = () => undefined;
});
afterEach(() => rm(dir, { recursive: true }));

const file = (name: string) => path.join(dir, "configs", name);
const weights = () => path.join(dir, "m.gguf");
const write = (name: string, text: string) => writeFile(file(name), text);
const later = (ms = SETTLE_MS) => void (now += ms);

async function open(files: Record<string, string>, change: (source: ConfigSource) => ConfigSource = (same) => same) {
  for (const [name, text] of Object.entries(files)) await write(name, text);
  const dirs = { modelsDir: dir, templatesDir: dir };
  const line = (text: string): void => void log.push(JSON.parse(text) as Record<string, unknown>);
  manager = await ConfigManager.open({
    source: change(directorySource(path.join(dir, "configs"), { ...context, dirs })),
    backends: context.backends,
    dirs,
    log: pino({ level: "debug" }, { write: line }),
    now: () => now,
  });
  manager.onChange(
    (registrations, toLoad) => {
      taken.push({ models: registrations.map(({ model }) => model), load: toLoad.map(({ model }) => model) });
    },
    async (next) => {
      judged.push(next);
      return flaw(next);
    },
  );
}

/** Looks until nothing is waited for, time going on in between. */
async function settle() {
  while (await manager.look()) later();
}
const models = () => manager.registrations.map(({ model }) => model);
const limits = (model: string) => manager.registrations.find((one) => one.model === model)?.limits;
const summaries = () => manager.problems.map(({ file: at, summary }) => `${path.basename(at)} ${summary}`);

describe("each way to change a file", () => {
  test.each<[string, () => Promise<void>, string[]]>([
    ["written in place", () => write("a.yaml", named("other")), ["other", "b"]],
    [
      "renamed to, as editors save",
      async () => {
        await write(".a.yaml.swp", named("other"));
        await rename(file(".a.yaml.swp"), file("a.yaml"));
      },
      ["other", "b"],
    ],
    ["added", () => write("aa.yaml", named("added")), ["a", "added", "b"]],
    ["deleted", () => unlink(file("a.yaml")), ["b"]],
    ["renamed", () => rename(file("a.yaml"), file("z.yaml")), ["b", "a"]],
    ["emptied", () => truncate(file("a.yaml")), ["b"]],
  ])("%s", async (_, edit, want) => {
    await open({ "a.yaml": named("a"), "b.yaml": named("b") });
    expect(models()).toEqual(["a", "b"]);
    await edit();
    await settle();
    expect(models()).toEqual(want);
    expect(taken.at(-1)!.models).toEqual(want);
  });

  test("nothing: nothing is read, and nobody told", async () => {
    await open({ "a.yaml": named("a") });
    expect(await manager.look()).toBe(false);
    expect(taken).toEqual([]);
  });

  test("a directory whose link is swapped, as Kubernetes does it", async () => {
    await mkdir(file("..v1"));
    await mkdir(file("..v2"));
    await write("..v1/a.yaml", named("a"));
    await write("..v1/b.yaml", named("b"));
    await write("..v2/a.yaml", named("a", OTHER));
    await write("..v2/b.yaml", named("c"));
    await symlink("..v1", file("..data"));
    await symlink("..data/a.yaml", file("a.yaml"));
    await symlink("..data/b.yaml", file("b.yaml"));
    await open({});
    expect(models()).toEqual(["a", "b"]);
    await symlink("..v2", file("..tmp"));
    await rename(file("..tmp"), file("..data"));
    await rm(file("..v1"), { recursive: true });
    await settle();
    expect([models(), limits("a")]).toEqual([["a", "c"], { n: 2 }]);
    expect(taken).toHaveLength(1);
  });

  test("the directory itself goes: everything stays, and it is told", async () => {
    await open({ "a.yaml": named("a") });
    await rename(path.join(dir, "configs"), path.join(dir, "away"));
    await settle();
    expect([models(), summaries()]).toEqual([["a"], ["configs No configuration"]]);
    await rename(path.join(dir, "away"), path.join(dir, "configs"));
    await settle();
    expect([models(), summaries()]).toEqual([["a"], []]);
  });
});

describe("when it is read", () => {
  test("what is being written is left alone until it is quiet; several files are taken over at once", async () => {
    await open({ "a.yaml": named("a"), "b.yaml": named("b") });
    await truncate(file("a.yaml"));
    expect(await manager.look()).toBe(true);
    later(SETTLE_MS - 1);
    await write("a.yaml", named("a2"));
    expect(await manager.look()).toBe(true);
    later(SETTLE_MS / 2);
    await write("b.yaml", named("b2"));
    expect(await manager.look()).toBe(true);
    later(SETTLE_MS / 2);
    expect(await manager.look()).toBe(true);
    expect([models(), taken]).toEqual([["a", "b"], []]);
    later();
    expect(await manager.look()).toBe(false);
    expect([models(), taken.length]).toEqual([["a2", "b2"], 1]);
  });

  test("a file that never comes to rest holds up the others for a while only, and is itself never read half", async () => {
    await open({ "a.yaml": named("a"), "b.yaml": named("b") });
    await write("b.yaml", named("b2"));
    const from = now;
    for (let i = 0; taken.length === 0; i++) {
      await write("a.yaml", "#".repeat(i));
      await manager.look();
      later(SETTLE_MS / 2);
    }
    expect(models()).toEqual(["a", "b2"]);
    expect(now - from).toBeGreaterThanOrEqual(MAX_WAIT_MS);
  });

  test("a file that is written to while it is read is read again", async () => {
    let meddle: (() => Promise<void>) | undefined;
    await open({ "a.yaml": named("a") }, (source) => ({
      ...source,
      read: async (name) => {
        await meddle?.();
        meddle = undefined;
        return source.read(name);
      },
    }));
    await write("a.yaml", named("a2"));
    expect(await manager.look()).toBe(true);
    later();
    meddle = () => truncate(file("a.yaml"));
    expect(await manager.look()).toBe(true);
    expect(models()).toEqual(["a"]);
    await write("a.yaml", named("a3"));
    await settle();
    expect(models()).toEqual(["a3"]);
  });

  test("reload does not wait", async () => {
    await open({ "a.yaml": named("a") });
    await write("a.yaml", named("a2"));
    await manager.reload();
    expect(models()).toEqual(["a2"]);
  });
});

describe("what is wrong keeps its last good version", () => {
  const two = `${named("a")}---\n${named("b")}`;

  test.each<[string, string, string[], number]>([
    ["no YAML: all of the file", "registration: [\n", ["a", "b"], 2],
    ["one document is no YAML: all that the file does not say", `${named("b")}---\nregistration: [\n`, ["b", "a"], 1],
    ["one document is wrong: its own", `${named("a", "foo: 1\n")}---\n${named("b")}`, ["b", "a"], 1],
    ["a default is wrong", `${named("a", "request_defaults: {temprature: 1}\n")}---\n${named("b")}`, ["b", "a"], 1],
    ["the wrong one has another name: a rename", `${named("c", "foo: 1\n")}---\n${named("b")}`, ["b"], 0],
    ["the name is none", `${named("[1]")}---\n${named("b")}`, ["b", "a"], 1],
    [
      "the name stands there twice",
      `${named("x").replace("model: x", "model: x, model: y")}---\n${named("b")}`,
      ["b", "a"],
      1,
    ],
    ["the endpoint is none", `${named("a").replace("createChat", "creatChat")}---\n${named("b")}`, ["b", "a"], 1],
    ["nothing of it is a registration", "[1]\n", ["a", "b"], 2],
    ["too large", "#".repeat(1024 * 1024 + 1), ["a", "b"], 2],
  ])("%s", async (_, text, want, kept) => {
    await open({ "x.yaml": two });
    await write("x.yaml", text);
    await settle();
    expect(models()).toEqual(want);
    expect(manager.status()).toMatchObject({ problems: expect.any(Number) as number, kept });
    expect(manager.status().problems).toBeGreaterThan(0);

    await write("x.yaml", named("b"));
    await settle();
    expect([models(), manager.status()]).toEqual([["b"], { problems: 0, kept: 0 }]);
  });

  test("a document that is taken out is gone, also beside one that is wrong", async () => {
    await open({ "x.yaml": `${two}---\n${named("c")}` });
    await write("x.yaml", `${named("a", "foo: 1\n")}---\n${named("c")}`);
    await settle();
    expect(models()).toEqual(["c", "a"]);
  });

  test("of several endpoints only that which is wrong", async () => {
    const both = named("a").replace("endpoint: createChatCompletion", "endpoint: [createChatCompletion, createEdit]");
    await open({ "x.yaml": both });
    await write("x.yaml", `${both}limits: {max_completion_tokens: 5}\n`);
    await settle();
    const short = manager.registrations.map(({ operation, limits: caps }) => [operation, caps]);
    expect(short).toEqual([
      ["createChatCompletion", { max_completion_tokens: 5 }],
      ["createEdit", {}],
    ]);
  });

  test("through several wrong edits, and in another file's way only as long as it is there", async () => {
    await open({ "x.yaml": named("a", OTHER) });
    for (const text of ["a: [", "b: [", named("a", "foo: 1\n")]) {
      await write("x.yaml", text);
      await settle();
      expect([models(), limits("a")]).toEqual([["a"], { n: 2 }]);
    }
    await write("y.yaml", named("a"));
    await settle();
    expect([limits("a"), summaries()]).toEqual([{ n: 2 }, ["x.yaml Unknown key", "y.yaml Duplicate registration"]]);
    await unlink(file("x.yaml"));
    await settle();
    expect([models(), limits("a"), summaries()]).toEqual([["a"], {}, []]);
  });

  test("it is told once in the log, with its place, and once that it is right again; /health knows since when", async () => {
    await open({ "x.yaml": named("a") });
    const at = Date.now() + 1_000_000;
    now = at;
    await write("x.yaml", named("a", "foo: 1\n"));
    await settle();
    const found = new Date(now).toISOString();
    later(60_000);
    await write("y.yaml", named("b"));
    await settle();
    expect(manager.status()).toEqual({
      problems: 1,
      kept: 1,
      since: found,
      files: [{ file: "x.yaml", line: 3, summary: "Unknown key" }],
    });
    await write("x.yaml", named("a"));
    await settle();
    expect(log.map(({ msg, line, path: key, added }) => ({ msg, line, path: key, added }))).toEqual([
      { msg: "configuration: Unknown key", line: 3, path: "foo", added: undefined },
      { msg: "registrations changed", added: ["createChatCompletion b"] },
      { msg: "configuration is right again" },
    ]);
  });
});

describe("a deleted model", () => {
  test("stays away while its file says what it said, and comes back when that changes", async () => {
    await open({ "x.yaml": `${named("a")}---\n${named("b")}`, "y.yaml": named("c") });
    expect(manager.forget("a")).toBe(true);
    expect(manager.forget("a")).toBe(false);
    expect(models()).toEqual(["b", "c"]);
    await write("y.yaml", named("d"));
    await utimes(file("x.yaml"), 1e9, 1e9);
    await settle();
    await manager.reload();
    expect(models()).toEqual(["b", "d"]);
    await write("x.yaml", `${named("a")}---\n${named("b")}# again\n`);
    await settle();
    expect(models()).toEqual(["a", "b", "d"]);
  });

  test("is not brought back by an edit that is wrong", async () => {
    await open({ "x.yaml": `${named("a")}---\n${named("b")}` });
    manager.forget("a");
    await write("x.yaml", "a: [");
    await settle();
    expect(models()).toEqual(["b"]);
  });

  test("is not brought back by files that are being read", async () => {
    let deleted = false;
    await open({ "x.yaml": named("a"), "y.yaml": named("b") }, (source) => ({
      ...source,
      read: async (name) => {
        if (taken !== undefined && name === file("y.yaml") && manager !== undefined) deleted ||= manager.forget("a");
        return source.read(name);
      },
    }));
    await write("y.yaml", named("c"));
    await settle();
    expect([deleted, models()]).toEqual([true, ["c"]]);
  });
});

describe("weights", () => {
  const revision = () => manager.registrations[0]!.revision;

  test("another file in their place is another model, once it is complete", async () => {
    await open({ "a.yaml": named("a") });
    const before = revision();
    await writeFile(weights(), "half");
    expect(await manager.look()).toBe(true);
    later(STABLE_MS - 1);
    await writeFile(weights(), "half of");
    expect(await manager.look()).toBe(true);
    later(STABLE_MS - 1);
    expect(await manager.look()).toBe(true);
    expect([revision(), taken]).toEqual([before, []]);
    later(1);
    expect(await manager.look()).toBe(false);
    expect(revision()).not.toBe(before);
    expect(taken).toEqual([{ models: ["a"], load: ["a"] }]);
  });

  test("every shard counts, and what is replaced together is loaded together", async () => {
    const shards = [1, 2].map((number) => path.join(dir, `s-0000${number}-of-00002.gguf`));
    for (const shard of shards) await writeFile(shard, "weights");
    await open({ "a.yaml": named("a").replace("m.gguf", path.basename(shards[0]!)) });
    const before = revision();
    await writeFile(shards[1]!, "other weights");
    await settle();
    expect(revision()).not.toBe(before);
    expect(taken).toEqual([{ models: ["a"], load: ["a"] }]);
    // The first one is complete before the second is.
    await writeFile(shards[0]!, "newer weights");
    expect(await manager.look()).toBe(true);
    later(STABLE_MS - 1);
    await writeFile(shards[1]!, "newer weights, too");
    expect(await manager.look()).toBe(true);
    later(1);
    expect(await manager.look()).toBe(true);
    expect(taken).toHaveLength(1);
    later(STABLE_MS);
    expect(await manager.look()).toBe(false);
    expect(taken).toHaveLength(2);
  });

  test("what is loaded goes on without its file, and it is told; the file that comes back counts", async () => {
    await open({ "a.yaml": named("a") });
    const before = revision();
    await unlink(weights());
    await settle();
    expect([revision(), summaries()]).toEqual([before, ["a.yaml Missing file"]]);
    await writeFile(weights(), "new weights");
    await settle();
    expect(summaries()).toEqual([]);
    expect(revision()).not.toBe(before);
  });

  test("a file that was missing from the start is loaded once it is there", async () => {
    await unlink(weights());
    await open({ "a.yaml": named("a") });
    await writeFile(weights(), "weights");
    await settle();
    expect([summaries(), taken.at(-1)]).toEqual([[], { models: ["a"], load: ["a"] }]);
  });

  test("of several registrations only those are loaded whose model has changed", async () => {
    await writeFile(path.join(dir, "n.gguf"), "other weights");
    await open({ "a.yaml": named("a"), "b.yaml": named("b").replace("m.gguf", "n.gguf") });
    await write("a.yaml", named("a", OTHER));
    await settle();
    expect(taken.at(-1)).toEqual({ models: ["a", "b"], load: [] });
    await write("b.yaml", named("b").replace("m.gguf", "m.gguf, context_size: 9"));
    await settle();
    expect(taken.at(-1)).toEqual({ models: ["a", "b"], load: ["b"] });
  });
});

describe("a model that can't be loaded takes no other's place", () => {
  const larger = named("a", OTHER).replace("m.gguf", "m.gguf, context_size: 9");
  const tooLarge = ({ local }: Registration) => (local["context_size"] === 9 ? "No room." : undefined);

  test("of other weights: told with its place, tried once, and taken when they are right again", async () => {
    await open({ "a.yaml": named("a"), "b.yaml": named("b").replace("m.gguf", "n.gguf") });
    const before = manager.registrations[0];
    flaw = () => "No GGUF.";
    await writeFile(weights(), "damaged");
    await settle();
    expect([manager.registrations[0], taken.flatMap(({ load }) => load)]).toEqual([before, []]);
    expect(manager.problems.filter(({ summary }) => summary !== "Missing file")).toMatchObject([
      { line: 1, path: "local_settings", detail: "No GGUF. The one before it goes on." },
    ]);
    expect(manager.status()).toMatchObject({ kept: 1 });
    await write("b.yaml", named("c").replace("m.gguf", "n.gguf"));
    await settle();
    expect([models(), judged.length]).toEqual([["a", "c"], 1]);
    flaw = () => undefined;
    await writeFile(weights(), "right again");
    await settle();
    expect([taken.at(-1), manager.status().kept]).toEqual([{ models: ["a", "c"], load: ["a"] }, 0]);
  });

  test("of other settings: the registration stays as it was, with all that goes with it; reload tries again", async () => {
    await open({ "a.yaml": named("a") });
    flaw = tooLarge;
    await write("a.yaml", larger);
    await settle();
    expect([limits("a"), summaries()]).toEqual([{}, ["a.yaml Model can't be loaded"]]);
    flaw = () => undefined;
    await manager.reload();
    expect([limits("a"), summaries()]).toEqual([{ n: 2 }, []]);
  });

  test("of which files are missing: until they are there", async () => {
    await open({ "a.yaml": named("a") });
    const files = new Set(["m.gguf"]);
    flaw = ({ local }) => (files.has(String(local["model"])) ? undefined : "No such file.");
    await write("a.yaml", named("a", OTHER).replace("m.gguf", "n.gguf"));
    await settle();
    expect([limits("a"), summaries()]).toEqual([{}, ["a.yaml Model can't be loaded", "a.yaml Missing file"]]);
    files.add("n.gguf");
    await writeFile(path.join(dir, "n.gguf"), "weights");
    await settle();
    expect([limits("a"), summaries()]).toEqual([{ n: 2 }, []]);
  });

  test("but is taken where there was none, and the edit that is taken back is no change", async () => {
    await open({ "a.yaml": named("a") });
    flaw = tooLarge;
    await write("b.yaml", larger.replace("model: a,", "model: b,"));
    await write("a.yaml", larger);
    await settle();
    expect([models(), limits("a"), limits("b"), judged.length]).toEqual([["a", "b"], {}, { n: 2 }, 1]);
    await write("a.yaml", named("a"));
    await settle();
    expect([summaries(), taken.flatMap(({ load }) => load)]).toEqual([[], ["b"]]);
  });

  test("of several endpoints: told once; deleted, all of it is gone", async () => {
    const both = (text: string) =>
      text.replace("endpoint: createChatCompletion", "endpoint: [createChatCompletion, createEdit]");
    await open({ "a.yaml": both(named("a")) });
    flaw = tooLarge;
    await write("a.yaml", both(larger).replace("limits: {n: 2}", ""));
    await settle();
    expect([summaries(), manager.status().kept]).toEqual([["a.yaml Model can't be loaded"], 2]);
    manager.forget("a");
    expect([models(), summaries()]).toEqual([[], []]);
  });
});
