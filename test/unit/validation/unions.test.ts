/** Unions of scalars and lists: a value of the wrong type is told as such, by the property that has it. */
import type { ApiError } from "../../../src/contracts/errors";
import type { OperationId } from "../../../src/generated/routes";
import { validateRequest } from "../../../src/validation/validate";
import { branches, requestOf, type Schema, typesOf } from "../../../src/validation/validate-schema";
import { FAMILIES } from "../../../src/api/families";

const HI = [{ role: "user", content: "hi" }];
const GOOD: Readonly<Record<string, object>> = {
  createChatCompletion: { model: "m", messages: HI },
  createCompletion: { model: "m", prompt: "a" },
  createEdit: { model: "m", instruction: "a" },
  createEmbedding: { model: "m", input: "a" },
  tokenize: { model: "m", input: "a" },
  detokenize: { model: "m", tokens: [1] },
  applyTemplate: { model: "m", messages: HI },
  rerank: { model: "m", query: "q", documents: ["a"] },
};

/** `code | param | what was expected`; `valid` where nothing is wrong. */
function answer(operation: OperationId, body: object): string {
  try {
    validateRequest(operation, body, "request", "refuse");
    return "valid";
  } catch (error) {
    const { code, param, message } = error as ApiError;
    return `${code} | ${param} | ${/expected (.*), but got/.exec(message)?.[1] ?? message}`;
  }
}

const LISTS = "one of a string, array of strings, array of integers, or array of arrays";
const TOKENS: [unknown, string][] = [
  [{}, `invalid_type |  | ${LISTS}`],
  [{ text: "x" }, `invalid_type |  | ${LISTS}`],
  [{ prompt: "x", n: 2 }, `invalid_type |  | ${LISTS}`],
  [true, `invalid_type |  | ${LISTS}`],
  [1, `invalid_type |  | ${LISTS}`],
  [[null], "invalid_type | [0] | one of a string, integer, or array of integers"],
  [[{ text: "x" }], "invalid_type | [0] | one of a string, integer, or array of integers"],
  [[true, "a"], "invalid_type | [0] | one of a string, integer, or array of integers"],
  [["a", 1], "invalid_type | [1] | a string"],
  [["a", ["b"]], "invalid_type | [1] | a string"],
  [["a", null], "invalid_type | [1] | a string"],
  [[1, "a"], "invalid_type | [1] | an integer"],
  [[1, [2]], "invalid_type | [1] | an integer"],
  [[1.5], "invalid_type | [0] | an integer"],
  [[[1], "a"], "invalid_type | [1] | an array of integers"],
  [[[1], 2], "invalid_type | [1] | an array of integers"],
  [[["a"]], "invalid_type | [0][0] | an integer"],
  [[[1], [{ id: 2 }]], "invalid_type | [1][0] | an integer"],
  [[[[1]]], "invalid_type | [0][0] | an integer"],
];
const at = (param: string, cases: [unknown, string][]): [unknown, string][] =>
  cases.map(([value, want]) => [value, want.replace("|  |", `| ${param} |`).replace("| [", `| ${param}[`)]);

