/** Forms that a chat can hold its answer to. */

const PERSON_SCHEMA = {
  type: "object",
  properties: {
    name: { type: "string", maxLength: 20 },
    age: { type: "integer" },
    mood: { type: "string", enum: ["calm", "tense", "joyful", "sad"] },
    places: { type: "array", minItems: 1, maxItems: 4, items: { type: "string", maxLength: 16 } },
  },
  required: ["name", "age", "mood", "places"],
  additionalProperties: false,
};

/** Properties of a request; one of them is one form. */
export const FORMS: readonly Readonly<Record<string, unknown>>[] = [
  { response_format: { type: "json_schema", json_schema: { name: "person", schema: PERSON_SCHEMA, strict: true } } },
  { response_format: { type: "json_object" } },
  { grammar: 'root ::= item item item\nitem ::= "- " [A-Za-z ,]+ ".\\n"' },
  { grammar: 'root ::= [0-9]+ (" " [a-z]+){2,12}' },
];
