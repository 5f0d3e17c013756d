/** Numbers: bounds and multiples. */
import type { Part } from "./conjunction";
import { ceilUnits, type Decimal, decimalPattern, floorUnits, multiplesPattern, toDecimal } from "./decimal";
import { SchemaProblem, type SchemaPath, Unsatisfiable } from "./problem";
import { type JsonSchema, keyword } from "./types";

/** Digits of a number: more would be rounded by whoever reads it. */
const DIGITS = 15;
const LARGEST = 10n ** BigInt(DIGITS) - 1n;
/** Digits after the point, where the bounds don't have more themselves. */
const FRACTION = 8;
/** Multiples of a number that is no power of ten are listed. */
const LISTED = 256;

/**
 * @param bare makes a definition of a pattern for the number's text; undefined where numbers can't have patterns: then
 * bounds of numbers with a fraction are not held
 */
export function lowerNumber(
  parts: readonly Part[],
  isInteger: boolean,
  path: SchemaPath,
  bare: ((pattern: string) => JsonSchema) | undefined,
): JsonSchema {
  const bounds = readNumber(parts);
  const step = multipleOf(parts, path);
  const power = step === undefined ? undefined : powerOfTen(step.value);
  if (step !== undefined && power === undefined) return listed(bounds, step, isInteger);

  const zeros = Math.max(power ?? -Infinity, isInteger ? 0 : -Infinity);
  if (zeros === -Infinity && bounds.isUnbounded) return { type: "number" };
  if (zeros === 0) return wholeNumber(bounds, path);
  if (bare === undefined) return { type: isInteger || zeros > 0 ? "integer" : "number" };
  const pattern = zeros > 0 ? multiples(bounds, zeros) : decimals(bounds, zeros === -Infinity ? undefined : -zeros);
  if (pattern === undefined) throw new Unsatisfiable(path, "no number is within these bounds.");
  return bare(pattern);
}

interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

class Bounds {
  constructor(
    readonly low: Bound | undefined,
    readonly high: Bound | undefined,
  ) {}

  get isUnbounded(): boolean {
    return this.low === undefined && this.high === undefined;
  }

  includes(value: number): boolean {
    const { low, high } = this;
    if (low !== undefined && (value < low.value || (low.exclusive && value === low.value))) return false;
    return high === undefined || (value <= high.value && !(high.exclusive && value === high.value));
  }

  /** In units of 10^-`scale`, bounds included, no more than 15 digits before the point. */
  units(scale: number): { low: bigint; high: bigint } {
    const most = (LARGEST + 1n) * 10n ** BigInt(Math.max(scale, 0)) - 1n;
    let [low, high] = [-most, most];
    if (this.low !== undefined) low = max(low, inner(toDecimal(this.low.value), scale, this.low.exclusive));
    if (this.high !== undefined) {
      const { units, scale: own } = toDecimal(this.high.value);
      high = -max(-high, inner({ units: -units, scale: own }, scale, this.high.exclusive));
    }
    return { low, high };
  }
}

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** The first that a lower bound lets pass. */
const inner = (bound: Decimal, scale: number, exclusive: boolean): bigint =>
  exclusive ? floorUnits(bound, scale) + 1n : ceilUnits(bound, scale);

/** The tightest bounds of all. */
export function readNumber(parts: readonly Part[]): Bounds {
  let [low, high]: [Bound | undefined, Bound | undefined] = [undefined, undefined];
  for (const { schema, path } of parts) {
    for (const name of ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"] as const) {
      const value = keyword(schema, name);
      // Draft 4 has booleans beside minimum and maximum.
      if (value === undefined || value === false) continue;
      const exclusive = name.startsWith("exclusive");
      const given =
        value === true && exclusive ? keyword(schema, name === "exclusiveMinimum" ? "minimum" : "maximum") : value;
      if (typeof given !== "number") throw new SchemaProblem(path, `'${name}' must be a number.`);
      const bound = { value: given, exclusive };
      if (name.endsWith("inimum")) {
        if (low === undefined || given > low.value || (given === low.value && exclusive)) low = bound;
      } else if (high === undefined || given < high.value || (given === high.value && exclusive)) {
        high = bound;
      }
    }
  }
  return new Bounds(low, high);
}

interface Step {
  readonly value: number;
  readonly path: SchemaPath;
}

function multipleOf(parts: readonly Part[], path: SchemaPath): Step | undefined {
  const steps = new Map<number, Step>();
  for (const { schema, path } of parts) {
    const value = keyword(schema, "multipleOf");
    if (value === undefined) continue;
    if (typeof value !== "number" || value <= 0)
      throw new SchemaProblem(path, "'multipleOf' must be a positive number.");
    steps.set(value, { value, path });
  }
  if (steps.size > 1) throw new SchemaProblem(path, "more than one 'multipleOf' for one number is not supported.");
  return [...steps.values()][0];
}

/** 2 for 100, -1 for 0.1. */
function powerOfTen(value: number): number | undefined {
  const { units, scale } = toDecimal(value);
  const digits = units.toString();
  return /^10*$/.test(digits) && digits.length <= DIGITS && scale <= DIGITS ? digits.length - 1 - scale : undefined;
}

/** libcommon's integers hold two bounds, but not one alone: 100 and up would let 15 pass. */
function wholeNumber(bounds: Bounds, path: SchemaPath): JsonSchema {
  if (bounds.isUnbounded) return { type: "integer" };
  const { low, high } = bounds.units(0);
  if (low > high) throw new Unsatisfiable(path, "no integer is within these bounds.");
  return { type: "integer", minimum: Number(low), maximum: Number(high) };
}

function multiples(bounds: Bounds, zeros: number): string | undefined {
  const { low, high } = bounds.units(0);
  const decimal = (units: bigint): Decimal => ({ units, scale: 0 });
  return multiplesPattern(ceilUnits(decimal(low), -zeros), floorUnits(decimal(high), -zeros), zeros);
}

/** As many digits after the point as keep numbers near a bound exact. */
function decimals(bounds: Bounds, most: number | undefined): string | undefined {
  const given = [bounds.low, bounds.high].flatMap((bound) => (bound === undefined ? [] : [toDecimal(bound.value)]));
  const wholeDigits = given.map(({ units, scale }) => (abs(units) / 10n ** BigInt(scale)).toString().length);
  const exact = DIGITS - Math.max(0, ...wholeDigits);
  const scale = most ?? Math.max(0, Math.min(exact, Math.max(FRACTION, ...given.map(({ scale }) => scale))));
  const { low, high } = bounds.units(scale);
  return decimalPattern(low, high, scale);
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

function listed(bounds: Bounds, step: Step, isInteger: boolean): JsonSchema {
  const { units: stepUnits, scale } = toDecimal(step.value);
  const { low, high } = bounds.units(Math.min(scale, DIGITS));
  const exact = scale <= DIGITS && bounds.low !== undefined && bounds.high !== undefined;
  const [first, last] = [low / stepUnits - 1n, high / stepUnits + 1n]; // one more on each side: division truncates
  if (!exact || last - first > BigInt(LISTED)) {
    const why = `'multipleOf' is held for powers of ten, and where bounds leave no more than ${LISTED} numbers.`;
    throw new SchemaProblem(step.path, why);
  }
  const values: number[] = [];
  for (let factor = first; factor <= last; factor += 1n) {
    const value = Number(`${factor * stepUnits}e-${scale}`);
    if (bounds.includes(value) && (!isInteger || Number.isInteger(value))) values.push(value);
  }
  if (values.length === 0) throw new Unsatisfiable(step.path, "no number is within these bounds.");
  return { enum: values };
}
