// Words and phrases that our prose avoids: each of them hides who does what. Names and strings are searched, too.

/**
 * @typedef {object} Avoided
 * @property {string} words as a reader knows them @property {RegExp} pattern global
 * @property {string} instead what to write
 */

/** What may stand between two words of a phrase: blanks, a line's end, the sign of a comment's next line. */
const GAP = "(?:[\\s*#]|//)+";

/** @param {string} pattern of a phrase, with blanks between its words @param {string} [flags] */
const phrase = (pattern, flags = "i") => new RegExp(`\\b${pattern.replaceAll(" ", GAP)}\\b`, `g${flags}`);

/** @type {readonly Avoided[]} */
export const AVOIDED = [
  { words: "whoever", pattern: phrase("whoever"), instead: "name who: a client, a caller, a user" },
  { words: "nobody", pattern: phrase("nobody"), instead: "say `no client`, `no request`, or turn the sentence round" },
  { words: "somebody", pattern: phrase("(?:some|any|every)body"), instead: "name who: another request, all clients" },
  {
    words: "is told",
    pattern: phrase("(?:is|are|be|was|were|been|being) told"),
    instead: "say who tells it what: `the log says`, `the client gets`, `stop() ends it`",
  },
  {
    words: "what is no",
    pattern: phrase("what (?:is|are) no"),
    instead: "name it: `NaN`, `an unknown key`, `other files`",
  },
  { words: "no number", pattern: phrase("no number"), instead: "NaN; `not a number`" },
  { words: "is to be", pattern: phrase("(?:is|are) to be"), instead: "must; should; will" },
  {
    words: "Who has ...",
    pattern: phrase("Who (?:has|wants|sets|asks|needs|leaves|gives|comes|knows|uses)", ""),
    instead: "name who: `Clients that have ...`, `To get ..., set ...`",
  },
  { words: "lets down", pattern: phrase("lets? (?:it|them) down"), instead: "fails" },
];

/** @typedef {{ line: number, words: string, instead: string }} Found */

/** Finds the words that a text has, by line. @param {string} text @returns {Found[]} */
export function findAvoided(text) {
  const found = AVOIDED.flatMap(({ words, pattern, instead }) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ line: text.slice(0, index).split("\n").length, words, instead })),
  );
  return found.sort((a, b) => a.line - b.line);
}

/**
 * Compares what folders have with what they may have.
 * @param {Record<string, number>} counts by top-level folder @param {Record<string, number>} allowed the same; a missing one may have none
 * @returns {{ over: string[], left: Record<string, number> }} over: folders with more than they may have; left: what is
 * allowed from now on, which is never more than before
 */
export function compareWords(counts, allowed) {
  const over = Object.keys(counts).filter((folder) => (counts[folder] ?? 0) > (allowed[folder] ?? 0));
  const left = Object.entries(allowed).map(([folder, most]) => [folder, Math.min(most, counts[folder] ?? 0)]);
  return { over, left: Object.fromEntries(left.filter(([, count]) => Number(count) > 0)) };
}