const CASES: [OperationId, string, [unknown, string][]][] = [
  ["createCompletion", "prompt", at("prompt", TOKENS)],
  ["createEmbedding", "input", at("input", [[null, `invalid_type |  | ${LISTS}`], ...TOKENS])],
  [
    "createChatCompletion",
    "stop",
    at("stop", [
      [{ text: "x" }, "invalid_type |  | one of a string or array of strings"],
      [1, "invalid_type |  | one of a string or array of strings"],
      [["a", 1], "invalid_type | [1] | a string"],
      [[["a"]], "invalid_type | [0] | a string"],
      [[null], "invalid_type | [0] | a string"],
    ]),
  ],
  [
    "createChatCompletion",
    "tool_choice",
    [
      [["auto"], "invalid_type | tool_choice | one of 'none', 'auto', 'required', or object"],
      [true, "invalid_type | tool_choice | one of 'none', 'auto', 'required', or object"],
      [{}, "missing_required_parameter | tool_choice.type | Missing required parameter: 'tool_choice.type'."],
      [{ type: 1 }, "invalid_type | tool_choice.type | one of 'allowed_tools', 'function', or 'custom'"],
    ],
  ],
  [
    "createChatCompletion",
    "response_format",
    [
      ["json_object", "invalid_type | response_format | an object"],
      [[{ type: "text" }], "invalid_type | response_format | an object"],
      [{ type: ["text"] }, "invalid_type | response_format.type | one of 'text', 'json_schema', or 'json_object'"],
    ],
  ],
  [
    "createChatCompletion",
    "function_call",
    [
      [["auto"], "invalid_type | function_call | one of 'none', 'auto', or object"],
      [{ name: 1 }, "invalid_type | function_call.name | a string"],
    ],
  ],
  [
    "createChatCompletion",
    "messages",
    [
      [{ role: "user", content: "x" }, "invalid_type | messages | an array of objects"],
      ["hi", "invalid_type | messages | an array of objects"],
      [["hi"], "invalid_type | messages[0] | an object"],
      [[HI], "invalid_type | messages[0] | an object"],
      [
        [{ role: "user", content: { text: "x" } }],
        "invalid_type | messages[0].content | one of a string or array of objects",
      ],
      [[{ role: "user", content: ["x"] }], "invalid_type | messages[0].content[0] | an object"],
      [[{ role: "user", content: [[]] }], "invalid_type | messages[0].content[0] | an object"],
      [
        [{ role: "assistant", content: { text: "x" } }],
        "invalid_type | messages[0].content | one of a string or array of objects",
      ],
      [
        [{ role: "tool", tool_call_id: "a", content: { a: 1 } }],
        "invalid_type | messages[0].content | one of a string or array of objects",
      ],
      [[{ role: "assistant", tool_calls: { id: "a" } }], "invalid_type | messages[0].tool_calls | an array of objects"],
    ],
  ],
  [
    "rerank",
    "documents",
    [
      [{ text: "x" }, "invalid_type | documents | an array"],
      ["x", "invalid_type | documents | an array"],
      [["a", 1], "invalid_type | documents[1] | one of a string or object"],
      [["a", ["b"]], "invalid_type | documents[1] | one of a string or object"],
      [[null], "invalid_type | documents[0] | one of a string or object"],
      [[{ text: ["a"] }], "invalid_type | documents[0].text | a string"],
    ],
  ],
  ["rerank", "query", [[["a"], "invalid_type | query | a string"]]],
  ["rerank", "query", [[{ text: "a" }, "invalid_type | query | a string"]]],
  ["tokenize", "input", [[{ text: "a" }, "invalid_type | input | a string"]]],
  ["detokenize", "tokens", [[{ ids: [1] }, "invalid_type | tokens | an array of integers"]]],
  ["createEdit", "input", [[{ text: "a" }, "invalid_type | input | a string"]]],
];

test.each(
  CASES.flatMap(([operation, name, cases]) => cases.map(([value, want]) => [operation, name, value, want] as const)),
)("%s %s: %j", (operation, name, value, want) =>
  expect(answer(operation, { ...GOOD[operation], [name]: value })).toBe(want),
);

/** Whether a property takes an object, whatever is in it. */
const takesObjects = (schema: Schema): boolean =>
  branches(schema).some(
    (branch) => typesOf(branch).includes("object") || branch.properties !== undefined || typesOf(branch).length === 0,
  );

const validated = FAMILIES.flat().flatMap(({ id, body }) => (body === "json" ? [id] : []));

test.each(validated)("%s: no object is told by what is in it where none may stand", (operation) => {
  const { schema } = requestOf(operation)!;
  const names = Object.entries(schema.properties!).flatMap(([name, property]) => (takesObjects(property) ? [] : name));
  expect(names.length).toBeGreaterThan(0);
  const told = names.map((name) => answer(operation, { ...GOOD[operation], [name]: { temperature: [1] } }));
  expect(told.map((text) => text.split(" | ").slice(0, 2).join(" "))).toEqual(
    names.map((name) => `invalid_type ${name}`),
  );
});
