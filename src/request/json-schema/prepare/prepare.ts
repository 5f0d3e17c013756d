/**
 * A client's schema as one that the engine's constraints hold exactly: in draft 2020-12, with nothing that they don't
 * know. A keyword that they can't hold is left out, and told.
 */
import { FORMATS } from "../formats";
import { SchemaProblem } from "../problem";
import { isObject, type JsonObject, keyword } from "../types";
import { Identifiers } from "./identifiers";
import type { Held, HeldObject, Prepared, Site } from "./held";
import { isSchema } from "./keywords";
import { digitsOf, leastCommonMultiple } from "./multiples";
import { negation, type Outer, type Work } from "./negation";
import type { Pace } from "./pace";
import { heldPattern, PatternProblem } from "./pattern";
import { Place } from "./place";
import { nameRule } from "./property-names";

/** Schemas in each other: deeper ones get a definition, so that nothing nests deep. */
const LEVELS = 12;
/** Schemas of one definition: more get definitions of their own, so that none takes long. */
const SCHEMAS = 1_000;
/** The engine's own bound for one object. */
const PATTERN_PROPERTIES = 64;
/** Of conditions that multiply the alternatives of one value. */
const CONDITIONS = 5;
/** An answer never gets as long. */
const ENDLESS = 1_000_000_000;
/** Least common multiple of what one number may have to be a multiple of, without its zeros: states of an automaton. */
const MULTIPLE = 10_000;

/** Of the names of definitions. */
const FORMAT = "format-";

/** Of all patterns as they are held, in characters: the engine's own bound. */
const PATTERNS = 65_536;
/** Of formats' patterns that stand where the format does, in characters; others are definitions. */
const INLINE = 8_192;
/** What all negations of a schema may look at. */
const NEGATIONS = 50_000;

/** Formats that ask nothing of JSON. */
const NO_FORMAT: ReadonlySet<string> = new Set(["password", "binary", "float", "double", "int64"]);

/** @throws SchemaProblem for what is no JSON Schema, or allows no value */
export async function prepare(schema: unknown, pace: Pace): Promise<Prepared> {
  return new Preparation(schema, await Identifiers.of(schema, pace)).run(pace);
}

/** What one value has to fulfil: an object, and what its allOf adds. */
interface Context {
  readonly level: number;
  readonly outer: Outer;
  /** How many alternatives conditions have added. */
  readonly conditions: { count: number };
}

class Preparation {
  readonly #sites: Site[] = [];
  readonly #named: Place[] = [];
  readonly #open = new Set<HeldObject>();
  readonly #definitions = new Map<object, string>();
  readonly #pending: { name: string; schema: JsonObject; place: Place }[] = [];
  readonly #formats = new Set<string>();
  readonly #patterns = { held: new Map<string, string | undefined>(), characters: 0, inline: 0 };
  readonly #negations: Work = { left: NEGATIONS };
  #multiple = 1;

  /** Schemas of the definition that is being prepared. */
  #schemas = 0;

  constructor(
    private readonly schema: unknown,
    private readonly identifiers: Identifiers,
  ) {}

