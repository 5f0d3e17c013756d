/**
 * A client's schema as one that the engine's constraints hold exactly: in draft 2020-12, with nothing that they don't
 * know. A keyword that they can't hold is left out, and told.
 */
import { FORMATS, NO_FORMATS } from "../formats";
import { SchemaProblem } from "../problem";
import { isObject, type JsonObject, keyword } from "../types";
import { decides, hasParts, isOnePart } from "./alone";
import { type Held, type HeldObject, isTrue, type Prepared, ROOT, type Site } from "./held";
import { Identifiers } from "./identifiers";
import { isAbsent, negation } from "./negation";
import type { Pace } from "./pace";
import { heldPattern, PatternProblem } from "./pattern";
import { Place } from "./place";
import { nameRule } from "./property-names";

/** Schemas in each other: deeper ones get a definition, so that nothing nests deep. */
const LEVELS = 12;
/** Schemas of one definition: more get definitions of their own, so that none takes long. */
const SCHEMAS = 1_000;
/** Of conditions of one schema: each multiplies the alternatives of a value. */
const CONDITIONS = 5;
/** An answer never gets as long. */
const ENDLESS = 1_000_000_000;
/** Of all patterns as they are held, in characters: the engine's own bound. */
const PATTERNS = 65_536;
/** Of formats' patterns that stand where the format does, in characters; others are definitions. */
const INLINE = 8_192;

/** @throws SchemaProblem for what is no JSON Schema, or allows no value */
export async function prepare(schema: unknown, pace: Pace): Promise<Prepared> {
  const identifiers = await Identifiers.of(schema, pace);
  return new Preparation(schema, identifiers, await heldPatterns(identifiers.schemas, pace)).run(pace);
}

/** Where a schema stands. */
interface Around {
  readonly level: number;
  /** Whether no other schema holds for the same value. */
  readonly isAlone: boolean;
}

interface Pending {
  readonly name: string;
  readonly schema: JsonObject;
  readonly place: Place;
  readonly isAlone: boolean;
}

class Preparation {
  readonly #sites: Site[] = [];
  readonly #named: Place[] = [];
  readonly #alternatives = new Set<HeldObject>();
  readonly #closings = new Map<HeldObject, HeldObject>();
  readonly #definitions = new Map<string, Held>();
  /** Names of those of schemas that stand alone, and of others. */
  readonly #names = { alone: new Map<object, string>(), together: new Map<object, string>() };
  readonly #pending: Pending[] = [];
  #characters = 0;
  #inline = 0;

  /** Schemas of the definition that is being prepared. */
  #schemas = 0;

  constructor(
    private readonly schema: unknown,
    private readonly identifiers: Identifiers,
    private readonly patterns: Map<string, string | undefined>,
  ) {}

