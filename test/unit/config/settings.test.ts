import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { MODEL_OPTION_FIELDS } from "../../../src/generated/options";
import { completeSettings, resolveSettings, type SettingsInput } from "../../../src/config/resolve-settings";
import { showSetting } from "../../../src/config/setting-value";
import {
  fileKey,
  flagName,
  SETTING_NAMES,
  SETTINGS,
  variableName,
  type Setting,
  type SettingName,
} from "../../../src/config/settings";

let cwd: string;
let packageDir: string;
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), "settings-"));
  packageDir = path.join(cwd, "package");
  await mkdir(path.join(packageDir, "configs"), { recursive: true });
});
afterEach(() => rm(cwd, { recursive: true }));

const resolve = (flags: Partial<Record<SettingName, string>> = {}, env: SettingsInput["env"] = {}) =>
  resolveSettings({ flags: new Map(Object.entries(flags) as [SettingName, string][]), env, cwd, packageDir });
const file = (text: string) => writeFile(path.join(cwd, "llama-openapi.yaml"), text);
const details = (result: ReturnType<typeof resolve>) =>
  result.problems.map(({ severity, file, line, column, detail }) => {
    const place = line === 0 ? path.basename(file) : `${path.basename(file)}:${line}:${column}`;
    return `${severity} ${place}: ${detail}`.replaceAll(cwd, "CWD");
  });

test("a setting has one name in three spellings", () => {
  expect([fileKey("configDir"), flagName("configDir"), variableName("configDir")]).toEqual([
    "config_dir",
    "--config-dir",
    "LLAMA_OPENAPI_CONFIG_DIR",
  ]);
});

test("the defaults", () => {
  const { settings, problems } = resolve();
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    host: "127.0.0.1",
    port: 8080,
    configDir: path.join(packageDir, "configs"),
    modelsDir: path.join(packageDir, "models"),
    templatesDir: path.join(packageDir, "templates"),
    watch: true,
    logLevel: "info",
    logFormat: "auto",
    unknownProperties: "refuse",
    cacheNamespace: "shared",
    bodyLimit: 33554432,
    answerLimit: 67108864,
    mediaUrls: "refuse",
    mediaLimit: 20971520,
    mediaTimeout: 10000,
    gracePeriod: 30000,
    preload: true,
    idleTimeout: 0,
    memoryLimit: undefined,
    swapAfter: 10000,
    probeModels: "auto",
    adapter: "express",
    dataDir: path.join(process.env.XDG_STATE_HOME!, "llama-openapi"),
    apiKey: [],
    apiKeyFile: undefined,
    allowAnonymous: false,
    maxPriority: 0,
    allowedHosts: [],
    corsOrigins: [],
    tlsCert: undefined,
    tlsKey: undefined,
    maxConnections: 20000,
    logPrompts: false,
    metrics: true,
    metricsNames: "own",
    minReadRate: 240,
    metricsPort: undefined,
    metricsHost: "127.0.0.1",
    metricsNetworks: [],
    otlpEndpoint: undefined,
    requestTimeout: 0,
    allowLocal: true,
    publicUrl: undefined,
    trustedProxies: [],
    keepAliveTimeout: 75_000,
    streamHeadAfter: 5_000,
    streamCommentInterval: 15_000,
    configFile: undefined,
    model: undefined,
    alias: undefined,
    ctxSize: undefined,
    parallel: undefined,
    threads: undefined,
    gpuLayers: undefined,
  });
});

describe("flags before environment before file before default", () => {
  test.each([
    [{}, {}, "", 8080],
    [{}, {}, "port: 1", 1],
    [{}, { LLAMA_OPENAPI_PORT: "2" }, "port: 1", 2],
    [{ port: "3" }, { LLAMA_OPENAPI_PORT: "2" }, "port: 1", 3],
    [{ port: "3" }, {}, "port: 1", 3],
    [{ port: "0" }, { LLAMA_OPENAPI_PORT: "2" }, "port: 1", 0],
  ])("%j %j %j", async (flags, env, text, want) => {
    await file(text);
    expect(resolve(flags, env).settings.port).toBe(want);
  });

  test("false is a value like any other", async () => {
    await file("log_prompts: true");
    expect(resolve().settings.logPrompts).toBe(true);
    expect(resolve({}, { LLAMA_OPENAPI_LOG_PROMPTS: "false" }).settings.logPrompts).toBe(false);
  });
});

