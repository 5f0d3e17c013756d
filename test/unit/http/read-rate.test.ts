import { ReadRate } from "../../../src/http/read-rate";

/** A look: seconds, bytes taken so far, bytes that wait. */
type Look = readonly [number, number, number];

test.each<[string, Look[], boolean]>([
  ["nothing waits", [...Array(10).keys()].map((i): Look => [i, 0, 0]), false],
  [
    "nothing is taken of what waits, for a window",
    [
      [0, 0, 5],
      [9, 0, 5],
      [10, 0, 5],
    ],
    true,
  ],
  [
    "not yet for a window",
    [
      [0, 0, 5],
      [9.9, 0, 5],
    ],
    false,
  ],
  [
    "just enough",
    [
      [0, 100, 5],
      [10, 1100, 5],
      [20, 2100, 5],
    ],
    false,
  ],
  [
    "a byte too little",
    [
      [0, 100, 5],
      [10, 1100, 5],
      [20, 2099, 5],
    ],
    true,
  ],
  [
    "a byte now and then",
    [
      [0, 0, 5],
      [3, 1, 5],
      [6, 2, 5],
      [9, 3, 5],
      [12, 4, 5],
    ],
    true,
  ],
  [
    "all in one lump",
    [
      [0, 0, 5],
      [9, 1000, 5],
      [10, 1000, 5],
    ],
    false,
  ],
  [
    "in between there was nothing to take",
    [
      [0, 0, 5],
      [6, 0, 0],
      [12, 0, 5],
      [18, 0, 5],
    ],
    false,
  ],
  [
    "and after that there was",
    [
      [0, 0, 5],
      [6, 0, 0],
      [12, 0, 5],
      [22, 0, 5],
    ],
    true,
  ],
  [
    "looks that came late count for their time",
    [
      [0, 0, 5],
      [30, 2500, 5],
    ],
    true,
  ],
])("%s", (_name, looks, want) => {
  const rate = new ReadRate(100, 10_000);
  expect(looks.map(([s, taken, waiting]) => rate.tooSlow(s * 1000, taken, waiting)).includes(true)).toBe(want);
});