  async run(pace: Pace): Promise<Prepared> {
    const root = this.#node(this.schema, Place.ROOT, { level: 0, isAlone: true });
    if (root === false) throw new SchemaProblem([], "the schema 'false' allows no value.");
    this.#definitions.set(ROOT, root);
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) {
      if (pace.isDue) await pace.rest();
      const { name, schema, place, isAlone } = next;
      this.#schemas = 0;
      this.#definitions.set(name, this.#own(schema, place, { level: 0, isAlone }));
    }
    return {
      definitions: this.#definitions,
      sites: this.#sites,
      named: this.#named,
      alternatives: this.#alternatives,
      closings: this.#closings,
    };
  }

  #node(schema: unknown, place: Place, around: Around): Held {
    if (typeof schema === "boolean") return schema;
    // Of what is made here all schemas are schemas.
    if (!isObject(schema)) throw new SchemaProblem(place.path, "a schema must be an object or a boolean.");
    if (around.level >= LEVELS || ++this.#schemas > SCHEMAS) return this.#reference(schema, place, around.isAlone);
    return this.#own(schema, place, around);
  }

  #reference(schema: JsonObject, place: Place, isAlone: boolean): HeldObject {
    if (schema === this.schema && isAlone) return { $ref: ROOT };
    const { alone, together } = this.#names;
    const names = isAlone ? alone : together;
    const name = names.get(schema) ?? `d${alone.size + together.size}`;
    if (!names.has(schema)) this.#pending.push({ name, schema, place, isAlone });
    names.set(schema, name);
    return { $ref: `#/$defs/${name}` };
  }

  #name(place: Place, ...keys: readonly string[]): void {
    this.#named.push(place.at(...keys));
  }

  /** OpenAPI 3.0's `nullable`: null, or what the other keywords say. */
  #own(schema: JsonObject, place: Place, around: Around): Held {
    const held = this.#keywords(schema, place, around);
    const isNullable = keyword(schema, "nullable") === true && keyword(schema, "type") !== undefined;
    return isNullable ? { anyOf: [held, { type: "null" }] } : held;
  }

  /** Base keywords first and together: only then the engine sees what of them belongs together. */
  #keywords(schema: JsonObject, place: Place, { level, isAlone }: Around): Held {
    const node: HeldObject = {};
    /** What has to hold too. */
    const also: Held[] = [];
    /** Keywords of the client's that came out as others. */
    const origins: Record<string, string> = {};
    const inner: Around = { level: level + 1, isAlone: isAlone && decides(schema) };
    const part: Around = { level: level + 1, isAlone: isAlone && isOnePart(schema) };

    this.#types(schema, node);
    for (const name of COPIED) if (Object.hasOwn(schema, name)) node[name] = schema[name];
    this.#counts(schema, node);
    this.#strings(schema, place, node, also, origins);
    this.#arrays(schema, place, node, inner);
    const isOpen = this.#objects(schema, place, node, origins, inner);
    this.#dependents(schema, place, also, part);
    this.#references(schema, place, node, also, part);
    for (const name of ["anyOf", "oneOf"]) {
      const all = keyword(schema, name) as readonly unknown[] | undefined;
      if (all !== undefined) node[name] = all.map((one, index) => this.#node(one, place.at(name, String(index)), part));
    }
    const allOf = (keyword(schema, "allOf") ?? []) as readonly unknown[];
    also.push(...allOf.map((item, index) => this.#node(item, place.at("allOf", String(index)), part)));
    this.#conditions(schema, place, also);

    if (also.includes(false)) return false;
    const all = also.filter((one): one is HeldObject => !isTrue(one));
    const [only] = all;
    const isNothingElse = Object.keys(node).every((name) => name === "type" && node[name] === only?.["type"]);
    if (only !== undefined && all.length === 1 && isNothingElse) return only;
    if (all.length > 0) node["allOf"] = all;
    this.#finish(node, place, origins);
    if (inner.isAlone && !isOpen) this.#close(node);
    return node;
  }

  /** What of a node the engine may refuse. */
  #finish(node: HeldObject, place: Place, origins: Readonly<Record<string, string>>): void {
    const names = Object.keys(node);
    for (const name of names) {
      const origin = origins[name] ?? name;
      const isSimple =
        names.length === 1 && (name === "$ref" || (name === "allOf" && (node["allOf"] as unknown[]).length === 1));
      const kinds = isSimple ? [] : origin === "format" ? (["format"] as const) : (KINDS.get(name) ?? []);
      for (const kind of kinds) this.#sites.push({ node, keyword: name, kind, place: place.at(origin) });
    }
    for (const one of (node["oneOf"] ?? []) as readonly Held[]) {
      if (isObject(one) && Object.hasOwn(one, "$ref") && Object.keys(one).length === 1) this.#alternatives.add(one);
    }
  }

  /** A model that could go on writing properties of its own often does. */
  #close(node: HeldObject): void {
    const { properties, required, prefixItems, minItems, maxItems } = node;
    const change: HeldObject = {};
    const says = ["additionalProperties", "patternProperties", "minProperties"].some((name) =>
      Object.hasOwn(node, name),
    );
    if (isObject(properties) && !says) {
      const others = ((required ?? []) as string[]).filter((name) => !Object.hasOwn(properties, name));
      change["properties"] = Object.fromEntries([...Object.entries(properties), ...others.map((name) => [name, true])]);
      change["additionalProperties"] = false;
    }
    if (Array.isArray(prefixItems) && !Object.hasOwn(node, "items") && maxItems === undefined) {
      change["items"] = ((minItems ?? 0) as number) > prefixItems.length;
      if (minItems === undefined) change["minItems"] = prefixItems.length;
    }
    if (Object.keys(change).length > 0) this.#closings.set(node, change);
  }

  #types(schema: JsonObject, node: HeldObject): void {
    const names = [...new Set([keyword(schema, "type") ?? []].flat() as string[])];
    // `integer` beside `number` says nothing more.
    const own = names.includes("number") ? names.filter((name) => name !== "integer") : names;
    if (own.length > 0) node["type"] = own.length === 1 ? own[0] : own;
  }

  #counts(schema: JsonObject, node: HeldObject): void {
    for (const name of COUNTS) {
      const value = keyword(schema, name) as number | undefined;
      if (value !== undefined && (name.startsWith("min") ? value > 0 : value < ENDLESS)) {
        node[name] = Math.min(value, ENDLESS);
      }
    }
  }

  #strings(schema: JsonObject, place: Place, node: HeldObject, also: Held[], origins: Record<string, string>): void {
    const source = keyword(schema, "pattern") as string | undefined;
    const held = source === undefined ? undefined : this.#pattern(source);
    if (held !== undefined) node["pattern"] = held;
    else if (source !== undefined) this.#name(place, "pattern");
    const format = keyword(schema, "format") as string | undefined;
    if (format === "int32") also.push({ minimum: -(2 ** 31), maximum: 2 ** 31 - 1 });
    if (format === undefined || NO_FORMATS.has(format)) return;
    const pattern = FORMATS.get(format);
    if (pattern === undefined) return this.#name(place, "format");
    // A text of a format and nothing else is one of a pattern; else the pattern is a definition, written once.
    if (node["type"] === "string" && source === undefined && (this.#inline += pattern.length) <= INLINE) {
      node["pattern"] = pattern;
      origins["pattern"] = "format";
      return;
    }
    const holder: HeldObject = { $ref: `#/$defs/format-${format}` };
    this.#definitions.set(`format-${format}`, { pattern });
    this.#sites.push({ node: holder, keyword: "$ref", kind: "format", place: place.at("format") });
    also.push(holder);
  }

  /** @returns undefined where it can't be held, or all patterns together are too large */
  #pattern(source: string): string | undefined {
    if (!this.patterns.has(source)) this.patterns.set(source, readPattern(source));
    const held = this.patterns.get(source);
    this.#characters += held?.length ?? 0;
    return this.#characters > PATTERNS ? undefined : held;
  }

  #arrays(schema: JsonObject, place: Place, node: HeldObject, inner: Around): void {
    const [prefix, rest] = Array.isArray(keyword(schema, "items"))
      ? ["items", "additionalItems"]
      : ["prefixItems", "items"];
    const first = (keyword(schema, prefix) ?? []) as readonly unknown[];
    if (first.length > 0) {
      node["prefixItems"] = first.map((item, index) => this.#node(item, place.at(prefix, String(index)), inner));
    }
    const others = this.#others(schema, rest, "unevaluatedItems", ["contains"], place);
    if (others !== undefined) node["items"] = this.#node(schema[others], place.at(others), inner);
    const isContained = keyword(schema, "minContains") === 0 && !Object.hasOwn(schema, "maxContains");
    if (Object.hasOwn(schema, "contains") && !isContained) this.#name(place, "contains");
    const most = (node["maxItems"] ?? 2) as number;
    if (keyword(schema, "uniqueItems") === true && most > 1) this.#name(place, "uniqueItems");
  }

  /** @returns the keyword of all properties or items that no other speaks of */
  #others(
    schema: JsonObject,
    own: string,
    unevaluated: string,
    also: readonly string[],
    place: Place,
  ): string | undefined {
    if (Object.hasOwn(schema, own)) return own;
    if (!Object.hasOwn(schema, unevaluated) || isTrue(schema[unevaluated])) return undefined;
    // Whether another schema of the same value evaluated one, is not looked for.
    if (!hasParts(schema) && !also.some((name) => Object.hasOwn(schema, name))) return unevaluated;
    this.#name(place, unevaluated);
    return undefined;
  }

  /** @returns whether properties are named that can't be told from others */
  #objects(
    schema: JsonObject,
    place: Place,
    node: HeldObject,
    origins: Record<string, string>,
    inner: Around,
  ): boolean {
    const mapped = (name: string): [string, Held][] =>
      mapOf(schema, name).map(([key, one]) => [key, this.#node(one, place.at(name, key), inner)]);
    const properties = mapped("properties");
    if (properties.length > 0) node["properties"] = Object.fromEntries(properties);
    const required = [...new Set((keyword(schema, "required") ?? []) as readonly string[])];
    if (required.length > 0) node["required"] = required;

    const patterns = new Map<string, Held>();
    let isOpen = false;
    for (const [source, one] of mapped("patternProperties")) {
      const pattern = this.#pattern(source);
      if (pattern !== undefined && !patterns.has(pattern)) patterns.set(pattern, one);
      else this.#name(place, "patternProperties", source);
      isOpen ||= patterns.get(pattern ?? "") !== one;
    }
    if (patterns.size > 0) node["patternProperties"] = Object.fromEntries(patterns);

    const others = this.#others(schema, "additionalProperties", "unevaluatedProperties", [], place);
    if (others !== undefined && isOpen && !isTrue(schema[others])) this.#name(place, others);
    else if (others !== undefined) node["additionalProperties"] = this.#node(schema[others], place.at(others), inner);
    if (Object.hasOwn(schema, "propertyNames")) this.#propertyNames(schema["propertyNames"], place, node, origins);
    // An answer may have the same property twice: two are counted, one is read.
    const least = (node["minProperties"] ?? 0) as number;
    if (least <= required.length) delete node["minProperties"];
    else if (least > 1 && node["additionalProperties"] !== false) this.#name(place, "minProperties");
    return isOpen;
  }

  /** As `patternProperties`, or as the only properties that there are. */
  #propertyNames(names: unknown, place: Place, node: HeldObject, origins: Record<string, string>): void {
    const rule = nameRule(names);
    if (rule === "") return;
    const others = node["additionalProperties"] ?? true;
    const properties = (node["properties"] ?? {}) as Record<string, Held>;
    const isAll = node["patternProperties"] === undefined;
    const pattern = typeof rule === "string" ? this.#pattern(rule) : undefined;
    if (isAll && typeof rule === "object") {
      const allowed = new Set(rule);
      const own = Object.entries(properties).map(([name, one]) => [name, allowed.has(name) ? one : false]);
      const more = rule.filter((name) => !Object.hasOwn(properties, name)).map((name) => [name, others]);
      node["properties"] = Object.fromEntries([...own, ...more]);
    } else if (isAll && pattern !== undefined && Object.keys(properties).length === 0) {
      // Whether a name that is written out matches, is for the engine to find: it holds both for such a property.
      node["patternProperties"] = Object.fromEntries([[pattern, others]]);
      origins["patternProperties"] = "propertyNames";
    } else {
      return this.#name(place, "propertyNames");
    }
    node["additionalProperties"] = false;
  }

  /** Either the property is not there, or what depends on it holds. */
  #dependents(schema: JsonObject, place: Place, also: Held[], part: Around): void {
    for (const name of ["dependentRequired", "dependentSchemas", "dependencies"]) {
      for (const [property, needed] of mapOf(schema, name)) {
        if (isTrue(needed) || (Array.isArray(needed) && needed.length === 0)) continue;
        if (also.length >= CONDITIONS) this.#name(place, name, property);
        else {
          const at = place.at(name, property);
          const then = Array.isArray(needed) ? { required: needed } : this.#node(needed, at, part);
          also.push({ anyOf: [isAbsent(property), then] });
        }
      }
    }
  }

  #references(schema: JsonObject, place: Place, node: HeldObject, also: Held[], part: Around): void {
    for (const name of ["$dynamicRef", "$recursiveRef"]) if (Object.hasOwn(schema, name)) this.#name(place, name);
    const reference = keyword(schema, "$ref") as string | undefined;
    if (reference === undefined) return;
    const target = this.identifiers.resolve(reference, schema, place);
    if (target === undefined) this.#name(place, "$ref");
    else if (typeof target.schema === "boolean") also.push(target.schema);
    // Calls are told apart by their root's properties: those must be seen there.
    else if (schema === this.schema && target.schema !== schema)
      also.push(this.#own(target.schema, target.place, part));
    else Object.assign(node, this.#reference(target.schema, target.place, part.isAlone));
  }

  #conditions(schema: JsonObject, place: Place, also: Held[]): void {
    const not = Object.hasOwn(schema, "not") ? negation(schema["not"]) : true;
    if (not === undefined) this.#name(place, "not");
    else also.push(not);
    const asks = ["then", "else"].some((name) => Object.hasOwn(schema, name) && !isTrue(schema[name]));
    if (Object.hasOwn(schema, "if") && asks) this.#name(place, "if");
  }
}

