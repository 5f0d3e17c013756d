/**
 * What answers must be, with every chat template and any weights (docs/tools.md). A cell that is recorded as holding must
 * hold; one that is recorded as failing and holds must be recorded as such.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { difference, reasons } from "./compare";
import { type Matrix, measure } from "./measure";
import { PROPERTIES } from "./properties";
import { pageAndWanted, readRecord } from "./record";

const REPORT = path.join(__dirname, "../../build/matrix.txt");

let matrix: Matrix;
beforeAll(async () => {
  matrix = await measure();
  mkdirSync(path.dirname(REPORT), { recursive: true });
  writeFileSync(
    REPORT,
    `${reasons(
      matrix,
      PROPERTIES.map(({ id }) => id),
    )}\n`,
  );
}, 900_000);

test("as many templates as recorded", () => {
  expect(matrix.size).toBe(readRecord().templates);
});

// `npm run matrix -- --update` records what holds.
test.each(PROPERTIES.map(({ id }) => id))("%s", (id) => {
  expect(difference(matrix, readRecord(), id)).toEqual({ lost: {}, gained: [], scope: [] });
});

test("the documentation's table is the record's", () => {
  const [page, wanted] = pageAndWanted();
  expect(page).toBe(wanted);
});
