/** Query parameters: texts to the document's types, and what is said of wrong ones. */
import type { ApiError } from "../../../src/contracts/errors";
import { OPERATIONS, type OperationId } from "../../../src/generated/routes";
import { readQuery } from "../../../src/validation/query";

const read = (id: OperationId, text: string): ReturnType<typeof readQuery> =>
  readQuery(OPERATIONS[id], new URLSearchParams(text));

test.each<[string, OperationId, string, object]>([
  ["none", "listFiles", "", {}],
  ["an integer", "listFiles", "limit=5", { limit: 5 }],
  ["an integer as a decimal", "listFiles", "limit=5.0", { limit: 5 }],
  ["a text that looks like a number", "listFiles", "after=5", { after: "5" }],
  ["an empty text", "listFiles", "after=", { after: "" }],
  ["an enum", "listFiles", "order=asc&purpose=batch", { order: "asc", purpose: "batch" }],
  ["a boolean", "getResponse", "stream=true&include_obfuscation=false", { stream: true, include_obfuscation: false }],
  ["a list of one", "usage-costs", "start_time=1&project_ids=a", { start_time: 1, project_ids: ["a"] }],
  [
    "a repeated name",
    "usage-costs",
    "start_time=1&project_ids=a&project_ids=b",
    { start_time: 1, project_ids: ["a", "b"] },
  ],
  [
    "with brackets",
    "usage-costs",
    "start_time=1&project_ids[]=a&project_ids[]=b",
    { start_time: 1, project_ids: ["a", "b"] },
  ],
  ["encoded brackets", "usage-costs", "start_time=1&project_ids%5B%5D=a", { start_time: 1, project_ids: ["a"] }],
  ["both", "usage-costs", "start_time=1&project_ids=a&project_ids[]=b", { start_time: 1, project_ids: ["a", "b"] }],
  [
    "no list is separated by commas",
    "usage-costs",
    "start_time=1&project_ids=a,b",
    { start_time: 1, project_ids: ["a,b"] },
  ],
  ["a name that the document has with brackets", "list-audit-logs", "actor_ids[]=a", { "actor_ids[]": ["a"] }],
  ["the same without", "list-audit-logs", "actor_ids=a&actor_ids=b", { "actor_ids[]": ["a", "b"] }],
  ["an object", "list-audit-logs", "effective_at[gt]=1&effective_at[lte]=9", { effective_at: { gt: 1, lte: 9 } }],
  ["a map", "listPaginatedFineTuningJobs", "metadata[a]=1&metadata[b c]=true", { metadata: { a: "1", "b c": "true" } }],
  ["a map that may be null", "listChatCompletions", "metadata[k]=v", { metadata: { k: "v" } }],
  ["no map", "listChatCompletions", "metadata=null", { metadata: null }],
  ["a selector is no parameter", "beta_getResponse", "beta=true&starting_after=3", { starting_after: 3 }],
])("%s", (_, id, text, query) => expect(read(id, text)).toEqual({ query, ignored: [] }));

test("a key called __proto__ is a key", () => {
  const { query } = read("listPaginatedFineTuningJobs", "metadata[__proto__]=a");
  expect(Object.entries(query.metadata as object)).toEqual([["__proto__", "a"]]);
  expect(Object.getPrototypeOf(query.metadata)).toBe(Object.prototype);
});

test.each<[string, OperationId, string, string[]]>([
  ["a name", "listFiles", "api-version=1&limit=1&api-version=2", ["api-version"]],
  ["of an operation without any", "listModels", "a=1", ["a"]],
  ["a key that an object does not have", "list-audit-logs", "effective_at[other]=1", ["effective_at[other]"]],
  ["brackets in the middle", "listFiles", "limit[][a]=1&[limit]=1&limit[=1", ["limit[][a]", "[limit]", "limit["]],
  [
    "names of every object",
    "listFiles",
    "constructor=1&__proto__=2&toString[]=3",
    ["constructor", "__proto__", "toString[]"],
  ],
])("unknown is %s", (_, id, text, ignored) => expect(read(id, text).ignored).toEqual(ignored));

test.each<[string, OperationId, string, Partial<ApiError>]>([
  [
    "a text for an integer",
    "listFiles",
    "limit=many",
    {
      code: "invalid_type",
      param: "limit",
      message: "Invalid type for 'limit': expected an integer, but got a string instead.",
    },
  ],
  ["a decimal for an integer", "listFiles", "limit=1.5", { code: "invalid_type", param: "limit" }],
  ["an empty text for an integer", "listFiles", "limit=", { code: "invalid_type", param: "limit" }],
  ["a number too large for any", "list-groups", "limit=1e999", { code: "invalid_type", param: "limit" }],
  ["above its maximum", "list-groups", "limit=1001", { code: "integer_above_max_value", param: "limit" }],
  ["below its minimum", "list-groups", "limit=-1", { code: "integer_below_min_value", param: "limit" }],
  [
    "none of an enum",
    "listFiles",
    "order=up",
    { code: "invalid_value", param: "order", message: "Invalid value: 'up'. Supported values are: 'asc' and 'desc'." },
  ],
  ["a boolean in capitals", "getResponse", "stream=True", { code: "invalid_type", param: "stream" }],
  [
    "one that is required",
    "usage-costs",
    "limit=1",
    {
      code: "missing_required_parameter",
      param: "start_time",
      message: "Missing required parameter: 'start_time'.",
    },
  ],
  [
    "one of one value, twice",
    "listFiles",
    "limit=1&limit=2",
    { code: "invalid_value", param: "limit", message: "Invalid 'limit': it takes one value, but 2 were given." },
  ],
  [
    "a list for one value",
    "listFiles",
    "limit[]=1",
    {
      code: "invalid_type",
      param: "limit[]",
      message: "Invalid type for 'limit[]': expected an integer, but got an array instead.",
    },
  ],
  ["an object for one value", "listFiles", "limit[a]=1", { code: "invalid_type", param: "limit" }],
  ["a text for an object", "list-audit-logs", "effective_at=1", { code: "invalid_type", param: "effective_at" }],
  ["JSON for an object", "list-audit-logs", 'effective_at={"gt":1}', { code: "invalid_type", param: "effective_at" }],
  [
    "a member of an object",
    "list-audit-logs",
    "effective_at[gt]=soon",
    {
      code: "invalid_type",
      param: "effective_at[gt]",
      message: "Invalid type for 'effective_at[gt]': expected an integer, but got a string instead.",
    },
  ],
  [
    "a text and an object",
    "listChatCompletions",
    "metadata=a&metadata[k]=v",
    { code: "invalid_value", param: "metadata[k]" },
  ],
  [
    "an item of a list",
    "usage-images",
    "start_time=1&sizes[]=256x256&sizes[]=1x1",
    { code: "invalid_value", param: "sizes[]" },
  ],
  [
    "the same without brackets",
    "usage-images",
    "start_time=1&sizes=256x256&sizes=1x1",
    { code: "invalid_value", param: "sizes" },
  ],
  [
    "a long value of a map",
    "listChatCompletions",
    `metadata[k]=${"v".repeat(513)}`,
    { code: "string_above_max_length", param: "metadata[k]" },
  ],
  ["too short a text", "ListThreadsMethod", "user=", { code: "empty_string", param: "user" }],
])("refused is %s", (_, id, text, want) => {
  expect(() => read(id, text)).toThrow(expect.objectContaining(want) as Error);
});
