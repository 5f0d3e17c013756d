/** Shows values in diagnostics. */

/** A value with its type, for a sentence. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return typeof value;
  return `the text ${JSON.stringify(value.length > 60 ? value.slice(0, 57) + "..." : value)}`;
}
