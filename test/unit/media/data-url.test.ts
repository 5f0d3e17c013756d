import { decodeBase64 } from "../../../src/media/base64";
import { readDataUrl } from "../../../src/media/data-url";
import type { Refused } from "../../../src/media/refused";

const LIMIT = 1000;

test.each([
  ["", ""],
  ["AA==", "\0"],
  ["AAA=", "\0\0"],
  ["+/8=", "\xfb\xff"],
  ["aGVsbG8h", "hello!"],
])("base64 %j", (text, bytes) => {
  expect(decodeBase64(text)?.toString("latin1")).toBe(bytes);
});

test.each([
  "A",
  "AA",
  "AAA",
  "AA=",
  "A===",
  "====",
  "AA==AAAA",
  "AAA-",
  "AA_A",
  "AA A",
  "AAAA\n",
  "AA\nA",
  "ÄAAA",
  "AAA,",
])("no base64: %j", (text) => expect(decodeBase64(text)).toBeUndefined());

test.each([
  ["data:image/png;base64,aGVsbG8h", "hello!"],
  ["DATA:Image/PNG;BASE64,aGVsbG8h", "hello!"],
  ["data:image/svg+xml;charset=utf-8;base64,aGVsbG8h", "hello!"],
  ["data:image/png;base64,%2B%2f8%3D", "\xfb\xff"],
  ["data:image/bmp,BM%00%ff", "BM\0\xff"],
  ["data:image/bmp,,,", ",,"],
])("%s", (url, bytes) => {
  expect(readDataUrl(url, LIMIT).toString("latin1")).toBe(bytes);
});

test.each([
  ["data:", "invalid_image_url"],
  ["data:,", "invalid_image_url"],
  ["data:image/png", "invalid_image_url"],
  ["data:image/png;base64", "invalid_image_url"],
  ["data:image/png;base64;AAAA", "invalid_image_url"],
  ["data:image;base64,AAAA", "invalid_image_url"],
  ["data:;base64,AAAA", "invalid_image_url"],
  ["data:image/png;base64;base64,AAAA", "invalid_image_url"],
  [`data:image/png;x=${"y".repeat(300)};base64,AAAA`, "invalid_image_url"],
  ["data:text/plain;base64,AAAA", "unsupported_image_media_type"],
  ["data:application/octet-stream;base64,AAAA", "unsupported_image_media_type"],
  ["data:image/png;base64,", "empty_image_file"],
  ["data:image/png,", "empty_image_file"],
  ["data:image/png;base64,AAA", "invalid_base64_image"],
  ["data:image/png;base64,A A A A", "invalid_base64_image"],
  ["data:image/png;base64,%2", "invalid_image_url"],
  ["data:image/png,%zz", "invalid_image_url"],
  [`data:image/png;base64,${"A".repeat(1336)}`, "image_file_too_large"],
  [`data:image/png;base64,${"%41".repeat(1336)}`, "image_file_too_large"],
  [`data:image/png,${"A".repeat(1001)}`, "image_file_too_large"],
])("%.60s", (url, code) => {
  expect(() => readDataUrl(url, LIMIT)).toThrow(expect.objectContaining<Partial<Refused>>({ code: code as never }));
});

test("what is just within the limit is taken", () => {
  expect(readDataUrl(`data:image/png;base64,${Buffer.alloc(1000).toString("base64")}`, LIMIT)).toHaveLength(1000);
  expect(readDataUrl(`data:image/png,${"A".repeat(1000)}`, LIMIT)).toHaveLength(1000);
});

test("many megabytes are read", () => {
  const bytes = Buffer.alloc(24 * 1024 * 1024, "picture");
  expect(readDataUrl(`data:image/png;base64,${bytes.toString("base64")}`, bytes.length).equals(bytes)).toBe(true);
});
