/** All patterns of a schema: each is read once, and what their grammars cost together is bounded. */
import { COSTS } from "./costs";
import { SchemaProblem, type SchemaPath } from "./problem";
import { PatternProblem, readPattern } from "./read-pattern";
import type { Regex } from "./regex";
import { writePattern, type WrittenPattern } from "./write-pattern";

export class Patterns {
  readonly #read = new Map<string, Regex>();
  readonly #written = new Map<string, WrittenPattern>();
  #rules = 0;
  #elements = 0;

  /** @throws PatternProblem */
  read(source: string): Regex {
    const regex = this.#read.get(source) ?? readPattern(source);
    this.#read.set(source, regex);
    return regex;
  }

  /**
   * For libcommon.
   * @throws SchemaProblem
   */
  add(regex: Regex, path: SchemaPath): string {
    const written = this.#write(regex, path);
    this.#written.set(written.pattern, written);
    this.#rules += written.rules;
    this.#elements += written.elements;
    if (this.#rules > COSTS.rules || this.#elements > COSTS.elements) {
      throw new SchemaProblem(path, "the schema's patterns, lengths and bounds are too large together.");
    }
    return written.pattern;
  }

  cost(pattern: string): WrittenPattern | undefined {
    return this.#written.get(pattern);
  }

  #write(regex: Regex, path: SchemaPath): WrittenPattern {
    try {
      return writePattern(regex);
    } catch (thrown) {
      if (!(thrown instanceof PatternProblem)) throw thrown;
      throw new SchemaProblem(path, `'pattern' ${thrown.message}, which is not supported.`);
    }
  }
}
