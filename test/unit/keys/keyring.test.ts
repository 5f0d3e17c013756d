/** The store of keys, and all keys that a server knows. */
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import pino from "pino";
import { Keyring, STORE_FILE } from "../../../src/keys/keyring";
import { USUAL_SCOPE } from "../../../src/keys/scope";
import { dayOf, KeyStore, type NewKey } from "../../../src/keys/store";

let dir: string;
let file: string;
let lines: { reason?: string; msg: string }[];
const opened: { close(): void }[] = [];
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "keys-"));
  file = path.join(dir, "state", STORE_FILE);
  lines = [];
});
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  rmSync(dir, { recursive: true });
});

const log = pino({ level: "info" }, { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) });
const store = (): KeyStore => {
  const made = new KeyStore(file);
  opened.push(made);
  return made;
};
const keyring = (more: { apiKey?: string[]; apiKeyFile?: string } = {}): Keyring => {
  const made = new Keyring({ dataDir: path.dirname(file), apiKey: [], apiKeyFile: undefined, ...more }, log);
  opened.push(made);
  return made;
};
const wanted = (more: Partial<NewKey> = {}): NewKey => ({ name: "n", scope: USUAL_SCOPE, limits: {}, ...more });

describe("the store", () => {
  test("only its owner can read it, and the keys are not in it", () => {
    const { secret, key } = store().add(wanted());
    expect(secret).toMatch(/^sk-local-[\w-]{43}$/);
    expect(key).toMatchObject({ name: "n", scope: USUAL_SCOPE, limits: {}, start: `${secret.slice(0, 13)}…` });
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    for (const suffix of ["", "-wal", "-shm"]) {
      expect(statSync(file + suffix).mode & 0o777).toBe(0o600);
      expect(readFileSync(file + suffix).includes(secret.slice(13))).toBe(false);
    }
  });

  test("what is written is there for the next one who opens it", () => {
    const first = store();
    const limits = { requestsPerMinute: 1, tokensPerDay: 2 };
    const { key } = first.add(wanted({ limits, expiresAt: 9_000_000_000_000 }));
    first.use(key.id, "2026-11-27", { requests: 1, tokens: 5 });
    first.use(key.id, "2026-11-27", { requests: 1, tokens: 6 });
    first.use(key.id, "2026-11-28", { requests: 1, tokens: 0 });
    // Not closed: nothing is left to the end of a process.
    const second = store();
    expect(second.list()).toEqual([key]);
    expect(second.usage(key.id, "2026-11-27")).toEqual({ requests: 2, tokens: 11 });
    expect(second.usage(key.id, "2026-11-29")).toEqual({ requests: 0, tokens: 0 });
  });

  describe("of each key the last days of its use are kept", () => {
    const DAY = 86_400_000;
    const first = Date.UTC(2026, 0, 1);
    const days = (from: number, count: number) => Array.from({ length: count }, (_, i) => dayOf(from + i * DAY));
    const one = { requests: 1, tokens: 1 };
    const kept = (keys: KeyStore, key: string, among: string[]) =>
      among.filter((day) => keys.usage(key, day).requests > 0);

    test("31", () => {
      const keys = store();
      const all = days(first, 40);
      keys.use("quiet", all[0]!, one);
      for (const day of all) {
        keys.use("busy", day, one);
        keys.use("busy", day, one);
      }
      expect(kept(keys, "busy", all)).toEqual(all.slice(9));
      expect(keys.usage("busy", all[39]!)).toEqual({ requests: 2, tokens: 2 });
      expect(kept(keys, "quiet", all)).toEqual([all[0]]);
    });

    test("whatever the clock says in between, today is among them", () => {
      const keys = store();
      const all = days(first, 35);
      const [past, future] = [dayOf(0), dayOf(Date.UTC(2099, 0, 1))];
      for (const day of all) keys.use("k", day, one);
      for (const day of [future, past, past]) keys.use("k", day, one);
      expect(keys.usage("k", past)).toEqual({ requests: 2, tokens: 2 });
      expect(keys.usage("k", all[34]!)).toEqual(one);
      keys.use("k", dayOf(first + 35 * DAY), one);
      expect(keys.usage("k", past)).toEqual({ requests: 0, tokens: 0 });
      expect(keys.usage("k", all[34]!)).toEqual(one);
    });
  });

  test("a key is revoked once, and stays in the list", () => {
    const keys = store();
    const { key } = keys.add(wanted());
    expect([keys.revoke(key.id, 5), keys.revoke(key.id), keys.revoke("key_0")]).toEqual([true, false, false]);
    expect(keys.list()).toEqual([{ ...key, revokedAt: 5 }]);
  });

  test("another file is no store", () => {
    store().close();
    writeFileSync(file, "no database, but long enough to be one ".repeat(100));
    const closed = jest.spyOn(Database.prototype, "close");
    expect(() => new KeyStore(file)).toThrow("not a database");
    expect(closed.mock.contexts).toContainEqual(expect.objectContaining({ name: file, open: false }));
    closed.mockRestore();
  });

  test("nor is one of a newer version", () => {
    const keys = store();
    (keys as unknown as { database: { pragma(text: string): void } }).database.pragma("user_version = 99");
    keys.close();
    expect(() => new KeyStore(file)).toThrow("newer version");
  });
});

