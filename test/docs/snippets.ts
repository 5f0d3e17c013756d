/** The code that stands in README and docs/: fenced blocks, and indented ones outside of lists. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface Snippet {
  /** Relative to the repository. */
  readonly file: string;
  /** Of its first line of code, from 1. */
  readonly line: number;
  /** What the fence says; `sh` where the block is indented; "" where the fence says nothing. */
  readonly language: string;
  readonly text: string;
}

/** Pages whose code is the reader's to run. */
export function pages(root: string): string[] {
  const docs = readdirSync(path.join(root, "docs")).filter((name) => name.endsWith(".md"));
  return ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...docs.sort().map((name) => `docs/${name}`)];
}

export function snippetsOf(root: string, file: string): Snippet[] {
  return snippetsIn(file, readFileSync(path.join(root, file), "utf8"));
}

export function snippetsIn(file: string, text: string): Snippet[] {
  const found: Snippet[] = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const fence = /^( *)```(\w*)\s*$/.exec(lines[at]!);
    const indented = fence === null && isIndentedCode(lines, at);
    if (fence === null && !indented) continue;
    const first = indented ? at : at + 1;
    let end = first;
    while (end < lines.length && (indented ? /^ {4}/.test(lines[end]!) : !/^ *```\s*$/.test(lines[end]!))) end++;
    const indent = indented ? 4 : fence![1]!.length;
    const code = lines.slice(first, end).map((line) => line.slice(Math.min(indent, line.search(/\S|$/))));
    found.push({ file, line: first + 1, language: indented ? "sh" : fence![2]!, text: code.join("\n") });
    at = end;
  }
  return found;
}

/** Behind an empty line, and not the continuation of a list's item. */
function isIndentedCode(lines: readonly string[], at: number): boolean {
  if (!/^ {4}\S/.test(lines[at]!) || (at > 0 && lines[at - 1]!.trim() !== "")) return false;
  const before = lines.slice(0, at).reverse();
  const paragraph = before.find((line) => /^\S/.test(line));
  return paragraph === undefined || !/^([-*+]|\d+\.) /.test(paragraph);
}

/** The commands of a shell snippet, one each: comments are gone, lines that end with `\` are joined. */
export function commandsOf({ text }: Pick<Snippet, "text">): string[] {
  const joined = text.replaceAll(/ *\\\n\s*/g, " ");
  return joined
    .split("\n")
    .map((line) =>
      line
        .replace(/(^|\s)#\s.*$/, "")
        .replace(/^\$ /, "")
        .trim(),
    )
    .filter((line) => line !== "");
}
