/** Parses one setting from its source. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Finding } from "./diagnostic";
import { nearest } from "../lib/nearest";
import { describeSetting, parseSetting, type SettingValue, type Written } from "./setting-value";
import { SETTINGS, type Setting, type SettingName } from "./settings";
import { shown } from "./shown";

/** Settings given by one source. Paths are absolute and exist. */
export type SettingValues = Map<SettingName, SettingValue>;

/** `summary` of a diagnostic about a missing path. */
export const MISSING_PATH = "No such file or directory";

/**
 * @param typed `written` is a YAML value, not text
 * @param base directory of relative paths
 * @param called the setting's name in its source
 */
export function readSetting(
  name: SettingName,
  written: unknown,
  typed: boolean,
  base: string,
  called: string,
): SettingValue | Finding {
  const setting: Setting = SETTINGS[name];
  const value = isWritten(written, setting) ? parseSetting(setting, written, typed) : undefined;
  if (value === undefined) {
    const expected = describeSetting(setting);
    const near = typeof written === "string" ? nearest(written, setting.choices ?? []) : undefined;
    const guess = near === undefined ? "" : ` Did you mean "${near}"?`;
    const detail = `${called}: expected ${expected}, got ${setting.secret === true ? "something else" : shown(written)}.${guess}`;
    return { summary: "Invalid setting", detail, expected, nearest: near };
  }
  if (setting.type === "path") return path.resolve(base, String(value));
  if (setting.type !== "file" && setting.type !== "directory") return value;
  const file = path.resolve(base, String(value));
  if (setting.type === "directory" ? isDirectory(file) : isFile(file)) return file;
  const detail = existsSync(file)
    ? `${called}: ${file} is ${setting.type === "file" ? "a directory, not a file" : "not a directory"}.`
    : `${called}: there is no ${setting.type} ${file}.`;
  return { summary: MISSING_PATH, detail };
}

export const isDirectory = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isFile = (file: string): boolean => {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isDirectory();
};

const isWritten = (value: unknown, { type }: Setting): value is Written =>
  ["string", "number", "boolean"].includes(typeof value) ||
  ((type === "list" || type === "networks") && Array.isArray(value));

export function isFinding(value: SettingValue | Finding): value is Finding {
  return typeof value === "object" && "summary" in value;
}
