/** How a key is made and recognised. */
import { createHash, randomBytes } from "node:crypto";
import type { KeyLimits, Scope, StoredKey } from "../contracts/key";
import type { Store } from "../store/store";

/** What the operator decides about a new key. */
export interface NewKey {
  readonly name: string;
  readonly scope: Scope;
  readonly limits: KeyLimits;
  /** Unix milliseconds; undefined: never. */
  readonly expiresAt?: number;
}

const PREFIX = "sk-local-";

/** A new key: 256 random bits. */
const generateKey = (): string => PREFIX + randomBytes(32).toString("base64url");

/** The part of a key that lists show, so that its owner recognises it: too little to guess the rest. */
const shownKey = (secret: string): string => `${secret.slice(0, PREFIX.length + 4)}…`;

/**
 * SHA-256 and no slow password hash: those protect passwords that can be guessed. A key is random: its hash brings an
 * attacker no closer to its 256 bits. And this is computed for every request.
 */
export const hashKey = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** Makes a key and stores its entry. @returns the key, which is shown this once, and the entry @throws StoreError */
export async function issueKey(
  { keys }: Pick<Store, "keys">,
  { name, scope, limits, expiresAt }: NewKey,
  now = Date.now(),
): Promise<{ secret: string; key: StoredKey }> {
  const secret = generateKey();
  const key: StoredKey = {
    id: `key_${randomBytes(6).toString("hex")}`,
    hash: hashKey(secret),
    start: shownKey(secret),
    name,
    scope,
    limits: { priority: 0, ...limits },
    createdAt: now,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    counted: true,
  };
  await keys.add(key);
  return { secret, key };
}

/** The day of budgets: `2026-11-27`, UTC. @param now Unix milliseconds */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);
