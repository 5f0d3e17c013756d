/** API keys as all floors see them, and as the store holds them. */

/** Patterns of operations and of models that a key may use; `*` in a pattern stands for any letters. */
export interface Scope {
  /** operationIds and `metrics`. */
  readonly operations: readonly string[];
  readonly models: readonly string[];
}

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
  /** Identifies the key, in the log too; it opens nothing. */
  readonly id: string;
  readonly scope: Scope;
  readonly limits: KeyLimits;
  /** Unix milliseconds; undefined: never. */
  readonly expiresAt?: number;
  /** Whether the store counts what the key uses. */
  readonly counted: boolean;
}

/** A key as the store holds it: with its hash, without the key itself. */
export interface StoredKey extends Key {
  readonly name: string;
  /** The key's first letters. */
  readonly start: string;
  /** SHA-256. */
  readonly hash: Buffer;
  /** Unix milliseconds. */
  readonly createdAt: number;
  /** Unix milliseconds; undefined: not revoked. */
  readonly revokedAt?: number;
}

/** What a key has used in one day. */
export interface KeyUsage {
  readonly requests: number;
  readonly tokens: number;
}
