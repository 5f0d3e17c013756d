/** The parts of docs/configuration.md that the tables say: settings of the llama backend, and of the server. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { SETTINGS_SCHEMA } from "../../../src/backend/llama/local-settings";
import { describeSchema } from "../../../src/config/schema-check";
import { describeSetting, showSetting } from "../../../src/config/setting-value";
import {
  fileKey,
  flagName,
  SETTING_NAMES,
  SETTINGS,
  variableName,
  type Setting,
  type SettingName,
} from "../../../src/config/settings";

const PAGE = "docs/configuration.md";

/** Part of `npm run generate`. @returns files relative to the repository's root */
export function generateConfigurationDocs(root = path.join(__dirname, "../../..")): Map<string, string> {
  let page = readFileSync(path.join(root, PAGE), "utf8");
  page = withPart(page, "local settings", localSettings());
  page = withPart(page, "server settings", serverSettings());
  return new Map([[PAGE, page]]);
}

/** Puts the text between the two comments that name the part. */
export function withPart(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const [before, rest] = split(page, start);
  const [, after] = split(rest, end);
  return `${before}${start}\n\n${text}\n${end}${after}`;
}

function split(page: string, mark: string): [string, string] {
  const parts = page.split(mark);
  if (parts.length !== 2) throw new Error(`'${mark}' must stand in the page once`);
  return parts as [string, string];
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");

export const code = (text: string): string => (text === "" ? "" : `\`${text}\``);

/** `|` ends a cell, so a text that has one escapes it. */
export const cell = (text: string): string => text.replaceAll("|", "\\|");

interface Property {
  readonly description?: string;
  readonly default?: unknown;
}

function localSettings(): string {
  const { properties, required } = SETTINGS_SCHEMA as {
    properties: Record<string, Property>;
    required: readonly string[];
  };
  const rows = Object.entries(properties).map(([name, schema]) => [
    code(name),
    cell(describeSchema(schema)),
    required.includes(name) ? "required" : code(String(schema.default)),
    cell(schema.description ?? ""),
  ]);
  return table(["key", "takes", "default", "meaning"], rows);
}

function serverSettings(): string {
  const row = (name: SettingName): string[] => {
    const setting: Setting = SETTINGS[name];
    const standard = setting.default === undefined ? "" : showSetting(setting, setting.default);
    const key = setting.notInFile === true ? "" : fileKey(name);
    return [
      code(key),
      code(flagName(name)),
      code(variableName(name)),
      cell(describeSetting(setting)),
      code(standard),
      cell(setting.doc),
    ];
  };
  return table(["key", "flag", "variable", "takes", "default", "meaning"], SETTING_NAMES.map(row));
}