  async run(pace: Pace): Promise<Prepared> {
    if (pace.isDue) await pace.rest();
    const root = this.#root();
    if (root === false) throw new SchemaProblem([], "the schema 'false' allows no value.");
    const definitions: [string, Held][] = [];
    for (let next = this.#pending.pop(); next !== undefined; next = this.#pending.pop()) {
      if (pace.isDue) await pace.rest();
      const { name, schema, place } = next;
      this.#schemas = 0;
      definitions.push([name, this.#own(schema, place, { level: 0, outer: [], conditions: { count: 0 } })]);
    }
    for (const format of this.#formats) definitions.push([FORMAT + format, { pattern: FORMATS.get(format) }]);
    if (root !== true && definitions.length > 0) root["$defs"] = Object.fromEntries(definitions);
    return { root, sites: this.#sites, named: this.#named, open: this.#open };
  }

  /** Where it is an object by a reference and nothing else, that object: calls are told apart by their root's properties. */
  #root(): Held {
    const context = { level: 0, outer: [], conditions: { count: 0 } };
    const [root, place] = [this.schema, Place.ROOT];
    const reference = isObject(root) ? keyword(root, "$ref") : undefined;
    if (!isObject(root) || typeof reference !== "string" || keyword(root, "type") !== "object")
      return this.#node(root, place, context);
    const target = this.identifiers.resolve(reference, root, place);
    const says = Object.keys(root).some((name) => !REFERRING.has(name));
    if (says || !isObject(target?.schema) || keyword(target.schema, "type") !== "object")
      return this.#node(root, place, context);
    return this.#node(target.schema, target.place, context);
  }

  #node(schema: unknown, place: Place, context: Context): Held {
    if (typeof schema === "boolean") return schema;
    // Of what is made here all schemas are schemas.
    if (!isObject(schema)) throw new SchemaProblem(place.path, "a schema must be an object or a boolean.");
    if (context.level >= LEVELS || ++this.#schemas > SCHEMAS) return this.#reference(schema, place);
    return this.#own(schema, place, context);
  }

  /** A schema of another value. */
  #inner(schema: unknown, place: Place, { level }: Context): Held {
    return this.#node(schema, place, { level: level + 1, outer: [], conditions: { count: 0 } });
  }

  #reference(schema: JsonObject, place: Place): HeldObject {
    if (schema === this.schema) return { $ref: "#" };
    const name = this.#definitions.get(schema) ?? `d${this.#definitions.size}`;
    if (!this.#definitions.has(schema)) {
      this.#definitions.set(schema, name);
      this.#pending.push({ name, schema, place });
    }
    return { $ref: `#/$defs/${name}` };
  }

  #name(place: Place, ...keys: readonly string[]): void {
    this.#named.push(place.at(...keys));
  }

