/** JSON Schema of registration files, for editors: what the loader checks, as far as a schema can say it. */
import type { Backend, JsonSchema } from "../../../src/contracts/backend";
import { OPERATIONS, type OperationId } from "../../../src/generated/routes";
import { isObject, type Json, type JsonObject } from "../spec/json";
import type { RequestSchemas } from "../spec/request-schemas";
import { bindableOperations } from "../../../src/config/endpoint";
import { REGISTRATION_SCHEMA } from "../../../src/config/registration-schema";
import { explainRequests, followed } from "./request-defaults";

type Properties = Readonly<Record<string, JsonSchema & { readonly properties: Properties }>>;

/** @param requests changed in place */
export function registrationJsonSchema(requests: RequestSchemas, backends: readonly Backend[]): JsonSchema {
  explainRequests(requests);
  const { registration, local_settings: local, ...rest } = REGISTRATION_SCHEMA["properties"] as Properties;
  const { model, endpoint, ...others } = registration!.properties;
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A registration of llama-openapi",
    description: "Binds a model's name, at one or more endpoints, to what it needs there.",
    ...REGISTRATION_SCHEMA,
    properties: {
      registration: {
        ...registration,
        properties: {
          model: { ...model, description: `The name that clients send: ${String(model!["description"])}.` },
          endpoint: { ...endpoint, anyOf: [oneEndpoint, { type: "array", minItems: 1, items: oneEndpoint }] },
          ...others,
        },
      },
      local_settings: { ...local, anyOf: backends.map(({ settingsSchema }) => settingsSchema) },
      ...rest,
    },
    allOf: bindableOperations().map((operation) => ({
      if: bindsTo(operation),
      then: {
        properties: {
          request_defaults: { $ref: `#/$defs/defaults of ${operation}` },
          limits: { $ref: `#/$defs/limits of ${operation}` },
        },
      },
    })),
    $defs: { ...Object.fromEntries(bindableOperations().flatMap((id) => parts(id, requests))), ...requests.$defs },
  };
}

const pathPattern = (operation: OperationId): string => `/?(?:v1/)?${OPERATIONS[operation].path.slice(1)}/?`;

const oneEndpoint = {
  anyOf: [
    // What an editor offers. Some paths are the operation's own name.
    { enum: [...new Set(bindableOperations().flatMap((id) => [id, OPERATIONS[id].path.slice(1)]))] },
    { type: "string", pattern: `^(?:${bindableOperations().map(pathPattern).join("|")})$` },
  ],
};

/** Of documents that name the operation, by itself or in a list. */
function bindsTo(operation: OperationId): JsonSchema {
  const named = { type: "string", pattern: `^(?:${operation}|${pathPattern(operation)})$` };
  const endpoint = { anyOf: [named, { type: "array", contains: named }] };
  return {
    required: ["registration"],
    properties: { registration: { type: "object", required: ["endpoint"], properties: { endpoint } } },
  };
}

function parts(operation: OperationId, { operations, $defs }: RequestSchemas): [string, JsonSchema][] {
  const { model: _, ...properties } = operations[operation]!.schema.properties as JsonObject;
  const limits = Object.entries(properties).flatMap(([name, schema]) => {
    const number = numberPart(schema, $defs);
    return number === undefined ? [] : [[name, { ...number, description: limitDoc(schema) }]];
  });
  const mapping = { type: ["object", "null"], additionalProperties: false };
  return [
    [`defaults of ${operation}`, { ...mapping, properties }],
    [`limits of ${operation}`, { ...mapping, properties: Object.fromEntries(limits) as JsonObject }],
  ];
}

const limitDoc = (schema: Json): string =>
  `Most that a request may send. ${(schema as { description: string }).description}`;

const BOUNDS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

/** What of a schema takes numbers; undefined where nothing does. */
function numberPart(schema: Json, $defs: JsonObject): JsonObject | undefined {
  const at = followed(schema, $defs);
  if (!isObject(at)) return undefined;
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = at[keyword];
    if (!Array.isArray(branches)) continue;
    const numbers = branches.map((branch) => numberPart(branch, $defs)).filter((branch) => branch !== undefined);
    return numbers.length > 1 ? { anyOf: numbers } : numbers[0];
  }
  if (Array.isArray(at.allOf)) {
    const numbers = at.allOf.map((part) => numberPart(part, $defs)).filter((part) => part !== undefined);
    return numbers.length === at.allOf.length ? { allOf: numbers } : undefined;
  }
  const type = [at.type ?? []].flat().find((name) => name === "integer" || name === "number");
  if (type === undefined) return undefined;
  return { type, ...Object.fromEntries(Object.entries(at).filter(([key]) => BOUNDS.includes(key))) };
}
