/** `llama-openapi keys`: adds, lists and revokes keys in the store. A running server sees it with its next request. */
import { existsSync } from "node:fs";
import path from "node:path";
import { nearest } from "../../lib/nearest";
import type { ServerSettings } from "../../config/settings";
import type { KeyLimits, KeyUsage, StoredKey } from "../../contracts/key";
import { dayOf, issueKey, type NewKey } from "../../keys/key";
import { STORE_FILE } from "../../keys/keyring";
import { SqliteStore } from "../../store/sqlite/sqlite-store";
import type { Store } from "../../store/store";
import type { ServerCall } from "../command";
import { readKeysAction, type KeysAction } from "./options";
import { say } from "../terminal";

/** @returns the exit status */
export async function runKeys({ words, flags, settings }: ServerCall): Promise<number> {
  const action = readKeysAction(words, flags);
  if (!Array.isArray(action)) return runAction(settings, action, flags.has("--json"));
  action.forEach(say);
  return 2;
}

/** @returns the exit status */
export async function runAction(settings: ServerSettings, action: KeysAction, json: boolean): Promise<number> {
  const file = path.join(settings.dataDir, STORE_FILE);
  if (action.action !== "add" && !existsSync(file)) {
    if (action.action === "revoke") return refuse(`there is no key ${action.id}: ${file} is not there`);
    process.stdout.write(json ? "[]\n" : "There are no keys.\n");
    return 0;
  }
  const store = new SqliteStore(file, { create: true });
  try {
    return await act(store, action, json);
  } catch (error) {
    return refuse((error as Error).message);
  } finally {
    await store.close();
  }
}

function act(store: Store, action: KeysAction, json: boolean): Promise<number> {
  switch (action.action) {
    case "add":
      return add(store, action.key, json);
    case "list":
      return list(store, json);
    case "revoke":
      return revoke(store, action.id);
  }
}

function refuse(message: string): number {
  say(message);
  return 1;
}

/** The key goes to stdout by itself, so that a script can take it. */
async function add(store: Store, wanted: NewKey, json: boolean): Promise<number> {
  const { secret, key } = await issueKey(store, wanted);
  if (json) {
    process.stdout.write(JSON.stringify({ ...shown(key), key: secret }, null, 2) + "\n");
    return 0;
  }
  process.stdout.write(secret + "\n");
  say(`this is the key ${key.id}; it can't be shown again`);
  return 0;
}

async function revoke(store: Store, id: string): Promise<number> {
  if (await store.keys.revoke(id, Date.now())) {
    process.stdout.write(`${id} is revoked.\n`);
    return 0;
  }
  const keys = await store.keys.list();
  if (keys.some((key) => key.id === id)) return refuse(`${id} is revoked already`);
  const near = nearest(
    id,
    keys.map((key) => key.id),
  );
  return refuse(`there is no key ${id}${near === undefined ? "" : `; did you mean ${near}?`}`);
}

async function list(store: Store, json: boolean): Promise<number> {
  const today = await store.usage.ofDay(dayOf(Date.now()));
  const keys = (await store.keys.list()).map((key) => shown(key, today.get(key.id)));
  if (json) process.stdout.write(JSON.stringify(keys, null, 2) + "\n");
  else if (keys.length === 0) process.stdout.write("There are no keys.\n");
  else process.stdout.write(table(keys.map(cells)));
  return 0;
}

/** A key as lists have it: times as text, and what it has used today (UTC). */
function shown(
  { id, start, name, scope, limits, createdAt, expiresAt, revokedAt }: StoredKey,
  today: KeyUsage = { requests: 0, tokens: 0 },
) {
  const time = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());
  const state =
    revokedAt !== undefined ? "revoked" : (expiresAt ?? Infinity) <= Date.now() ? "expired" : ("valid" as const);
  return {
    id,
    start,
    name,
    state,
    ...scope,
    limits,
    today,
    created: time(createdAt),
    expires: time(expiresAt),
    revoked: time(revokedAt),
  };
}

type Shown = ReturnType<typeof shown>;

const HEAD = ["ID", "KEY", "NAME", "STATE", "OPERATIONS", "MODELS", "LIMITS", "TODAY", "EXPIRES"];

const UNITS: Record<keyof KeyLimits, string> = {
  requestsPerMinute: "requests/min",
  tokensPerMinute: "tokens/min",
  concurrent: "at once",
  requestsPerDay: "requests/day",
  tokensPerDay: "tokens/day",
  priority: "at most in priority",
};

const cells = ({ id, start, name, state, operations, models, limits, today, expires }: Shown): string[] => [
  id,
  start,
  name,
  state,
  operations.join(","),
  models.join(","),
  Object.entries(limits)
    .filter(([limit, value]) => limit !== "priority" || value > 0)
    .map(([limit, value]) => `${value} ${UNITS[limit as keyof KeyLimits]}`)
    .join(", ") || "none",
  `${today.requests} requests, ${today.tokens} tokens`,
  expires ?? "never",
];

function table(rows: readonly (readonly string[])[]): string {
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ");
  return all.map((row) => line(row).trimEnd() + "\n").join("");
}
