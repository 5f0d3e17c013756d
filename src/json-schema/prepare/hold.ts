/** Finds what of a prepared schema the engine does not take, and leaves it out. */
import { SchemaProblem, type SchemaPath } from "../problem";
import { isObject } from "../types";
import { checkEnds } from "./ends";
import { type Prepared, ROOT, type Site } from "./held";
import type { Pace } from "./pace";
import { render } from "./render";

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
  /** Whether time ran out, so that another time less may be left out. */
  readonly isHasty: boolean;
}

/** Compiles for one schema, fewer for large ones, since each takes longer; then more is left out than may be needed. */
const COMPILES = { most: 48, least: 6, bytes: 500_000 };
/** The same after so many milliseconds: for schemas of which each compile takes long, or a machine that is busy. */
const TIME = 1_000;
/** More keywords are not told one by one. */
const NAMED = 1_000;
/** Definitions in a circle that are found one by one. */
const CIRCULAR = 8;

/**
 * @throws SchemaProblem for a schema that allows no value
 */
export async function hold(prepared: Prepared, compile: Compile, pace: Pace): Promise<HeldSchema> {
  await checkEnds(prepared.definitions, pace);
  return new Search(prepared, compile, pace).run();
}

/** Formats are annotations as well: what only they forbid is allowed. */
const UNSATISFIABLE = /Unsatisfiable/;

/** Words of the engine's refusals, and what may be at fault. */
const REASONS: readonly [RegExp, readonly Site["kind"][]][] = [
  [UNSATISFIABLE, ["format"]],
  [/oneOf/, ["exclusion"]],
  [/patternProperty|patternProperties|disjoint/, ["patternProperties"]],
  [/circular references/, ["reference", "applicator"]],
  [/min\/maxProperties|minItems|maxItems/, ["count"]],
  [/number|integer|float|range|multiple|decimal/i, ["number", "values"]],
  [/regex|lexer|pattern|string/i, ["string", "format", "patternProperties"]],
  [/too large|stack level|limit|references|entries/, ["applicator", "reference", "exclusion"]],
];

/** A definition that allows no value may be of a part that need not be there. */
const isOfRoot = (why: string): boolean => UNSATISFIABLE.test(why) && !why.includes("while processing");

class Search {
  readonly #without = new Set<Site>();
  /** Definitions that lead back to themselves, so that no `oneOf` may have them inlined. */
  readonly #circular = new Set<string>();
  #inlining = true;
  #left = COMPILES.most;
  #isHasty = false;
  readonly #until = performance.now() + TIME;

  constructor(
    private readonly prepared: Prepared,
    private readonly compile: Compile,
    private readonly pace: Pace,
  ) {}

  async run(): Promise<HeldSchema> {
    const isSure = this.prepared.sites.every(({ kind }) => kind !== "exclusion");
    const first = isSure ? await this.#render([], true) : undefined;
    if (first !== undefined && (await this.compile(first)) === undefined) return this.#held(first);
    return this.#search(first);
  }

  #render(more: readonly Site[], isClosed = false): Promise<string> {
    const without = new Set([...this.#without, ...more]);
    const isInlined = (name: string): boolean => this.#inlining && !this.#circular.has(name);
    return render(this.prepared, { without, isClosed, isInlined }, this.pace);
  }

  /** @param refused of the schema closed, with nothing left out; undefined: it was not tried */
  async #search(refused: string | undefined): Promise<HeldSchema> {
    for (let why = await this.#problem([]); why !== undefined; why = await this.#problem([])) {
      if (this.#inlinesLess(why)) continue;
      // With nothing left to try, all goes that can.
      const found = this.#left > 0 ? await this.#find(why) : this.prepared.sites;
      const isMore = found?.some((site) => !this.#without.has(site)) === true;
      if (isOfRoot(why) && !isMore) throw new SchemaProblem([], "the schema allows no value.");
      if (found === undefined || !isMore) return this.#nothing();
      for (const site of found) this.#without.add(site);
    }
    const closed = await this.#render([], true);
    const isHeld = closed !== refused && (await this.compile(closed)) === undefined;
    return this.#held(isHeld ? closed : await this.#render([]));
  }

  /** @returns whether that may help */
  #inlinesLess(why: string): boolean {
    if (!this.#inlining || !/too large|stack level|circular/.test(why)) return false;
    const name = /circular.*#\/\$defs\/(\w+)/.exec(why)?.[1];
    if (name === undefined || this.#circular.has(name) || this.#circular.size >= CIRCULAR) this.#inlining = false;
    else this.#circular.add(name);
    return true;
  }

  #held(text: string): HeldSchema {
    const all = [...this.prepared.named, ...[...this.#without].map(({ place }) => place)];
    const paths = new Map(all.slice(0, NAMED).map(({ path }) => [path.join("\0"), path]));
    if (all.length > NAMED) paths.set("", []);
    return { text, named: [...paths.values()], isHasty: this.#isHasty };
  }

  /** Any JSON, or any object. */
  #nothing(): HeldSchema {
    const root = this.prepared.definitions.get(ROOT);
    const text = isObject(root) && root["type"] === "object" ? '{"type":"object"}' : "{}";
    return { text, named: [[]], isHasty: this.#isHasty };
  }

  async #problem(more: readonly Site[]): Promise<string | undefined> {
    const text = await this.#render(more);
    if (this.#left === COMPILES.most) {
      this.#left = Math.max(COMPILES.least, Math.min(COMPILES.most, COMPILES.bytes / text.length));
    }
    this.#left -= 1;
    if (this.#left > 0 && performance.now() > this.#until) [this.#left, this.#isHasty] = [0, true];
    return (await this.compile(text))?.message;
  }

  /** The sites that have to go for this refusal to go; undefined where it would not. */
  async #find(why: string): Promise<readonly Site[] | undefined> {
    const reason = REASONS.find(([words]) => words.test(why));
    const isGone = async (sites: readonly Site[]): Promise<boolean> => {
      const now = await this.#problem(sites);
      return now === undefined || (reason === undefined ? now !== why : !reason[0].test(now));
    };
    const all = this.prepared.sites.filter((site) => !this.#without.has(site));
    const likely = reason === undefined ? [] : all.filter(({ kind }) => reason[1].includes(kind));
    for (const candidates of isOfRoot(why) ? [likely] : [likely, all]) {
      if (candidates.length > 0 && (await isGone(candidates))) return this.#fewest(candidates, [], isGone);
    }
    return undefined;
  }

  /** As few of `sites` as are needed beside `others`; more, where too much would have to be compiled to find out. */
  async #fewest(
    sites: readonly Site[],
    others: readonly Site[],
    isGone: (sites: readonly Site[]) => Promise<boolean>,
  ): Promise<readonly Site[]> {
    if (sites.length <= 1 || this.#left <= 1) return sites;
    const half = sites.length >> 1;
    const [first, second] = [sites.slice(0, half), sites.slice(half)];
    if (await isGone([...others, ...first])) return this.#fewest(first, others, isGone);
    if (await isGone([...others, ...second])) return this.#fewest(second, others, isGone);
    const some = await this.#fewest(first, [...others, ...second], isGone);
    return [...some, ...(await this.#fewest(second, [...others, ...some], isGone))];
  }
}
