import { inNetworks, isNetwork } from "../../../src/lib/networks";

test.each(["10.0.0.0/8", "127.0.0.1", "0.0.0.0/0", "fd00::/8", "::1", "::/0", "192.168.1.7/24"])("%s is one", (text) =>
  expect(isNetwork(text)).toBe(true),
);

test.each(["10", "10/8", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "fd00::/129", "localhost", "", "/8", "0x7f.1"])(
  "%j is none",
  (text) => expect(isNetwork(text)).toBe(false),
);

test.each<[string[], string, boolean]>([
  [[], "127.0.0.1", false],
  [["10.0.0.0/8"], "10.255.0.1", true],
  [["10.0.0.0/8"], "11.0.0.1", false],
  [["10.0.0.0/8"], "::ffff:10.0.0.1", true],
  [["192.168.1.7"], "192.168.1.7", true],
  [["192.168.1.7"], "192.168.1.8", false],
  [["fd00::/8", "10.0.0.0/8"], "fd12::1", true],
  [["fd00::/8"], "10.0.0.1", false],
  [["0.0.0.0/0"], "::1", false],
  [["10.0.0.0/8"], "", false],
])("of %j, %s: %s", (networks, address, want) => expect(inNetworks(networks)(address)).toBe(want));
