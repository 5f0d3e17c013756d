/** The schemas for editors against the loader: what the one accepts the other does, and what is bad is bad to both. */
import Ajv from "ajv";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadAll } from "js-yaml";
import { backends } from "../../../src/backend/catalogue";
import { SourceFile } from "../../../src/config/diagnostic";
import { checkText } from "../../../src/config/load";
import { readSettingsFile } from "../../../src/config/settings-file";
import type { Diagnostic } from "../../../src/config/diagnostic";
import { isObject, type Json, type JsonObject } from "../../../scripts/generate/spec/json";

const ROOT = path.join(__dirname, "../../..");
const schemaOf = (name: string): JsonObject =>
  JSON.parse(readFileSync(path.join(ROOT, `configs/schema/${name}.schema.json`), "utf8")) as JsonObject;
const registrations = schemaOf("registration");
const settings = schemaOf("settings");
const ajv = new Ajv({ strict: false, allErrors: true });
const accepts = { registration: ajv.compile(registrations), settings: ajv.compile(settings) };

const chat = (more = "", endpoint = "createChatCompletion", local = "backend: llama, model: a") =>
  `registration: {model: a, endpoint: ${endpoint}}\nlocal_settings: {${local}}\n${more}`;
const defaults = (text: string, endpoint?: string) => chat(`request_defaults: {${text}}\n`, endpoint);

const page = readFileSync(path.join(ROOT, "docs/configuration.md"), "utf8");
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);

describe("registrations", () => {
  const loads = (text: string) =>
    checkText(new SourceFile("a.yaml", text), { backends: backends() }, 0).problems.length === 0;
  const valid = (text: string) => loadAll(text).every((document) => accepts.registration(document));

  test.each([
    ...examples.filter((text) => /^registration:/m.test(text)),
    readFileSync(path.join(ROOT, "configs/tiny.yaml"), "utf8"),
    ...["chat/completions", "/chat/completions", "/v1/chat/completions/", "v1/completions", "tokenize"].map(
      (endpoint) => chat("", endpoint),
    ),
    chat("", "[createCompletion, /v1/embeddings]"),
    chat("", "createChatCompletion", "backend: llama, model: a, gpu_layers: auto, threads: 0, warm_prompts: [hi]"),
    chat("", "createChatCompletion", "backend: llama, model: a, gpu_layers: 3, kv_type_k: q8_0, check_tensors: true"),
    chat("request_defaults:\nlimits:\nunknown_properties: warn\n"),
    chat("limits: {max_completion_tokens: 5, n: 2, temperature: 0.5, top_k: 7}\n"),
    defaults("temperature: null, top_k: 40, x-localai-extensions: {min_p: 0.1, roles: {user: human}, seed: 3}"),
    defaults("stop: [a, b], logit_bias: {'5': -100}, response_format: {type: json_object}, n: 2"),
    defaults(
      "response_format: {type: json_schema, json_schema: {name: a, schema: {type: object, foo: 1}, strict: true}}",
    ),
    defaults("tools: [{type: function, function: {name: f, parameters: {type: object, x: 1}}}], tool_choice: auto"),
    defaults("tool_choice: {type: function, function: {name: f}}, stream_options: {include_usage: true}"),
    defaults("messages: [{role: system, content: hi}, {role: user, content: [{type: text, text: hi}]}]"),
    defaults("template_kwargs: {anything: [1]}, reasoning_effort: low, metadata: {a: b}"),
    defaults("prompt: hi, best_of: 2, logprobs: 3, x-localai-extensions: {grammar: 'root ::= \"a\"'}", "completions"),
    defaults("dimensions: 5, encoding_format: base64, normalize: false", "createEmbedding"),
    defaults("top_n: 3, truncate: true", "rerank"),
    defaults("add_special: true", "[tokenize]"),
  ])("right for both: %s", (text) => {
    expect([loads(text), valid(text), accepts.registration.errors]).toEqual([true, true, null]);
  });

  test.each([
    "[1]",
    "registration: {model: a, endpoint: createChatCompletion}\n",
    chat("foo: 1\n"),
    chat().replace("model: a,", "model: ' a',"),
    chat("", "chat"),
    chat("", "[]"),
    chat("", "listModels"),
    chat("", "createImage"),
    chat("", "createChatCompletion", "backend: lama, model: a"),
    chat("", "createChatCompletion", "backend: llama"),
    chat("", "createChatCompletion", "backend: llama, model: a, ctx: 1"),
    chat("", "createChatCompletion", "backend: llama, model: a, parallel: 257"),
    chat("", "createChatCompletion", "backend: llama, model: a, kv_type_k: q9"),
    chat("", "createChatCompletion", "backend: llama, model: a, gpu_layers: all"),
    chat("unknown_properties: ignore\n"),
    chat("limits: {stop: 1}\n"),
    chat("limits: {temperature: 3}\n"),
    chat("limits: {n: null}\n"),
    defaults("model: b"),
    defaults("temprature: 1"),
    defaults("temperature: 3"),
    defaults("top_k: many"),
    defaults("x-localai-extensions: {topk: 1}"),
    defaults("x-localai-extensions: {roles: {usr: x}}"),
    defaults("response_format: {type: xml}"),
    defaults("response_format: {type: json_schema, json_schema: {name: a, schma: {}}}"),
    defaults("stream_options: {include_usge: true}"),
    defaults("tools: [{type: function, function: {name: f, paramters: {}}}]"),
    defaults("messages: [{role: user, content: hi, nmae: x}]"),
    defaults("temperature: 1", "createEmbedding"),
    defaults("temperature: 1", "[chat/completions, /v1/tokenize]"),
    defaults("messages: []"),
  ])("wrong for both: %s", (text) => {
    expect([loads(text), valid(text)]).toEqual([false, false]);
  });
});

