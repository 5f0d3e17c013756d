import { brief, check, good } from "./check";

const problems = (text: string) => check(text).problems.map(brief);
const names = (text: string) =>
  check(text).bound.map(({ registration: { operation, model } }) => `${operation} ${model}`);

describe("a registration's shape", () => {
  test.each<[string, string, string[]]>([
    ["good", good(), []],
    ["empty optional parts", good("request_defaults:\nlimits:\n"), []],
    [
      "nothing but a key that is unknown",
      "registraton: {}\n",
      ["1:1 Unknown key: registraton", "1:1 Missing key: registration", "1:1 Missing key: local_settings"],
    ],
    ["a text", "hello", ["1:1 Invalid value: "]],
    ["a list", "- 1\n- 2", ["1:1 Invalid value: "]],
    [
      "missing keys are told at their mapping",
      "registration:\n  model: m\nlocal_settings:\n  backend: fake\n",
      ["1:1 Missing key: registration.endpoint", "3:1 Missing key: local_settings.model"],
    ],
    [
      "a model's name that is a number",
      good().replace("model: m,", "model: 1.5,"),
      ["1:23 Invalid value: registration.model"],
    ],
    ["an empty name", good().replace("model: m,", 'model: "",'), ["1:16 Invalid value: registration.model"]],
    ["unknown_properties", good("unknown_properties: ignore"), ["3:21 Invalid value: unknown_properties"]],
    [
      "loading",
      good("loading: {preload: 1, idle: 3}"),
      ["3:20 Invalid value: loading.preload", "3:23 Unknown key: loading.idle"],
    ],
    ["a time", good("loading: {idle_timeout: soon}"), ["3:25 Invalid value: loading.idle_timeout"]],
    ["duplicate keys", good("limits: {n: 1, n: 2}"), ["3:16 Duplicate key: limits.n"]],
  ])("%s", (_, text, want) => expect(problems(text).sort()).toEqual(want.sort()));

  test.each<[string, string]>([
    ["a broken part", good().replace("model: m.gguf", "modle: m.gguf")],
    ["duplicate keys", good("limits: {n: 1, n: 2}")],
    ["an unknown key at the top", good("request_default: {}")],
  ])("%s keeps the document from being registered", (_, text) => {
    expect(names(text)).toEqual([]);
    expect(problems(text).length).toBeGreaterThan(0);
  });

  test("one bad document leaves the others alone", () => {
    const bad = "registration: {model: [\n";
    expect(names([good(), bad, good().replace("model: m,", "model: other,")].join("---\n"))).toEqual([
      "createChatCompletion m",
      "createChatCompletion other",
    ]);
  });

  test.each<[string, object | undefined]>([
    ["", undefined],
    ["loading:", undefined],
    ["loading: {}", {}],
    ["loading: {preload: false}", { preload: false }],
    ["loading: {idle_timeout: 90}", { idleTimeout: 90_000 }],
    ["loading: {idle_timeout: 0.5, preload: true}", { idleTimeout: 500, preload: true }],
    ["loading: {idle_timeout: 10m}", { idleTimeout: 600_000 }],
    ["loading: {idle_timeout: 1500ms}", { idleTimeout: 1500 }],
  ])("when its model is loaded: %j", (text, loading) => {
    expect(check(good(text)).bound[0]!.registration.loading).toEqual(loading);
  });

  test("what a registration holds", () => {
    const text = good(
      "request_defaults: {temperature: 0}\nlimits: {n: 2}\nunknown_properties: warn\ncache_namespace: key\n",
    );
    const [bound] = check(text).bound;
    expect(bound!.registration).toEqual({
      operation: "createChatCompletion",
      model: "m",
      local: { backend: "fake", model: "m.gguf" },
      defaults: { temperature: 0 },
      limits: { n: 2 },
      unknownProperties: "warn",
      cacheNamespace: "key",
      created: 0,
      source: { file: "a.yaml", line: 1 },
    });
    expect(Object.isFrozen(bound!.registration.defaults)).toBe(true);
  });
});

