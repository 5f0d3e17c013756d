/** Configuration problems and their display: place, snippet, expected value. Modelled on HCL's diagnostics. */
import path from "node:path";

export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** File path; or `command line` or `environment` for a server setting from there. */
  readonly file: string;
  /** From 1; 0 if there is no line. */
  readonly line: number;
  /** From 1, in UTF-16 units like editors; 0 if there is no line. */
  readonly column: number;
  /** Key path in the document, e.g. `request_defaults.stop[0]`; "" for the document itself. */
  readonly path: string;
  /** The kind of problem in a few words. */
  readonly summary: string;
  /** Sentences: value received, value expected, advice. */
  readonly detail: string;
  /** The expected value alone. */
  readonly expected?: string;
  /** The similar valid name, as a suggestion. */
  readonly nearest?: string;
  /** The line, with carets under the faulty part. */
  readonly snippet?: string;
}

/** A diagnostic without its place. */
export interface Finding {
  readonly severity?: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  readonly expected?: string;
  readonly nearest?: string;
}

/** Offsets into a file's text, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Maximum number of characters of a line in a snippet. */
const SNIPPET_WIDTH = 100;

/** A file's text, and conversion of offsets to lines and columns. */
export class SourceFile {
  private readonly lineStarts: number[] = [0];

  constructor(
    readonly name: string,
    readonly text: string,
  ) {
    for (const end of text.matchAll(/\r\n|\n|\r/g)) this.lineStarts.push(end.index + end[0].length);
  }

  /** Line and column, both from 1. */
  position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }

  at(range: Range, keyPath: string, finding: Finding): Diagnostic {
    const { line, column } = this.position(range.start);
    return {
      ...withoutPlace(this.name, keyPath, finding),
      line,
      column,
      snippet: this.snippet(line, column, range.end - range.start),
    };
  }

  private snippet(line: number, column: number, length: number): string {
    const start = this.lineStarts[line - 1] ?? 0;
    const text = this.text.slice(start, this.lineStarts[line]).replace(/[\r\n]+$/, "");
    // A long line is cut around the faulty part.
    const from = column > SNIPPET_WIDTH - 20 ? column - 20 : 0;
    const shown = text.slice(from, from + SNIPPET_WIDTH).replace(/[^\P{C}\t]/gu, "\ufffd");
    const before = shown.slice(0, column - 1 - from).replace(/[^\t]/g, " ");
    const carets = "^".repeat(Math.max(1, Math.min(length, shown.length - before.length)));
    const margin = String(line);
    const gutter = " ".repeat(margin.length);
    return `${margin} | ${shown}\n${gutter} | ${before}${carets}`;
  }
}

/** A problem without a position in a file's text. */
export function withoutPlace(file: string, keyPath: string, finding: Finding): Diagnostic {
  // Field by field: a finding may have more fields, and `check --json` prints this object.
  const { severity = "error", summary, detail, expected, nearest } = finding;
  return { severity, file, line: 0, column: 0, path: keyPath, summary, detail, expected, nearest };
}

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === "error";

/** By file, then by place. */
export function sortDiagnostics(list: readonly Diagnostic[]): Diagnostic[] {
  return [...list].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** The file's path, relative to the working directory if that is shorter. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return path.isAbsolute(file) && relative !== "" && relative.length < file.length ? relative : file;
}

/** Multi-line text for people: severity and summary, place, snippet, detail. No trailing line break. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { severity, file, line, column, summary, detail, snippet } = diagnostic;
  const place = line === 0 ? shownPath(file) : `${shownPath(file)}:${line}:${column}`;
  const where = diagnostic.path === "" ? "" : ` (${diagnostic.path})`;
  const lines = [`${severity === "error" ? "Error" : "Warning"}: ${summary}`, `  at ${place}${where}`];
  if (snippet !== undefined) lines.push("", ...snippet.split("\n").map((text) => "    " + text), "");
  lines.push("  " + detail);
  return lines.join("\n");
}

/** `a`, `a and b`, `a, b and c` */
export function listed(words: readonly string[], last = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
