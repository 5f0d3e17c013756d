import { checkExposure, isLoopback } from "../../../src/http/bind";

test.each([
  ["127.0.0.1", true],
  ["127.1.2.3", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["localhost", true],
  ["LOCALHOST", true],
  ["0.0.0.0", false],
  ["::", false],
  ["192.168.1.5", false],
  ["::ffff:192.168.1.5", false],
  ["fe80::1", false],
  ["localhost.example", false],
  ["box", false],
])("%s is loopback: %p", (host, want) => expect(isLoopback(host)).toBe(want));

test.each([
  [{ local: true, open: false }, false, false],
  [{ local: true, open: true }, false, false],
  [{ local: false, open: false }, false, true],
  [{ local: false, open: true }, false, false],
  [{ local: false, open: false }, true, false],
])("%j, keys: %p: refused %p", (rules, hasKeys, refused) => {
  const check = (): void => checkExposure("0.0.0.0", rules, hasKeys);
  if (refused) expect(check).toThrow(/--host 0\.0\.0\.0 .* `llama-openapi keys add` .* --allow-anonymous/);
  else expect(check).not.toThrow();
});
