/** All keys of a server: those of the store, and those that the operator's settings give. */
import { timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Logger } from "pino";
import type { ServerSettings } from "../config/settings";
import { givenKeys, keyLines } from "./given-keys";
import { hashKey, type Key } from "./key";
import { KeyStore, type StoredKey, type Usage } from "./store";
import { UsageLedger } from "./usage-ledger";

/** Below `data_dir`. */
export const STORE_FILE = "keys.db";

type Settings = Pick<ServerSettings, "dataDir" | "apiKey" | "apiKeyFile">;

export class Keyring {
  private readonly storeFile: string;
  private readonly given: ReadonlyMap<string, Key>;
  private fromFile: ReadonlyMap<string, Key> = new Map();
  private fromStore: ReadonlyMap<string, StoredKey> = new Map();
  private store: KeyStore | undefined;
  private storeVersion = -1;
  private fileState = "";
  /** What has been complained of, by what can't be read: once is enough. */
  private readonly complaints = new Map<string, string>();
  private known = false;
  private readonly ledger: UsageLedger;

  /** @throws Error where a key is too short, or its file or the store can't be read */
  constructor(
    private readonly settings: Settings,
    private readonly log: Logger,
  ) {
    this.storeFile = path.join(settings.dataDir, STORE_FILE);
    this.ledger = new UsageLedger(
      () => this.store,
      (error) => log.error({ err: error }, "what keys use can't be written; it is counted in memory until it can"),
    );
    this.given = givenKeys(settings.apiKey, "api_key");
    this.readFile();
    this.readStore();
  }

  /** Whether there is, or was since the start, any key: revoking the last one does not open a server. */
  get needed(): boolean {
    if (!this.known) this.refresh();
    return this.known;
  }

  /** @returns undefined for one that there is not, that is revoked, or that has expired */
  find(secret: string, now = Date.now()): Key | undefined {
    this.refresh();
    const hash = hashKey(secret);
    const id = hash.toString("hex");
    const stored = this.fromStore.get(id);
    // How long the map takes tells something of hashes, which nobody can aim; of the keys themselves, nothing.
    if (stored !== undefined && timingSafeEqual(stored.hash, hash)) {
      const valid = stored.revokedAt === undefined && now < (stored.expiresAt ?? Infinity);
      return valid ? stored : undefined;
    }
    return this.given.get(id) ?? this.fromFile.get(id);
  }

  usage(key: Key, now: number): Usage {
    return this.ledger.usage(key, now);
  }

  /** Adds to what a key has used. A store that can't be written is a matter for the log, and not for a client. */
  use(key: Key, used: Usage, now: number): void {
    if (key.counted && this.store !== undefined) this.ledger.use(key, used, now);
  }

  close(): void {
    this.ledger.close();
    this.store?.close();
    this.store = undefined;
  }

  /** Takes in what others have written. */
  private refresh(): void {
    // Each by itself: a file that is gone hides no key that was revoked in the store.
    this.attempt("api_key_file", () => this.readFile());
    this.attempt(STORE_FILE, () => this.readStore());
  }

  /** Where it fails, what was there holds. */
  private attempt(source: string, read: () => void): void {
    try {
      read();
      this.complaints.delete(source);
    } catch (error) {
      // There is something that holds keys, whatever it says.
      this.known = true;
      const { message } = error as Error;
      if (message !== this.complaints.get(source)) this.log.error({ reason: message }, "keys can't be read");
      this.complaints.set(source, message);
    }
  }

  private readFile(): void {
    const { apiKeyFile: file } = this.settings;
    if (this.given.size > 0 || file !== undefined) this.known = true;
    if (file === undefined) return;
    const { ino, size, mtimeMs } = statSync(file);
    const state = `${ino} ${size} ${mtimeMs}`;
    if (state === this.fileState) return;
    this.fromFile = givenKeys(keyLines(readFileSync(file, "utf8")), "api_key_file");
    this.fileState = state;
  }

  private readStore(): void {
    if (this.store?.replaced() === true) {
      this.close();
      this.ledger.moved();
      this.fromStore = new Map();
    }
    if (this.store === undefined) {
      if (!existsSync(this.storeFile)) return;
      this.store = new KeyStore(this.storeFile);
      this.storeVersion = -1;
    }
    const version = this.store.keysVersion();
    if (version === this.storeVersion) return;
    const keys = this.store.list();
    this.fromStore = new Map(keys.map((key) => [key.hash.toString("hex"), key]));
    this.storeVersion = version;
    if (keys.length > 0) this.known = true;
  }
}
