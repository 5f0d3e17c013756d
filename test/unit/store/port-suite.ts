/** What every adapter of the store does (src/store/store.ts): a suite that is run on each. */
import { randomBytes } from "node:crypto";
import type { StoredKey } from "../../../src/contracts/key";
import { KEPT_DAYS, type Store } from "../../../src/store/store";

export interface Adapter {
  /** Opens the same database each time. */
  open(options?: { readonly transactionMs?: number }): Store;
  /** Begins anew with an empty database. */
  reset(): void;
}

const DAY = "2026-11-27";
let made = 0;
export const storedKey = (more: Partial<StoredKey> = {}): StoredKey => ({
  id: `key_${++made}`,
  hash: randomBytes(32),
  start: "sk-local-abcd…",
  name: "n",
  scope: { operations: ["*"], models: ["tiny"] },
  limits: { priority: 0 },
  createdAt: 1000,
  counted: true,
  ...more,
});

export function portSuite(name: string, { open, reset }: Adapter): void {
  describe(`the port over ${name}`, () => {
    let store: Store;
    let other: Store;
    beforeEach(() => {
      reset();
      store = open();
      other = open();
    });
    afterEach(() => Promise.all([store.close(), other.close()]));

    test("keys: added, found by hash, listed in order, revoked once; other processes see it at once", async () => {
      expect(await store.keys.any()).toBe(false);
      const [first, second] = [storedKey(), storedKey({ expiresAt: 5, limits: { priority: 3, tokensPerDay: 9 } })];
      await store.keys.add(first);
      await store.keys.add(second);
      expect([await other.keys.any(), await other.keys.find(second.hash)]).toEqual([true, second]);
      expect(await other.keys.find(randomBytes(32))).toBeUndefined();
      expect(await other.keys.list()).toEqual([first, second]);
      expect(await other.keys.revoke(first.id, 7)).toBe(true);
      expect(await store.keys.find(first.hash)).toEqual({ ...first, revokedAt: 7 });
      expect([await store.keys.revoke(first.id, 8), await store.keys.revoke("key_0", 8)]).toEqual([false, false]);
    });

    test("a hash that is there is a conflict", async () => {
      const key = storedKey();
      await store.keys.add(key);
      await expect(store.keys.add({ ...key, id: "another" })).rejects.toMatchObject({ code: "conflict" });
    });

    test("usage: adds up over processes, by day", async () => {
      expect(await store.usage.add("k", DAY, { requests: 1, tokens: 5 })).toEqual({ requests: 1, tokens: 5 });
      expect(await other.usage.add("k", DAY, { requests: 1, tokens: -2 })).toEqual({ requests: 2, tokens: 3 });
      expect(await store.usage.get("k", DAY)).toEqual({ requests: 2, tokens: 3 });
      expect(await store.usage.get("k", "2026-11-28")).toEqual({ requests: 0, tokens: 0 });
      await store.usage.add("l", DAY, { requests: 1, tokens: 0 });
      expect([...(await other.usage.ofDay(DAY))].map(([key, { requests }]) => [key, requests])).toEqual([
        ["k", 2],
        ["l", 1],
      ]);
    });

    test("usage: the last days of each key are kept, and the one that is written", async () => {
      const days = Array.from({ length: KEPT_DAYS + 4 }, (_, i) => new Date(i * 86_400_000).toISOString().slice(0, 10));
      const one = { requests: 1, tokens: 1 };
      await store.usage.add("quiet", days[0]!, one);
      for (const day of days) await store.usage.add("busy", day, one);
      const kept = await Promise.all(days.map((day) => store.usage.get("busy", day)));
      expect(kept.map(({ requests }) => requests)).toEqual(days.map((_, i) => (i < 4 ? 0 : 1)));
      expect(await store.usage.get("quiet", days[0]!)).toEqual(one);
      // A clock that is wrong.
      await store.usage.add("busy", "1969-01-01", one);
      expect(await store.usage.get("busy", "1969-01-01")).toEqual(one);
    });

    test("calls take effect in their order, however many are made at once", async () => {
      const key = storedKey();
      const all = [store.keys.find(key.hash), store.keys.add(key), store.keys.find(key.hash)] as const;
      const totals = Array.from({ length: 50 }, () => store.usage.add("k", DAY, { requests: 1, tokens: 0 }));
      const [before, , after] = await Promise.all(all);
      expect([before, after]).toEqual([undefined, key]);
      expect((await Promise.all(totals)).map(({ requests }) => requests)).toEqual(totals.map((_, i) => i + 1));
    });

    describe("a transaction", () => {
      test("is committed whole; others wait for it", async () => {
        const key = storedKey();
        const order: string[] = [];
        const done = store.transaction(async ({ keys, usage }) => {
          await keys.add(key);
          order.push("inside");
          return usage.add(key.id, DAY, { requests: 1, tokens: 1 });
        });
        const outside = store.keys.find(key.hash).then((found) => (order.push("outside"), found));
        expect([await done, await outside]).toEqual([{ requests: 1, tokens: 1 }, key]);
        expect(order).toEqual(["inside", "outside"]);
        expect(await other.keys.find(key.hash)).toEqual(key);
      });

      test("that fails leaves nothing, and the store goes on", async () => {
        const key = storedKey();
        const failed = store.transaction(async ({ keys }) => {
          await keys.add(key);
          throw new Error("changed its mind");
        });
        await expect(failed).rejects.toThrow("changed its mind");
        expect([await store.keys.find(key.hash), await store.keys.any()]).toEqual([undefined, false]);
      });

      test("that waits for anything else is ended", async () => {
        const impatient = open({ transactionMs: 50 });
        const key = storedKey();
        let late: Promise<unknown> = Promise.resolve();
        const stuck = impatient.transaction(async ({ keys }) => {
          await keys.add(key);
          // The store itself waits for the transaction.
          await impatient.keys.any();
          late = keys.add(storedKey());
          await late;
        });
        await expect(stuck).rejects.toMatchObject({ code: "transaction_ended" });
        expect(await impatient.keys.find(key.hash)).toBeUndefined();
        await expect(late).rejects.toMatchObject({ code: "transaction_ended" });
        await impatient.close();
      });
    });

    test("close waits for what was asked before, and nothing comes after", async () => {
      const key = storedKey();
      const added = store.keys.add(key);
      await store.close();
      await added;
      await store.close();
      await expect(store.keys.any()).rejects.toMatchObject({ code: "closed" });
      expect(await other.keys.find(key.hash)).toEqual(key);
    });
  });
}
