import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { backends } from "../../../src/backend/catalogue";
import type { CheckContext } from "../../../src/config/check-document";
import { directorySource } from "../../../src/config/load";
import { configSource, loadRegistrations } from "../../../src/config/load-registrations";
import { resolveSettings } from "../../../src/config/resolve-settings";
import { brief, context, good } from "./check";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "configs-"));
});
afterEach(() => rm(dir, { recursive: true }));

const write = async (files: Record<string, string | Uint8Array>) => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), text);
  }
};
const loadConfig = (from: string, checked: CheckContext) => loadRegistrations(directorySource(from, checked));
const named = (model: string, more = "") => good(more).replace("model: m,", `model: ${model},`);
const load = async () => {
  const { registrations, problems } = await loadConfig(dir, context);
  return {
    models: registrations.map(({ model }) => model),
    problems: problems.map((problem) => `${path.relative(dir, problem.file)}:${brief(problem)}`),
    details: problems.map(({ detail }) => detail),
  };
};

test("a bad file takes no other down, and all errors of all files are told", async () => {
  await write({
    "a.yaml": named("a"),
    "b.yaml": "registration: [\n",
    "c.yml": `${named("c")}---\n${named("c2", "limits: {nn: 1}\nfoo: 1")}`,
    "d.yaml": named("d"),
  });
  expect(await load()).toMatchObject({
    models: ["a", "c", "d"],
    problems: ["b.yaml:1:15 Invalid YAML: ", "c.yml:6:10 Unknown property: limits.nn", "c.yml:7:1 Unknown key: foo"],
  });
});

test("which files are read", async () => {
  await write({
    "a.yaml": named("a"),
    "b.YML": named("b"),
    "notes.md": "no registration",
    "c.yaml.bak": "no: registration",
    ".hidden.yaml": "no: registration",
    "..data/x.yaml": "no: registration",
    "llama-openapi.yaml": "port: 1",
    "empty.yaml": "# nothing yet\n",
    "models/readme.txt": "",
    "sub/x.yaml": named("x"),
  });
  await symlink(path.join(dir, "..data/x.yaml"), path.join(dir, ".link.yaml"));
  expect(await load()).toEqual({
    models: ["a", "b"],
    problems: ["sub:0:0 Directory not read: "],
    details: ["Registration files lie in the configuration directory itself; x.yaml in this one is not read."],
  });
});

test("a linked file counts as what it leads to, and a dangling link is told", async () => {
  await write({ "..v1/a.yaml": named("a") });
  await symlink(path.join(dir, "..v1/a.yaml"), path.join(dir, "a.yaml"));
  await symlink(path.join(dir, "nowhere"), path.join(dir, "b.yaml"));
  expect(await load()).toEqual({
    models: ["a"],
    problems: ["b.yaml:0:0 Unreadable file: "],
    details: ["It can't be read: there is no such file or directory."],
  });
});

test("two registrations of one {operation, model}: the first holds, the second names both places", async () => {
  await write({
    "a.yaml": `# a\n${named("a")}`,
    "b.yaml": `${named("b")}---\n${named("a")}`,
  });
  const { models, problems, details } = await load();
  expect(models).toEqual(["a", "b"]);
  expect(problems).toEqual(["b.yaml:4:36 Duplicate registration: registration.endpoint"]);
  expect(details[0]).toContain('"a" is registered at createChatCompletion already, in ');
  expect(details[0]).toContain("a.yaml line 2.");
});

test("the same operation under two names is a duplicate too", async () => {
  await write({ "a.yaml": named("a").replace("createChatCompletion", "[createChatCompletion, chat/completions]") });
  expect((await load()).problems).toEqual(["a.yaml:1:59 Duplicate registration: registration.endpoint"]);
});

test.each<[string, string | Uint8Array, string]>([
  ["not UTF-8", Uint8Array.of(0x61, 0x3a, 0x20, 0xff), "It can't be read: it is not UTF-8 text."],
  ["too large", "#".repeat(1024 * 1024 + 1), "It has 1048577 bytes; a registration file may have at most 1048576."],
])("a file that is %s", async (_, text, detail) => {
  await write({ "a.yaml": text, "b.yaml": named("b") });
  expect(await load()).toMatchObject({ models: ["b"], details: [detail] });
});

test("a byte order mark is no content", async () => {
  await write({ "a.yaml": "\ufeff" + named("a", "foo: 1") });
  expect((await load()).problems).toEqual(["a.yaml:3:1 Unknown key: foo"]);
});

