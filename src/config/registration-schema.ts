/**
 * JSON Schema of a registration document. Its parts (local settings, defaults) are checked elsewhere. Editors show the
 * descriptions; the description of a pattern is also used in errors.
 */
import type { JsonSchema } from "../contracts/backend";

/** Seconds, or a number with a unit, like durations in server settings. */
const DURATION = /^\d+(?:\.\d+)? ?(?:ms|s|m)?$/;

const optionalMapping = { type: ["object", "null"] } as const;

export const REGISTRATION_SCHEMA: JsonSchema = {
  type: "object",
  additionalProperties: false,
  required: ["registration", "local_settings"],
  properties: {
    registration: {
      description: "Model name and endpoints of this registration.",
      type: "object",
      additionalProperties: false,
      required: ["model", "endpoint"],
      properties: {
        model: {
          type: "string",
          pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$",
          maxLength: 256,
          description: "at most 256 characters, without control characters and without spaces at its ends",
        },
        endpoint: {
          description:
            "An operation of the served document: its id (`createChatCompletion`), its path (`chat/completions`), or a list of them.",
          anyOf: [
            { type: "string", minLength: 1 },
            { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
          ],
        },
      },
    },
    local_settings: {
      type: "object",
      description: "Backend and model settings. They are fixed while the model is loaded.",
    },
    request_defaults: {
      ...optionalMapping,
      description: "Defaults for properties that a request omits: properties of the endpoint's own request.",
    },
    limits: {
      ...optionalMapping,
      additionalProperties: { type: "number" },
      description: "Maximum values of numeric request properties. A request with a larger value is refused.",
    },
    unknown_properties: {
      enum: ["refuse", "warn"],
      description:
        "Handling of unknown request properties: `refuse` answers 400, `warn` ignores and names them. Default: the server's setting.",
    },
    cache_namespace: {
      enum: ["shared", "key"],
      description:
        "Who shares the model's cached prompts: `shared`, all clients; `key`, the requests of one API key. Default: the server's own setting.",
    },
    loading: {
      ...optionalMapping,
      additionalProperties: false,
      description: "When the model is loaded and unloaded. Default: the server's settings.",
      properties: {
        preload: { type: "boolean", description: "Whether the model is loaded at start." },
        idle_timeout: {
          anyOf: [
            { type: "number", minimum: 0, maximum: 604_800 },
            { type: "string", pattern: DURATION.source, description: "a time such as 90s or 10m" },
          ],
          description: "Time without a request after which the model is unloaded. 0: never.",
        },
      },
    },
  },
};

/** A document that the schema accepts. */
export interface RegistrationDocument {
  readonly registration: { readonly model: string; readonly endpoint: string | readonly string[] };
  readonly local_settings: Readonly<Record<string, unknown>>;
  readonly request_defaults?: Readonly<Record<string, unknown>> | null;
  readonly limits?: Readonly<Record<string, number>> | null;
  readonly unknown_properties?: "refuse" | "warn";
  readonly cache_namespace?: "shared" | "key";
  readonly loading?: { readonly preload?: boolean; readonly idle_timeout?: number | string } | null;
}
