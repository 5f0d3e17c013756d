import { PrefixTrimmer } from "../../../../src/api/generation/trim";

test.each<[string, string[], string[], string[]]>([
  // what it is, prefixes, pieces that come, pieces that go out (the last at the end)
  ["no prefix fits: nothing waits", ["Sure"], ["No", "pe"], ["No", "pe", ""]],
  ["in one piece", ["Sure: "], ["Sure: yes", "!"], ["yes", "!", ""]],
  ["over pieces", ["Sure: "], ["Su", "re", ": ", "yes"], ["", "", "", "yes", ""]],
  ["the longest wins", ["a", "ab"], ["a", "b", "c"], ["", "", "c", ""]],
  ["a longer one that does not come", ["a", "abc"], ["a", "b", "d"], ["", "", "bd", ""]],
  ["ends while a longer one may be coming", ["a", "abc"], ["a", "b"], ["", "", "b"]],
  ["ends as a part of a prefix", ["abc"], ["ab"], ["", "ab"]],
  ["only once", ["a"], ["a", "a"], ["", "a", ""]],
  ["only at the start", ["a"], ["b", "a"], ["b", "a", ""]],
  ["an empty prefix", [""], ["a"], ["a", ""]],
])("%s", (_name, prefixes, pieces, out) => {
  const trimmer = new PrefixTrimmer(prefixes);
  expect([...pieces.map((piece) => trimmer.push(piece)), trimmer.end()]).toEqual(out);
});
