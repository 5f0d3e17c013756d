/** Some editors put a byte order mark before a text. It belongs to no text file that a server reads. (Templates: native/test/files_test.cc.) */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import { generate } from "selfsigned";
import { directorySource } from "../../src/config/load";
import { readSettingsFile } from "../../src/config/settings-file";
import { Keyring } from "../../src/keys/keyring";
import { readPair } from "../../src/http/tls";
import { context, good } from "./config/check";

const MARK = "\uFEFF";

let dir: string;
beforeEach(() => void (dir = mkdtempSync(path.join(tmpdir(), "mark-"))));
afterEach(() => rmSync(dir, { recursive: true }));
const write = (name: string, text: string): string => {
  const file = path.join(dir, name);
  writeFileSync(file, MARK + text);
  return file;
};

test("registration", async () => {
  const { bound, problems } = await directorySource(dir, context).read(write("a.yaml", good()));
  expect({ bound: bound.length, problems }).toEqual({ bound: 1, problems: [] });
});

test("settings file", () => {
  const problems: unknown[] = [];
  const values = readSettingsFile(write("llama-openapi.yaml", "port: 8123\n"), problems as never);
  expect({ problems, values }).toEqual({ problems: [], values: new Map([["port", 8123]]) });
});

test("api_key_file", async () => {
  const file = write("keys", "sk-the-first-of-keys\nsk-the-second-of-keys\n");
  const keyring = await Keyring.open({ dataDir: dir, apiKey: [], apiKeyFile: file }, pino({ level: "silent" }));
  const keys = ["sk-the-first-of-keys", "sk-the-second-of-keys", "sk-the-third-of-keys"];
  const found = await Promise.all(keys.map((key) => keyring.find(key)));
  await keyring.close();
  expect(found.map((key) => key !== undefined)).toEqual([true, true, false]);
});

test("certificate and its key", async () => {
  const { cert, private: key } = await generate([{ name: "commonName", value: "name" }]);
  expect(() => readPair({ cert: write("cert.pem", cert), key: write("key.pem", key) })).not.toThrow();
});
