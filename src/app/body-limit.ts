/** How large the body of an operation's request may be: a share of the server's `body_limit`. */
import type { Descriptor } from "../api/descriptor";

/** No share is less, unless the setting itself is. Bytes. */
const LEAST = 1024 * 1024;

/** @param setting `body_limit`, in bytes */
export function bodyLimitOf({ bodyDivisor = 1 }: Pick<Descriptor, "bodyDivisor">, setting: number): number {
  return Math.min(setting, Math.max(LEAST, Math.floor(setting / bodyDivisor)));
}
