import {
  ceilUnits,
  type Decimal,
  decimalPattern,
  floorUnits,
  multiplesPattern,
  toDecimal,
} from "../../../../src/request/json-schema/decimal";
import { random } from "../../../fixtures/random";

const text = (units: bigint, scale: number): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  return (units < 0n ? "-" : "") + whole + (scale === 0 ? "" : `.${digits.slice(digits.length - scale)}`);
};

/** All ways to write it: with and without zeros at its end. */
function writings(units: bigint, scale: number): string[] {
  const full = text(units, scale);
  const all = [full];
  for (let short = full; short.includes(".") && /[0.]$/.test(short);) {
    short = short.slice(0, -1);
    if (!short.endsWith(".")) all.push(short);
  }
  return all.map((one) => (one === "-0" ? "0" : one));
}

test.each<[number, Decimal]>([
  [0, { units: 0n, scale: 0 }],
  [-1.25, { units: -125n, scale: 2 }],
  [1e21, { units: 10n ** 21n, scale: 0 }],
  [1.5e-7, { units: 15n, scale: 8 }],
  [0.1, { units: 1n, scale: 1 }],
])("%d as a decimal", (value, want) => {
  expect(toDecimal(value)).toEqual(want);
});

test.each([
  [1.25, 1, 13n, 12n],
  [-1.25, 1, -12n, -13n],
  [1.2, 3, 1200n, 1200n],
  [250, -2, 3n, 2n],
  [-250, -2, -2n, -3n],
])("%d in units of 10^-%d", (value, scale, ceil, floor) => {
  expect(ceilUnits(toDecimal(value), scale)).toBe(ceil);
  expect(floorUnits(toDecimal(value), scale)).toBe(floor);
});

test("every literal between the bounds matches, and no other: small bounds, all literals", () => {
  for (const scale of [0, 1, 2]) {
    const next = random(scale + 1);
    for (let round = 0; round < 60; round++) {
      const [a, b] = [BigInt(Math.floor(next() * 400) - 200), BigInt(Math.floor(next() * 400) - 200)];
      const [low, high] = a < b ? [a, b] : [b, a];
      const regex = new RegExp(decimalPattern(low, high, scale) ?? "(?!)");
      const wrong: string[] = [];
      for (let units = -1100n; units <= 1100n; units++) {
        for (const one of writings(units, scale)) {
          if (regex.test(one) !== (low <= units && units <= high)) wrong.push(`${low}..${high}/${scale}: ${one}`);
        }
      }
      expect(wrong).toEqual([]);
    }
  }
});

test("large bounds, random literals and those beside the bounds", () => {
  const next = random(7);
  const any = (digits: number): bigint => {
    const length = 1 + Math.floor(next() * digits);
    const units = BigInt(Array.from({ length }, () => Math.floor(next() * 10)).join(""));
    return next() < 0.5 ? -units : units;
  };
  const wrong: string[] = [];
  let inside = 0;
  for (let round = 0; round < 500; round++) {
    const scale = Math.floor(next() * 15);
    const [a, b] = [any(15 + scale), any(15 + scale)];
    const [low, high] = a < b ? [a, b] : [b, a];
    const regex = new RegExp(decimalPattern(low, high, scale) ?? "(?!)");
    const near = [low, high].flatMap((bound) => [bound - 1n, bound, bound + 1n]);
    for (const units of [...near, 0n, ...Array.from({ length: 40 }, () => any(15 + scale))]) {
      for (const one of writings(units, scale)) {
        const want = low <= units && units <= high;
        inside += want ? 1 : 0;
        if (regex.test(one) !== want) wrong.push(`${low}..${high}/${scale}: ${one}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(inside).toBeGreaterThan(1000);
});

test("what is no JSON number never matches", () => {
  const regex = new RegExp(decimalPattern(-1000n, 1000n, 2) ?? "");
  for (const one of ["", "-", "01", "-01", "1.", ".5", "+1", "1e1", "-0", "-0.0", "1.234", "1 ", "1.2.3"]) {
    expect([one, regex.test(one)]).toEqual([one, false]);
  }
});

test("nothing between the bounds", () => {
  expect(decimalPattern(2n, 1n, 0)).toBeUndefined();
  expect(multiplesPattern(2n, 1n, 2)).toBeUndefined();
});

test("multiples of powers of ten", () => {
  for (const [low, high] of [
    [-12n, 34n],
    [3n, 120n],
    [-50n, -7n],
    [0n, 0n],
  ] as const) {
    const regex = new RegExp(multiplesPattern(low, high, 2) ?? "(?!)");
    const wrong: number[] = [];
    for (let value = -13_000; value <= 13_000; value++) {
      const want = value % 100 === 0 && low * 100n <= value && value <= high * 100n;
      if (regex.test(String(value)) !== want) wrong.push(value);
    }
    expect(wrong).toEqual([]);
  }
});
