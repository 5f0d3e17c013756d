import { clientOf } from "../../../src/server/client";

const client = (headers: Record<string, string>, request: Record<string, unknown> = {}): number =>
  clientOf({ headers }, request);

test("nobody in particular", () => {
  expect(client({})).toBe(0);
  expect(client({}, { user: "", model: "m" })).toBe(0);
});

test("a key and a user tell clients apart", () => {
  const all = [
    client({ authorization: "Bearer a" }),
    client({ authorization: "Bearer b" }),
    client({ authorization: "Bearer a" }, { user: "ann" }),
    client({}, { user: "ann" }),
    client({}, { safety_identifier: "ann" }),
  ];
  expect(new Set(all).size).toBe(all.length);
  for (const number of all) expect(Number.isSafeInteger(number)).toBe(true);
  expect(client({ authorization: "Bearer a" }, { user: "ann" })).toBe(all[2]);
});

test("a known key is one client, however it is spelt", () => {
  const spelt = ["Bearer a", "bearer  a"].map((authorization) =>
    clientOf({ headers: { authorization } }, {}, { id: "k" }),
  );
  expect(spelt[0]).toBe(spelt[1]);
  // Who comes without a known one is told from others by what the header has.
  const [a, b] = ["Bearer a", "Bearer b"].map((authorization) =>
    clientOf({ headers: { authorization } }, {}, { id: "" }),
  );
  expect(a).not.toBe(b);
});
