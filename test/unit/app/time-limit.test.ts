import { timeLimit } from "../../../src/app/time-limit";

const given = (timeout: number | undefined) => (timeout === undefined ? {} : { "x-localai-extensions": { timeout } });

/** Seconds, and the setting's milliseconds. */
test.each<
  [string, { asked?: number; standard?: number; most?: number; setting: number; want: number; noRegistration?: true }]
>([
  ["nothing said", { setting: 0, want: 0 }],
  ["the request alone", { asked: 0.5, setting: 0, want: 500 }],
  ["the setting alone", { setting: 60_000, want: 60_000 }],
  ["the request lowers the setting", { asked: 10, setting: 60_000, want: 10_000 }],
  ["and does not lift it", { asked: 3600, setting: 60_000, want: 60_000 }],
  [
    "the registration's default lifts the setting: it is the operator's",
    { standard: 600, setting: 60_000, want: 600_000 },
  ],
  ["or lowers it", { standard: 30, setting: 60_000, want: 30_000 }],
  ["the request lowers that default", { asked: 100, standard: 600, setting: 60_000, want: 100_000 }],
  ["and does not lift it either", { asked: 45, standard: 30, setting: 60_000, want: 30_000 }],
  ["nor where there is no setting", { asked: 45, standard: 30, setting: 0, want: 30_000 }],
  ["a limit holds for a request that says nothing", { most: 20, setting: 0, want: 20_000 }],
  ["a limit above the setting", { most: 120, setting: 60_000, want: 60_000 }],
  ["a limit below the default", { most: 20, standard: 30, setting: 60_000, want: 20_000 }],
  ["no registration", { setting: 50, want: 50, noRegistration: true }],
  ["less than a millisecond is one", { asked: 0.0001, setting: 0, want: 1 }],
])("%s", (_name, { asked, standard, most, setting, want, noRegistration }) => {
  // As the pipeline merges them.
  const request = given(asked ?? standard);
  const limits: Record<string, number> = most === undefined ? {} : { timeout: most };
  const registration = { defaults: given(standard), limits };
  expect(timeLimit(request, noRegistration ? undefined : registration, setting)).toBe(want);
});
