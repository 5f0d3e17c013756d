/** When `npm start` prepares better-sqlite3. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { usesKeys } from "../../../src/cli/uses-keys";
import { STORE_FILE } from "../../../src/keys/keyring";

let without: string;
let withKeys: string;
beforeAll(() => {
  without = mkdtempSync(path.join(tmpdir(), "no-keys-"));
  withKeys = mkdtempSync(path.join(tmpdir(), "keys-"));
  writeFileSync(path.join(withKeys, STORE_FILE), "");
});
afterAll(() => [without, withKeys].forEach((dir) => rmSync(dir, { recursive: true })));

test.each<[string[], boolean, boolean]>([
  [[], false, true],
  [["serve"], false, true],
  [["--port", "0"], false, true],
  [["keys", "list"], true, true],
  [["check"], false, false],
  [["devices"], false, false],
  [["top"], false, false],
  [["--help"], false, false],
  [["--no-such-flag"], false, false],
])("%j: %j, %j with a file of keys", (argv, fresh, used) => {
  const given = (dataDir: string): NodeJS.ProcessEnv => ({ LLAMA_OPENAPI_DATA_DIR: dataDir });
  expect([usesKeys(argv, given(without), without), usesKeys(argv, given(withKeys), without)]).toEqual([fresh, used]);
});
