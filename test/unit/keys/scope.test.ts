import { allowsModel, allowsOperation, matches, USUAL_SCOPE, WHOLE_SCOPE } from "../../../src/keys/scope";

test.each([
  ["*", "", true],
  ["*", "a/b", true],
  ["a", "a", true],
  ["a", "ab", false],
  ["a", "A", false],
  ["a*", "a", true],
  ["a*", "ba", false],
  ["*b", "ab", true],
  ["*b", "ba", false],
  ["a*c", "abc", true],
  ["a*a", "a", false],
  ["ab*ba", "aba", false],
  ["a*b*c", "a-b-c", true],
  ["a*b*c", "a-c", false],
  ["a**c", "ac", true],
  ["*b*", "abc", true],
  ["*b*b*", "abc", false],
  ["a.c", "abc", false],
  ["[a]", "a", false],
])("%s matches %j: %p", (pattern, text, want) => expect(matches(pattern, text)).toBe(want));

test("a pattern of many stars takes no longer than the text is long", () => {
  expect(matches("*a".repeat(1000) + "b", "a".repeat(100_000))).toBe(false);
});

test.each([
  [USUAL_SCOPE, "createChatCompletion", true],
  [USUAL_SCOPE, "deleteModel", false],
  [USUAL_SCOPE, "metrics", false],
  [WHOLE_SCOPE, "deleteModel", true],
  [WHOLE_SCOPE, "metrics", true],
  [{ operations: ["delete*"], models: [] }, "deleteModel", true],
  [{ operations: ["**"], models: [] }, "deleteModel", false],
  [{ operations: ["**"], models: [] }, "listModels", true],
  [{ operations: ["createEmbedding"], models: [] }, "createChatCompletion", false],
  [{ operations: [], models: ["*"] }, "listModels", false],
])("%j allows %s: %p", (scope, operation, want) => expect(allowsOperation(scope, operation)).toBe(want));

test("models", () => {
  const scope = { operations: ["*"], models: ["tiny", "org/*"] };
  expect(["tiny", "tiny2", "org/a", "org", ""].map((model) => allowsModel(scope, model))).toEqual([
    true,
    false,
    true,
    false,
    false,
  ]);
});
