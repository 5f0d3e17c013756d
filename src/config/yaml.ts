/** YAML 1.2 with the place of every key and value, and all of a file's errors rather than the first. */
import { constructFromEvents, EVENT_ID, getScalarValue, parseEvents, YAMLException, type Event } from "js-yaml";
import type { Diagnostic, Range, SourceFile } from "./diagnostic";

/** A value's place. An alias has the place of `*name`, its children that of the anchored value's. */
export interface YamlNode extends Range {
  readonly kind: "scalar" | "sequence" | "mapping";
  /** Of a mapping, in order. */
  readonly entries: YamlEntry[];
  /** Of a sequence, in order. */
  readonly items: YamlNode[];
}

export interface YamlEntry {
  readonly key: string;
  readonly at: Range;
  readonly value: YamlNode;
}

export interface YamlDocument {
  /** Plain objects, arrays and scalars; no part of it is shared with another, whatever aliases there were. */
  readonly value: unknown;
  readonly root: YamlNode;
  /** It could be read, but something is wrong with it (duplicate keys). */
  readonly hasErrors: boolean;
}

/** Values of a document, aliases written out: a few lines of nested aliases could stand for billions. */
const MAX_VALUES = 100_000;

/**
 * Documents of a file; empty ones are left out. A document with a syntax error is reported and leaves the others
 * alone; `lost` says that there is one.
 */
export function parseYaml(source: SourceFile): { documents: YamlDocument[]; problems: Diagnostic[]; lost: boolean } {
  const documents: YamlDocument[] = [];
  const problems: Diagnostic[] = [];
  let lost = false;
  for (const segment of segments(source.text)) {
    const text = source.text.slice(segment.start, segment.end);
    try {
      for (const events of perDocument(parseEvents(text, {}))) {
        const tree = new TreeBuilder(source, text, segment.start).build(events);
        if (tree === undefined) continue;
        problems.push(...tree.problems);
        if (tree.root === undefined) {
          lost = true;
          continue;
        }
        // Duplicate keys are reported by the tree, all of them; `json` keeps the constructor from stopping at the first.
        const [value] = constructFromEvents(events, { source: text, json: true });
        documents.push({ value: unshared(value), root: tree.root, hasErrors: tree.problems.length > 0 });
      }
    } catch (error) {
      problems.push(syntaxError(error, source, segment));
      lost = true;
    }
  }
  return { documents, problems, lost };
}

/**
 * Where documents begin: at `---` in the first column. YAML forbids that line inside any value, quoted text and block
 * scalars too, so cutting there is exact. What precedes the first one (comments, directives) belongs to it.
 */
