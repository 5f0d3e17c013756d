/** Parses and describes setting values. */
import { listed } from "./diagnostic";
import { isNetwork } from "../lib/networks";
import type { Setting } from "./settings";
import { shown } from "./shown";

/** Text of a flag or variable, or a YAML value. The caller makes paths absolute. */
export type Written = string | number | boolean | readonly string[];
export type SettingValue = Written;

const UNITS = {
  bytes: { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 },
  duration: { ms: 1, s: 1000, m: 60_000 },
} as const;

/** @returns undefined if the value is invalid for the setting */
export function parseSetting(setting: Setting, written: Written, typed: boolean): SettingValue | undefined {
  switch (setting.type) {
    case "string":
    case "file":
    case "directory":
    case "path":
      return isText(written) ? written : undefined;
    case "list": {
      const texts = typeof written === "string" ? commaList(written) : written;
      return Array.isArray(texts) && texts.every(isText) ? texts : undefined;
    }
    case "networks": {
      const texts = typeof written === "string" ? commaList(written) : written;
      return Array.isArray(texts) && texts.every((text) => isText(text) && isNetwork(text)) ? texts : undefined;
    }
    case "choice":
      return setting.choices?.find((choice) => choice === written);
    case "boolean":
      if (typed) return typeof written === "boolean" ? written : undefined;
      return ({ true: true, "1": true, false: false, "0": false } as Record<string, boolean>)[String(written)];
    case "integer": {
      const choice = setting.choices?.find((candidate) => candidate === written);
      return choice ?? within(setting, plainNumber(written, typed));
    }
    case "bytes":
      return within(setting, withUnit(written, UNITS.bytes, 1));
    case "duration":
      return within(setting, withUnit(written, UNITS.duration, 1000));
  }
}

/** Milliseconds, from seconds or from a text with a unit. */
export const parseDuration = (written: string | number): number =>
  Math.round(typeof written === "number" ? written * 1000 : (withUnit(written, UNITS.duration, 1000) ?? NaN));

/** `a, b,` -> `["a", "b"]` */
export const commaList = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

const isText = (written: unknown): written is string => typeof written === "string" && /^[^\p{Cc}]+$/u.test(written);

function plainNumber(written: Written, typed: boolean): number | undefined {
  if (typeof written === "number") return written;
  return !typed && typeof written === "string" && /^-?\d+$/.test(written) ? Number(written) : undefined;
}

/** @param plain factor of a number without a unit */
function withUnit(written: Written, units: Readonly<Record<string, number>>, plain: number): number | undefined {
  const match = /^(\d+(?:\.\d+)?) ?([A-Za-z]*)$/.exec(String(written));
  const [, digits, unit] = match ?? [];
  const factor = unit === "" ? plain : units[unit ?? ""];
  return digits === undefined || factor === undefined ? undefined : Number(digits) * factor;
}

function within({ min = -Infinity, max = Infinity }: Setting, value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}

/** The expected value, for "expected ...". */
export function describeSetting({ type, choices = [], min = 0, max = 0 }: Setting): string {
  switch (type) {
    case "string":
      return "text";
    case "list":
      return "texts separated by commas";
    case "networks":
      return "networks separated by commas, such as 10.0.0.0/8";
    case "file":
      return "the name of a file";
    case "directory":
    case "path":
      return "the name of a directory";
    case "choice":
      return `one of ${listed(choices, "or")}`;
    case "boolean":
      return "true or false";
    case "integer":
      return listed([`an integer from ${min} to ${max}`, ...choices], "or");
    case "bytes":
      return `a size from ${showBytes(min)} to ${showBytes(max)}, such as 8MiB`;
    case "duration":
      return `a time from ${showDuration(min)} to ${showDuration(max)}, such as 10s`;
  }
}

/** A setting's value in the notation of a settings file. */
export function showSetting({ type }: Setting, value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : value.join(",");
  if (type === "bytes" && typeof value === "number") return showBytes(value);
  if (type === "duration" && typeof value === "number") return showDuration(value);
  return typeof value === "string" ? value : shown(value);
}

function showBytes(bytes: number): string {
  const [unit, factor] = Object.entries(UNITS.bytes).findLast(([, size]) => bytes >= size && bytes % size === 0) ?? [
    "",
    1,
  ];
  return `${bytes / factor}${unit}`;
}

function showDuration(ms: number): string {
  if (ms >= 60_000 && ms % 60_000 === 0) return `${ms / 60_000}m`;
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}
