/** Where something stands in a client's schema. Paths are written out only where they are told. */
import type { SchemaPath } from "../problem";

export class Place {
  private constructor(private readonly last: Step | undefined) {}

  static readonly ROOT = new Place(undefined);

  /** The place of `keys` below this one. */
  at(...keys: readonly string[]): Place {
    return new Place(keys.reduce<Step | undefined>((before, key) => ({ before, key }), this.last));
  }

  get path(): SchemaPath {
    const path: string[] = [];
    for (let step = this.last; step !== undefined; step = step.before) path.push(step.key);
    return path.reverse();
  }
}

interface Step {
  readonly before: Step | undefined;
  readonly key: string;
}

/** `["anyOf", "0", "properties", "a"]`: `anyOf[0].properties.a`. */
export const written = (path: SchemaPath): string =>
  path.reduce((text, key) => (/^\d+$/.test(key) ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`), "");
