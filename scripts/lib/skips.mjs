// Which tests may be skipped: test/allowed-skips.json, by name and reason. CI fails on any other.
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";

/** `test` may have `*` for any text. @typedef {{ test: string, reason: string }} AllowedSkip */

/** @returns {AllowedSkip[]} */
export function allowedSkips(file = path.join(ROOT, "test/allowed-skips.json")) {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** @param {string} name @param {string} pattern */
function matches(name, pattern) {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(name);
}

/**
 * What to say of the tests that did not run.
 * @param {string[]} skips their names @param {AllowedSkip[]} allowed
 * @returns {{ unexpected: string[], reasons: string[] }} names; and for each reason how many tests
 */
export function judgeSkips(skips, allowed) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const unexpected = skips.filter((name) => {
    const found = allowed.find(({ test }) => matches(name, test));
    if (found !== undefined) counts.set(found.reason, (counts.get(found.reason) ?? 0) + 1);
    return found === undefined;
  });
  return { unexpected, reasons: [...counts].map(([reason, count]) => `${reason}: ${count}`) };
}

/**
 * Says which tests were skipped and why.
 * @param {string[]} skips @returns {number} how many are not on the list
 */
export function reportSkips(skips) {
  const { unexpected, reasons } = judgeSkips(skips, allowedSkips());
  for (const reason of reasons) console.log(`Skipped, ${reason}`);
  for (const name of unexpected) console.log(`Skipped, and not in test/allowed-skips.json: ${name}`);
  return unexpected.length;
}
