/** The shape of a registration document, before its parts are checked by those who own them. */
import type { JsonSchema } from "../backend/backend";

/** Seconds, or a number with a unit, as server settings have it. */
const DURATION = /^\d+(?:\.\d+)? ?(?:ms|s|m)?$/;

const optionalMapping = { type: ["object", "null"] } as const;

export const REGISTRATION_SCHEMA: JsonSchema = {
  type: "object",
  additionalProperties: false,
  required: ["registration", "local_settings"],
  properties: {
    registration: {
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
          anyOf: [
            { type: "string", minLength: 1 },
            { type: "array", minItems: 1, items: { type: "string", minLength: 1 } },
          ],
        },
      },
    },
    local_settings: { type: "object" },
    request_defaults: optionalMapping,
    limits: { ...optionalMapping, additionalProperties: { type: "number" } },
    unknown_properties: { enum: ["refuse", "warn"] },
    loading: {
      ...optionalMapping,
      additionalProperties: false,
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
  readonly loading?: { readonly preload?: boolean; readonly idle_timeout?: number | string } | null;
}
