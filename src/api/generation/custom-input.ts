/** The text in a custom tool's arguments, `{"input": "..."}`, while the JSON is still coming. */

/** Where the string's inside begins. */
const BEFORE = /^\s*\{\s*"input"\s*:\s*"/;

export class CustomInput {
  /** What of the text has come. */
  text = "";
  private json = "";

  /** @returns what is new of the text */
  push(piece: string): string {
    this.json += piece;
    const begun = BEFORE.exec(this.json);
    if (begun === null) return "";
    const text = readable(this.json.slice(begun[0].length));
    const added = text.slice(this.text.length);
    this.text = text;
    return added;
  }
}

/** Decodes a JSON string's inside up to its end, or to an escape that is not complete. */
function readable(inside: string): string {
  const whole = /^(?:[^"\\]|\\(?:[^u]|u[0-9a-fA-F]{4}))*/.exec(inside)?.[0] ?? "";
  // Half of a surrogate pair waits for the other.
  const pairs = whole.replace(/\\u[dD][89abAB][0-9a-fA-F]{2}$/, "");
  try {
    return JSON.parse(`"${pairs}"`) as string;
  } catch {
    return "";
  }
}
