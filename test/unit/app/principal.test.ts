import { clientOf, principalOf } from "../../../src/app/principal";
import type { Principal } from "../../../src/contracts/principal";

const ANYBODY = { id: "" };
const client = (address: string, request: Record<string, unknown> = {}, key = ANYBODY): Principal =>
  principalOf(key, clientOf(key, address), request, "shared");

test("users: nobody in particular", () => {
  for (const request of [{}, { user: "", model: "m" }, { user: 7 }]) {
    expect(client("127.0.0.1", request).endUser).toBe(0);
  }
});

test("keys tell clients apart, and what they name their users", () => {
  const [a, b] = [{ id: "a" }, { id: "b" }];
  const keys = [a, b].map((key) => client("127.0.0.1", {}, key).client);
  const users = [
    { user: "ann" },
    { user: "bob" },
    { safety_identifier: "ann" },
    { safety_identifier: "x", user: "ann" },
  ];
  const named = users.map((request) => client("127.0.0.1", request, a));
  expect(new Set([0, ...keys]).size).toBe(3);
  expect(new Set([0, ...named.map(({ endUser }) => endUser)]).size).toBe(5);
  for (const number of [...keys, ...named.map(({ endUser }) => endUser)]) {
    expect(Number.isSafeInteger(number)).toBe(true);
  }
  expect(named.map((one) => one.client)).toEqual(users.map(() => keys[0]));
  // A key is one client, wherever it comes from.
  expect(client("192.0.2.1", { user: "ann" }, a)).toEqual(named[0]);
});

describe("without a known key, the address tells clients apart, and nothing that they send", () => {
  test.each([
    ["one address", "192.0.2.1", "192.0.2.1", true],
    ["another", "192.0.2.1", "192.0.2.2", false],
    ["IPv4 written as IPv6", "192.0.2.1", "::ffff:192.0.2.1", true],
    ["IPv6, of one network: its owner has all of them", "2001:db8::1", "2001:db8::ffff:2", true],
    ["IPv6, of another network", "2001:db8::1", "2001:db8:0:1::1", false],
    ["with an interface", "fe80::1%eth0", "fe80::2%eth1", true],
    ["loopback, IPv6", "::1", "::1", true],
    ["of connections that are gone", "", "", true],
  ])("%s", (_, one, other, same) => {
    expect(client(one).client === client(other).client).toBe(same);
  });

  test("a key is no address", () => {
    expect(client("192.0.2.1").client).not.toBe(client("192.0.2.1", {}, { id: "192.0.2.1" }).client);
  });
});
