import { deepFreeze } from "../../../src/config/registry";
import { mergeRequest } from "../../../src/app/merge";
import { random } from "../../fixtures/random";

interface Leaky {
  stop: string[];
  "x-localai-extensions": { roles: Record<string, string> };
}
interface Polluted {
  polluted?: number;
}

describe("mergeRequest", () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>]>([
    ["nothing on either side", {}, {}, {}],
    ["defaults hold where the request says nothing", { temperature: 0.2 }, { n: 2 }, { temperature: 0.2, n: 2 }],
    // The ancestor compared field names of its own language with names on the wire, and lost these three.
    ["max_tokens of the request", { max_tokens: 10 }, { max_tokens: 20 }, { max_tokens: 20 }],
    ["top_p of the request", { top_p: 0.7 }, { top_p: 0.9 }, { top_p: 0.9 }],
    [
      "x-localai-extensions of the request",
      { "x-localai-extensions": { top_k: 80, roles: { user: "human" } } },
      { "x-localai-extensions": { min_p: 0.1, roles: { system: "boss" } } },
      { "x-localai-extensions": { top_k: 80, min_p: 0.1, roles: { user: "human", system: "boss" } } },
    ],
    [
      "falsy values are given",
      { temperature: 1, stream: true, user: "x" },
      { temperature: 0, stream: false, user: "" },
      { temperature: 0, stream: false, user: "" },
    ],
    ["lists are replaced", { stop: ["a", "b"] }, { stop: ["c"] }, { stop: ["c"] }],
    ["an empty list is a list", { stop: ["a"] }, { stop: [] }, { stop: [] }],
    ["null means not given", { temperature: 0.2 }, { temperature: null, n: null }, { temperature: 0.2 }],
    ["null in a merged object too", { a: { b: 1, c: 2 } }, { a: { b: null } }, { a: { b: 1, c: 2 } }],
    ["a null default is no default", { temperature: null }, {}, {}],
    ["an object for a scalar", { tool_choice: "auto" }, { tool_choice: { x: 1 } }, { tool_choice: { x: 1 } }],
    ["a scalar for an object", { stop: { x: 1 } }, { stop: "a" }, { stop: "a" }],
    [
      "a variant replaces another",
      { response_format: { type: "json_schema", json_schema: { name: "a", schema: {} } } },
      { response_format: { type: "text" } },
      { response_format: { type: "text" } },
    ],
    [
      "a variant replaces one of its own kind: two schemas don't mix",
      { response_format: { type: "json_schema", json_schema: { name: "a", schema: { required: ["x"] } } } },
      { response_format: { type: "json_schema", json_schema: { name: "b", schema: {} } } },
      { response_format: { type: "json_schema", json_schema: { name: "b", schema: {} } } },
    ],
    [
      "nulls inside what only the request has are its own",
      {},
      { response_format: { type: "json_schema", json_schema: { schema: { const: null } } } },
      { response_format: { type: "json_schema", json_schema: { schema: { const: null } } } },
    ],
  ])("%s", (_, defaults, request, want) => {
    expect(mergeRequest(deepFreeze(defaults), deepFreeze(request))).toEqual(want);
  });

  test("no request leaks into the defaults or the next request", () => {
    const defaults = deepFreeze({ stop: ["a"], "x-localai-extensions": { roles: { user: "human" } } });
    const first = mergeRequest(defaults, {
      "x-localai-extensions": { roles: { user: "me" }, top_k: 1 },
    }) as unknown as Leaky;
    first.stop.push("b");
    first["x-localai-extensions"].roles.system = "x";
    expect(mergeRequest(defaults, {})).toEqual({ stop: ["a"], "x-localai-extensions": { roles: { user: "human" } } });
  });

  test("__proto__ is a property like any other", () => {
    const request = JSON.parse('{"__proto__": {"polluted": 1}, "a": {"__proto__": {"polluted": 2}}}');
    const merged = mergeRequest(
      JSON.parse('{"a": {"b": 1}, "__proto__": {"c": 1}}'),
      request,
    ) as unknown as Polluted & {
      a: Polluted;
    };
    expect(({} as Polluted).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(merged.polluted).toBeUndefined();
    expect(Object.keys(merged).sort()).toEqual(["__proto__", "a"]);
    expect(JSON.parse(JSON.stringify(merged))).toEqual(
      JSON.parse('{"a": {"b": 1, "__proto__": {"polluted": 2}}, "__proto__": {"c": 1, "polluted": 1}}'),
    );
    expect(merged.a.polluted).toBeUndefined();
  });

  test("names of Object.prototype in a request meet no default", () => {
    expect(mergeRequest({}, { constructor: { a: 1 }, toString: 1 })).toEqual({ constructor: { a: 1 }, toString: 1 });
  });
});

/** An object of a few of the names, so that two of them often meet. */
function randomObject(next: () => number, depth: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const name of ["a", "b", "c", "type", "constructor"]) {
    const kind = Math.floor(next() * 8);
    if (kind === 0) object[name] = null;
    else if (kind === 1) object[name] = Math.floor(next() * 3);
    else if (kind === 2) object[name] = ["x", "y"][Math.floor(next() * 2)];
    else if (kind === 3) object[name] = [next() < 0.5 ? 1 : { a: 1 }];
    else if (kind <= 5 && depth > 0) object[name] = randomObject(next, depth - 1);
  }
  return object;
}

describe("for a thousand random pairs", () => {
  const next = random(20261122);
  const pairs = Array.from({ length: 1000 }, () => {
    const [defaults, request] = [randomObject(next, 3), randomObject(next, 3)];
    return { defaults, request, before: JSON.stringify([defaults, request]) };
  });
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  const strip = (object: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null));

  test("inputs stay as they were", () => {
    for (const { defaults, request, before } of pairs) {
      mergeRequest(deepFreeze(defaults), deepFreeze(request));
      expect(JSON.stringify([defaults, request])).toBe(before);
    }
  });

  test("without defaults it is the request, less its nulls at the top", () => {
    for (const { request } of pairs) expect(mergeRequest({}, request)).toEqual(strip(request));
  });

  test("without a request it is the defaults, less their nulls at the top", () => {
    for (const { defaults } of pairs) expect(mergeRequest(defaults, {})).toEqual(strip(defaults));
  });

  test("each name has the request's value, else the default's", () => {
    for (const { defaults, request } of pairs) {
      const merged = mergeRequest(defaults, request);
      const names = new Set([...Object.keys(strip(defaults)), ...Object.keys(strip(request))]);
      expect(new Set(Object.keys(merged))).toEqual(names);
      for (const name of names) {
        const mine = Object.hasOwn(request, name) ? request[name] : undefined;
        if (mine !== null && mine !== undefined && !isObject(mine)) expect(merged[name]).toEqual(mine);
        if (mine === null || mine === undefined) {
          expect(typeof merged[name]).toBe(typeof defaults[name]);
          if (!isObject(defaults[name])) expect(merged[name]).toEqual(defaults[name]);
        }
      }
    }
  });

  test("nothing of the defaults is shared", () => {
    const objects = (value: unknown): object[] =>
      typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(objects)] : [];
    for (const { defaults, request } of pairs) {
      const shared = new Set(objects(defaults));
      expect(objects(mergeRequest(defaults, request)).filter((object) => shared.has(object))).toEqual([]);
    }
  });
});
