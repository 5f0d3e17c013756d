import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { check, same } from "./answer";
import { type Api, type Body, USER } from "./api";
import type { Area, Case } from "./area";
import { refusedChat } from "./ranges";

const TEXT = "choices.0.message.content";
const ajv = addFormats(new Ajv2020({ strict: false }));

const object = (properties: Body, more: Body = {}): Body => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
});
const format = (schema: unknown, more: Body = {}): Body => ({
  response_format: { type: "json_schema", json_schema: { name: "answer", strict: true, schema, ...more } },
});

/** Schemas that OpenAI takes as strict, and that a tiny model comes to an end with. */
const HELD: Record<string, Body> = {
  "an enum of strings": object({ color: { type: "string", enum: ["red", "green", "blue"] } }),
  "an enum of numbers": object({ size: { type: "integer", enum: [10, 20, 30] } }),
  const: object({ kind: { type: "string", const: "fox" } }),
  boolean: object({ yes: { type: "boolean" } }),
  "an integer's bounds": object({ age: { type: "integer", minimum: 18, maximum: 42 } }),
  "an integer's exclusive bounds": object({ age: { type: "integer", exclusiveMinimum: 18, exclusiveMaximum: 21 } }),
  "minItems and maxItems": object({
    list: { type: "array", items: { type: "string", enum: ["a", "b"] }, minItems: 2, maxItems: 3 },
  }),
  "objects in an array": object({
    list: { type: "array", items: object({ on: { type: "boolean" } }), minItems: 1, maxItems: 2 },
  }),
  "objects in objects": object({ a: object({ b: object({ c: { type: "boolean" } }) }) }),
  "$ref to $defs": object(
    { a: { $ref: "#/$defs/color" }, b: { $ref: "#/$defs/color" } },
    { $defs: { color: { type: "string", enum: ["red", "blue"] } } },
  ),
  "anyOf of objects": object({
    item: {
      anyOf: [
        object({ kind: { type: "string", const: "cat" }, lives: { type: "integer", enum: [7, 9] } }),
        object({ kind: { type: "string", const: "dog" }, tail: { type: "boolean" } }),
      ],
    },
  }),
  "a type or null": object({ color: { type: ["string", "null"], enum: ["red", "blue", null] } }),
  "null alone": object({ nothing: { type: "null" } }),
  "a pattern": object({ code: { type: "string", pattern: "^[A-C]{2}-[0-9]{3}$" } }),
  "format date": object({ day: { type: "string", format: "date" } }),
  "format time": object({ at: { type: "string", format: "time" } }),
  "format uuid": object({ id: { type: "string", format: "uuid" } }),
  "format ipv4": object({ ip: { type: "string", format: "ipv4" } }),
  "no properties at all": object({}),
};

/** Schemas that break OpenAI's rules for strict ones: 400. */
const REFUSED: Record<string, Body> = {
  "strict without additionalProperties false": format({ type: "object", properties: {}, required: [] }),
  "strict with additionalProperties true": format(object({}, { additionalProperties: true })),
  "strict with a property that is not required": format(object({ a: { type: "boolean" } }, { required: [] })),
  "strict with an inner object that is open": format(object({ a: { type: "object", properties: {} } })),
  "strict with an array as root": format({ type: "array", items: { type: "boolean" } }),
  "strict with anyOf as root": format({ anyOf: [object({ a: { type: "boolean" } }), object({})] }),
  "strict with `not`": format(object({ a: { type: "string", not: { enum: ["x"] } } })),
  "strict with `if`": format(object({ a: { type: "string" } }, { if: {}, then: {} })),
  "strict with a $ref to nothing": format(object({ a: { $ref: "#/$defs/none" } })),
  "strict with an unknown type": format(object({ a: { type: "text" } })),
  "a schema that is a string": format("object"),
  "json_schema missing": { response_format: { type: "json_schema" } },
  "a name missing": format(object({}), { name: undefined }),
  "a name with a space": format(object({}), { name: "my answer" }),
  "json_object without the word JSON in the messages": { response_format: { type: "json_object" } },
};

const COLOR = HELD["an enum of strings"]!;
const AS_JSON = { messages: [{ role: "user", content: "Answer in JSON." }], response_format: { type: "json_object" } };

export const STRUCTURED_OUTPUT: Area = {
  name: "chat: response_format",
  cases: {
    "text is taken": async (api) => (await api.chat({ response_format: { type: "text" } })).ok().text(TEXT),
    "json_object: an object": async (api) => {
      const answer = (await api.chat({ ...AS_JSON, max_tokens: 300 })).ok();
      const text = answer.text(TEXT);
      check(text.trimStart().startsWith("{"), `it begins with ${text.slice(0, 10)}`);
      if (answer.at("choices.0.finish_reason") === "stop") JSON.parse(text);
    },
    ...Object.fromEntries(
      Object.entries(HELD).map(([name, schema]) => [`json_schema: ${name}`, holds(schema)] as const),
    ),
    "json_schema: keys in the schema's order": async (api) => {
      const schema = object({ zebra: { type: "boolean" }, ant: { type: "boolean" }, moose: { type: "boolean" } });
      const text = (await api.chat({ ...format(schema), max_tokens: 100 })).ok().text(TEXT);
      same(Object.keys(JSON.parse(text) as object), ["zebra", "ant", "moose"], "keys");
    },
    "json_schema: sampled hot, it still holds": async (api) => {
      const more = { ...format(COLOR), max_tokens: 100, temperature: 2, n: 4, seed: 1 };
      const answer = (await api.chat(more)).ok();
      for (const i of [0, 1, 2, 3]) valid(COLOR, answer.text(`choices.${i}.message.content`));
    },
    "json_schema: not strict is taken": async (api) => {
      const open = { type: "object", properties: { on: { type: "boolean" } }, required: ["on"] };
      (await api.chat({ ...format(open, { strict: false }), max_tokens: 60 })).ok().text(TEXT);
    },
    "json_schema: streamed, it is what the whole is": async (api) => {
      const text = (await api.chatStream({ ...format(COLOR), max_tokens: 100 })).joined("choices.0.delta.content");
      valid(COLOR, text);
      same(text, (await api.chat({ ...format(COLOR), max_tokens: 100 })).ok().text(TEXT), "text");
    },
    "json_schema: cut at max_tokens, length": async (api) =>
      (await api.chat({ ...format(COLOR), max_tokens: 2 })).ok().is("choices.0.finish_reason", "length"),
    "json_schema: refusal is null": async (api) =>
      (await api.chat({ ...format(COLOR), max_tokens: 100 })).ok().is("choices.0.message.refusal", null),
    ...Object.fromEntries(
      Object.entries(REFUSED).map(([name, more]) => [`${name} is a 400`, refusedChat(more)] as const),
    ),
  },
};

function holds(schema: Body): Case {
  return async (api: Api) => {
    const answer = (await api.chat({ ...format(schema), messages: USER, max_tokens: 300 })).ok();
    valid(schema, answer.is("choices.0.finish_reason", "stop").text(TEXT));
  };
}

function valid(schema: Body, text: string): void {
  check(ajv.validate(schema, JSON.parse(text)), `${text.slice(0, 80)} breaks the schema`);
}
