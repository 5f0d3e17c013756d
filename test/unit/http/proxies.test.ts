import type { IncomingMessage } from "node:http";
import { Proxies } from "../../../src/http/proxies";

/** A request over a connection from `peer`. */
const request = (peer: string, headers: Record<string, string>, encrypted = false): IncomingMessage =>
  ({
    headers: { host: "inner:8080", ...headers },
    socket: { remoteAddress: peer, localAddress: "10.0.0.9", localPort: 8080, ...(encrypted ? { encrypted } : {}) },
  }) as unknown as IncomingMessage;

const x = (name: string, value: string) => ({ [`x-forwarded-${name}`]: value });
const TRUSTED = ["127.0.0.1", "::1", "10.0.0.0/8"];

test.each<[string, string, Record<string, string>, { address: string; url: string; remote: boolean }]>([
  ["no proxy", "192.0.2.1", {}, { address: "192.0.2.1", url: "http://inner:8080", remote: false }],
  [
    "headers of a peer that is not trusted",
    "192.0.2.1",
    {
      ...x("for", "127.0.0.1"),
      ...x("proto", "https"),
      ...x("host", "evil.example"),
      forwarded: "for=127.0.0.1;proto=https",
    },
    { address: "192.0.2.1", url: "http://inner:8080", remote: false },
  ],
  [
    "a TLS proxy on this machine",
    "127.0.0.1",
    { ...x("for", "192.0.2.7"), ...x("proto", "https"), ...x("host", "llm.example") },
    { address: "192.0.2.7", url: "https://llm.example", remote: true },
  ],
  [
    "the same over a socket of IPv6",
    "::ffff:127.0.0.1",
    { ...x("for", "2001:db8::7"), ...x("proto", "https"), ...x("host", "llm.example:8443") },
    { address: "2001:db8::7", url: "https://llm.example:8443", remote: true },
  ],
  [
    "the scheme alone, and the client's own Host",
    "10.1.2.3",
    { host: "llm.example", ...x("proto", "https") },
    { address: "", url: "https://llm.example", remote: true },
  ],
  [
    "a path that the proxy cut off",
    "10.1.2.3",
    { ...x("for", "192.0.2.7"), ...x("prefix", "/ai/llm/") },
    { address: "192.0.2.7", url: "http://inner:8080/ai/llm", remote: true },
  ],
  [
    "a client on this machine, by a proxy on it",
    "127.0.0.1",
    { ...x("for", "127.0.0.1"), ...x("proto", "https") },
    { address: "127.0.0.1", url: "https://inner:8080", remote: false },
  ],
  [
    "what the client added itself is left of what proxies did",
    "127.0.0.1",
    { ...x("for", "127.0.0.1, 192.0.2.7"), ...x("proto", "http, https"), ...x("host", "evil.example, llm.example") },
    { address: "192.0.2.7", url: "https://llm.example", remote: true },
  ],
  [
    "two proxies",
    "127.0.0.1",
    { ...x("for", "192.0.2.7, 10.0.0.2"), ...x("proto", "https, http"), ...x("host", "llm.example, inner") },
    { address: "192.0.2.7", url: "https://llm.example", remote: true },
  ],
  [
    "two proxies, of which the first one's words were kept",
    "127.0.0.1",
    { ...x("for", "192.0.2.7, 10.0.0.2"), ...x("proto", "https"), ...x("host", "llm.example") },
    { address: "192.0.2.7", url: "https://llm.example", remote: true },
  ],
  [
    "Forwarded",
    "127.0.0.1",
    { forwarded: 'for=evil, for="[2001:db8::7]:4711";proto=https;host="llm.example:8443"' },
    { address: "2001:db8::7", url: "https://llm.example:8443", remote: true },
  ],
  [
    "Forwarded with a client without a name",
    "127.0.0.1",
    { forwarded: "For=_hidden; Proto=HTTPS; Host=llm.example" },
    { address: "", url: "https://llm.example", remote: true },
  ],
  [
    "Forwarded beside what the proxy sets",
    "127.0.0.1",
    { ...x("for", "192.0.2.7"), forwarded: "for=127.0.0.1;host=evil.example" },
    { address: "192.0.2.7", url: "http://inner:8080", remote: true },
  ],
  [
    "a port in X-Forwarded-For",
    "127.0.0.1",
    x("for", "192.0.2.7:55"),
    { address: "192.0.2.7", url: "http://inner:8080", remote: true },
  ],
  [
    "what is no host, no scheme and no path",
    "127.0.0.1",
    {
      ...x("for", "192.0.2.7"),
      ...x("proto", "javascript"),
      ...x("host", 'a"><script>'),
      ...x("prefix", "//evil.example"),
    },
    { address: "192.0.2.7", url: "http://inner:8080", remote: true },
  ],
  [
    "a Host that is none",
    "192.0.2.1",
    { host: 'a"><script>' },
    { address: "192.0.2.1", url: "http://10.0.0.9:8080", remote: false },
  ],
])("%s", (_name, peer, headers, want) => {
  expect(new Proxies({ trustedProxies: TRUSTED }).placeOf(request(peer, headers))).toMatchObject(want);
});

test("without trusted proxies none is heard", () => {
  const place = new Proxies({ trustedProxies: [] }).placeOf(request("127.0.0.1", { ...x("proto", "https") }, true));
  expect(place).toEqual({ address: "127.0.0.1", host: "inner:8080", url: "https://inner:8080", remote: false });
});

test.each([
  ["https://llm.example", "https://llm.example", "llm.example"],
  ["https://llm.example/", "https://llm.example", "llm.example"],
  ["https://llm.example:8443/ai/v1", "https://llm.example:8443/ai", "llm.example:8443"],
  ["http://LLM.example/ai/", "http://llm.example/ai", "llm.example"],
])("public_url %s", (publicUrl, url, host) => {
  const proxies = new Proxies({ publicUrl, trustedProxies: [] });
  expect([proxies.placeOf(request("192.0.2.1", {})).url, proxies.publicHost]).toEqual([url, host]);
});

test.each([
  "llm.example",
  "ftp://llm.example",
  "https://llm.example/?a",
  "https://llm.example/#a",
  "https://me@llm.example",
  "",
])("public_url %j is refused", (publicUrl) => {
  expect(() => new Proxies({ publicUrl, trustedProxies: [] })).toThrow("public_url: expected a URL");
});
