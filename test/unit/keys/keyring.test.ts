/** All keys that a server knows. The store by itself: test/unit/store. */
import { createHash } from "node:crypto";
import { mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import type { Key, KeyUsage } from "../../../src/contracts/key";
import { dayOf, type NewKey } from "../../../src/keys/key";
import { Keyring, STORE_FILE } from "../../../src/keys/keyring";
import { USUAL_SCOPE } from "../../../src/keys/scope";
import { StoreError } from "../../../src/store/errors";
import type { Store } from "../../../src/store/store";
import { KeyStore } from "../../fixtures/key-store";

let dir: string;
let file: string;
let lines: { reason?: string; msg: string }[];
const opened: { close(): Promise<void> }[] = [];
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "keys-"));
  file = path.join(dir, "state", STORE_FILE);
  lines = [];
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
  rmSync(dir, { recursive: true });
});

const log = pino({ level: "info" }, { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) });
const store = (): KeyStore => {
  const made = new KeyStore(file);
  opened.push(made);
  return made;
};
const keyring = async (more: { apiKey?: string[]; apiKeyFile?: string } = {}): Promise<Keyring> => {
  const made = await Keyring.open({ dataDir: path.dirname(file), apiKey: [], apiKeyFile: undefined, ...more }, log);
  opened.push(made);
  return made;
};
const wanted = (more: Partial<NewKey> = {}): NewKey => ({ name: "n", scope: USUAL_SCOPE, limits: {}, ...more });
const usageOf = async (ring: Keyring, key: Key, now: number): Promise<KeyUsage> => {
  await ring.refresh(key, now);
  return ring.usage(key, now);
};
const partsOf = (ring: Keyring): { store: Store } => ring as unknown as { store: Store };
/** Messages of the store's thread are no timers. */
const fakeTimers = (): void =>
  void jest.useFakeTimers({ doNotFake: ["Date", "nextTick", "queueMicrotask", "setImmediate"] });

