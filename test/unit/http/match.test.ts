import { openai } from "../../../src/dialects/openai";
import { OPERATIONS } from "../../../src/generated/routes";
import type { Route } from "../../../src/http/call";
import { Matcher } from "../../../src/http/match";

const route = (method: string, path: string): Route => ({
  method,
  path,
  dialect: openai,
  serve: () => Promise.reject(new Error("not served here")),
});

const matcher = new Matcher([
  route("get", "/"),
  route("get", "/models"),
  route("get", "/models/{model}"),
  route("post", "/things/{id}"),
  route("get", "/things/special"),
  route("get", "/things/{id}/parts/{part}"),
  route("get", "/things/special/parts/none"),
]);

test.each<[string, string, string, Record<string, string>]>([
  ["GET", "/", "/", {}],
  ["GET", "/v1", "/", {}],
  ["GET", "/v1/models", "/models", {}],
  ["HEAD", "/models", "/models", {}],
  ["GET", "/models/a/b", "/models/{model}", { model: "a/b" }],
  ["GET", "/v1/models/a%2Fb%20c", "/models/{model}", { model: "a/b c" }],
  ["GET", "/things/special", "/things/special", {}],
  // The fixed segment has no POST, the parameter has.
  ["POST", "/things/special", "/things/{id}", { id: "special" }],
  // What joining a base URL and a path leaves.
  ["GET", "/models/", "/models", {}],
  ["GET", "//v1//models//", "/models", {}],
  ["GET", "/v1//things/x//parts/y/", "/things/{id}/parts/{part}", { id: "x", part: "y" }],
  ["GET", "/models/a//b", "/models/{model}", { model: "a//b" }],
  ["GET", "/v1/models/a/b/", "/models/{model}", { model: "a/b" }],
  ["GET", "/v1/models/a%2F/", "/models/{model}", { model: "a/" }],
  ["GET", "/things/x/parts/y", "/things/{id}/parts/{part}", { id: "x", part: "y" }],
  // The fixed segment leads nowhere here, the parameter does.
  ["GET", "/things/special/parts/some", "/things/{id}/parts/{part}", { id: "special", part: "some" }],
  ["GET", "/things/special/parts/none", "/things/special/parts/none", {}],
])("%s %s -> %s", (method, path, template, values) => {
  const match = matcher.match(method, path);
  expect([match.route.path, match.path]).toEqual([template, values]);
});

test.each([
  ["GET", "/nothing", "unknown_url"],
  ["GET", "/things//parts/y", "unknown_url"],
  ["GET", "/v1x/models", "unknown_url"],
  ["POST", "/models", "method_not_supported"],
  ["HEAD", "/things/x", "method_not_supported"],
  ["GET", "/things/%E0%A4%A", "bad_request"],
])("%s %s is refused: %s", (method, path, code) => {
  expect(() => matcher.match(method, path)).toThrow(expect.objectContaining({ code }) as Error);
});

test("every operation of the document is found under its own method and path", () => {
  const all = new Matcher(Object.values(OPERATIONS).map(({ method, path }) => route(method, path)));
  for (const { method, path } of Object.values(OPERATIONS)) {
    const match = all.match(method.toUpperCase(), `/v1${path.replace(/\{(\w+)\}/g, "value-of-$1")}`);
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(match.route.path).toBe(path);
    expect(match.path).toEqual(Object.fromEntries(names.map((name) => [name, `value-of-${name}`])));
  }
});
