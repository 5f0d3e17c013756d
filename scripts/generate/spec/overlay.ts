/**
 * Applies OpenAPI Overlay 1.1 documents (https://spec.openapis.org/overlay/v1.1.0.html): a list of actions, each with a
 * JSONPath (RFC 9535) target and an update, a copy or a removal. Stricter than the standard in one point: a target that
 * matches nothing is an error, since the document that it was written for has changed; so is a union, such as
 * `['A','B']`, of which a part leads to nothing.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { jsonpath, JSONPathQuery, type JSONPathNode } from "json-p3";
import { load } from "js-yaml";
import { clone, isObject, setOwn, type Json, type JsonObject } from "./json";

/** One change. Exactly one of `update`, `copy` and `remove` is there. */
export interface OverlayAction {
  target: string;
  description?: string;
  /** Merged into an object, appended to an array (an array's items one by one), put in place of a scalar. */
  update?: Json;
  /** JSONPath of the one node whose value is used like `update`. */
  copy?: string;
  remove?: boolean;
}

export interface Overlay {
  overlay: string;
  info: { title: string; version: string; description?: string };
  actions: OverlayAction[];
}

const ACTION_KEYS = new Set(["target", "description", "update", "copy", "remove"]);

/** Reads an overlay from a YAML file and checks its shape. Throws an error that names the file. */
export function readOverlay(file: string): Overlay {
  return parseOverlay(readFileSync(file, "utf8"), basename(file));
}

/** @param name file name, for messages */
export function parseOverlay(text: string, name: string): Overlay {
  const fail = (problem: string): never => {
    throw new Error(`${name}: ${problem}`);
  };
  const overlay = load(text, { filename: name });
  if (!isObject(overlay)) return fail("not an overlay document");
  if (typeof overlay.overlay !== "string" || !/^1\.[01]\.\d+$/.test(overlay.overlay))
    fail(`"overlay" must be 1.0.x or 1.1.x, got ${JSON.stringify(overlay.overlay)}`);
  if (!isObject(overlay.info) || typeof overlay.info.title !== "string") fail('"info.title" is missing');
  if (!Array.isArray(overlay.actions) || overlay.actions.length === 0)
    return fail('"actions" must be a list of at least one');
  overlay.actions.forEach((action, index) => {
    const where = `actions[${index}]`;
    if (!isObject(action) || typeof action.target !== "string") return fail(`${where}: "target" is missing`);
    for (const key of Object.keys(action)) if (!ACTION_KEYS.has(key)) fail(`${where}: unknown key "${key}"`);
    const verbs = [action.update !== undefined, action.copy !== undefined, action.remove === true].filter(Boolean);
    if (verbs.length !== 1) fail(`${where} (${action.target}): exactly one of update, copy and remove must be there`);
  });
  return overlay as unknown as Overlay;
}

/**
 * Applies an overlay's actions in order.
 * @param document changed in place
 * @param name file name of the overlay, for messages
 */
export function applyOverlay(document: JsonObject, overlay: Overlay, name: string): void {
  for (const action of overlay.actions) {
    const nodes = query(document, action.target, name);
    // Last first, so that the indices of an array's earlier items stay right.
    if (action.remove === true) for (const node of [...nodes].reverse()) removeAt(document, node);
    else {
      const update = action.copy === undefined ? action.update! : copied(document, action.copy, name);
      for (const node of nodes) updateAt(document, node, clone(update), `${name}: target ${action.target}`);
    }
  }
}

function query(document: JsonObject, path: string, name: string): JSONPathNode[] {
  let parsed: JSONPathQuery;
  try {
    parsed = jsonpath.compile(path);
  } catch (error) {
    throw new Error(`${name}: target ${path} is no JSONPath: ${(error as Error).message}`);
  }
  const { nodes } = parsed.query(document);
  if (nodes.length === 0) throw new Error(`${name}: target ${path} matches nothing in the document`);
  for (const part of partsOf(parsed)) {
    if (part.query(document).length === 0)
      throw new Error(`${name}: target ${path}: its part ${part.toString()} matches nothing in the document`);
  }
  return nodes;
}

/** The query once for each selector of each union in it, with no other selector of that union. */
function partsOf({ environment, segments }: JSONPathQuery): JSONPathQuery[] {
  return segments.flatMap((segment, index) => {
    if (segment.selectors.length < 2) return [];
    return segment.selectors.map((selector) => {
      const only = Object.create(segment, { selectors: { value: [selector] } }) as typeof segment;
      return new JSONPathQuery(environment, segments.with(index, only));
    });
  });
}

function copied(document: JsonObject, path: string, name: string): Json {
  const nodes = query(document, path, name);
  if (nodes.length > 1) throw new Error(`${name}: copy ${path} matches ${nodes.length} nodes, expected one`);
  return nodes[0]!.value as Json;
}

function updateAt(document: JsonObject, node: JSONPathNode, update: Json, where: string): void {
  const target = node.value as Json;
  if (Array.isArray(target)) target.push(...(Array.isArray(update) ? update : [update]));
  else if (isObject(target)) {
    if (!isObject(update)) throw new Error(`${where}: an object can only be updated with an object`);
    mergeInto(target, update);
  } else {
    if (typeof update === "object" && update !== null)
      throw new Error(`${where}: a scalar can only be updated with a scalar`);
    const { parent, key } = parentOf(document, node);
    setOwn(parent, String(key), update);
  }
}

/** Objects merge, arrays are joined, all else is replaced. */
function mergeInto(target: JsonObject, update: JsonObject): void {
  for (const [key, value] of Object.entries(update)) {
    const old = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isObject(old) && isObject(value)) mergeInto(old, value);
    else if (Array.isArray(old) && Array.isArray(value)) old.push(...value);
    else setOwn(target, key, value);
  }
}

function removeAt(document: JsonObject, node: JSONPathNode): void {
  const { parent, key } = parentOf(document, node);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function parentOf(document: JsonObject, node: JSONPathNode): { parent: JsonObject | Json[]; key: string | number } {
  const key = node.location.at(-1);
  if (key === undefined) throw new Error("the whole document is no target of this action");
  let parent: Json = document;
  for (const part of node.location.slice(0, -1)) parent = (parent as JsonObject)[part]!;
  return { parent: parent as JsonObject, key };
}