describe("values", () => {
  test.each<[SettingName, string, unknown]>([
    ["port", "65535", 65535],
    ["bodyLimit", "4096", 4096],
    ["bodyLimit", "8MiB", 8388608],
    ["bodyLimit", "1 GiB", 1073741824],
    ["bodyLimit", "1.5KiB", 1536],
    ["gracePeriod", "5", 5000],
    ["gracePeriod", "0", 0],
    ["gracePeriod", "500ms", 500],
    ["gracePeriod", "0.5", 500],
    ["gracePeriod", "2m", 120000],
    ["logPrompts", "1", true],
    ["adapter", "node-http", "node-http"],
    ["host", "::1", "::1"],
    ["corsOrigins", "https://a.example", ["https://a.example"]],
    ["corsOrigins", " https://a.example, app://b,", ["https://a.example", "app://b"]],
    ["corsOrigins", "", []],
  ])("%s %s", (name, text, want) => {
    const { settings, problems } = resolve({ [name]: text });
    expect(problems).toEqual([]);
    expect(settings[name]).toEqual(want);
  });

  test.each<[SettingName, string, string]>([
    ["port", "65536", '--port: expected an integer from 0 to 65535, got the text "65536".'],
    ["port", "-1", '--port: expected an integer from 0 to 65535, got the text "-1".'],
    ["port", "1e3", '--port: expected an integer from 0 to 65535, got the text "1e3".'],
    ["port", "", '--port: expected an integer from 0 to 65535, got the text "".'],
    ["host", "", '--host: expected text, got the text "".'],
    ["bodyLimit", "8MB", '--body-limit: expected a size from 1KiB to 1GiB, such as 8MiB, got the text "8MB".'],
    ["bodyLimit", "1", '--body-limit: expected a size from 1KiB to 1GiB, such as 8MiB, got the text "1".'],
    ["gracePeriod", "2h", '--grace-period: expected a time from 0s to 60m, such as 10s, got the text "2h".'],
    ["gracePeriod", "61m", '--grace-period: expected a time from 0s to 60m, such as 10s, got the text "61m".'],
    ["logPrompts", "yes", '--log-prompts: expected true or false, got the text "yes".'],
    [
      "adapter",
      "expres",
      '--adapter: expected one of express or node-http, got the text "expres". Did you mean "express"?',
    ],
    ["apiKey", "planted\u0001", "--api-key: expected texts separated by commas, got something else."],
    ["configDir", "none", "--config-dir: there is no directory CWD/none."],
    ["configFile", "none.yaml", "--config-file: there is no file CWD/none.yaml."],
    ["model", "package", "--model: CWD/package is a directory, not a file."],
  ])("--%s %s is refused", (name, text, want) => {
    expect(details(resolve({ [name]: text }))).toEqual([`error command line: ${want}`]);
  });

  test("gpuLayers is a number or auto", async () => {
    await writeFile(path.join(cwd, "m.gguf"), "");
    expect(resolve({ model: "m.gguf", gpuLayers: "auto" }).settings.gpuLayers).toBe("auto");
    expect(resolve({ model: "m.gguf", gpuLayers: "12" }).settings.gpuLayers).toBe(12);
    expect(details(resolve({ model: "m.gguf", gpuLayers: "all" }))).toEqual([
      'error command line: --gpu-layers: expected an integer from 0 to 100000 or auto, got the text "all".',
    ]);
  });

  test("what belongs to --model is an error without it", async () => {
    expect(details(resolve({ alias: "a", parallel: "2" }))).toEqual([
      "error command line: --alias is only valid with --model FILE.gguf.",
      "error command line: --parallel is only valid with --model FILE.gguf.",
    ]);
    await writeFile(path.join(cwd, "m.gguf"), "");
    expect(details(resolve({ model: "m.gguf", alias: "a" }))).toEqual([]);
    expect(details(resolve({ alias: "a" }, { LLAMA_OPENAPI_MODEL: "m.gguf" }))).toEqual([]);
  });
});

