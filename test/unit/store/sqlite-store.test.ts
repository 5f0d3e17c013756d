/** The store in a SQLite file: the port's suite, files of earlier versions, and what can happen to a file. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Worker } from "node:worker_threads";
import { DatabaseSync } from "@photostructure/sqlite";
import { MIGRATIONS } from "../../../src/store/sqlite/migrations";
import { SqliteStore, type SqliteStoreOptions } from "../../../src/store/sqlite/sqlite-store";
import { portSuite, storedKey } from "./port-suite";

const DAY = "2026-11-27";
const one = { requests: 1, tokens: 5 };
let dir: string;
let file: string;
const opened: SqliteStore[] = [];
const reset = (): void => {
  dir = mkdtempSync(path.join(tmpdir(), "store-"));
  file = path.join(dir, "state/keys.db");
};
const open = (options: SqliteStoreOptions = {}): SqliteStore => {
  const store = new SqliteStore(file, { create: true, ...options });
  opened.push(store);
  return store;
};
beforeEach(reset);
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  rmSync(dir, { recursive: true });
});

portSuite("SQLite", { open, reset: () => (rmSync(dir, { recursive: true }), reset()) });

const inFile = <T>(act: (database: InstanceType<typeof DatabaseSync>) => T): T => {
  const database = new DatabaseSync(file);
  try {
    return act(database);
  } finally {
    database.close();
  }
};

test("only its owner can read the file", async () => {
  await open().keys.add(storedKey());
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  for (const suffix of ["", "-wal", "-shm"]) expect(statSync(file + suffix).mode & 0o777).toBe(0o600);
});

test("without `create` no file is made", async () => {
  const store = open({ create: false });
  await expect(store.keys.any()).rejects.toMatchObject({ code: "absent" });
  await open().keys.add(storedKey());
  expect(await store.keys.any()).toBe(true);
});

describe("the schema", () => {
  test.each([1, 2])("a file of version %d keeps what it has", async (version) => {
    const old = open();
    const key = storedKey();
    await old.keys.add(key);
    await old.usage.add(key.id, DAY, one);
    await old.close();
    // As the versions before the store left it: no record of steps.
    inFile((database) => {
      database.exec("DROP TABLE migrations");
      if (version === 1) {
        for (const when of ["inserted", "updated", "deleted"]) database.exec(`DROP TRIGGER keys_${when}`);
        database.exec("DROP TABLE key_changes");
      }
      database.exec(`PRAGMA user_version = ${version}`);
    });
    const store = open();
    expect([await store.keys.list(), await store.usage.get(key.id, DAY)]).toEqual([[key], one]);
    await store.keys.revoke(key.id, 5);
    await store.close();
    inFile((database) => {
      expect(database.prepare("SELECT id FROM migrations").all()).toEqual(MIGRATIONS.map(({ id }) => ({ id })));
      expect(database.prepare("SELECT count FROM key_changes").get()).toEqual({ count: version === 1 ? 1 : 2 });
    });
  });

  test("a step that fails leaves the file as it was", async () => {
    const first = open();
    await first.keys.add(storedKey());
    await first.close();
    const broken = {
      id: 3,
      name: "broken",
      sql: "CREATE TABLE files (id TEXT) STRICT; INSERT INTO nowhere VALUES (1)",
    };
    await expect(open({ migrations: [...MIGRATIONS, broken] }).keys.any()).rejects.toThrow("no such table: nowhere");
    expect(await open().keys.any()).toBe(true);
    const right = { ...broken, sql: "CREATE TABLE files (id TEXT) STRICT" };
    expect(await open({ migrations: [...MIGRATIONS, right] }).keys.any()).toBe(true);
    // Now it is a newer one than this program knows.
    await expect(open().keys.any()).rejects.toMatchObject({ code: "newer", message: expect.stringContaining("newer") });
  });
});

test("a file that is no database", async () => {
  const first = open();
  await first.keys.any();
  await first.close();
  writeFileSync(file, "no database, but long enough to be one ".repeat(100));
  await expect(open().keys.any()).rejects.toMatchObject({ code: "damaged", message: "file is not a database" });
});

test("another process holds the lock", async () => {
  const store = open({ busyMs: 20 });
  const key = storedKey();
  await store.keys.add(key);
  const other = new DatabaseSync(file);
  other.exec("BEGIN IMMEDIATE");
  await expect(store.usage.add("k", DAY, one)).rejects.toMatchObject({ code: "busy" });
  expect(await store.keys.find(key.hash)).toEqual(key);
  other.exec("ROLLBACK");
  other.close();
  expect(await store.usage.add("k", DAY, one)).toEqual(one);
});

test("another file takes the place of this one: reads see it, and charges for the old one are refused once", async () => {
  const store = open();
  await store.usage.add("k", DAY, one);
  const { identity } = store;
  const other = new SqliteStore(path.join(dir, "other.db"), { create: true });
  const key = storedKey();
  await other.keys.add(key);
  await other.close();
  for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix);
  renameSync(path.join(dir, "other.db"), file);
  await expect(store.usage.add("k", DAY, { requests: -1, tokens: -5 })).rejects.toMatchObject({ code: "replaced" });
  expect(store.identity).not.toBe(identity);
  expect([await store.usage.get("k", DAY), await store.keys.find(key.hash)]).toEqual([{ requests: 0, tokens: 0 }, key]);
  expect(await store.usage.add("k", DAY, one)).toEqual(one);
});

test("a thread that ends fails what waits for it, and the next call starts another", async () => {
  const store = open({ busyMs: 500 });
  const key = storedKey();
  await store.keys.add(key);
  const { connection } = store as unknown as { connection: { worker: Worker } };
  const { worker } = connection;
  // The thread waits for the lock, so that it can't answer before it ends.
  const other = new DatabaseSync(file);
  other.exec("BEGIN IMMEDIATE");
  const lost = store.usage.add("k", DAY, one);
  const failed = expect(lost).rejects.toMatchObject({ code: "crashed" });
  await worker.terminate();
  await failed;
  other.close();
  expect(await store.keys.find(key.hash)).toEqual(key);
});

test("kill -9 in the middle of writes: what was acknowledged is there", async () => {
  const program = `
    const { SqliteStore } = require(${JSON.stringify(path.join(__dirname, "../../../src/store/sqlite/sqlite-store.ts"))});
    const store = new SqliteStore(${JSON.stringify(file)}, { create: true });
    const write = async (key) => {
      for (let n = 1; ; n++) {
        await store.transaction(({ usage }) => Promise.all([
          usage.add(key, "${DAY}", { requests: 1, tokens: 0 }),
          usage.add(key, "${DAY}", { requests: 0, tokens: 7 }),
        ]));
        process.stdout.write(key + " " + n + "\\n");
      }
    };
    for (const key of ["a", "b", "c"]) write(key);
  `;
  const child = spawn(process.execPath, ["--require", require.resolve("tsx/cjs"), "--eval", program]);
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (output.split("\n").length > 300) child.kill("SIGKILL");
  });
  const errors: string[] = [];
  child.stderr.setEncoding("utf8").on("data", (text: string) => void errors.push(text));
  expect([await once(child, "close"), errors.join("")]).toEqual([[null, "SIGKILL"], ""]);
  expect(readFileSync(file).length).toBeGreaterThan(0);
  const store = open();
  for (const key of ["a", "b", "c"]) {
    const acknowledged = Number([...output.matchAll(new RegExp(`^${key} (\\d+)\\n`, "gm"))].at(-1)?.[1]);
    const { requests, tokens } = await store.usage.get(key, DAY);
    expect(requests).toBeGreaterThanOrEqual(acknowledged);
    // One more may have been committed without its answer; none in half.
    expect([requests <= acknowledged + 3, tokens]).toEqual([true, requests * 7]);
  }
});