function segments(text: string): Range[] {
  const starts = [0];
  for (const match of text.matchAll(/(?<![^\r\n])---(?=[ \t\r\n]|$)/g)) {
    const before = text.slice(starts.at(-1), match.index);
    if (!isPreamble(before)) starts.push(match.index - (DIRECTIVES.exec(before)?.[1]?.length ?? 0));
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

/** Directives behind the `...` that ends a document: they are the next one's. */
const DIRECTIVES = /(?<![^\r\n])\.\.\.[ \t]*[\r\n]+((?:[%#][^\r\n]*[\r\n]+)+)$/;

const isPreamble = (text: string): boolean =>
  text.split(/\r\n|\n|\r/).every((line) => /^(?:[ \t]*(?:#.*)?|%.*|\.\.\.[ \t]*)$/.test(line));

/** One list of events per document, its own open and close events included. */
function perDocument(events: readonly Event[]): Event[][] {
  const lists: Event[][] = [];
  let depth = 0;
  for (const event of events) {
    if (depth === 0) lists.push([]);
    lists.at(-1)?.push(event);
    if (event.type === EVENT_ID.POP) depth--;
    else if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) depth++;
  }
  return lists;
}

interface Open {
  readonly node: YamlNode & { end: number };
  readonly anchor: string | undefined;
  readonly keys: Map<string, Range>;
  size: number;
  /** Key that waits for its value. */
  key: { text: string | undefined; at: Range } | undefined;
}

/** Makes the tree of places from one document's events. */
class TreeBuilder {
  private readonly problems: Diagnostic[] = [];
  private readonly open: Open[] = [];
  private readonly anchors = new Map<string, { node: YamlNode; size: number } | "open">();
  private root: YamlNode | undefined;

  constructor(
    private readonly source: SourceFile,
    private readonly text: string,
    private readonly base: number,
  ) {}

  /** undefined: nothing to read. `root` undefined: what there is must not be used. */
  build(events: readonly Event[]): { root: YamlNode | undefined; problems: Diagnostic[] } | undefined {
    for (const event of events) {
      const stop = this.event(event);
      if (stop !== undefined) return { root: undefined, problems: [...this.problems, stop] };
    }
    if (this.root === undefined) return undefined;
    const empty = this.root.kind === "scalar" && this.root.start === this.root.end;
    return empty ? undefined : { root: this.root, problems: this.problems };
  }

  private event(event: Event): Diagnostic | undefined {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        return undefined;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const start = this.base + event.start;
        const kind = event.type === EVENT_ID.MAPPING ? "mapping" : "sequence";
        const anchor = this.anchorOf(event);
        if (anchor !== undefined) this.anchors.set(anchor, "open");
        const node = { kind, start, end: start, entries: [], items: [] } satisfies YamlNode;
        this.open.push({ node, anchor, keys: new Map(), size: 1, key: undefined });
        return undefined;
      }
      case EVENT_ID.SCALAR: {
        const range = this.scalarRange(event.valueStart, event.valueEnd);
        const node: YamlNode = { kind: "scalar", ...range, entries: [], items: [] };
        const anchor = this.anchorOf(event);
        if (anchor !== undefined) this.anchors.set(anchor, { node, size: 1 });
        return this.add(node, 1, getScalarValue(this.text, event));
      }
      case EVENT_ID.ALIAS: {
        const name = this.text.slice(event.anchorStart, event.anchorEnd);
        const range = { start: this.base + event.anchorStart - 1, end: this.base + event.anchorEnd };
        const target = this.anchors.get(name);
        if (target === "open") {
          const detail = `*${name} stands inside the value that &${name} names, so that value would never end.`;
          return this.source.at(range, "", { summary: "A value contains itself", detail });
        }
        // The constructor reports an alias without an anchor.
        if (target === undefined) return this.add({ kind: "scalar", ...range, entries: [], items: [] }, 1, undefined);
        const asKey = this.text.slice(target.node.start - this.base, target.node.end - this.base);
        return this.add({ ...target.node, ...range }, target.size, asKey);
      }
      case EVENT_ID.POP: {
        const closed = this.open.pop();
        if (closed === undefined) return undefined;
        if (closed.anchor !== undefined) this.anchors.set(closed.anchor, { node: closed.node, size: closed.size });
        return this.add(closed.node, closed.size, undefined);
      }
    }
  }

  /** Hangs a finished node under the one that is open. */
  private add(node: YamlNode, size: number, text: string | undefined): Diagnostic | undefined {
    const parent = this.open.at(-1);
    if (parent === undefined) {
      this.root ??= node;
      return undefined;
    }
    parent.size += size;
    parent.node.end = Math.max(parent.node.end, node.end);
    if (parent.size > MAX_VALUES) {
      const detail = `With its aliases written out this document has more than ${MAX_VALUES} values.`;
      return this.source.at(node, "", { summary: "Too many values", detail });
    }
    if (parent.node.kind === "sequence") {
      parent.node.items.push(node);
    } else if (parent.key === undefined) {
      parent.key = { text, at: { start: node.start, end: node.end } };
    } else {
      const { text: key, at } = parent.key;
      parent.key = undefined;
      if (key !== undefined) this.addEntry(parent, { key, at, value: node });
    }
    return undefined;
  }

  private addEntry(parent: Open, entry: YamlEntry): void {
    const first = parent.keys.get(entry.key);
    if (first === undefined) {
      parent.keys.set(entry.key, entry.at);
      parent.node.entries.push(entry);
      return;
    }
    const { line } = this.source.position(first.start);
    const detail = `"${entry.key}" is in this mapping already, on line ${line}. Each key may stand there once.`;
    this.problems.push(this.source.at(entry.at, this.pathOf(entry.key), { summary: "Duplicate key", detail }));
  }

  private pathOf(key: string): string {
    const keys = this.open
      .slice(0, -1)
      .map((open) => (open.node.kind === "sequence" ? open.node.items.length : open.key?.text));
    return keyPath([...keys.filter((step) => step !== undefined), key]);
  }

  private anchorOf(event: { anchorStart: number; anchorEnd: number }): string | undefined {
    return event.anchorStart < 0 ? undefined : this.text.slice(event.anchorStart, event.anchorEnd);
  }

  /** An absent value has no place of its own: it gets an empty range at the end of its key. */
  private scalarRange(start: number, end: number): Range {
    if (start >= 0) return { start: this.base + start, end: this.base + end };
    const place = this.open.at(-1)?.key?.at.end ?? this.base;
    return { start: place, end: place };
  }
}

function unshared(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unshared);
  if (typeof value !== "object" || value === null) return value;
  // fromEntries defines own properties, `__proto__` too.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unshared(item)]));
}

function syntaxError(error: unknown, source: SourceFile, segment: Range): Diagnostic {
  // Besides YAMLException the constructor may throw what its tags throw.
  const mark = error instanceof YAMLException ? error.mark : undefined;
  const reason = error instanceof YAMLException ? error.reason : String(error);
  // What is missing at the end is shown where the text ends, not in the document behind it.
  const last = segment.start + Math.max(0, source.text.slice(segment.start, segment.end).trimEnd().length - 1);
  const offset = Math.min(segment.start + (mark?.position ?? 0), last);
  const { column } = source.position(offset);
  const hint = hintFor(reason, source.text.slice(offset - column + 1, offset));
  const detail = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.${hint}`;
  return source.at({ start: offset, end: offset + 1 }, "", { summary: "Invalid YAML", detail });
}

/** What the parser's words leave out. @param before the line up to the place of the error */
function hintFor(reason: string, before: string): string {
  if (/^\s*\t/.test(before) && !/tab/i.test(reason))
    return " The line begins with a tab: YAML is indented with spaces.";
  return /^(?:deficient|unexpected end)/.test(reason) ? " A bracket, a brace or a quote may still be open." : "";
}

/** `["stop", 0]` -> `stop[0]`; a key that is no plain word stands in quotes: `logit_bias["a.b"]`. */
export function keyPath(steps: readonly (string | number)[]): string {
  let text = "";
  for (const step of steps) {
    if (typeof step === "number") text += `[${step}]`;
    else if (!/^[\w-]+$/.test(step)) text += `[${JSON.stringify(step)}]`;
    else text += (text === "" ? "" : ".") + step;
  }
  return text;
}

/** A place found by walking down from a node. */
export interface Located {
  readonly node: YamlNode;
  /** The key that the node is the value of; undefined for items of a sequence and for the document itself. */
  readonly key: Range | undefined;
  /** How many of the steps could be walked. */
  readonly walked: number;
}

/** Walks as far as the document goes. */
export function locate(root: YamlNode, steps: readonly (string | number)[]): Located {
  let found: Located = { node: root, key: undefined, walked: 0 };
  for (const [i, step] of steps.entries()) {
    const entry = found.node.entries.find(({ key }) => key === String(step));
    const next = entry?.value ?? found.node.items[Number(step)];
    if (next === undefined) break;
    found = { node: next, key: entry?.at, walked: i + 1 };
  }
  return found;
}

/** What to underline for a problem with a value: the value where it is a scalar, else its key. */
export function valueRange({ node, key }: Located): Range {
  if (node.kind === "scalar" && node.end > node.start) return node;
  return key ?? { start: node.start, end: node.start + 1 };
}