  #site(
    node: HeldObject,
    kind: Site["kind"],
    place: Place,
    keywords: readonly string[],
    path = keywords.slice(0, 1),
  ): void {
    this.#sites.push({ node, kind, keywords, place: place.at(...path) });
  }

  /** Base keywords first and together: only then the engine sees what of them belongs together. */
  #own(schema: JsonObject, place: Place, context: Context): Held {
    const node: HeldObject = {};
    /** What has to hold too. */
    const also: Held[] = [];
    const before = this.#sites.length;
    this.#types(schema, node);
    this.#numbers(schema, place, node);
    this.#strings(schema, place, node, also);
    this.#arrays(schema, place, node, context);
    this.#objects(schema, place, node, also, context);
    this.#values(schema, place, node);
    if (keyword(schema, "nullable") === true) also.push(...this.#nullable(node, before));
    const inside: Context = { ...context, level: context.level + 1, outer: [...context.outer, schema] };
    this.#references(schema, place, node, also);
    for (const name of ["anyOf", "oneOf"] as const) this.#union(name, schema, place, node, inside);
    (listOf(schema, "allOf") ?? []).forEach((item, index) => {
      also.push(this.#node(item, place.at("allOf", String(index)), inside));
    });
    this.#conditions(schema, place, also, inside);
    if (also.includes(false)) return false;
    const all = also.filter((one): one is HeldObject => one !== true && Object.keys(one as HeldObject).length > 0);
    const [only] = all;
    if (only !== undefined && all.length === 1 && Object.keys(node).length === 0) return only;
    if (all.length > 0) {
      node["allOf"] = all;
      if (Object.keys(node).length > 1 || all.length > 1) this.#site(node, "applicator", place, ["allOf"]);
    }
    return node;
  }

  #types(schema: JsonObject, node: HeldObject): void {
    const type = keyword(schema, "type");
    if (type === undefined) return;
    const names = [...new Set(Array.isArray(type) ? (type as string[]) : [type as string])];
    // `integer` beside `number` says nothing more.
    const own = names.includes("number") ? names.filter((name) => name !== "integer") : names;
    node["type"] = own.length === 1 ? own[0] : own;
  }

  #numbers(schema: JsonObject, place: Place, node: HeldObject): void {
    for (const [name, exclusive] of [
      ["minimum", "exclusiveMinimum"],
      ["maximum", "exclusiveMaximum"],
    ] as const) {
      const bound = keyword(schema, name);
      const strictly = keyword(schema, exclusive);
      if (strictly === true) {
        if (bound !== undefined) node[exclusive] = bound;
      } else {
        if (bound !== undefined) node[name] = bound;
        if (typeof strictly === "number") node[exclusive] = strictly;
      }
      if (node[name] !== undefined) this.#site(node, "number", place, [name]);
      if (node[exclusive] !== undefined) this.#site(node, "number", place, [exclusive]);
    }
    if (keyword(schema, "format") === "int32" && isNumeric(schema)) {
      node["minimum"] = Math.max((node["minimum"] as number | undefined) ?? -(2 ** 31), -(2 ** 31));
      node["maximum"] = Math.min((node["maximum"] as number | undefined) ?? 2 ** 31 - 1, 2 ** 31 - 1);
    }
    const multiple = keyword(schema, "multipleOf") as number | undefined;
    if (multiple === undefined) return;
    const together = leastCommonMultiple(this.#multiple, digitsOf(multiple));
    if (together > MULTIPLE) return this.#name(place, "multipleOf");
    this.#multiple = together;
    node["multipleOf"] = multiple;
    this.#site(node, "number", place, ["multipleOf"]);
  }

  #strings(schema: JsonObject, place: Place, node: HeldObject, also: Held[]): void {
    this.#least("minLength", schema, node);
    this.#most("maxLength", schema, node);
    const pattern = keyword(schema, "pattern") as string | undefined;
    const held = pattern === undefined ? undefined : this.#pattern(pattern);
    if (held !== undefined) {
      node["pattern"] = held;
      this.#site(node, "string", place, ["pattern"]);
    } else if (pattern !== undefined) this.#name(place, "pattern");
    const format = keyword(schema, "format") as string | undefined;
    const written = format === undefined ? undefined : FORMATS.get(format);
    if (format !== undefined && written !== undefined) this.#format(format, written, place, node, also);
    else if (format !== undefined && !NO_FORMAT.has(format) && !(format === "int32" && isNumeric(schema))) {
      this.#name(place, "format");
    }
    for (const name of ["minLength", "maxLength"]) {
      if (node[name] !== undefined) this.#site(node, "string", place, [name]);
    }
  }

  /** A text of a format and nothing else is one of a pattern; else the pattern is a definition, written once. */
  #format(format: string, pattern: string, place: Place, node: HeldObject, also: Held[]): void {
    const isInline = node["type"] === "string" && node["pattern"] === undefined;
    if (isInline && this.#patterns.inline + pattern.length <= INLINE) {
      this.#patterns.inline += pattern.length;
      node["pattern"] = pattern;
      return this.#site(node, "format", place, ["pattern"], ["format"]);
    }
    const holder: HeldObject = { $ref: `#/$defs/${FORMAT}${format}` };
    this.#formats.add(format);
    this.#site(holder, "format", place, ["$ref"], ["format"]);
    also.push(holder);
  }

  /** @returns undefined where it can't be held, or all patterns together are too large */
  #pattern(source: string): string | undefined {
    const all = this.#patterns;
    if (!all.held.has(source)) all.held.set(source, readPattern(source));
    const held = all.held.get(source);
    all.characters += held?.length ?? 0;
    return all.characters > PATTERNS ? undefined : held;
  }

  #least(name: string, schema: JsonObject, node: HeldObject): void {
    const value = keyword(schema, name) as number | undefined;
    if (value !== undefined && value > 0) node[name] = Math.min(value, ENDLESS);
  }

  #most(name: string, schema: JsonObject, node: HeldObject): void {
    const value = keyword(schema, name) as number | undefined;
    if (value !== undefined && value < ENDLESS) node[name] = value;
  }

  #arrays(schema: JsonObject, place: Place, node: HeldObject, context: Context): void {
    this.#least("minItems", schema, node);
    this.#most("maxItems", schema, node);
    const items = keyword(schema, "items");
    const isOld = Array.isArray(items);
    const prefix = isOld ? items : listOf(schema, "prefixItems");
    const rest = isOld ? "additionalItems" : "items";
    if (prefix !== undefined) {
      const name = isOld ? "items" : "prefixItems";
      const held = prefix.map((item, index) => this.#inner(item, place.at(name, String(index)), context));
      if (held.length > 0) node["prefixItems"] = held;
    }
    if (Object.hasOwn(schema, rest)) node["items"] = this.#inner(schema[rest], place.at(rest), context);
    this.#contains(schema, place, node);
    const unevaluated = keyword(schema, "unevaluatedItems");
    if (unevaluated !== undefined && unevaluated !== true && !Object.hasOwn(node, "items")) {
      const others = [...IN_PLACE, "contains"].some((name) => Object.hasOwn(schema, name));
      if (others) this.#name(place, "unevaluatedItems");
      else node["items"] = this.#inner(unevaluated, place.at("unevaluatedItems"), context);
    }
    if (keyword(schema, "uniqueItems") === true && !(((node["maxItems"] as number | undefined) ?? 2) <= 1)) {
      this.#name(place, "uniqueItems");
    }
    for (const name of ["minItems", "maxItems"]) {
      if (node[name] !== undefined) this.#site(node, "count", place, [name]);
    }
  }

  #contains(schema: JsonObject, place: Place, node: HeldObject): void {
    if (!Object.hasOwn(schema, "contains")) return;
    const least = (keyword(schema, "minContains") ?? 1) as number;
    const most = keyword(schema, "maxContains") as number | undefined;
    if (least === 0 && most === undefined) return;
    if (!isTrue(schema["contains"])) return this.#name(place, "contains");
    node["minItems"] = Math.max((node["minItems"] as number | undefined) ?? 0, least);
    if (most !== undefined) node["maxItems"] = Math.min((node["maxItems"] as number | undefined) ?? most, most);
  }

  #objects(schema: JsonObject, place: Place, node: HeldObject, also: Held[], context: Context): void {
    const properties = mapOf(schema, "properties");
    if (properties !== undefined && properties.length > 0) {
      const held = properties.map(([name, one]) => [name, this.#inner(one, place.at("properties", name), context)]);
      node["properties"] = Object.fromEntries(held);
    }
    const required = keyword(schema, "required") as string[] | undefined;
    if (required !== undefined && required.length > 0) node["required"] = [...new Set(required)];
    const isOpen = this.#patternProperties(schema, place, node, context);
    const others = Object.hasOwn(schema, "additionalProperties")
      ? "additionalProperties"
      : this.#unevaluated(schema, place);
    if (others !== undefined && isOpen && !isTrue(schema[others])) this.#name(place, others);
    else if (others !== undefined)
      node["additionalProperties"] = this.#inner(schema[others], place.at(others), context);
    if (Object.hasOwn(schema, "propertyNames")) this.#propertyNames(schema["propertyNames"], place, node);
    const least = keyword(schema, "minProperties") as number | undefined;
    if (least !== undefined && least > (required ?? []).length) {
      node["minProperties"] = Math.min(least, ENDLESS);
      // An answer may have the same property twice: two are counted, one is read.
      if (least > 1 && node["additionalProperties"] !== false) this.#name(place, "minProperties");
    }
    this.#most("maxProperties", schema, node);
    for (const name of ["minProperties", "maxProperties"]) {
      if (node[name] !== undefined) this.#site(node, "count", place, [name]);
    }
    if (isOpen) this.#open.add(node);
    this.#dependents(schema, place, also, context);
  }

  /** @returns whether properties are named that can't be told from others */
  #patternProperties(schema: JsonObject, place: Place, node: HeldObject, context: Context): boolean {
    const all = mapOf(schema, "patternProperties") ?? [];
    if (all.length > PATTERN_PROPERTIES) {
      this.#name(place, "patternProperties");
      return true;
    }
    const held = new Map<string, Held>();
    let isOpen = false;
    for (const [pattern, one] of all) {
      const written = this.#pattern(pattern);
      if (written === undefined || held.has(written)) {
        this.#name(place, "patternProperties", pattern);
        isOpen = true;
      } else {
        held.set(written, this.#inner(one, place.at("patternProperties", pattern), context));
      }
    }
    if (held.size === 0) return isOpen;
    node["patternProperties"] = Object.fromEntries(held);
    this.#site(node, "patternProperties", place, ["patternProperties", "additionalProperties"]);
    return isOpen;
  }

  /** @returns it, where no other schema of the same object can have evaluated a property */
  #unevaluated(schema: JsonObject, place: Place): "unevaluatedProperties" | undefined {
    const value = keyword(schema, "unevaluatedProperties");
    if (value === undefined || isTrue(value)) return undefined;
    if (!IN_PLACE.some((name) => Object.hasOwn(schema, name))) return "unevaluatedProperties";
    this.#name(place, "unevaluatedProperties");
    return undefined;
  }

  /** As `patternProperties`, or as the only properties that there are. */
  #propertyNames(names: unknown, place: Place, node: HeldObject): void {
    if (isTrue(names)) return;
    const rule = nameRule(names);
    const others = node["additionalProperties"] ?? true;
    const properties = (node["properties"] ?? {}) as Record<string, Held>;
    if (rule === undefined || node["patternProperties"] !== undefined) return this.#name(place, "propertyNames");
    if ("only" in rule) {
      const allowed = new Set(rule.only);
      const own = Object.entries(properties).map(([name, one]) => [name, allowed.has(name) ? one : false]);
      const more = rule.only.filter((name) => !Object.hasOwn(properties, name)).map((name) => [name, others]);
      node["properties"] = Object.fromEntries([...own, ...more]);
      node["additionalProperties"] = false;
      return;
    }
    const pattern = this.#pattern(rule.pattern);
    // Whether a name that is written out matches, is for the engine to find: it holds both for such a property.
    if (pattern === undefined || Object.keys(properties).length > 0) return this.#name(place, "propertyNames");
    node["patternProperties"] = Object.fromEntries([[pattern, others]]);
    node["additionalProperties"] = false;
    this.#site(node, "patternProperties", place, ["patternProperties", "additionalProperties"], ["propertyNames"]);
  }

  /** Either the property is not there, or what depends on it holds. */
  #dependents(schema: JsonObject, place: Place, also: Held[], context: Context): void {
    for (const keywordName of ["dependentRequired", "dependentSchemas", "dependencies"]) {
      for (const [name, needed] of mapOf(schema, keywordName) ?? []) {
        if (isTrue(needed) || (Array.isArray(needed) && needed.length === 0)) continue;
        if (++context.conditions.count > CONDITIONS) {
          this.#name(place, keywordName, name);
          continue;
        }
        const inside: Context = { ...context, level: context.level + 2, outer: [...context.outer, schema] };
        const then = Array.isArray(needed)
          ? { required: needed }
          : this.#node(needed, place.at(keywordName, name), inside);
        also.push({ anyOf: [{ properties: Object.fromEntries([[name, false]]) }, then] });
      }
    }
  }

  #values(schema: JsonObject, place: Place, node: HeldObject): void {
    for (const name of ["enum", "const"]) {
      if (!Object.hasOwn(schema, name)) continue;
      node[name] = schema[name];
      this.#site(node, "values", place, [name]);
    }
  }

  /**
   * OpenAPI 3.0: null, or what the other keywords say.
   * @param before how many sites there were before the node's
   */
  #nullable(node: HeldObject, before: number): HeldObject[] {
    const { type } = node;
    if (type === undefined || (Array.isArray(type) && type.includes("null"))) return [];
    if (node["enum"] === undefined && node["const"] === undefined) {
      node["type"] = Array.isArray(type) ? [...(type as string[]), "null"] : [type, "null"];
      return [];
    }
    const own = { ...node };
    for (let index = before; index < this.#sites.length; index++) {
      const site = this.#sites[index]!;
      if (site.node === node) this.#sites[index] = { ...site, node: own };
    }
    for (const name of Object.keys(node)) Reflect.deleteProperty(node, name);
    return [{ anyOf: [own, { type: "null" }] }];
  }

  #references(schema: JsonObject, place: Place, node: HeldObject, also: Held[]): void {
    for (const name of ["$ref", "$dynamicRef", "$recursiveRef"] as const) {
      const reference = keyword(schema, name) as string | undefined;
      if (reference === undefined) continue;
      const target = this.identifiers.resolve(reference, schema, place);
      const isKnown = target !== undefined && (name === "$ref" || this.identifiers.isStatic(name, reference));
      if (!isKnown) this.#name(place, name);
      else if (typeof target.schema === "boolean") also.push(target.schema);
      else if (node["$ref"] !== undefined) also.push(this.#reference(target.schema, target.place));
      else {
        const hasOthers = Object.keys(node).length > 0;
        Object.assign(node, this.#reference(target.schema, target.place));
        if (hasOthers) this.#site(node, "reference", place, ["$ref"], [name]);
      }
    }
  }

  #union(name: "anyOf" | "oneOf", schema: JsonObject, place: Place, node: HeldObject, context: Context): void {
    const all = listOf(schema, name);
    if (all === undefined) return;
    const held = all.map((one, index) =>
      this.#node(one, place.at(name, String(index)), { ...context, conditions: { count: context.conditions.count } }),
    );
    node[name] = held;
    if (name === "oneOf") this.#site(node, "oneOf", place, [name]);
    this.#site(node, "applicator", place, [name]);
  }

  #conditions(schema: JsonObject, place: Place, also: Held[], context: Context): void {
    if (Object.hasOwn(schema, "not")) {
      const not = negation(schema["not"], context.outer, this.#negations);
      if (not === undefined) this.#name(place, "not");
      else also.push(this.#node(not, place.at("not"), context));
    }
    if (!Object.hasOwn(schema, "if")) return;
    const [then, otherwise] = [keyword(schema, "then") ?? true, keyword(schema, "else") ?? true];
    if (isTrue(then) && isTrue(otherwise)) return;
    const condition = schema["if"];
    const not = negation(condition, context.outer, this.#negations);
    if (not === undefined || ++context.conditions.count > CONDITIONS || !isSchema(condition)) {
      return this.#name(place, "if");
    }
    const both = (keys: string, one: unknown, two: unknown): Held => {
      const held = [one, two].map((item, index) => this.#node(item, place.at(index === 0 ? "if" : keys), context));
      if (held.includes(false)) return false;
      return { allOf: held };
    };
    const cases = [both("then", condition, then), both("else", not, otherwise)].filter((one) => one !== false);
    also.push(cases.length === 0 ? false : cases.length === 1 ? cases[0]! : { anyOf: cases });
  }
}

function readPattern(source: string): string | undefined {
  try {
    return heldPattern(source);
  } catch (thrown) {
    if (thrown instanceof PatternProblem) return undefined;
    throw thrown;
  }
}

/** Keywords with schemas of the same value. */
const IN_PLACE = [
  "$ref",
  "$dynamicRef",
  "$recursiveRef",
  "allOf",
  "anyOf",
  "oneOf",
  "if",
  "not",
  "dependentSchemas",
  "dependencies",
];

/** Keywords beside which a root is nothing but what it refers to. */
const REFERRING: ReadonlySet<string> = new Set([
  ...["$ref", "type", "$schema", "$id", "$defs", "definitions", "title", "description", "$comment"],
]);

const isTrue = (schema: unknown): boolean => schema === true || (isObject(schema) && Object.keys(schema).length === 0);

const listOf = (schema: JsonObject, name: string): readonly unknown[] | undefined =>
  keyword(schema, name) as readonly unknown[] | undefined;

function mapOf(schema: JsonObject, name: string): [string, unknown][] | undefined {
  const value = keyword(schema, name);
  return isObject(value) ? Object.entries(value) : undefined;
}

const isNumeric = (schema: JsonObject): boolean => ["integer", "number"].includes(keyword(schema, "type") as string);
