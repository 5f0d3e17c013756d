/** Reads `llama-openapi.yaml`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { SourceFile, withoutPlace, type Diagnostic } from "./diagnostic";
import { fileError } from "./file-error";
import { nearest } from "../lib/nearest";
import { isFinding, readSetting, type SettingValues } from "./read-setting";
import { fileKey, SETTING_NAMES, SETTINGS, type Setting } from "./settings";
import { shown } from "./shown";
import { locate, parseYaml, valueRange } from "./yaml";

/** @param problems the file's problems are added here */
export function readSettingsFile(file: string, problems: Diagnostic[]): SettingValues {
  const values: SettingValues = new Map();
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const detail = `The settings file can't be read: ${fileError(error)}.`;
    problems.push(withoutPlace(file, "", { summary: "Unreadable file", detail }));
    return values;
  }
  const source = new SourceFile(file, text);
  const parsed = parseYaml(source);
  problems.push(...parsed.problems);
  const [document, second] = parsed.documents;
  if (second !== undefined) {
    const detail = "A settings file is one document; registrations belong in files of the configuration directory.";
    problems.push(source.at(valueRange(locate(second.root, [])), "", { summary: "Second document", detail }));
  }
  if (document === undefined) return values;
  if (document.root.kind !== "mapping") {
    const detail = `Expected a mapping of settings, got ${shown(document.value)}.`;
    problems.push(source.at(valueRange(locate(document.root, [])), "", { summary: "No settings", detail }));
    return values;
  }
  const known = SETTING_NAMES.filter((name) => (SETTINGS[name] as Setting).notInFile !== true);
  const written = document.value as Record<string, unknown>;
  for (const { key, at } of document.root.entries) {
    const name = known.find((candidate) => fileKey(candidate) === key);
    if (name === undefined) {
      const near = nearest(key, known.map(fileKey));
      const guess = near === undefined ? "" : ` Did you mean "${near}"?`;
      const elsewhere = SETTING_NAMES.some((candidate) => fileKey(candidate) === key);
      const detail = elsewhere
        ? `"${key}" can only be set by a flag or a variable.`
        : `"${key}" is not a setting of this file.${guess}`;
      problems.push(source.at(at, key, { summary: "Unknown setting", detail, nearest: near }));
      continue;
    }
    const value = readSetting(name, written[key], true, path.dirname(file), key);
    if (!isFinding(value)) values.set(name, value);
    else if ((SETTINGS[name] as Setting).secret === true) problems.push(withoutPlace(file, key, value));
    else problems.push(source.at(valueRange(locate(document.root, [key])), key, value));
  }
  return values;
}
