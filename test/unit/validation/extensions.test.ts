import { ApiError } from "../../../src/contracts/errors";
import type { OperationId } from "../../../src/generated/routes";
import { liftExtensions } from "../../../src/validation/extensions";

const KEY = "x-localai-extensions";

const CASES: { name: string; operation?: OperationId; given: Record<string, unknown>; want: object }[] = [
  { name: "nothing to lift", given: { model: "m" }, want: { model: "m" } },
  { name: "one", given: { model: "m", top_k: 4 }, want: { model: "m", [KEY]: { top_k: 4 } } },
  {
    name: "beside others",
    given: { top_k: 4, roles: { user: "u" }, [KEY]: { min_p: 0.1 } },
    want: { [KEY]: { min_p: 0.1, top_k: 4, roles: { user: "u" } } },
  },
  { name: "OpenAI's own property of that name stays", given: { seed: 4 }, want: { seed: 4 } },
  {
    name: "a name that OpenAI has at this operation only",
    operation: "createEmbedding",
    given: { seed: 4, dimensions: 2 },
    want: { dimensions: 2, [KEY]: { seed: 4 } },
  },
  { name: "unknown names stay for the validation", given: { topk: 4 }, want: { topk: 4 } },
  { name: "null means not given", given: { top_k: null }, want: { [KEY]: {} } },
  {
    name: "null at the top level, a value inside",
    given: { top_k: null, [KEY]: { top_k: 4 } },
    want: { [KEY]: { top_k: 4 } },
  },
  {
    name: "a value at the top level, null inside",
    given: { top_k: 4, [KEY]: { top_k: null } },
    want: { [KEY]: { top_k: 4 } },
  },
  { name: "extensions that are null", given: { top_k: 4, [KEY]: null }, want: { [KEY]: { top_k: 4 } } },
  {
    name: "the same value in both places",
    given: { roles: { user: "u" }, cutstrings: ["a"], [KEY]: { roles: { user: "u" }, cutstrings: ["a"] } },
    want: { [KEY]: { roles: { user: "u" }, cutstrings: ["a"] } },
  },
  {
    name: "extensions of the wrong type stay for the validation",
    given: { top_k: 4, [KEY]: 7 },
    want: { top_k: 4, [KEY]: 7 },
  },
  { name: "an operation without extensions", operation: "listModels", given: { top_k: 4 }, want: { top_k: 4 } },
];

test.each(CASES)("$name", ({ operation = "createChatCompletion", given, want }) => {
  const before = structuredClone(given);
  const lifted = liftExtensions(operation, given);
  expect(lifted).toEqual(want);
  expect(given).toEqual(before);
  expect(lifted).not.toBe(given);
});

test.each([
  ["top_k", { top_k: 4, [KEY]: { top_k: 5 } }],
  ["roles", { roles: { user: "u" }, [KEY]: { roles: { user: "u", tool: "t" } } }],
  ["roles", { roles: { user: "u" }, [KEY]: { roles: [] } }],
  ["cutstrings", { cutstrings: ["a"], [KEY]: { cutstrings: ["b"] } }],
])("%s given twice with different values is refused", (name, body) => {
  const lift = (): unknown => liftExtensions("createChatCompletion", body);
  expect(lift).toThrow(ApiError);
  expect(lift).toThrow(`'${name}' is given twice, at the top level and in '${KEY}', with different values.`);
});

test("__proto__ stays an own property", () => {
  const lifted = liftExtensions(
    "createChatCompletion",
    JSON.parse('{"__proto__":{"a":1},"top_k":4}') as Record<string, unknown>,
  );
  expect(Object.keys(lifted)).toEqual(["__proto__", KEY]);
  expect(Object.getPrototypeOf(lifted)).toBe(Object.prototype);
});

test("values too deep to compare count as different", () => {
  const deep = (): unknown => JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
  const body = { template_kwargs: { a: deep() }, [KEY]: { template_kwargs: { a: deep() } } };
  expect(() => liftExtensions("createChatCompletion", body)).toThrow("'template_kwargs' is given twice");
});
