/** Problems of configuration, and how they are shown. Modelled on HCL's: a place, a snippet, what was expected. */
import path from "node:path";

export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** The file; or `command line`, `environment` for a server setting that came from there. */
  readonly file: string;
  /** From 1; 0 where no line is meant. */
  readonly line: number;
  /** From 1, in UTF-16 units as editors count them; 0 where no line is meant. */
  readonly column: number;
  /** Key path in the document, e.g. `request_defaults.stop[0]`; "" for the document itself. */
  readonly path: string;
  /** A few words: what kind of problem. */
  readonly summary: string;
  /** Sentences: what came, what was expected, what to do. */
  readonly detail: string;
  /** What was expected, by itself. */
  readonly expected?: string;
  /** The known name that was probably meant. */
  readonly nearest?: string;
  /** The line, with carets under the part that is meant. */
  readonly snippet?: string;
}

/** What a diagnostic says, without its place. */
export interface Finding {
  readonly severity?: "error" | "warning";
  readonly summary: string;
  readonly detail: string;
  readonly expected?: string;
  readonly nearest?: string;
}

/** Offsets into a file's text, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Characters of a line that a snippet shows at most. */
const SNIPPET_WIDTH = 100;

/** A file's text, and the way from offsets to lines and columns. */
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
    // A long line is cut around the place that is meant.
    const from = column > SNIPPET_WIDTH - 20 ? column - 20 : 0;
    const shown = text.slice(from, from + SNIPPET_WIDTH).replace(/[^\P{C}\t]/gu, "\ufffd");
    const before = shown.slice(0, column - 1 - from).replace(/[^\t]/g, " ");
    const carets = "^".repeat(Math.max(1, Math.min(length, shown.length - before.length)));
    const margin = String(line);
    const gutter = " ".repeat(margin.length);
    return `${margin} | ${shown}\n${gutter} | ${before}${carets}`;
  }
}

/** A problem that has no place in a file's text. */
export function withoutPlace(file: string, keyPath: string, finding: Finding): Diagnostic {
  // By name: a finding may be more than that, and `check --json` prints what is here.
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

/** The file's name as it is shortest to read from the working directory. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return path.isAbsolute(file) && relative !== "" && relative.length < file.length ? relative : file;
}

/** Several lines, for people: severity and summary, place, snippet, detail. Ends without a line break. */
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
