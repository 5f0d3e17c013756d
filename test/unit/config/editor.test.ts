/** The shipped schemas as an editor uses them, through yaml-language-server. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { startYamlEditor, type YamlEditor } from "../../fixtures/yaml-editor";

const CONFIGS = path.join(__dirname, "../../../configs");
const REGISTRATIONS = path.join(CONFIGS, "x.yaml");
const SETTINGS = path.join(CONFIGS, "llama-openapi.yaml");

const modeline = (schema: string) => `# yaml-language-server: $schema=schema/${schema}.schema.json\n`;
const registration = (more: string, endpoint = "createChatCompletion") =>
  `${modeline("registration")}registration: {model: a, endpoint: ${endpoint}}\nlocal_settings:\n  backend: llama\n  model: a.gguf\n${more}`;
const settings = (text: string) => modeline("settings") + text;

let editor: YamlEditor;
beforeAll(async () => void (editor = await startYamlEditor()));
afterAll(() => editor.close());

test.each(readdirSync(CONFIGS).filter((name) => name.endsWith(".yaml")))(
  "%s names its schema, and is right",
  async (name) => {
    const file = path.join(CONFIGS, name);
    const text = readFileSync(file, "utf8");
    for (const document of text.split(/^---\n/m)) expect(document.split("\n")[0] + "\n").toBe(modeline("registration"));
    expect(await editor.problems(file, text)).toEqual([]);
  },
);

test.each<[string, string, string, string[]]>([
  [
    "the keys of a registration",
    REGISTRATIONS,
    `${modeline("registration")}|`,
    ["registration", "local_settings", "limits"],
  ],
  [
    "endpoints",
    REGISTRATIONS,
    `${modeline("registration")}registration:\n  endpoint: |`,
    ["createChatCompletion", "chat/completions"],
  ],
  ["local settings", REGISTRATIONS, registration("  |"), ["context_size", "template"]],
  ["their choices", REGISTRATIONS, registration("  kv_type_k: |"), ["f16", "q8_0"]],
  [
    "defaults of the endpoint",
    REGISTRATIONS,
    registration("request_defaults:\n  |"),
    ["temperature", "response_format", "top_k"],
  ],
  ["their choices, too", REGISTRATIONS, registration("request_defaults:\n  verbosity: |"), ["low", "high"]],
  ["extensions", REGISTRATIONS, registration("request_defaults:\n  x-localai-extensions:\n    |"), ["roles", "min_p"]],
  ["what a limit can cap", REGISTRATIONS, registration("limits:\n  |"), ["max_completion_tokens", "n"]],
  ["what unknown properties do", REGISTRATIONS, registration("unknown_properties: |"), ["refuse", "warn"]],
  ["settings", SETTINGS, settings("|"), ["port", "grace_period"]],
  ["choices of a setting", SETTINGS, settings("log_level: |"), ["debug", "silent"]],
])("completes %s", async (_, file, text, want) => {
  expect(await editor.completions(file, text)).toEqual(expect.arrayContaining(want));
});

test("completes nothing that is another endpoint's", async () => {
  const offered = await editor.completions(REGISTRATIONS, registration("request_defaults:\n  |", "embeddings"));
  expect(offered).toEqual(expect.arrayContaining(["dimensions", "normalize"]));
  expect(offered).not.toContain("temperature");
});

test.each<[string, string, RegExp]>([
  [REGISTRATIONS, registration("  context_|size: 1\n"), /KV cells of all sequences/],
  [REGISTRATIONS, registration("request_defaults:\n  tempera|ture: 1\n"), /0: greedy/],
  [REGISTRATIONS, registration("limits:\n  n|: 1\n"), /Most that a request may send/],
  [REGISTRATIONS, registration("unknown_|properties: warn\n"), /answers 400/],
  [SETTINGS, settings("body_|limit: 1MiB\n"), /Maximum size of a request body/],
])("explains a key", async (file, text, want) => {
  expect(await editor.hover(file, text)).toMatch(want);
});

test.each<[string, string, string[]]>([
  [REGISTRATIONS, registration("  contxt_size: 1\n"), ["6: Property contxt_size is not allowed."]],
  [REGISTRATIONS, registration("  context_size: many\n"), ['6: Incorrect type. Expected "integer".']],
  [REGISTRATIONS, registration("request_defaults: {temprature: 1}\n"), ["6: Property temprature is not allowed."]],
  [REGISTRATIONS, registration("request_defaults: {temperature: 3}\n"), ["6: Value is above the maximum of 2."]],
  [REGISTRATIONS, registration("limits: {stop: 1}\n"), ["6: Property stop is not allowed."]],
  [
    REGISTRATIONS,
    registration("request_defaults: {temperature: 1}\n", "[chat/completions, /v1/embeddings]"),
    ["6: Property temperature is not allowed."],
  ],
  [REGISTRATIONS, registration("", "chat"), [expect.stringMatching(/^2: Value is not accepted/) as string]],
  [SETTINGS, settings("prot: 1\n"), ["2: Property prot is not allowed."]],
  [SETTINGS, settings("port: 80\nwatch: false\ngrace_period: 2m\nbody_limit: 1 MiB\n"), []],
])("tells what is wrong", async (file, text, want) => {
  expect(await editor.problems(file, text)).toEqual(want);
});
