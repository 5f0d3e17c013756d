/** Finds what of a prepared schema the engine does not take, and leaves it out. */
import { SchemaProblem, type SchemaPath } from "../problem";
import { checkGraph, definitionsOf } from "./graph";
import type { Prepared, Site } from "./held";
import type { Pace } from "./pace";
import type { Place } from "./place";
import { Renderer } from "./render";

/** Compiles a schema strictly. undefined: the engine holds it exactly. */
export type Compile = (schema: string) => Promise<{ readonly message: string } | undefined>;

export interface HeldSchema {
  /** JSON text for the engine. */
  readonly text: string;
  /**
   * Keywords of the client's schema that are not held, or not to the letter. The empty path: the whole schema is not, or
   * there are more than are told.
   */
  readonly named: readonly SchemaPath[];
}

/** Compiles for one schema: fewer for large ones, since each takes longer. */
const COMPILES = { most: 48, least: 6, bytes: 1_000_000 };
/** After so many milliseconds no more is tried, and more is left out than may be needed. */
const TIME = 500;
/** More keywords are not told one by one. */
const NAMED = 1_000;

/**
 * @throws SchemaProblem for a schema that allows no value
 */
export async function hold(prepared: Prepared, compile: Compile, pace: Pace): Promise<HeldSchema> {
  if (prepared.root !== true) await checkGraph(definitionsOf(prepared.root), pace);
  return new Search(prepared, compile, await Renderer.of(prepared, pace)).run();
}

/** Formats are annotations as well: what only they forbid is allowed. */
const UNSATISFIABLE = /Unsatisfiable/;

/** Words of the engine's refusals, and what may be at fault. */
const REASONS: readonly [RegExp, readonly Site["kind"][]][] = [
  [UNSATISFIABLE, ["format"]],
  [/oneOf/, ["oneOf"]],
  [/patternProperty|patternProperties|disjoint/, ["patternProperties"]],
  [/circular references/, ["reference", "applicator"]],
  [/min\/maxProperties|minItems|maxItems/, ["count"]],
  [/number|integer|float|range|multiple|decimal/i, ["number", "values"]],
  [/regex|lexer|pattern|string/i, ["string", "format", "patternProperties"]],
  [/too large|stack level|limit|references|entries/, ["applicator", "reference", "oneOf"]],
];

/** A definition that allows no value may be of a part that need not be there. */
const isOfRoot = (why: string): boolean => UNSATISFIABLE.test(why) && !why.includes("while processing");

class Search {
  readonly #without = new Set<Site>();
  #inlining = true;
  #left = COMPILES.most;
  readonly #until = performance.now() + TIME;

  constructor(
    private readonly prepared: Prepared,
    private readonly compile: Compile,
    private readonly renderer: Renderer,
  ) {}

  async run(): Promise<HeldSchema> {
    const isSure = this.prepared.sites.every(({ kind }) => kind !== "oneOf");
    const first = isSure ? await this.renderer.closed(this.#without) : undefined;
    if (first !== undefined && (await this.compile(first)) === undefined) return { text: first, named: this.#named() };
    return this.#search(first);
  }

  /** @param refused of the schema closed, with nothing left out; undefined: it was not tried */
  async #search(refused: string | undefined): Promise<HeldSchema> {
    for (let why = await this.#problem([]); why !== undefined; why = await this.#problem([])) {
      if (this.#inlining && /too large|stack level|circular/.test(why)) {
        this.#inlining = false;
        continue;
      }
      // With nothing left to try, all goes that can.
      const found = this.#left > 0 ? await this.#find(why) : this.prepared.sites;
      const isMore = found?.some((site) => !this.#without.has(site)) === true;
      if (isOfRoot(why) && !isMore) throw new SchemaProblem([], "the schema allows no value.");
      if (found === undefined || !isMore) return this.#nothing();
      for (const site of found) this.#without.add(site);
    }
    const closed = await this.renderer.closed(this.#without);
    const isHeld = closed !== refused && (await this.compile(closed)) === undefined;
    return { text: isHeld ? closed : await this.renderer.text(this.#without, this.#inlining), named: this.#named() };
  }

  #named(): SchemaPath[] {
    const all: Place[] = [...this.prepared.named, ...[...this.#without].map(({ place }) => place)];
    const paths = new Map(all.slice(0, NAMED).map(({ path }) => [path.join("\0"), path]));
    if (all.length > NAMED) paths.set("", []);
    return [...paths.values()];
  }

  /** Any JSON, or any object. */
  #nothing(): HeldSchema {
    const isForObjects = this.prepared.root !== true && this.prepared.root["type"] === "object";
    return { text: isForObjects ? '{"type":"object"}' : "{}", named: [[]] };
  }

  async #problem(more: readonly Site[]): Promise<string | undefined> {
    const text = await this.renderer.text(new Set([...this.#without, ...more]), this.#inlining);
    if (this.#left === COMPILES.most)
      this.#left = Math.max(COMPILES.least, Math.min(COMPILES.most, COMPILES.bytes / text.length));
    this.#left = performance.now() > this.#until ? 0 : this.#left - 1;
    return (await this.compile(text))?.message;
  }

  /** The sites that have to go for this refusal to go; undefined where it would not. */
  async #find(why: string): Promise<readonly Site[] | undefined> {
    const reason = REASONS.find(([words]) => words.test(why));
    const gone = async (sites: readonly Site[]): Promise<boolean> => {
      const now = await this.#problem(sites);
      return now === undefined || (reason === undefined ? now !== why : !reason[0].test(now));
    };
    const all = this.prepared.sites.filter((site) => !this.#without.has(site));
    const likely = reason === undefined ? [] : all.filter(({ kind }) => reason[1].includes(kind));
    for (const candidates of isOfRoot(why) ? [likely] : [likely, all]) {
      if (candidates.length > 0 && (await gone(candidates))) return this.#fewest(candidates, [], gone);
    }
    return undefined;
  }

  /** As few of `sites` as are needed beside `others`; more, where too much would have to be compiled to find out. */
  async #fewest(
    sites: readonly Site[],
    others: readonly Site[],
    gone: (sites: readonly Site[]) => Promise<boolean>,
  ): Promise<readonly Site[]> {
    if (sites.length <= 1 || this.#left <= 1) return sites;
    const half = sites.length >> 1;
    const [first, second] = [sites.slice(0, half), sites.slice(half)];
    if (await gone([...others, ...first])) return this.#fewest(first, others, gone);
    if (await gone([...others, ...second])) return this.#fewest(second, others, gone);
    const some = await this.#fewest(first, [...others, ...second], gone);
    return [...some, ...(await this.#fewest(second, [...others, ...some], gone))];
  }
}