describe("settings", () => {
  let dir: string;
  beforeAll(() => void (dir = mkdtempSync(path.join(tmpdir(), "settings-"))));
  afterAll(() => rmSync(dir, { recursive: true }));
  const loads = (text: string) => {
    const problems: Diagnostic[] = [];
    const file = path.join(dir, "llama-openapi.yaml");
    writeFileSync(file, text);
    readSettingsFile(file, problems);
    return problems.length === 0;
  };
  const valid = (text: string) => loadAll(text).every((document) => accepts.settings(document));

  test.each([
    "host: 0.0.0.0\nport: 80\nconfig_dir: .\n",
    "log_level: warn\nwatch: false\nadapter: node-http\n",
    "body_limit: 64MiB\nmedia_limit: 1024\nmedia_timeout: 0.5\ngrace_period: 2m\nrequest_timeout: 500ms\n",
    "body_limit: 1.5 GiB\n".replace("1.5", "0.5"),
    "body_limit: '2048'\n",
    "gpu_layers: auto\nparallel: 3\n",
    "gpu_layers: 3\nalias: x\n",
  ])("right for both: %s", (text) => {
    expect([loads(text), valid(text), accepts.settings.errors]).toEqual([true, true, null]);
  });

  test.each([
    "prot: 1\n",
    "port: 65536\n",
    "port: '80'\n",
    "port:\n",
    "host: 1\n",
    "watch: 'yes'\n",
    "log_level: loud\n",
    "body_limit: 3MB\n",
    "body_limit: 1\n",
    "grace_period: 1h\n",
    "grace_period: -1\n",
    "config_file: x\n",
    "gpu_layers: all\n",
    "- 1\n",
  ])("wrong for both: %s", (text) => {
    expect([loads(text), valid(text)]).toEqual([false, false]);
  });
});

test.each([
  ["registration", registrations],
  ["settings", settings],
])("every key of the schema of %s is explained", (_, schema) => {
  const missing: string[] = [];
  let keys = 0;
  const walk = (value: Json, trail: string): void => {
    if (Array.isArray(value)) return value.forEach((item) => walk(item, trail));
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      // A condition is nothing that an editor shows.
      if (key === "if" || key === "then") continue;
      walk(inner, `${trail}/${key}`);
      if (key !== "properties" || !isObject(inner)) continue;
      for (const [name, property] of Object.entries(inner)) {
        keys++;
        if (((property as JsonObject).description ?? "") === "") missing.push(`${trail}/${name}`);
      }
    }
  };
  walk(schema, "");
  expect(missing).toEqual([]);
  expect(keys).toBeGreaterThan(15);
});