describe("endpoints", () => {
  const at = (endpoint: string) => good().replace("endpoint: createChatCompletion", `endpoint: ${endpoint}`);
  test.each([
    ["createChatCompletion", ["createChatCompletion m"]],
    ["chat/completions", ["createChatCompletion m"]],
    ["/chat/completions", ["createChatCompletion m"]],
    ["/v1/chat/completions", ["createChatCompletion m"]],
    ["v1/completions", ["createCompletion m"]],
    ["[completions, createChatCompletion]", ["createCompletion m", "createChatCompletion m"]],
    ["[completions, chat/complete]", ["createCompletion m"]],
  ])("%s", (endpoint, want) => expect(names(at(endpoint))).toEqual(want));

  test.each([
    ["createChatCompletions", "1:36 Unknown endpoint: registration.endpoint", 'Did you mean "createChatCompletion"?'],
    ["chat/completion", "1:36 Unknown endpoint: registration.endpoint", 'Did you mean "chat/completions"?'],
    ["images", "1:36 Unknown endpoint: registration.endpoint", "Expected an operation that takes a model"],
    ["createImage", "1:36 Operation not implemented: registration.endpoint", "/v1/images/generations answer 501"],
    ["images/generations", "1:36 Operation not implemented: registration.endpoint", "createImage is not implemented"],
    ["listModels", "1:36 Endpoint without a model: registration.endpoint", "listModels takes no model"],
    ["[completions, x/y]", "1:50 Unknown endpoint: registration.endpoint[1]", '"x/y" is no operation'],
    ["constructor", "1:36 Unknown endpoint: registration.endpoint", '"constructor" is no operation'],
    ["[]", "1:26 Invalid value: registration.endpoint", "Expected text or a list of text"],
    ["{a: 1}", "1:26 Invalid value: registration.endpoint", "got a mapping"],
  ])("%s", (endpoint, place, detail) => {
    const { problems } = check(at(endpoint));
    expect(problems.map(brief)).toEqual([place]);
    expect(problems[0]!.detail).toContain(detail);
  });
});

describe("local settings", () => {
  const settings = (text: string) => good().replace("{backend: fake, model: m.gguf}", text);
  test.each([
    ["{model: m}", "2:1 Missing key: local_settings.backend", 'needs "backend": "fake". Nothing is guessed.'],
    ["{backend: fakes, model: m}", "2:27 Unknown backend: local_settings.backend", 'Did you mean "fake"?'],
    ["{backend: 7, model: m}", "2:27 Unknown backend: local_settings.backend", "There is no backend 7."],
    [
      "{backend: fake, model: m, contxt_size: 1}",
      "2:43 Unknown key: local_settings.contxt_size",
      '"contxt_size" is no key of local_settings of the backend "fake". Did you mean "context_size"?',
    ],
    [
      "{backend: fake, model: m, zzz: 1}",
      "2:43 Unknown key: local_settings.zzz",
      "Expected one of backend, model, context_size, layers, mode, strict or files.",
    ],
    [
      "{backend: fake, model: m, context_size: 65537}",
      "2:57 Invalid value: local_settings.context_size",
      "Expected an integer from 0 to 65536, got 65537.",
    ],
    [
      "{backend: fake, model: m, context_size: 1.5}",
      "2:57 Invalid value: local_settings.context_size",
      "Expected an integer from 0 to 65536, got 1.5.",
    ],
    [
      '{backend: fake, model: m, context_size: "8"}',
      "2:58 Invalid value: local_settings.context_size",
      'got the text "8". Write it without quotes.',
    ],
    [
      "{backend: fake, model: m, layers: all}",
      "2:51 Invalid value: local_settings.layers",
      'Expected an integer from 0 to 99 or "auto", got the text "all".',
    ],
    ["{backend: fake, model: m, layers: Auto}", "2:51 Invalid value: local_settings.layers", 'Did you mean "auto"?'],
    [
      "{backend: fake, model: m, mode: exat}",
      "2:49 Invalid value: local_settings.mode",
      'Expected one of "fast" or "exact", got the text "exat". Did you mean "exact"?',
    ],
    [
      "{backend: fake, model: m, strict: yes}",
      "2:51 Invalid value: local_settings.strict",
      'Expected true or false, got the text "yes". YAML 1.2 has only true and false; this word is a text.',
    ],
    ["{backend: fake, model: 5}", "2:40 Invalid value: local_settings.model", "got 5. Put it in quotes."],
    ["{backend: fake, model: }", "2:33 Invalid value: local_settings.model", "Expected text, got nothing."],
    [
      "{backend: fake, model: m, files: [a, 1]}",
      "2:54 Invalid value: local_settings.files[1]",
      "Expected text, got 1.",
    ],
    ["fake", "2:17 Invalid value: local_settings", "Expected a mapping, got the text"],
  ])("%s", (text, place, detail) => {
    const { problems } = check(settings(text));
    expect(problems.map(brief)).toEqual([place]);
    expect(problems[0]!.detail).toContain(detail);
  });

  test("all errors at once", () => {
    expect(problems(settings("{backend: fake, model: 1, mode: x, layers: y, foo: 2}"))).toHaveLength(4);
  });
});

