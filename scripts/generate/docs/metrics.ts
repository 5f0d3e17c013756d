/** The part of docs/observability.md that the table of metrics says. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { cell, code, table, withPart } from "./configuration";
import { type Metric, METRICS } from "../../../src/observe/table";

const PAGE = "docs/observability.md";

/** Part of `npm run generate`. @returns files relative to the repository's root */
export function generateMetricsDocs(root = path.join(__dirname, "../../..")): Map<string, string> {
  const page = readFileSync(path.join(root, PAGE), "utf8");
  const rows = Object.entries<Metric>(METRICS).map(([name, { type, labels = [], help }]) => [
    code(name),
    type,
    labels.map(code).join(", "),
    cell(help),
  ]);
  return new Map([[PAGE, withPart(page, "metrics", table(["metric", "type", "labels", "meaning"], rows))]]);
}
