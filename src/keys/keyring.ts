/** All keys of a server: those of the store, and those that the operator's settings give. */
import { timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Logger } from "pino";
import type { ServerSettings } from "../config/settings";
import type { Key, KeyUsage, StoredKey } from "../contracts/key";
import { hasStoreCode } from "../store/errors";
import { SqliteStore } from "../store/sqlite/sqlite-store";
import type { Store } from "../store/store";
import { givenKeys, keyLines } from "./given-keys";
import { hashKey } from "./key";
import { UsageLedger } from "./usage-ledger";

/** Below `data_dir`. */
export const STORE_FILE = "keys.db";

/** Stored keys that are remembered for the time in which the store can't be read. */
const REMEMBERED = 10_000;

type Settings = Pick<ServerSettings, "dataDir" | "apiKey" | "apiKeyFile">;

export class Keyring {
  private readonly storeFile: string;
  private readonly given: ReadonlyMap<string, Key>;
  private fromFile: ReadonlyMap<string, Key> = new Map();
  private fileState = "";
  private store: Store | undefined;
  /** By hash, as the store had them when they were last looked up. */
  private readonly remembered = new Map<string, StoredKey>();
  /** What was complained of, by the source that can't be read: once is enough. */
  private readonly complaints = new Map<string, string>();
  private known = false;
  private readonly ledger: UsageLedger;

  private constructor(
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
  }

  /** @throws Error where a key is too short, or its file or the store can't be read */
  static async open(settings: Settings, log: Logger): Promise<Keyring> {
    const keyring = new Keyring(settings, log);
    try {
      await keyring.lookIntoStore();
      return keyring;
    } catch (error) {
      await keyring.close();
      throw error;
    }
  }

  /** Whether there is, or was since the start, any key: revoking the last one does not open a server. */
  async isNeeded(): Promise<boolean> {
    if (this.known) return true;
    this.refreshFile();
    try {
      await this.lookIntoStore();
    } catch (error) {
      this.complain(STORE_FILE, error);
    }
    return this.known;
  }

  /**
   * Sees what other processes have done to the store until now.
   * @returns undefined for a key that does not exist, is revoked, or has expired
   * @throws StoreError where the store can't be read, and this server has not seen the key before
   */
  async find(secret: string, now = Date.now()): Promise<Key | undefined> {
    // By itself: a file that is gone hides no key that was revoked in the store.
    this.refreshFile();
    const hash = hashKey(secret);
    const id = hash.toString("hex");
    const given = (): Key | undefined => this.given.get(id) ?? this.fromFile.get(id);
    let stored: StoredKey | undefined;
    try {
      stored = await this.findStored(id, hash);
    } catch (error) {
      this.complain(STORE_FILE, error);
      stored = this.remembered.get(id);
      if (stored === undefined && given() === undefined) throw error;
    }
    // How long a lookup takes tells something of hashes, which nobody can aim; of the keys themselves, nothing.
    if (stored === undefined || !timingSafeEqual(stored.hash, hash)) return given();
    const valid = stored.revokedAt === undefined && now < (stored.expiresAt ?? Infinity);
    return valid ? stored : undefined;
  }

  /** Brings `usage` up to date with what other processes have charged. */
  async refresh(key: Key, now: number): Promise<void> {
    if (this.counts(key)) await this.ledger.refresh(key, now);
  }

  /** What a key has used on the day, as of the last `refresh`. */
  usage(key: Key, now: number): KeyUsage {
    return this.ledger.usage(key, now);
  }

  /**
   * Adds to what a key has used: at once in `usage`, and in the store when this resolves. A store that can't be written is
   * logged; no client notices.
   */
  async use(key: Key, used: KeyUsage, now: number): Promise<void> {
    if (this.counts(key)) await this.ledger.use(key, used, now);
  }

  async close(): Promise<void> {
    await this.ledger.close();
    await this.store?.close();
  }

  private counts(key: Key): boolean {
    return key.counted && this.store !== undefined;
  }

  private async findStored(id: string, hash: Buffer): Promise<StoredKey | undefined> {
    const found = await this.asked((store) => store.keys.find(hash));
    this.remembered.delete(id);
    if (found === undefined) return undefined;
    this.known = true;
    this.remembered.set(id, found);
    if (this.remembered.size > REMEMBERED) this.remembered.delete(this.remembered.keys().next().value!);
    return found;
  }

  /** @throws StoreError */
  private async lookIntoStore(): Promise<void> {
    if (await this.asked((store) => store.keys.any())) this.known = true;
  }

  /** @returns undefined where there is no store @throws StoreError where it can't be read */
  private async asked<T>(ask: (store: Store) => Promise<T>): Promise<T | undefined> {
    // A server without keys starts no thread for them.
    if (this.store === undefined) {
      if (!existsSync(this.storeFile)) return undefined;
      this.store = new SqliteStore(this.storeFile);
    }
    try {
      const answer = await ask(this.store);
      this.complaints.delete(STORE_FILE);
      return answer;
    } catch (error) {
      if (!hasStoreCode(error, "absent")) throw error;
      // The operator has removed it, with all of its keys.
      this.remembered.clear();
      return undefined;
    }
  }

  private refreshFile(): void {
    try {
      this.readFile();
      this.complaints.delete("api_key_file");
    } catch (error) {
      this.complain("api_key_file", error);
    }
  }

  /** What was there holds. */
  private complain(source: string, error: unknown): void {
    // There is something that holds keys, even if it can't be read.
    this.known = true;
    const { message } = error as Error;
    if (message !== this.complaints.get(source)) this.log.error({ reason: message }, "keys can't be read");
    this.complaints.set(source, message);
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
}
