/**
 * The shape of a registration document, before its parts are checked by those who own them. Editors show the
 * descriptions; that of a pattern is also what errors say.
 */
import type { JsonSchema } from "../contracts/backend";

/** Seconds, or a number with a unit, as server settings have it. */
const DURATION = /^\d+(?:\.\d+)? ?(?:ms|s|m)?$/;

const optionalMapping = { type: ["object", "null"] } as const;

export const REGISTRATION_SCHEMA: JsonSchema = {
  type: "object",
  additionalProperties: false,
  required: ["registration", "local_settings"],
  properties: {
    registration: {
      description: "Which requests this is for.",
      type: "object",
      additionalProperties: false,
      required: ["model", "endpoint"],
      properties: {
        model: {
          type: "string",
          pattern: "^[^\\s\\p{Cc}](?:[^\\p{Cc}]*[^\\s\\p{Cc}])?$",
          maxLength: 256,
          description: "at most 256 characters, without control characters and without blanks at its ends",
        },
        endpoint: {
          description:
            "An operation of the served document by its id (`createChatCompletion`) or its path (`chat/completions`), or a list of them.",
          anyOf: [
            { type: "string", minLength: 1 },
            { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
          ],
        },
      },
    },
    local_settings: { type: "object", description: "What runs the model, and how: fixed while it is loaded." },
    request_defaults: {
      ...optionalMapping,
      description: "What a request means that leaves something out: properties of the endpoint's own request.",
    },
    limits: {
      ...optionalMapping,
      additionalProperties: { type: "number" },
      description: "Caps on numbers of requests, by property: a request above one is refused.",
    },
    unknown_properties: {
      enum: ["refuse", "warn"],
      description:
        "What a request property that nobody knows does: `refuse` answers 400, `warn` goes on and names it. Default: the server's own setting.",
    },
    cache_namespace: {
      enum: ["shared", "key"],
      description:
        "Who shares the model's cached prompts: `shared`, all clients; `key`, the requests of one API key. Default: the server's own setting.",
    },
    loading: {
      ...optionalMapping,
      additionalProperties: false,
      description: "When the model is loaded and unloaded. Default: the server's own settings.",
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