describe("the keyring", () => {
  test("without any key nothing is needed, and no store is made", () => {
    const ring = keyring();
    expect([ring.needed, ring.find("none")]).toEqual([false, undefined]);
    expect(() => statSync(path.dirname(file))).toThrow();
  });

  test("sees at once what another process does to the store", () => {
    const ring = keyring();
    expect(ring.needed).toBe(false);
    const keys = store();
    const { secret, key } = keys.add(wanted());
    expect(ring.needed).toBe(true);
    expect(ring.find(secret)).toEqual(key);
    expect(ring.find(secret + "x")).toBeUndefined();
    keys.revoke(key.id);
    expect(ring.find(secret)).toBeUndefined();
    expect(ring.needed).toBe(true);
  });

  test("a revoked key is one that was needed, also at the next start", () => {
    const keys = store();
    keys.revoke(keys.add(wanted()).key.id);
    expect(keyring().needed).toBe(true);
  });

  test.each<[string, (keys: KeyStore) => void]>([
    ["add", (keys) => void keys.add(wanted())],
    ["revoke", (keys) => void keys.revoke("key_0")],
  ])("%s waits for the disk, what is used does not", (_, act) => {
    const keys = store();
    const { database } = keys as unknown as { database: { pragma(text: string, options: object): unknown } };
    const level = () => database.pragma("synchronous", { simple: true });
    keys.use("k", "2026-11-27", { requests: 1, tokens: 1 });
    expect(level()).toBe(1); // NORMAL
    act(keys);
    expect(level()).toBe(2); // FULL
  });

  test("a store that is put in the place of another one", () => {
    const keys = store();
    const { secret } = keys.add(wanted());
    const ring = keyring();
    expect(ring.find(secret)).toBeDefined();
    const other = new KeyStore(path.join(dir, "other.db"));
    const added = other.add(wanted());
    other.close();
    for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix);
    renameSync(path.join(dir, "other.db"), file);
    expect(ring.find(secret)).toBeUndefined();
    expect(ring.find(added.secret)).toEqual(added.key);
  });

  test("a store that is gone takes its keys with it, and opens nothing", () => {
    const { secret } = store().add(wanted());
    const ring = keyring();
    rmSync(path.dirname(file), { recursive: true });
    expect([ring.find(secret), ring.needed]).toEqual([undefined, true]);
  });

  test("expiry", () => {
    const { secret } = store().add(wanted({ expiresAt: 1000 }));
    const ring = keyring();
    expect(ring.find(secret, 999)).toBeDefined();
    expect(ring.find(secret, 1000)).toBeUndefined();
  });

  test("what a key uses is in the store at once, with a block that it may use, and exactly at the end", () => {
    const { key } = store().add(wanted());
    const ring = keyring();
    const now = Date.UTC(2026, 10, 27);
    ring.use(key, { requests: 1, tokens: 7 }, now);
    expect(ring.usage(key, now)).toEqual({ requests: 1, tokens: 7 });
    expect(store().usage(key.id, dayOf(now))).toEqual({ requests: 1 + 16, tokens: 7 + 2000 });
    ring.close();
    expect(store().usage(key.id, dayOf(now))).toEqual({ requests: 1, tokens: 7 });
  });

  test("what one of the settings uses is nowhere", () => {
    store().add(wanted());
    const now = Date.UTC(2026, 10, 27);
    const ring = keyring({ apiKey: ["0123456789abcdef"] });
    const given = ring.find("0123456789abcdef")!;
    ring.use(given, { requests: 1, tokens: 7 }, now);
    expect(ring.usage(given, now)).toEqual({ requests: 0, tokens: 0 });
  });

  describe("a store that can't be written", () => {
    beforeEach(() => void jest.useFakeTimers({ doNotFake: ["Date"] }));
    afterEach(() => void jest.useRealTimers());
    const used = { requests: 1, tokens: 3 };
    /** As on a full disk. */
    const breakWrites = (ring: Keyring) =>
      jest.spyOn((ring as unknown as { store: KeyStore }).store, "use").mockImplementation(() => {
        throw new Error("database or disk is full");
      });

    test("loses nothing of what keys use, and their budgets hold", () => {
      const { key } = store().add(wanted({ limits: { requestsPerDay: 50, tokensPerDay: 80 } }));
      const ring = keyring();
      ring.use(key, used, 0);
      const writes = breakWrites(ring);
      for (let i = 0; i < 4; i++) ring.use(key, used, 0);
      expect(ring.usage(key, 0)).toEqual({ requests: 5, tokens: 15 });
      // Each try may keep everybody waiting.
      expect(writes).toHaveBeenCalledTimes(1);
      expect(lines).toMatchObject([{ msg: expect.stringContaining("counted in memory"), err: expect.anything() }]);

      jest.advanceTimersByTime(10_000);
      ring.use(key, used, 0);
      expect([writes.mock.calls.length, lines.length]).toEqual([2, 1]);
      writes.mockRestore();
      jest.advanceTimersByTime(10_000);
      ring.use(key, used, 0);
      expect(store().usage(key.id, dayOf(0))).toEqual({ requests: 7, tokens: 21 });
      expect(ring.usage(key, 0)).toEqual({ requests: 7, tokens: 21 });
    });

    test("gets at the end what it did not before", () => {
      const { key } = store().add(wanted());
      const ring = keyring();
      const writes = breakWrites(ring);
      ring.use(key, used, 0);
      writes.mockRestore();
      ring.close();
      expect(store().usage(key.id, dayOf(0))).toEqual(used);
    });
  });

  describe("what is used of a key", () => {
    const DAY = dayOf(0);
    beforeEach(() => void jest.useFakeTimers({ doNotFake: ["Date"] }));
    afterEach(() => void jest.useRealTimers());

    test("is never less in the file than in truth, whenever the process ends, nor more by a block", () => {
      const { key } = store().add(wanted({ limits: { tokensPerDay: 1_000_000 } }));
      const [ring, reader] = [keyring(), store()];
      let tokens = 0;
      for (let requests = 1; requests <= 200; requests++) {
        ring.use(key, { requests: 1, tokens: 0 }, 0);
        ring.use(key, { requests: 0, tokens: (requests * 37) % 500 }, 0);
        tokens += (requests * 37) % 500;
        const inFile = reader.usage(key.id, DAY);
        expect([inFile.requests >= requests, inFile.tokens >= tokens]).toEqual([true, true]);
        expect([inFile.requests <= requests + 16, inFile.tokens <= tokens + 2000]).toEqual([true, true]);
        expect(ring.usage(key, 0)).toEqual({ requests, tokens });
      }
      jest.advanceTimersByTime(1000);
      expect(reader.usage(key.id, DAY)).toEqual({ requests: 200, tokens });
      expect(jest.getTimerCount()).toBe(0);
    });

    test.each<[object, { requests: number; tokens: number }]>([
      [{ tokensPerDay: 80 }, { requests: 16, tokens: 0 }],
      [
        { tokensPerDay: 10_000, requestsPerDay: 99 },
        { requests: 0, tokens: 100 },
      ],
      [{}, { requests: 16, tokens: 2000 }],
    ])("with the limits %j %j are charged ahead, a hundredth of a budget at most", (limits, block) => {
      const { key } = store().add(wanted({ limits }));
      keyring().use(key, { requests: 1, tokens: 1 }, 0);
      const { requests, tokens } = store().usage(key.id, DAY);
      expect({ requests: requests - 1, tokens: tokens - 1 }).toEqual(block);
    });

    test("by two servers adds up, and neither takes the other's block for what it has used itself", () => {
      const { key } = store().add(wanted());
      const [one, two] = [keyring(), keyring()];
      for (let i = 0; i < 5; i++) for (const ring of [one, two]) ring.use(key, { requests: 1, tokens: 10 }, 0);
      jest.advanceTimersByTime(1000);
      expect([one.usage(key, 0), two.usage(key, 0)]).toEqual(Array(2).fill({ requests: 10, tokens: 100 }));
    });

    test("goes on in a store that takes the place of the last one, without what that was charged ahead", () => {
      const { key } = store().add(wanted());
      const ring = keyring();
      ring.use(key, { requests: 1, tokens: 10 }, 0);
      new KeyStore(path.join(dir, "other.db")).close();
      for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix);
      renameSync(path.join(dir, "other.db"), file);
      ring.find("any");
      ring.use(key, { requests: 1, tokens: 10 }, 0);
      expect(ring.usage(key, 0)).toEqual({ requests: 1, tokens: 10 });
    });
  });

  describe("how much is asked of the store", () => {
    /** Statements by what they do, while `act` runs. */
    function counting(act: () => void): Record<string, number> {
      const memory = new Database(":memory:");
      const prototype = Object.getPrototypeOf(memory.prepare("SELECT 1")) as Record<
        "get" | "all" | "run",
        () => unknown
      >;
      memory.close();
      const spies = (["get", "all", "run"] as const).map((name) => jest.spyOn(prototype, name));
      act();
      const counts: Record<string, number> = {};
      for (const { mock } of spies) {
        for (const statement of mock.contexts as unknown as { source: string }[]) {
          const verb = statement.source.trim().split(/\s+/).slice(0, 2).join(" ");
          counts[verb] = (counts[verb] ?? 0) + 1;
        }
      }
      for (const spy of spies) spy.mockRestore();
      return counts;
    }

    test("a request is one look at the counter; its use is written once for 16, whatever other servers write", () => {
      const keys = store();
      const { secret, key } = keys.add(wanted());
      for (let i = 0; i < 50; i++) keys.add(wanted());
      const [ring, other] = [keyring(), keyring()];
      expect([ring.needed, other.needed]).toEqual([true, true]);
      other.use(key, { requests: 1, tokens: 0 }, 0);
      const counts = counting(() => {
        for (let i = 0; i < 160; i++) {
          expect([ring.needed, ring.find(secret)?.id]).toEqual([true, key.id]);
          ring.use(key, { requests: 1, tokens: 0 }, 0);
          ring.use(key, { requests: 0, tokens: 50 }, 0);
        }
        other.use(key, { requests: 20, tokens: 0 }, 0);
      });
      expect(counts["SELECT count"]).toBe(160);
      expect(counts["SELECT *"]).toBeUndefined();
      // 10 blocks of requests, and one more for the other server.
      expect(counts["UPDATE usage"]).toBeLessThanOrEqual(12);
      expect(Object.keys(counts).sort()).toEqual(["SELECT count", "UPDATE usage"]);
    });

    test("keys are read again when one is added or revoked, once", () => {
      const keys = store();
      const { secret, key } = keys.add(wanted());
      const ring = keyring();
      const added = keys.add(wanted()).secret;
      const counts = counting(() => {
        for (let i = 0; i < 5; i++) expect(ring.find(added)).toBeDefined();
        keys.revoke(key.id);
        for (let i = 0; i < 5; i++) expect(ring.find(secret)).toBeUndefined();
      });
      expect(counts["SELECT *"]).toBe(2);
    });
  });

  test("a store of version 1 becomes one of this version, with what it has", () => {
    const first = store();
    const { secret, key } = first.add(wanted());
    first.use(key.id, dayOf(0), { requests: 1, tokens: 5 });
    const { database } = first as unknown as { database: { exec(sql: string): void } };
    const triggers = ["inserted", "updated", "deleted"].map((when) => `DROP TRIGGER keys_${when};`).join("");
    database.exec(`${triggers} DROP TABLE key_changes; PRAGMA user_version = 1;`);
    first.close();
    const ring = keyring();
    expect([ring.find(secret), ring.usage(key, 0)]).toEqual([key, { requests: 1, tokens: 5 }]);
    store().revoke(key.id);
    expect(ring.find(secret)).toBeUndefined();
  });

  test("keys of the settings: in clear, and hashed", () => {
    const hashed = createHash("sha256").update("fedcba9876543210").digest("hex");
    const ring = keyring({ apiKey: ["0123456789abcdef", `sha256:${hashed}`] });
    expect(ring.needed).toBe(true);
    expect(ring.find("0123456789abcdef")).toMatchObject({ id: "api_key:9f9f5111f7b2", limits: {}, counted: false });
    expect(ring.find("fedcba9876543210")).toMatchObject({ id: `api_key:${hashed.slice(0, 12)}` });
    expect(ring.find(`sha256:${hashed}`)).toBeUndefined();
  });

  test.each([
    "short",
    "sha256:1234",
    "sha256:not-hexadecimal-digits-at-all",
    "two words that no header has",
    "schlüssel-der-nie-passt",
    "SHA256:not-hexadecimal-digits-at-all",
  ])("%s is no key, and not shown", (text) => {
    const make = (): unknown => keyring({ apiKey: ["0123456789abcdef", text] });
    expect(make).toThrow("key 2 of api_key: expected 16 characters of ASCII or more");
    expect(make).not.toThrow(text);
  });

  test("a file of keys is read again when it changes, and holds while it is wrong", () => {
    const apiKeyFile = path.join(dir, "keys");
    writeFileSync(apiKeyFile, "# ours\n\nfirst-of-the-keys \n");
    const ring = keyring({ apiKeyFile });
    expect(ring.find("first-of-the-keys")).toBeDefined();
    writeFileSync(apiKeyFile, "second-of-the-keys\r\nthird-of-the-keys\r\n");
    expect(ring.find("first-of-the-keys")).toBeUndefined();
    expect(ring.find("third-of-the-keys")).toBeDefined();
    writeFileSync(apiKeyFile, "short");
    rmSync(apiKeyFile);
    expect(ring.find("third-of-the-keys")).toBeDefined();
    expect(ring.find("third-of-the-keys")).toBeDefined();
    expect(lines).toMatchObject([{ msg: "keys can't be read", reason: expect.stringContaining("ENOENT") }]);
    writeFileSync(apiKeyFile, "");
    expect([ring.find("third-of-the-keys"), ring.needed]).toEqual([undefined, true]);
  });

  test("a key of the file stays the same one, whichever lines come and go before it", () => {
    const apiKeyFile = path.join(dir, "keys");
    const hashed = createHash("sha256").update("third-of-the-keys").digest("hex");
    const lines = ["first-of-the-keys", "second-of-the-keys  alice", `sha256:${hashed}\tbob@example.org`];
    writeFileSync(apiKeyFile, lines.join("\n"));
    const ring = keyring({ apiKeyFile });
    const ids = () => ["first-of-the-keys", "second-of-the-keys", "third-of-the-keys"].map((key) => ring.find(key)?.id);
    const [first, ...named] = ids();
    expect([first, ...named]).toEqual([
      expect.stringMatching(/^api_key_file:[\da-f]{12}$/),
      "api_key_file:alice",
      "api_key_file:bob@example.org",
    ]);
    writeFileSync(apiKeyFile, ["# all others gone", ...lines.slice(1)].join("\n"));
    expect(ids()).toEqual([undefined, ...named]);
    // In another place, and in the other form.
    const hash = createHash("sha256").update("first-of-the-keys").digest("hex");
    writeFileSync(apiKeyFile, [...lines.slice(1), "new-name-of-a-key alice", `sha256:${hash}`].join("\n"));
    expect(ids()).toEqual([first, ...named]);
    expect(ring.find("new-name-of-a-key")?.id).toBe("api_key_file:alice");
  });

  test("a name of a key is one word", () => {
    const make = (): unknown => keyring({ apiKey: ["first-of-the-keys two words"] });
    expect(make).toThrow(/^key 1 of api_key: expected nothing behind the key, or its name/);
    expect(make).not.toThrow("first-of");
  });

  test("a key that is revoked while the file of keys is gone is revoked", () => {
    const apiKeyFile = path.join(dir, "keys");
    writeFileSync(apiKeyFile, "first-of-the-keys");
    const keys = store();
    const { secret, key } = keys.add(wanted());
    const ring = keyring({ apiKeyFile });
    rmSync(apiKeyFile);
    expect(ring.find(secret)).toBeDefined();
    keys.revoke(key.id);
    expect([ring.find(secret), ring.find("first-of-the-keys")]).toEqual([undefined, expect.anything()]);
    expect(lines).toHaveLength(1);
  });

  test("a file that is not there is an error at the start", () => {
    expect(() => keyring({ apiKeyFile: path.join(dir, "none") })).toThrow("ENOENT");
  });
});
