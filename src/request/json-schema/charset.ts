/** Sets of code points, as sorted ranges that neither overlap nor touch. */
export type CharSet = readonly (readonly [first: number, last: number])[];

const LAST = 0x10ffff;

export function union(...sets: readonly CharSet[]): CharSet {
  const sorted = sets.flat().sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [first, last] of sorted) {
    const previous = merged.at(-1);
    if (previous !== undefined && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else merged.push([first, last]);
  }
  return merged;
}

export function complement(set: CharSet): CharSet {
  const ranges: [number, number][] = [];
  let next = 0;
  for (const [first, last] of set) {
    if (first > next) ranges.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= LAST) ranges.push([next, LAST]);
  return ranges;
}

export const has = (set: CharSet, point: number): boolean =>
  set.some(([first, last]) => first <= point && point <= last);

export const DIGIT: CharSet = [[0x30, 0x39]];
export const WORD: CharSet = union(DIGIT, [[0x41, 0x5a]], [[0x5f, 0x5f]], [[0x61, 0x7a]]);
/** What `\s` is in ECMAScript. */
export const SPACE: CharSet = union(
  [[0x09, 0x0d]],
  ...[0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff].map((point): CharSet => [[point, point]]),
  [[0x2000, 0x200a]],
  [[0x2028, 0x2029]],
);
/** What `.` leaves out. */
export const LINE_END: CharSet = union([[0x0a, 0x0a]], [[0x0d, 0x0d]], [[0x2028, 0x2029]]);
