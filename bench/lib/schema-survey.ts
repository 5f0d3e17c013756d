/** How schemas with documents that are known to be valid or not fare: what is held, what is named, what is refused. */
import { heldSchema, written } from "../../src/json-schema/prepare";
import { SchemaProblem } from "../../src/json-schema/problem";

/** The engine's part. */
export interface Constraints {
  /** As the addon's checkSchema. */
  compile(schema: string): Promise<{ readonly message: string } | undefined>;
  /** Whether answers held to the schema can be these texts, to their end. */
  accepts(schema: string, texts: readonly string[]): Promise<readonly boolean[]>;
}

export interface Case {
  readonly schema: unknown;
  readonly tests: readonly { readonly data: unknown; readonly valid: boolean; readonly description?: string }[];
}

export interface Outcome {
  /** A 400 for the schema, in its words. */
  readonly refused?: string;
  /** What is told not to be held. */
  readonly named: readonly string[];
  /** Documents taken and refused as their schema says. */
  readonly right: number;
  /** Valid documents that no answer can be: a narrower schema is held. */
  readonly narrower: readonly string[];
  /** Invalid documents that an answer can be. Wrong where nothing was named. */
  readonly wider: readonly string[];
  readonly compiles: number;
  readonly ms: number;
}

export async function survey({ schema, tests }: Case, { compile, accepts }: Constraints): Promise<Outcome> {
  let compiles = 0;
  const counted: typeof compile = (text) => {
    compiles += 1;
    return compile(text);
  };
  const began = performance.now();
  const nothing = { named: [], right: 0, narrower: [], wider: [] };
  try {
    const { text, named } = await heldSchema(schema, counted, false);
    const ms = performance.now() - began;
    const taken = await accepts(
      text,
      tests.map(({ data }) => JSON.stringify(data)),
    );
    const told = tests.map(({ description, data }) => description ?? JSON.stringify(data).slice(0, 200));
    return {
      named: named.map((path) => (path.length === 0 ? "(all)" : written(path))),
      right: tests.filter(({ valid }, index) => taken[index] === valid).length,
      narrower: told.filter((_, index) => tests[index]?.valid === true && taken[index] === false),
      wider: told.filter((_, index) => tests[index]?.valid === false && taken[index] === true),
      compiles,
      ms,
    };
  } catch (thrown) {
    if (!(thrown instanceof SchemaProblem)) throw thrown;
    return { ...nothing, refused: thrown.message, compiles, ms: performance.now() - began };
  }
}
