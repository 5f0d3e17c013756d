/** What a key is, and how one is made and recognised. */
import { createHash, randomBytes } from "node:crypto";
import type { Scope } from "./scope";

/** Upper bounds; undefined: none. */
export interface KeyLimits {
  readonly requestsPerMinute?: number;
  /** Of prompts and answers together. */
  readonly tokensPerMinute?: number;
  /** Requests at once. */
  readonly concurrent?: number;
  /** A day ends at midnight UTC. */
  readonly requestsPerDay?: number;
  readonly tokensPerDay?: number;
  /** Highest `priority` that its requests may ask for; undefined: the server's `max_priority`. */
  readonly priority?: number;
}

export interface Key {
  /** Tells keys apart, in the log too; it opens nothing. */
  readonly id: string;
  readonly scope: Scope;
  readonly limits: KeyLimits;
  /** Unix milliseconds; undefined: never. */
  readonly expiresAt?: number;
  /** Whether what it uses is counted in the store. */
  readonly counted: boolean;
}

const PREFIX = "sk-local-";

/** A new key: 256 random bits. */
export const generateKey = (): string => PREFIX + randomBytes(32).toString("base64url");

/** What lists show of a key, so that its owner knows it again: too little to guess the rest. */
export const shownKey = (secret: string): string => `${secret.slice(0, PREFIX.length + 4)}…`;

/**
 * SHA-256, and no slow password hash: those make up for passwords that can be guessed. A key is random, and whoever has
 * the hash of 256 random bits is as far from them as before; and this is computed for every request.
 */
export const hashKey = (secret: string): Buffer => createHash("sha256").update(secret).digest();
