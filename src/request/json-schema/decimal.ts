/** Regular expressions of the decimal literals between two bounds, exactly. */

/** A finite decimal: `units` / 10^`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** The decimal that a JSON number reads as, by its shortest text. */
export function toDecimal(value: number): Decimal {
  const [, sign, whole, fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const scale = fraction.length - Number(exponent);
  const units = BigInt(`${sign}${whole}${fraction}`);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** In units of 10^-`scale`, rounded up where it does not fit. */
export function ceilUnits({ units, scale: own }: Decimal, scale: number): bigint {
  return -floorUnits({ units: -units, scale: own }, scale);
}

/** In units of 10^-`scale`, rounded down where it does not fit. */
export function floorUnits({ units, scale: own }: Decimal, scale: number): bigint {
  if (scale >= own) return units * 10n ** BigInt(scale - own);
  const divisor = 10n ** BigInt(own - scale);
  const quotient = units / divisor;
  return units < 0n && units % divisor !== 0n ? quotient - 1n : quotient;
}

/**
 * Literals without exponent and without leading zeros, with at most `scale` digits after the point.
 * @param low in units of 10^-`scale`
 * @param high in units of 10^-`scale`
 * @returns undefined where nothing lies between the bounds
 */
export function decimalPattern(low: bigint, high: bigint, scale: number): string | undefined {
  if (low > high) return undefined;
  const options: string[] = [];
  if (low < 0n) options.push(...between(high < 0n ? -high : 1n, -low, scale).map((option) => `-${option}`));
  if (high >= 0n) options.push(...between(low > 0n ? low : 0n, high, scale));
  return `^(?:${options.join("|")})$`;
}

/** Whole numbers that are multiples of 10^`zeros`: those in units of it, with the zeros behind. */
export function multiplesPattern(low: bigint, high: bigint, zeros: number): string | undefined {
  if (low > high) return undefined;
  const options: string[] = [];
  const tail = "0".repeat(zeros);
  if (low < 0n) options.push(...wholes(high < 0n ? -high : 1n, -low).map((option) => `-(?:${option})${tail}`));
  if (low <= 0n && high >= 0n) options.push("0");
  if (high > 0n) options.push(...wholes(low > 0n ? low : 1n, high).map((option) => `(?:${option})${tail}`));
  return `^(?:${options.join("|")})$`;
}

/** Of numbers that are not negative. */
function between(low: bigint, high: bigint, scale: number): string[] {
  if (low > high) return [];
  const unit = 10n ** BigInt(scale);
  const [lowWhole, highWhole] = [low / unit, high / unit];
  const digits = (units: bigint): string => (scale === 0 ? "" : (units % unit).toString().padStart(scale, "0"));
  const [zeros, nines] = ["0".repeat(scale), "9".repeat(scale)];
  if (lowWhole === highWhole) return [lowWhole + fraction(digits(low), digits(high))];

  const options: string[] = [];
  let [first, last] = [lowWhole, highWhole];
  if (digits(low) !== zeros) {
    options.push(lowWhole + fraction(digits(low), nines));
    first += 1n;
  }
  if (digits(high) !== nines) {
    options.push(highWhole + fraction(zeros, digits(high)));
    last -= 1n;
  }
  if (first <= last) options.push(`(?:${wholes(first, last).join("|")})${fraction(zeros, nines)}`);
  return options;
}

/** Whole numbers: those of one length, then those of the next. */
function wholes(low: bigint, high: bigint): string[] {
  const options: string[] = [];
  for (let from = low; from <= high;) {
    const length = from.toString().length;
    const most = 10n ** BigInt(length) - 1n;
    const to = most < high ? most : high;
    options.push(range(from.toString(), to.toString()));
    from = to + 1n;
  }
  return options;
}

/** Digits between two texts of the same length. */
function range(low: string, high: string): string {
  if (low === "") return "";
  if (/^0*$/.test(low) && /^9*$/.test(high)) return any(low.length);
  const [a, b] = [Number(low[0]), Number(high[0])];
  const [lowRest, highRest] = [low.slice(1), high.slice(1)];
  if (a === b) return a + range(lowRest, highRest);
  const options: string[] = [];
  const lowWhole = /^0*$/.test(lowRest);
  const highWhole = /^9*$/.test(highRest);
  if (!lowWhole) options.push(a + range(lowRest, "9".repeat(lowRest.length)));
  const [from, to] = [lowWhole ? a : a + 1, highWhole ? b : b - 1];
  if (from <= to) options.push(digit(from, to) + any(lowRest.length));
  if (!highWhole) options.push(b + range("0".repeat(highRest.length), highRest));
  return options.length === 1 && options[0] !== undefined ? options[0] : `(?:${options.join("|")})`;
}

const digit = (from: number, to: number): string => (from === to ? String(from) : `[${from}-${to}]`);
const any = (length: number): string => (length === 0 ? "" : length === 1 ? "[0-9]" : `[0-9]{${length}}`);
const upTo = (length: number): string => (length === 0 ? "" : `[0-9]{0,${length}}`);

/** The point and the digits after it, from `low` to `high`, both of full length; nothing stands for zeros. */
function fraction(low: string, high: string): string {
  if (low === "") return "";
  const { some, empty } = tail(low, high);
  if (some === "") return "";
  return empty ? `(?:\\.${some})?` : `\\.${some}`;
}

/** Digits that, filled up with zeros, lie between two texts: `some` matches those that are there, `empty`: none is fine. */
function tail(low: string, high: string): { some: string; empty: boolean } {
  const length = low.length;
  if (length === 0) return { some: "", empty: true };
  const empty = /^0*$/.test(low);
  if (empty && /^9*$/.test(high)) return { some: `[0-9]${upTo(length - 1)}`, empty };
  const [a, b] = [Number(low[0]), Number(high[0])];
  const [lowRest, highRest] = [low.slice(1), high.slice(1)];
  const options: string[] = [];
  const push = (first: number, rest: { some: string; empty: boolean }): void => {
    if (rest.some === "") options.push(String(first));
    else options.push(first + (rest.empty ? `(?:${rest.some})?` : rest.some));
  };
  if (a === b) {
    push(a, tail(lowRest, highRest));
  } else {
    const lowWhole = /^0*$/.test(lowRest);
    const highWhole = /^9*$/.test(highRest);
    if (!lowWhole) push(a, tail(lowRest, "9".repeat(length - 1)));
    const [from, to] = [lowWhole ? a : a + 1, highWhole ? b : b - 1];
    if (from <= to) options.push(digit(from, to) + upTo(length - 1));
    if (!highWhole) push(b, tail("0".repeat(length - 1), highRest));
  }
  return { some: options.length === 1 && options[0] !== undefined ? options[0] : `(?:${options.join("|")})`, empty };
}
