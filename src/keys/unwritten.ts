/** What keys have used and the store does not have yet: its disk is full, or another process keeps it locked. */
import type { KeyStore, Usage } from "./store";

interface Entry extends Usage {
  readonly key: string;
  readonly day: string;
}

export const NOTHING: Usage = { requests: 0, tokens: 0 };

export const sum = (a: Usage, b: Usage): Usage => ({ requests: a.requests + b.requests, tokens: a.tokens + b.tokens });

export class Unwritten {
  private readonly entries = new Map<string, Entry>();

  of(key: string, day: string): Usage {
    return this.entries.get(`${key} ${day}`) ?? NOTHING;
  }

  add(key: string, day: string, used: Usage): void {
    this.entries.set(`${key} ${day}`, { key, day, ...sum(this.of(key, day), used) });
  }

  /** @throws Error where the store can't be written; then what is not in it is still here */
  writeTo(store: Pick<KeyStore, "use">): void {
    for (const [id, { key, day, requests, tokens }] of this.entries) {
      store.use(key, day, { requests, tokens });
      this.entries.delete(id);
    }
  }
}
