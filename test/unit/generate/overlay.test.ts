import { applyOverlay, parseOverlay } from "../../../scripts/generate/spec/overlay";
import type { JsonObject } from "../../../scripts/generate/spec/json";

const overlay = (actions: string): ReturnType<typeof parseOverlay> =>
  parseOverlay(`overlay: 1.1.0\ninfo: { title: t, version: "1" }\nactions:\n${actions}`, "test.yaml");

const CASES: { name: string; given: JsonObject; actions: string; want: JsonObject }[] = [
  {
    name: "an object is merged, deeply",
    given: { info: { title: "a", license: { name: "MIT" } } },
    actions: "- { target: $.info, update: { title: b, license: { identifier: MIT } } }",
    want: { info: { title: "b", license: { name: "MIT", identifier: "MIT" } } },
  },
  {
    name: "an entry is appended to an array",
    given: { tags: [{ name: "a" }] },
    actions: "- { target: $.tags, update: { name: b } }",
    want: { tags: [{ name: "a" }, { name: "b" }] },
  },
  {
    name: "an array is joined to an array",
    given: { tags: ["a"] },
    actions: "- { target: $.tags, update: [b, c] }",
    want: { tags: ["a", "b", "c"] },
  },
  {
    name: "arrays inside a merged object are joined",
    given: { a: { required: ["x"] } },
    actions: "- { target: $.a, update: { required: [y] } }",
    want: { a: { required: ["x", "y"] } },
  },
  {
    name: "a scalar is replaced, in an array too",
    given: { a: ["x", "y"], b: 1 },
    actions: "- { target: '$.a[1]', update: z }\n- { target: $.b, update: null }",
    want: { a: ["x", "z"], b: null },
  },
  {
    name: "every node that the target matches is changed, none shares the update with another",
    given: { a: { x: { v: 1 }, y: { v: 2 } } },
    actions: "- { target: $.a.*, update: { list: [] } }\n- { target: $.a.x.list, update: 1 }",
    want: { a: { x: { v: 1, list: [1] }, y: { v: 2, list: [] } } },
  },
  {
    name: "a union changes each node that it names",
    given: { a: { x: {} }, b: { x: {} }, c: { x: {} } },
    actions: "- { target: \"$['a','b'].x\", update: { v: 1 } }",
    want: { a: { x: { v: 1 } }, b: { x: { v: 1 } }, c: { x: {} } },
  },
  {
    name: "several items leave an array",
    given: { required: ["a", "strict", "b", "parameters"] },
    actions: "- { target: \"$.required[?@ == 'strict' || @ == 'parameters']\", remove: true }",
    want: { required: ["a", "b"] },
  },
  {
    name: "a property is removed",
    given: { a: 1, b: 2 },
    actions: "- { target: $.a, remove: true }",
    want: { b: 2 },
  },
  {
    name: "a node is copied",
    given: { a: { x: 1 }, b: { y: 2 } },
    actions: "- { target: $.b, copy: $.a }",
    want: { a: { x: 1 }, b: { y: 2, x: 1 } },
  },
  {
    name: "a filter finds the part of an allOf that has a property",
    given: { allOf: [{ $ref: "#/x" }, { properties: { messages: {} } }] },
    actions: "- { target: '$.allOf[?@.properties.messages].properties', update: { n: { type: integer } } }",
    want: { allOf: [{ $ref: "#/x" }, { properties: { messages: {}, n: { type: "integer" } } }] },
  },
  {
    name: "properties called n, y, yes and off are text, as keys and as values",
    given: { properties: {} },
    actions: "- { target: $.properties, update: { n: { enum: [n, y, yes, off] }, y: {}, yes: {}, off: {} } }",
    want: { properties: { n: { enum: ["n", "y", "yes", "off"] }, y: {}, yes: {}, off: {} } },
  },
];

test.each(CASES)("$name", ({ given, actions, want }) => {
  applyOverlay(given, overlay(actions), "test.yaml");
  expect(given).toEqual(want);
});

test.each([
  ["- { target: $.b, update: {} }", "test.yaml: target $.b matches nothing in the document"],
  ["- { target: $.a, copy: $.b }", "test.yaml: target $.b matches nothing in the document"],
  ["- { target: $.a, copy: $.* }", "test.yaml: copy $.* matches 3 nodes, expected one"],
  ["- { target: '$.a[', update: {} }", "test.yaml: target $.a[ is no JSONPath"],
  ["- { target: $.a, update: 1 }", "test.yaml: target $.a: an object can only be updated with an object"],
  ["- { target: $.c, update: {} }", "test.yaml: target $.c: a scalar can only be updated with a scalar"],
  [
    `- { target: "$['a','b']", update: {} }`,
    `test.yaml: target $['a','b']: its part $.b matches nothing in the document`,
  ],
  [
    `- { target: "$['a','d'].x", update: {} }`,
    `test.yaml: target $['a','d'].x: its part $.a.x matches nothing in the document`,
  ],
  [`- { target: "$..['x','y']", update: 1 }`, `its part $..['y'] matches nothing in the document`],
  ["- { target: $, remove: true }", "the whole document is no target of this action"],
])("%s fails: %s", (actions, message) => {
  expect(() => applyOverlay({ a: {}, c: 1, d: { x: {} } }, overlay(actions), "test.yaml")).toThrow(message);
});

test.each([
  ["[]", "test.yaml: not an overlay document"],
  ["overlay: 2.0.0", '"overlay" must be 1.0.x or 1.1.x, got "2.0.0"'],
  ["overlay: 1.1.0\ninfo: {}", '"info.title" is missing'],
  ["overlay: 1.1.0\ninfo: { title: t }\nactions: []", '"actions" must be a list'],
  ["overlay: 1.1.0\ninfo: { title: t }\nactions: [{ update: {} }]", 'actions[0]: "target" is missing'],
  ["overlay: 1.1.0\ninfo: { title: t }\nactions: [{ target: $, updat: {} }]", 'actions[0]: unknown key "updat"'],
  ["overlay: 1.1.0\ninfo: { title: t }\nactions: [{ target: $, update: {}, remove: true }]", "exactly one of update"],
])("%j is refused: %s", (text, message) => {
  expect(() => parseOverlay(text, "test.yaml")).toThrow(message);
});
