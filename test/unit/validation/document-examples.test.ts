/** OpenAI's own examples are requests that we take. */
import { FAMILIES } from "../../../src/api/families";
import { validateRequest } from "../../../src/validation/validate";
import type { OperationId } from "../../../src/generated/routes";
import { curlBody, documentExamples, FULL_DOCUMENT } from "../../fixtures/document-examples";

const validated = FAMILIES.flat().flatMap(({ id, body }) => (body === "json" ? [id as string] : []));
const examples = documentExamples();
const ours = (examples ?? []).filter(({ operation }) => validated.includes(operation));

test.each<[string, string, unknown]>([
  ["a body", `curl https://x/v1/y \\\n  -H "A: b" \\\n  -d '{"a": [1]}'`, { a: [1] }],
  ["a quote in a body", `curl x -d '{"a": "it'\\''s"}'`, { a: "it's" }],
  ["what is no JSON", `curl x -d '{a}'`, "{a}"],
  ["no body", "curl https://x/v1/y -H 'A: b'", undefined],
  ["a form", `curl x -F file="@a"`, undefined],
])("%s is read from a command", (_, command, want) => expect(curlBody(command)).toEqual(want));

if (examples === undefined) {
  console.warn(`the examples of OpenAI's document are not checked: ${FULL_DOCUMENT} is not there (OPENAI_DOCUMENT)`);
  test.skip("the examples of OpenAI's document", () => undefined);
} else {
  test("the document has examples of every operation that takes a body, save those that it lacks", () => {
    const added = ["applyTemplate", "createEdit", "detokenize", "rerank", "tokenize"];
    const shown = new Set(ours.map(({ operation }) => operation));
    expect([...shown].sort()).toEqual(validated.filter((id) => !added.includes(id)).sort());
  });

  test.each(ours)("$name", ({ operation, body }) => {
    expect(() => validateRequest(operation as OperationId, body, "request", "refuse")).not.toThrow();
  });
}
