/** The words that our prose avoids, and the numbers of them that folders may still have. */
import { callEach } from "./support";

test.each<[string, string, [number, string][]]>([
  ["a word", "A model that nobody uses.", [[1, "nobody"]]],
  ["a name", "const NOBODY = 1;", [[1, "nobody"]]],
  ["a part of a name is none", "const nobodyElse = 1;", []],
  [
    "a phrase",
    "It is told.\nWhat is no key.",
    [
      [1, "is told"],
      [2, "what is no"],
    ],
  ],
  ["over a comment's line end", " * the engine is\n * told", [[1, "is told"]]],
  ["over a line end of C++'s comments", "// which is\n  // to be read", [[1, "is to be"]]],
  ["a subject", "Who wants it, who wants it", [[1, "Who has ..."]]],
  ["active voice", "The log tells. It must be read. Who is it?", []],
])("%s", async (_, text, want) => {
  const [found] = (await callEach("lib/words.mjs", "findAvoided", [[text]])) as { line: number; words: string }[][];
  expect(found!.map(({ line, words }) => [line, words])).toEqual(want);
});

test.each<[string, object, object, object]>([
  ["as many as allowed", { docs: 2 }, { docs: 2 }, { over: [], left: { docs: 2 } }],
  ["fewer", { docs: 1 }, { docs: 2 }, { over: [], left: { docs: 1 } }],
  ["none: its line goes", {}, { docs: 2 }, { over: [], left: {} }],
  ["more", { docs: 3 }, { docs: 2 }, { over: ["docs"], left: { docs: 2 } }],
  ["a folder without a line", { test: 1 }, { docs: 2 }, { over: ["test"], left: {} }],
])("numbers: %s", async (_, counts, allowed, want) => {
  expect(await callEach("lib/words.mjs", "compareWords", [[counts, allowed]])).toEqual([want]);
});
