import { lowerSchema } from "../../../../src/request/json-schema";
import { random } from "../../../fixtures/random";
import { accepts } from "./accepts";

const ATOMS = ["a", "b", "1", "é", "😀", "\\.", "\\\\", '"', "\\n", "\\u0001", ".", "\\d", "\\w", "\\S", "\\s"];
const CLASSES = ["[ab]", "[^a]", '[^"\\\\]', "[\\s\\S]", "[a-c\\d]"];
const QUANTIFIERS = ["*", "+", "?", "*?", "{2}", "{1,3}", "{0,2}", "{2,}", "{0,1}"];
const CHARACTERS = ["a", "b", "c", "1", ".", "\\", '"', "\n", "é", " ", "😀", "\u0001", "\u001f", "\u2028"];

test("a random pattern accepts the texts that it accepts in JavaScript", () => {
  const next = random(1);
  const pick = (all: readonly string[]): string => all[Math.floor(next() * all.length)] ?? "";
  const times = (most: number, make: () => string): string[] => Array.from({ length: next() * most }, make);
  const item = (depth: number): string => {
    const atom =
      depth > 0 && next() < 0.4 ? `${pick(["(", "(?:"])}${choice(depth - 1)})` : pick([...ATOMS, ...CLASSES]);
    return atom + (next() < 0.45 ? pick(QUANTIFIERS) : "");
  };
  const sequence = (depth: number): string => times(4, () => item(depth)).join("");
  const choice = (depth: number): string => [sequence(depth), ...times(1.5, () => sequence(depth))].join("|");
  const anchored = (): string => {
    const all = [`^(?:${choice(2)})$`, `^${choice(2)}$`, `^${choice(2)}`, `${choice(2)}$`, choice(2)];
    return pick([...all, `(^${sequence(1)}|${sequence(1)}$)`]);
  };

  const wrong: [string, string][] = [];
  let accepted = 0;
  for (let round = 0; round < 1000; round++) {
    const pattern = anchored();
    const regex = new RegExp(pattern, "u");
    const lowered = lowerSchema({ type: "string", pattern }, { param: "response_format" });
    for (const text of Array.from({ length: 20 }, () => times(6, () => pick(CHARACTERS)).join(""))) {
      if (accepts(lowered, text) !== regex.test(text)) wrong.push([pattern, text]);
      accepted += regex.test(text) ? 1 : 0;
    }
  }
  expect(wrong).toEqual([]);
  expect(accepted).toBeGreaterThan(1000);
});
