/** What a misspelt word was probably meant to be. */
import { nearest } from "../lib/nearest";

/** @returns a sentence to put behind the one that says what is wrong, with a space before it */
export function guess(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? " See llama-openapi --help." : ` Did you mean ${near}?`;
}