describe("request defaults", () => {
  const defaults = (text: string) => good("request_defaults:\n" + text);
  test.each<[string, string[], string]>([
    ["  temprature: 1", ["4:3 Unknown property: request_defaults.temprature"], "Did you mean 'temperature'?"],
    ["  temperature: 7", ["4:16 Invalid value: request_defaults.temperature"], "<= 2, but got 7"],
    ["  temperature: hot", ["4:16 Invalid value: request_defaults.temperature"], "expected a decimal"],
    ["  n: .inf", ["4:6 Invalid value: request_defaults.n"], "Invalid"],
    ["  model: other", ["4:3 Not a default: request_defaults.model"], "registration.model"],
    [
      "  x-localai-extensions: {top_k: many}",
      ["4:33 Invalid value: request_defaults.x-localai-extensions.top_k"],
      "expected an integer",
    ],
    ["  top_k: many", ["4:10 Invalid value: request_defaults.top_k"], "expected an integer"],
    [
      "  x-localai-extensions:\n    roles: {usr: x}",
      ["5:13 Unknown property: request_defaults.x-localai-extensions.roles.usr"],
      "Did you mean 'user'?",
    ],
    ['  cutstrings: [a, "("]', ["4:20 Invalid value: request_defaults.cutstrings[1]"], "RE2's syntax"],
    ["  stop: [a, 1]", ["4:13 Invalid value: request_defaults.stop[1]"], "expected a string"],
    [
      "  stream_options: {inclde_usage: true}",
      ["4:20 Unknown property: request_defaults.stream_options.inclde_usage"],
      "Did you mean 'include_usage'?",
    ],
    ["  response_format: {}", ["4:3 Missing property: request_defaults.response_format.type"], "response_format.type"],
    ['  logit_bias: {"a.b": x}', ['4:23 Invalid value: request_defaults.logit_bias["a.b"]'], "logit_bias"],
    ["  batch: 512", ["4:3 Unknown property: request_defaults.batch"], "local_settings"],
    ["  top_k: 1\n  x-localai-extensions: {top_k: 2}", ["4:10 Invalid value: request_defaults.top_k"], "given twice"],
    [
      "  temperature: 7\n  n: x\n  foo: 1\n  top_k: -3",
      [
        "4:16 Invalid value: request_defaults.temperature",
        "5:6 Invalid value: request_defaults.n",
        "6:3 Unknown property: request_defaults.foo",
        "7:10 Invalid value: request_defaults.top_k",
      ],
      "",
    ],
  ])("%s", (text, want, detail) => {
    const { problems, bound } = check(defaults(text));
    expect(problems.map(brief).sort()).toEqual(want);
    expect(problems[0]!.detail).toContain(detail);
    expect(bound).toEqual([]);
  });

  test("extensions at the top level go where they belong", () => {
    const [bound] = check(defaults("  top_k: 4\n  top_p: 0.5\n  x-localai-extensions: {min_p: 0.1}")).bound;
    expect(bound!.registration.defaults).toEqual({
      top_p: 0.5,
      "x-localai-extensions": { min_p: 0.1, top_k: 4 },
    });
  });

  test("the property n is a number under its own name", () => {
    const [bound] = check(defaults("  n: 2")).bound;
    expect(bound!.registration.defaults).toEqual({ n: 2 });
  });

  describe("for several endpoints", () => {
    const both = (text: string) => defaults(text).replace("createChatCompletion", "[completions, chat/completions]");
    test("an error of both is told once", () => {
      const { problems, bound } = check(both("  temperature: 7"));
      expect(problems).toHaveLength(1);
      expect(problems[0]!.detail).not.toContain("createCompletion");
      expect(bound).toEqual([]);
    });
    test("an error of one names it, and the other is registered", () => {
      const { problems, bound } = check(both("  max_completion_tokens: 7"));
      expect(problems.map(brief)).toEqual(["4:3 Unknown property: request_defaults.max_completion_tokens"]);
      expect(problems[0]!.detail).toContain("(createCompletion)");
      expect(bound.map(({ registration }) => registration.operation)).toEqual(["createChatCompletion"]);
    });
  });
});

describe("limits", () => {
  test.each<[string, string[], string]>([
    ["limits: {n: 4, max_completion_tokens: 100, max_tokens: 100, temperature: 1.5, top_k: 50}", [], ""],
    ["limits: {max_tokns: 4}", ["3:10 Unknown property: limits.max_tokns"], "Did you mean 'max_tokens'?"],
    ["limits: {stop: 4}", ["3:10 Invalid limit: limits.stop"], "A limit caps a number"],
    ["limits: {n: many}", ["3:13 Invalid value: limits.n"], "Expected a number"],
    ["limits: {n: 0}", ["3:10 Invalid limit: limits.n"], ">= 1, but got 0"],
    ["limits: {n: 1.5}", ["3:10 Invalid limit: limits.n"], "expected an integer"],
    [
      "limits: {n: 2}\nrequest_defaults: {n: 3}",
      ["4:23 Default above its limit: request_defaults.n"],
      "The default 3 is above this registration's own limit of 2.",
    ],
    [
      "limits: {top_k: 2}\nrequest_defaults: {x-localai-extensions: {top_k: 3}}",
      ["4:50 Default above its limit: request_defaults.x-localai-extensions.top_k"],
      "The default 3",
    ],
  ])("%s", (text, want, detail) => {
    const { problems } = check(good(text));
    expect(problems.map(brief)).toEqual(want);
    expect(problems[0]?.detail ?? "").toContain(detail);
  });
});
