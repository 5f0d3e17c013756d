import { distance } from "fastest-levenshtein";

/** Names are compared without case, and `-` and `_` count as the same letter. */
const fold = (name: string): string => name.toLowerCase().replaceAll("-", "_");

/**
 * The known name that somebody who wrote `name` most likely meant: at most a third of its letters differ.
 * @returns undefined where no known name is near enough
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = fold(name.slice(0, 100));
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const d = distance(wanted, fold(candidate));
    // Replacing every letter of a short name is no typing error.
    if (d < bestDistance && d < Math.max(wanted.length, candidate.length)) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}
