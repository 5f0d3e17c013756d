// Counts of passed, failed and skipped, from the files that the test runners write.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.mjs";

/** `skips` names the skipped tests, where names are known. @typedef {{ passed: number, failed: number, skipped: number, skips?: string[] }} Counts */

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0, skips: /** @type {string[]} */ ([]) };
  for (const { passed, failed, skipped, skips = [] } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.skips.push(...skips);
  }
  return total;
}

/** The line that ends a run. @param {Counts} counts */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** One check, passed or failed. @param {boolean} ok @returns {Counts} */
export function check(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * A run's counts, and never a success that the runner's exit status denies: a runner that died before it wrote
 * its report, or failed for no counted test, is one failure.
 * @param {string} file the report @param {(text: string) => Counts} parse @param {number} exitCode
 * @returns {Counts}
 */
export function countReport(file, parse, exitCode) {
  if (!existsSync(file)) return check(false);
  const counts = parse(readFileSync(file, "utf8"));
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** jest --json. A file that can't be loaded has no tests to count and is one failure. @param {string} text @returns {Counts} */
export function parseJest(text) {
  const report = JSON.parse(text);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    skips: (report.testResults ?? []).flatMap(skippedInFile),
  };
}

/** @param {{ name: string, assertionResults: { fullName: string, status: string }[] }} file @returns {string[]} */
function skippedInFile({ name, assertionResults }) {
  const skipped = assertionResults.filter(({ status }) => !["passed", "failed"].includes(status));
  const file = path.relative(ROOT, name).split(path.sep).join("/");
  return skipped.map(({ fullName }) => `${file}: ${fullName}`);
}

/** ctest --output-junit. @param {string} text @returns {Counts} */
export function parseJunit(text) {
  const head = /<testsuite\b[^>]*>/.exec(text)?.[0] ?? "";
  /** @param {string} name */
  const number = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(head)?.[1] ?? 0);
  const skipped = number("disabled") + number("skipped");
  const cases = [...text.matchAll(/<testcase\b([^>]*)>(?:(?!<\/testcase>)[\s\S])*?<skipped\b/g)];
  const skips = cases.map(([, attributes = ""]) => /\bname="([^"]*)"/.exec(attributes)?.[1] ?? "");
  return { passed: number("tests") - number("failures") - skipped, failed: number("failures"), skipped, skips };
}
