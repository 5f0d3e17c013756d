/** `$ref`: a JSON pointer into the same schema, as a URI's fragment. */
import { SchemaProblem, type SchemaPath } from "./problem";
import { isObject, type Located } from "./types";

/**
 * @param ref `#`, or `#/` and a pointer with `~0`, `~1` and percent-encoding
 * @throws SchemaProblem for other documents, and where there is nothing
 */
export function resolveReference(root: unknown, ref: unknown, from: SchemaPath): Located {
  if (typeof ref !== "string") throw new SchemaProblem(from, "'$ref' must be a string.");
  if (ref !== "#" && !ref.startsWith("#/")) {
    throw new SchemaProblem(from, "'$ref' must be '#' or start with '#/': only the same schema can be referred to.");
  }
  let value = root;
  const path: string[] = [];
  for (const token of ref.split("/").slice(1)) {
    const key = decode(token);
    const here: unknown = value;
    if (isObject(here) && key !== undefined && Object.hasOwn(here, key)) {
      value = here[key];
    } else if (
      Array.isArray(here) &&
      key !== undefined &&
      /^(?:0|[1-9]\d{0,8})$/.test(key) &&
      Number(key) < here.length
    ) {
      value = here[Number(key)];
    } else {
      throw new SchemaProblem(from, `'$ref' points to nothing: ${JSON.stringify(ref.slice(0, 200))}.`);
    }
    path.push(key);
  }
  return { schema: value, path };
}

function decode(token: string): string | undefined {
  try {
    return decodeURIComponent(token).replace(/~1/g, "/").replace(/~0/g, "~");
  } catch {
    return undefined;
  }
}
