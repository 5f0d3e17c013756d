import { type Client, clientOf } from "../../../src/server/client";

const client = (headers: Record<string, string>, request: Record<string, unknown> = {}): Client =>
  clientOf({ headers }, request);

test("nobody in particular", () => {
  expect(client({})).toEqual({ client: 0, endUser: 0 });
  expect(client({}, { user: "", model: "m" })).toEqual({ client: 0, endUser: 0 });
  expect(client({}, { user: 7 })).toEqual({ client: 0, endUser: 0 });
});

test("keys tell clients apart, and what they name their users", () => {
  const keys = ["a", "b"].map((key) => client({ authorization: `Bearer ${key}` }).client);
  const users = [
    { user: "ann" },
    { user: "bob" },
    { safety_identifier: "ann" },
    { safety_identifier: "x", user: "ann" },
  ];
  const named = users.map((request) => client({ authorization: "Bearer a" }, request));
  expect(new Set([0, ...keys]).size).toBe(3);
  expect(new Set([0, ...named.map(({ endUser }) => endUser)]).size).toBe(5);
  for (const number of [...keys, ...named.map(({ endUser }) => endUser)]) {
    expect(Number.isSafeInteger(number)).toBe(true);
  }
  expect(named.map((one) => one.client)).toEqual(users.map(() => keys[0]));
  expect(client({ authorization: "Bearer a" }, { user: "ann" })).toEqual(named[0]);
});

test("a known key is one client, however it is spelt", () => {
  const spelt = ["Bearer a", "bearer  a"].map((authorization) =>
    clientOf({ headers: { authorization } }, {}, { id: "k" }),
  );
  expect(spelt[0]).toEqual(spelt[1]);
  // Who comes without a known one is told from others by what the header has.
  const [a, b] = ["Bearer a", "Bearer b"].map((authorization) =>
    clientOf({ headers: { authorization } }, {}, { id: "" }),
  );
  expect(a).not.toEqual(b);
});
