/** What the single executable does with the files that it carries. `npm run test:binary` runs a whole one. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unpack } from "../../../packaging/executable/unpack";

const FILES: Record<string, string> = { "package.json": "{}", "dist/cli.js": "1", "dist/generated/document.json": "2" };
const contents = { id: "abc", files: Object.keys(FILES) };
const read = jest.fn((file: string): ArrayBuffer => new TextEncoder().encode(FILES[file]).buffer);

let cache: string;
beforeEach(() => {
  cache = path.join(mkdtempSync(path.join(tmpdir(), "unpack-")), "deep/cache");
  read.mockClear();
});
afterEach(() => rmSync(path.resolve(cache, "../.."), { recursive: true }));

const mode = (file: string): number => statSync(file).mode & 0o777;

test("all files are there, for this user alone", () => {
  const folder = unpack(contents, read, cache);
  expect(folder).toBe(path.join(cache, "abc"));
  for (const [file, text] of Object.entries(FILES)) expect(readFileSync(path.join(folder, file), "utf8")).toBe(text);
  expect([mode(cache), mode(folder)]).toEqual([0o700, 0o700]);
  expect(readdirSync(cache)).toEqual(["abc"]);
});

test("the second time nothing is read", () => {
  unpack(contents, read, cache);
  read.mockClear();
  expect(unpack(contents, read, cache)).toBe(path.join(cache, "abc"));
  expect(read).not.toHaveBeenCalled();
});

test("who comes second takes what the first has left", () => {
  let inner = "";
  const slow = (file: string): ArrayBuffer => {
    inner ||= unpack(contents, read, cache);
    return read(file);
  };
  expect(unpack(contents, slow, cache)).toBe(inner);
  expect(readdirSync(cache)).toEqual(["abc"]);
});

test("what can't be read leaves nothing behind", () => {
  const broken = (): never => {
    throw new Error("broken");
  };
  expect(() => unpack(contents, broken, cache)).toThrow("broken");
  expect(readdirSync(cache)).toEqual([]);
});

test.each(["", "abc"])("a folder that others can write to is not run from: cache/%s", (name) => {
  const open = path.join(cache, name);
  mkdirSync(open, { recursive: true });
  chmodSync(open, 0o777);
  expect(() => unpack(contents, read, cache)).toThrow(`${open} belongs to another user, or can be written by others`);
});

test("a cache that can't be made is an error", () => {
  mkdirSync(path.resolve(cache, "../.."), { recursive: true });
  writeFileSync(path.resolve(cache, ".."), "a file");
  expect(() => unpack(contents, read, cache)).toThrow(/ENOTDIR|EEXIST/);
});
