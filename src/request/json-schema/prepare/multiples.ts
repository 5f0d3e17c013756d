/** What numbers that must be multiples cost the engine: an automaton with a state for each remainder. */

/** A number's digits without its point and the zeros at its end: `0.50` is 5. */
export function digitsOf(value: number): number {
  const [mantissa = "0"] = value.toExponential().split("e");
  return Number(mantissa.replace(".", ""));
}

export function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
