/** JSON Schema of `llama-openapi.yaml`, for editors, from the one table of settings. */
import type { JsonSchema } from "../../../src/contracts/backend";
import { showSetting } from "../../../src/config/setting-value";
import { fileKey, SETTING_NAMES, SETTINGS, type Setting } from "../../../src/config/settings";

export function settingsJsonSchema(): JsonSchema {
  const names = SETTING_NAMES.filter((name) => (SETTINGS[name] as Setting).notInFile !== true);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of llama-openapi",
    description: "Where the server listens, and what it allows. A flag or a variable comes before what stands here.",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(names.map((name) => [fileKey(name), settingSchema(SETTINGS[name])])),
  };
}

function settingSchema(setting: Setting): JsonSchema {
  const standard = setting.default;
  const plain = setting.type === "bytes" || setting.type === "duration" ? showSetting(setting, standard) : standard;
  return { ...valueSchema(setting), description: setting.doc, ...(standard === undefined ? {} : { default: plain }) };
}

const TEXT: JsonSchema = { type: "string", pattern: "^[^\\p{Cc}]+$" };

/** What `parseSetting` takes of YAML. Ranges of what has a unit are the loader's to check. */
function valueSchema({ type, choices = [], min, max }: Setting): JsonSchema {
  switch (type) {
    case "string":
    case "file":
    case "directory":
    case "path":
      return TEXT;
    case "choice":
      return { type: "string", enum: choices };
    case "list":
    case "networks":
      return { anyOf: [{ type: "array", items: TEXT }, TEXT] };
    case "boolean":
      return { type: "boolean" };
    case "integer": {
      const integer = { type: "integer", minimum: min, maximum: max };
      return choices.length === 0 ? integer : { anyOf: [integer, { enum: choices }] };
    }
    case "bytes":
      return withUnits({ type: "integer", minimum: min, maximum: max }, "KiB|MiB|GiB");
    case "duration":
      return withUnits({ type: "number", minimum: (min ?? 0) / 1000, maximum: (max ?? Infinity) / 1000 }, "ms|s|m");
  }
}

function withUnits(number: JsonSchema, units: string): JsonSchema {
  return { anyOf: [number, { type: "string", pattern: `^\\d+(?:\\.\\d+)? ?(?:${units})?$` }] };
}