describe("the keyring", () => {
  test("without any key nothing is needed, and no store is made", async () => {
    const ring = await keyring();
    expect([await ring.isNeeded(), await ring.find("none")]).toEqual([false, undefined]);
    expect(() => statSync(path.dirname(file))).toThrow();
  });

  test("sees at once what another process does to the store", async () => {
    const ring = await keyring();
    expect(await ring.isNeeded()).toBe(false);
    const keys = store();
    const { secret, key } = await keys.add(wanted());
    expect(await ring.isNeeded()).toBe(true);
    expect(await ring.find(secret)).toEqual(key);
    expect(await ring.find(secret + "x")).toBeUndefined();
    await keys.revoke(key.id);
    expect(await ring.find(secret)).toBeUndefined();
    expect(await ring.isNeeded()).toBe(true);
  });

  test("a revoked key is one that was needed, also at the next start", async () => {
    const keys = store();
    await keys.revoke((await keys.add(wanted())).key.id);
    expect(await (await keyring()).isNeeded()).toBe(true);
  });

  test("a store that is put in the place of another one", async () => {
    const keys = store();
    const { secret } = await keys.add(wanted());
    const ring = await keyring();
    expect(await ring.find(secret)).toBeDefined();
    const other = new KeyStore(path.join(dir, "other.db"));
    const added = await other.add(wanted());
    await other.close();
    for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix);
    renameSync(path.join(dir, "other.db"), file);
    expect(await ring.find(secret)).toBeUndefined();
    expect(await ring.find(added.secret)).toEqual(added.key);
  });

  test("a store that is gone takes its keys with it, and opens nothing", async () => {
    const { secret } = await store().add(wanted());
    const ring = await keyring();
    rmSync(path.dirname(file), { recursive: true });
    expect([await ring.find(secret), await ring.isNeeded()]).toEqual([undefined, true]);
  });

  test("expiry", async () => {
    const { secret } = await store().add(wanted({ expiresAt: 1000 }));
    const ring = await keyring();
    expect(await ring.find(secret, 999)).toBeDefined();
    expect(await ring.find(secret, 1000)).toBeUndefined();
  });

  test("what a key uses is in the store at once, with a block that it may use, and exactly at the end", async () => {
    const { key } = await store().add(wanted());
    const ring = await keyring();
    const now = Date.UTC(2026, 10, 27);
    await ring.use(key, { requests: 1, tokens: 7 }, now);
    expect(await usageOf(ring, key, now)).toEqual({ requests: 1, tokens: 7 });
    expect(await store().usage(key.id, dayOf(now))).toEqual({ requests: 1 + 16, tokens: 7 + 2000 });
    await ring.close();
    expect(await store().usage(key.id, dayOf(now))).toEqual({ requests: 1, tokens: 7 });
  });

  test("what one of the settings uses is nowhere", async () => {
    await store().add(wanted());
    const now = Date.UTC(2026, 10, 27);
    const ring = await keyring({ apiKey: ["0123456789abcdef"] });
    const given = (await ring.find("0123456789abcdef"))!;
    await ring.use(given, { requests: 1, tokens: 7 }, now);
    expect(await usageOf(ring, given, now)).toEqual({ requests: 0, tokens: 0 });
  });

  describe("a store that can't be written", () => {
    beforeEach(fakeTimers);
    afterEach(() => void jest.useRealTimers());
    const used = { requests: 1, tokens: 3 };
    /** As on a full disk. */
    const breakWrites = (ring: Keyring) =>
      jest.spyOn(partsOf(ring).store.usage, "add").mockRejectedValue(new StoreError("full", "the disk is full"));

    test("loses nothing of what keys use, and their budgets hold", async () => {
      const { key } = await store().add(wanted({ limits: { requestsPerDay: 50, tokensPerDay: 80 } }));
      const ring = await keyring();
      await ring.use(key, used, 0);
      const writes = breakWrites(ring);
      for (let i = 0; i < 4; i++) await ring.use(key, used, 0);
      expect(await usageOf(ring, key, 0)).toEqual({ requests: 5, tokens: 15 });
      // Each try may keep everybody waiting.
      expect(writes).toHaveBeenCalledTimes(1);
      expect(lines).toMatchObject([{ msg: expect.stringContaining("counted in memory"), err: expect.anything() }]);

      jest.advanceTimersByTime(10_000);
      await ring.use(key, used, 0);
      expect([writes.mock.calls.length, lines.length]).toEqual([2, 1]);
      writes.mockRestore();
      jest.advanceTimersByTime(10_000);
      await ring.use(key, used, 0);
      expect(await store().usage(key.id, dayOf(0))).toEqual({ requests: 7, tokens: 21 });
      expect(await usageOf(ring, key, 0)).toEqual({ requests: 7, tokens: 21 });
    });

    test("gets at the end what it did not before", async () => {
      const { key } = await store().add(wanted());
      const ring = await keyring();
      const writes = breakWrites(ring);
      await ring.use(key, used, 0);
      writes.mockRestore();
      await ring.close();
      expect(await store().usage(key.id, dayOf(0))).toEqual(used);
    });
  });

  describe("what is used of a key", () => {
    const DAY = dayOf(0);
    beforeEach(fakeTimers);
    afterEach(() => void jest.useRealTimers());

    test("is never less in the file than in truth, whenever the process ends, nor more by a block", async () => {
      const { key } = await store().add(wanted({ limits: { tokensPerDay: 1_000_000 } }));
      const [ring, reader] = [await keyring(), store()];
      let tokens = 0;
      for (let requests = 1; requests <= 200; requests++) {
        await ring.use(key, { requests: 1, tokens: 0 }, 0);
        await ring.use(key, { requests: 0, tokens: (requests * 37) % 500 }, 0);
        tokens += (requests * 37) % 500;
        const inFile = await reader.usage(key.id, DAY);
        expect([inFile.requests >= requests, inFile.tokens >= tokens]).toEqual([true, true]);
        expect([inFile.requests <= requests + 16, inFile.tokens <= tokens + 2000]).toEqual([true, true]);
        expect(await usageOf(ring, key, 0)).toEqual({ requests, tokens });
      }
      jest.advanceTimersByTime(1000);
      // After what the timer has begun.
      await ring.refresh(key, 0);
      expect(await reader.usage(key.id, DAY)).toEqual({ requests: 200, tokens });
    });

    test.each<[object, { requests: number; tokens: number }]>([
      [{ tokensPerDay: 80 }, { requests: 16, tokens: 0 }],
      [
        { tokensPerDay: 10_000, requestsPerDay: 99 },
        { requests: 0, tokens: 100 },
      ],
      [{}, { requests: 16, tokens: 2000 }],
    ])("with the limits %j %j are charged ahead, a hundredth of a budget at most", async (limits, block) => {
      const { key } = await store().add(wanted({ limits }));
      await (await keyring()).use(key, { requests: 1, tokens: 1 }, 0);
      const { requests, tokens } = await store().usage(key.id, DAY);
      expect({ requests: requests - 1, tokens: tokens - 1 }).toEqual(block);
    });

    test("by two servers adds up, and neither takes the other's block for what it has used itself", async () => {
      const { key } = await store().add(wanted());
      const [one, two] = [await keyring(), await keyring()];
      for (let i = 0; i < 5; i++) for (const ring of [one, two]) await ring.use(key, { requests: 1, tokens: 10 }, 0);
      jest.advanceTimersByTime(1000);
      // After what the timer has begun.
      await Promise.all([one.refresh(key, 0), two.refresh(key, 0)]);
      expect([await usageOf(one, key, 0), await usageOf(two, key, 0)]).toEqual(
        Array(2).fill({ requests: 10, tokens: 100 }),
      );
    });

    test("goes on in a store that takes the place of the last one, without what that was charged ahead", async () => {
      const { key } = await store().add(wanted());
      const ring = await keyring();
      await ring.use(key, { requests: 1, tokens: 10 }, 0);
      const other = new KeyStore(path.join(dir, "other.db"));
      await other.list();
      await other.close();
      for (const suffix of ["-wal", "-shm"]) rmSync(file + suffix);
      renameSync(path.join(dir, "other.db"), file);
      await ring.find("any");
      await ring.use(key, { requests: 1, tokens: 10 }, 0);
      expect(await usageOf(ring, key, 0)).toEqual({ requests: 1, tokens: 10 });
    });
  });

  test("keys of the settings: in clear, and hashed", async () => {
    const hashed = createHash("sha256").update("fedcba9876543210").digest("hex");
    const ring = await keyring({ apiKey: ["0123456789abcdef", `sha256:${hashed}`] });
    expect(await ring.isNeeded()).toBe(true);
    expect(await ring.find("0123456789abcdef")).toMatchObject({
      id: "api_key:9f9f5111f7b2",
      limits: {},
      counted: false,
    });
    expect(await ring.find("fedcba9876543210")).toMatchObject({ id: `api_key:${hashed.slice(0, 12)}` });
    expect(await ring.find(`sha256:${hashed}`)).toBeUndefined();
  });

  test.each([
    "short",
    "sha256:1234",
    "sha256:not-hexadecimal-digits-at-all",
    "two words that no header has",
    "schlüssel-der-nie-passt",
    "SHA256:not-hexadecimal-digits-at-all",
  ])("%s is no key, and not shown", async (text) => {
    const make = () => keyring({ apiKey: ["0123456789abcdef", text] });
    await expect(make()).rejects.toThrow("key 2 of api_key: expected 16 characters of ASCII or more");
    await expect(make()).rejects.not.toThrow(text);
  });

  test("a file of keys is read again when it changes, and holds while it is wrong", async () => {
    const apiKeyFile = path.join(dir, "keys");
    writeFileSync(apiKeyFile, "# ours\n\nfirst-of-the-keys \n");
    const ring = await keyring({ apiKeyFile });
    expect(await ring.find("first-of-the-keys")).toBeDefined();
    writeFileSync(apiKeyFile, "second-of-the-keys\r\nthird-of-the-keys\r\n");
    expect(await ring.find("first-of-the-keys")).toBeUndefined();
    expect(await ring.find("third-of-the-keys")).toBeDefined();
    writeFileSync(apiKeyFile, "short");
    rmSync(apiKeyFile);
    expect(await ring.find("third-of-the-keys")).toBeDefined();
    expect(await ring.find("third-of-the-keys")).toBeDefined();
    expect(lines).toMatchObject([{ msg: "keys can't be read", reason: expect.stringContaining("ENOENT") }]);
    writeFileSync(apiKeyFile, "");
    expect([await ring.find("third-of-the-keys"), await ring.isNeeded()]).toEqual([undefined, true]);
  });

  test("a key of the file stays the same one, whichever lines come and go before it", async () => {
    const apiKeyFile = path.join(dir, "keys");
    const hashed = createHash("sha256").update("third-of-the-keys").digest("hex");
    const lines = ["first-of-the-keys", "second-of-the-keys  alice", `sha256:${hashed}\tbob@example.org`];
    writeFileSync(apiKeyFile, lines.join("\n"));
    const ring = await keyring({ apiKeyFile });
    const ids = () =>
      Promise.all(
        ["first-of-the-keys", "second-of-the-keys", "third-of-the-keys"].map(async (key) => (await ring.find(key))?.id),
      );
    const [first, ...named] = await ids();
    expect([first, ...named]).toEqual([
      expect.stringMatching(/^api_key_file:[\da-f]{12}$/),
      "api_key_file:alice",
      "api_key_file:bob@example.org",
    ]);
    writeFileSync(apiKeyFile, ["# all others gone", ...lines.slice(1)].join("\n"));
    expect(await ids()).toEqual([undefined, ...named]);
    // In another place, and in the other form.
    const hash = createHash("sha256").update("first-of-the-keys").digest("hex");
    writeFileSync(apiKeyFile, [...lines.slice(1), "new-name-of-a-key alice", `sha256:${hash}`].join("\n"));
    expect(await ids()).toEqual([first, ...named]);
    expect((await ring.find("new-name-of-a-key"))?.id).toBe("api_key_file:alice");
  });

  test("a name of a key is one word", async () => {
    const make = () => keyring({ apiKey: ["first-of-the-keys two words"] });
    await expect(make()).rejects.toThrow(/^key 1 of api_key: expected nothing behind the key, or its name/);
    await expect(make()).rejects.not.toThrow("first-of");
  });

  test("a key that is revoked while the file of keys is gone is revoked", async () => {
    const apiKeyFile = path.join(dir, "keys");
    writeFileSync(apiKeyFile, "first-of-the-keys");
    const keys = store();
    const { secret, key } = await keys.add(wanted());
    const ring = await keyring({ apiKeyFile });
    rmSync(apiKeyFile);
    expect(await ring.find(secret)).toBeDefined();
    await keys.revoke(key.id);
    expect([await ring.find(secret), await ring.find("first-of-the-keys")]).toEqual([undefined, expect.anything()]);
    expect(lines).toHaveLength(1);
  });

  test("a file that is not there is an error at the start", async () => {
    await expect(keyring({ apiKeyFile: path.join(dir, "none") })).rejects.toThrow("ENOENT");
  });
});