describe("environment", () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      "a wrong value",
      { LLAMA_OPENAPI_PORT: "http" },
      ['error environment: LLAMA_OPENAPI_PORT: expected an integer from 0 to 65535, got the text "http".'],
    ],
    [
      "an unknown name",
      { LLAMA_OPENAPI_PROT: "1" },
      ["warning environment: LLAMA_OPENAPI_PROT is not a setting and has no effect. Did you mean LLAMA_OPENAPI_PORT?"],
    ],
    ["an empty variable is none", { LLAMA_OPENAPI_PORT: "" }, []],
    ["variables of the native build", { LLAMA_OPENAPI_GPU: "off", LLAMA_OPENAPI_CMAKE_FLAGS: "-DX=1" }, []],
    [
      "what Kubernetes sets for a service of this name",
      {
        LLAMA_OPENAPI_PORT: "tcp://10.0.0.1:80",
        LLAMA_OPENAPI_SERVICE_HOST: "10.0.0.1",
        LLAMA_OPENAPI_PORT_80_TCP: "tcp://10.0.0.1:80",
      },
      [],
    ],
  ])("%s", (_, env, want) => {
    const result = resolve({}, env);
    expect(details(result)).toEqual(want);
    expect(result.settings.port).toBe(8080);
  });
});

describe("the settings file", () => {
  test("every setting but its own name can stand there", async () => {
    await mkdir(path.join(cwd, "dir"));
    await writeFile(path.join(cwd, "m.gguf"), "");
    const lines = SETTING_NAMES.filter((name) => name !== "configFile").map((name) => {
      const setting: Setting = SETTINGS[name];
      if (setting.type === "file") return `${fileKey(name)}: m.gguf`;
      if (setting.type === "directory") return `${fileKey(name)}: dir`;
      return `${fileKey(name)}: ${showSetting(setting, setting.default ?? setting.min ?? "x")}`;
    });
    await file(lines.join("\n"));
    const { settings, problems } = resolve();
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      configFile: path.join(cwd, "llama-openapi.yaml"),
      bodyLimit: 33554432,
      parallel: 1,
    });
  });

  test.each<[string, string, string[]]>([
    [
      "unknown keys",
      "prot: 1\nzzz: 2",
      [
        'error llama-openapi.yaml:1:1: "prot" is not a setting of this file. Did you mean "port"?',
        'error llama-openapi.yaml:2:1: "zzz" is not a setting of this file.',
      ],
    ],
    [
      "its own name",
      "config_file: x.yaml",
      ['error llama-openapi.yaml:1:1: "config_file" can only be set by a flag or a variable.'],
    ],
    [
      "wrong values, all of them",
      'port: "8080"\nlog_prompts: yes\nbody_limit: [1]\nhost:',
      [
        'error llama-openapi.yaml:1:8: port: expected an integer from 0 to 65535, got the text "8080".',
        'error llama-openapi.yaml:2:14: log_prompts: expected true or false, got the text "yes".',
        "error llama-openapi.yaml:3:1: body_limit: expected a size from 1KiB to 1GiB, such as 8MiB, got a list.",
        "error llama-openapi.yaml:4:1: host: expected text, got nothing.",
      ],
    ],
    [
      "a value that a flag overrides",
      "port: x",
      ['error llama-openapi.yaml:1:7: port: expected an integer from 0 to 65535, got the text "x".'],
    ],
    ["no mapping", "- port", ["error llama-openapi.yaml:1:1: Expected a mapping of settings, got a list."]],
    [
      "a second document",
      "port: 1\n---\nport: 2",
      [
        "error llama-openapi.yaml:3:1: A settings file is one document; registrations belong in files of the configuration directory.",
      ],
    ],
    [
      "no YAML",
      "port: [",
      [
        "error llama-openapi.yaml:1:7: Unexpected end of the stream within a flow collection. A bracket, a brace or a quote may still be open.",
      ],
    ],
    [
      "duplicate keys",
      "port: 1\nport: 2",
      ['error llama-openapi.yaml:2:1: "port" is in this mapping already, on line 1. Each key may stand there once.'],
    ],
    [
      "lists that are none, and no secret of theirs",
      "cors_origins: 5\nallowed_hosts: [a, 1]\napi_key: [planted, 1]\nport: [5]",
      [
        "error llama-openapi.yaml:1:15: cors_origins: expected texts separated by commas, got 5.",
        "error llama-openapi.yaml:2:1: allowed_hosts: expected texts separated by commas, got a list.",
        "error llama-openapi.yaml: api_key: expected texts separated by commas, got something else.",
        "error llama-openapi.yaml:4:1: port: expected an integer from 0 to 65535, got a list.",
      ],
    ],
    ["nothing", "# nothing", []],
  ])("%s", async (_, text, want) => {
    await file(text);
    expect(details(resolve({ port: "5" }))).toEqual(want);
  });

  test("lists of YAML, and a directory that need not exist", async () => {
    await file("cors_origins: [https://a.example, app://b]\nallowed_hosts: a, b\ndata_dir: state/x");
    const { settings, problems } = resolve();
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      corsOrigins: ["https://a.example", "app://b"],
      allowedHosts: ["a", "b"],
      dataDir: path.join(cwd, "state/x"),
    });
  });

  test("--config-file names another one, and its paths start where it lies", async () => {
    await mkdir(path.join(cwd, "etc/regs"), { recursive: true });
    await writeFile(path.join(cwd, "etc/server.yaml"), "config_dir: regs\nport: 9");
    await file("port: 1");
    const { settings, problems } = resolve({ configFile: "etc/server.yaml" });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ port: 9, configDir: path.join(cwd, "etc/regs") });
  });
});