/** Keywords that come out as they are. */
const COPIED = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "enum", "const"];
const COUNTS = ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];

/** What the engine may refuse, and what for. */
const KINDS: ReadonlyMap<string, readonly Site["kind"][]> = new Map(
  (
    [
      [["number"], ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]],
      [["values"], ["enum", "const"]],
      [["string"], ["minLength", "maxLength", "pattern"]],
      [["count"], ["minItems", "maxItems", "minProperties", "maxProperties"]],
      [["patternProperties"], ["patternProperties"]],
      [["reference"], ["$ref"]],
      [["applicator"], ["allOf", "anyOf"]],
      [["exclusion", "applicator"], ["oneOf"]],
    ] as const
  ).flatMap(([kinds, names]) => names.map((name): [string, readonly Site["kind"][]] => [name, kinds])),
);

/** Patterns of schemas as they are held, undefined where they can't be: each takes long, for what is done at once. */
async function heldPatterns(schemas: Iterable<JsonObject>, pace: Pace): Promise<Map<string, string | undefined>> {
  const patterns = new Map<string, string | undefined>();
  for (const schema of schemas) {
    for (const source of [keyword(schema, "pattern"), ...mapOf(schema, "patternProperties").map(([name]) => name)]) {
      if (typeof source !== "string" || patterns.has(source)) continue;
      patterns.set(source, readPattern(source));
      if (pace.isDue) await pace.rest();
    }
  }
  return patterns;
}

function readPattern(source: string): string | undefined {
  try {
    return heldPattern(source);
  } catch (thrown) {
    if (thrown instanceof PatternProblem) return undefined;
    throw thrown;
  }
}

function mapOf(schema: JsonObject, name: string): [string, unknown][] {
  const value = keyword(schema, name);
  return isObject(value) ? Object.entries(value) : [];
}