test("a directory that is not there", async () => {
  const { registrations, problems } = await loadConfig(path.join(dir, "none"), context);
  expect(registrations).toEqual([]);
  expect(problems.map(({ detail }) => detail)).toEqual([
    "The configuration directory can't be read: there is no such file or directory.",
  ]);
});

test("created is the file's modification time", async () => {
  await write({ "a.yaml": named("a") });
  await utimes(path.join(dir, "a.yaml"), 1e9, 1e9 + 0.7);
  const { registrations } = await loadConfig(dir, context);
  expect(registrations[0]!.created).toBe(1e9);
  expect(registrations[0]!.source).toEqual({ file: path.join(dir, "a.yaml"), line: 1 });
});

test("a missing model file is an error with its place, and the model stays registered", async () => {
  await write({ "a.yaml": named("a") });
  const dirs = { modelsDir: dir, templatesDir: dir };
  const { registrations, problems } = await loadConfig(dir, { ...context, dirs });
  expect(registrations).toHaveLength(1);
  expect(problems.map(brief)).toEqual(["2:40 Missing file: local_settings.model"]);
  expect(problems[0]!.detail).toBe(`There is no file ${dir}/m.gguf.`);
  await write({ "m.gguf": "" });
  expect((await loadConfig(dir, { ...context, dirs })).problems).toEqual([]);
});

test("a shard that is missing is told, and a later shard where the first belongs", async () => {
  const shard = (number: number) => `m-0000${number}-of-00003.gguf`;
  const naming = (number: number) => named("a").replace("fake", "llama").replace("m.gguf", shard(number));
  await write({ "a.yaml": naming(1), [shard(1)]: "", [shard(3)]: "" });
  const dirs = { modelsDir: dir, templatesDir: dir };
  const details = async () =>
    (await loadConfig(dir, { backends: backends(), dirs })).problems.map(({ detail }) => detail);
  expect(await details()).toEqual([`There is no file ${dir}/${shard(2)}.`]);
  await write({ [shard(2)]: "" });
  expect(await details()).toEqual([]);
  await write({ "a.yaml": naming(3) });
  const [wrong] = await details();
  expect(wrong).toBe(
    `${dir}/${shard(3)} is a later part of a split model. Name its first one, ${shard(1)}: the others are found.`,
  );
  for (const number of [1, 2]) await rm(path.join(dir, shard(number)));
  expect(await details()).toContain(`There is no file ${dir}/${shard(1)}, nor 1 more that belong to it.`);
});

describe("with the package's own files", () => {
  const packageDir = path.join(__dirname, "../../..");

  test("the shipped registrations have no error", async () => {
    const { settings } = resolveSettings({ cwd: packageDir, packageDir });
    const { registrations, problems } = await loadRegistrations(configSource(settings, { backends: backends() }));
    expect(problems).toEqual([]);
    expect(registrations.map(({ operation, model }) => `${operation} ${model}`)).toEqual([
      "createChatCompletion tiny",
      "createCompletion tiny",
      "createEdit tiny",
      "createEmbedding tiny",
      "tokenize tiny",
      "detokenize tiny",
      "applyTemplate tiny",
      "rerank tiny",
    ]);
  });

  test("a setting that the backend does not have", async () => {
    await write({
      "a.yaml": "registration: {model: a, endpoint: completions}\nlocal_settings: {backend: llama, model: a, ctx: 1}\n",
    });
    const { problems } = await loadConfig(dir, { backends: backends() });
    expect(problems.map(brief)).toEqual(["2:44 Unknown key: local_settings.ctx"]);
  });

  test("--model registers the file wherever a model can be registered", async () => {
    const flags = new Map([
      ["model", path.join(packageDir, "models/tiny.gguf")],
      ["parallel", "2"],
      ["gpuLayers", "auto"],
    ] as const);
    const { settings } = resolveSettings({ cwd: dir, packageDir, flags });
    const { registrations } = await loadRegistrations(configSource(settings, { backends: backends() }));
    expect(registrations.map(({ operation, model }) => `${operation} ${model}`)).toEqual([
      "createChatCompletion tiny",
      "applyTemplate tiny",
      "createCompletion tiny",
      "createEdit tiny",
      "createEmbedding tiny",
      "tokenize tiny",
      "detokenize tiny",
      "rerank tiny",
    ]);
    expect(registrations[0]!.local).toEqual({
      backend: "llama",
      model: settings.model,
      parallel: 2,
      gpu_layers: "auto",
    });
  });
});