describe("directories that nobody named", () => {
  test.each<[string, string[], Partial<Record<SettingName, string>>, [string, string, string]]>([
    ["nothing here", [], {}, ["package/configs", "package/models", "package/templates"]],
    ["configs here", ["configs"], {}, ["configs", "package/models", "templates"]],
    ["configs and models here", ["configs", "models"], {}, ["configs", "models", "templates"]],
    [
      "models alone don't hide the embedded one",
      ["models"],
      {},
      ["package/configs", "package/models", "package/templates"],
    ],
    ["beside a named configuration", ["x/c", "x/models"], { configDir: "x/c" }, ["x/c", "x/models", "x/templates"]],
    ["named", ["c", "m", "t"], { configDir: "c", modelsDir: "m", templatesDir: "t" }, ["c", "m", "t"]],
  ])("%s", async (_, dirs, flags, want) => {
    for (const dir of dirs) await mkdir(path.join(cwd, dir), { recursive: true });
    await mkdir(path.join(packageDir, "models"), { recursive: true });
    const { settings, problems } = resolve(flags);
    expect(problems).toEqual([]);
    const found = [settings.configDir, settings.modelsDir, settings.templatesDir];
    expect(found.map((dir) => path.relative(cwd, dir))).toEqual(want);
  });
});

describe("settings of a program that embeds the server", () => {
  test("not given: the command's defaults", () => {
    expect(completeSettings({}, { cwd, packageDir })).toEqual(resolve().settings);
  });
  test("given, with paths from the working directory and what lies beside them", async () => {
    await mkdir(path.join(cwd, "here/models"), { recursive: true });
    const settings = completeSettings({ port: 0, configDir: "here/configs" }, { cwd, packageDir });
    expect(settings).toEqual({
      ...resolve().settings,
      port: 0,
      configDir: path.join(cwd, "here/configs"),
      modelsDir: path.join(cwd, "here/models"),
      templatesDir: path.join(cwd, "here/templates"),
    });
  });
  test("a settings file in the working directory is not read", async () => {
    await file("port: 1");
    expect(completeSettings({}, { cwd, packageDir }).port).toBe(8080);
  });
});

test("settings for one file have the ranges of the model options that they become", () => {
  const pairs = { ctxSize: "context_size", parallel: "parallel", threads: "threads", gpuLayers: "gpu_layers" } as const;
  for (const [name, option] of Object.entries(pairs)) {
    const setting = SETTINGS[name as keyof typeof pairs];
    const field = MODEL_OPTION_FIELDS.find((candidate) => candidate.name === option)!;
    // -1 is how the engine spells `auto`.
    expect([name, setting.min, setting.max]).toEqual([name, Math.max(0, field.min!), field.max]);
  }
});
