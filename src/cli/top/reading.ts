/** What a running server says of itself at one moment: its metrics and its health. */
import { parseExposition, type Sample } from "./exposition";

type Labels = Readonly<Record<string, string>>;

/** `/health`, as far as it is shown. */
export interface Health {
  readonly status: string;
  readonly models: readonly {
    readonly names: readonly string[];
    readonly state: string;
    readonly progress?: number;
    readonly error?: string;
  }[];
  /** Seconds. */
  readonly uptime: number;
  readonly version: string;
}

export class Reading {
  readonly #samples = new Map<string, Sample[]>();

  /** @param at when it was taken, Unix milliseconds */
  constructor(
    readonly at: number,
    readonly health: Health,
    samples: readonly Sample[],
  ) {
    for (const sample of samples) {
      const same = this.#samples.get(sample.name);
      if (same === undefined) this.#samples.set(sample.name, [sample]);
      else same.push(sample);
    }
  }

  /** Of one name, those that have these labels. */
  samples(name: string, labels: Labels = {}): readonly Sample[] {
    const wanted = Object.entries(labels);
    return (this.#samples.get(name) ?? []).filter((sample) =>
      wanted.every(([label, value]) => sample.labels[label] === value),
    );
  }

  /** Of all that have these labels; 0 where none has. */
  sum(name: string, labels?: Labels): number {
    return this.samples(name, labels).reduce((sum, { value }) => sum + value, 0);
  }

  /** Values of a label, each once, in the order in which they are written. */
  values(name: string, label: string): string[] {
    return [...new Set(this.samples(name).map(({ labels }) => labels[label] ?? ""))];
  }
}

/** The server can't be read, for a reason that the message says in a line. */
export class NoReading extends Error {
  override readonly name = "NoReading";
}

const TIMEOUT_MS = 5000;

/**
 * @param url of the server, with or without `/v1`
 * @param ended where nobody waits for it any more
 * @throws NoReading
 */
export async function takeReading(url: string, key: string | undefined, ended?: AbortSignal): Promise<Reading> {
  // One for each reading: AbortSignal.any() would leave something at `ended` with each.
  const end = new AbortController();
  const onEnd = (): void => end.abort();
  ended?.addEventListener("abort", onEnd);
  const timer = setTimeout(() => end.abort(new DOMException("too late", "TimeoutError")), TIMEOUT_MS);
  try {
    return await read(url, key, end.signal);
  } finally {
    clearTimeout(timer);
    ended?.removeEventListener("abort", onEnd);
  }
}

async function read(url: string, key: string | undefined, signal: AbortSignal): Promise<Reading> {
  const base = url.replace(/\/+$/, "").replace(/\/v1$/, "");
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const get = async (path: string): Promise<{ status: number; body: string }> => {
    try {
      const response = await fetch(base + path, { headers, signal });
      return { status: response.status, body: await response.text() };
    } catch (error) {
      throw new NoReading(`${base} does not answer (${reasonOf(error)})`);
    }
  };
  const [metrics, health] = await Promise.all([get("/metrics"), get("/health")]);
  for (const { status } of [metrics, health]) {
    if (status === 401 || status === 403) throw new NoReading(`${base} wants a key that may read this: --key KEY`);
  }
  if (metrics.status === 404) throw new NoReading(`${base} serves no /metrics: its setting metrics is off`);
  if (metrics.status !== 200) throw new NoReading(`${base}/metrics answers ${metrics.status}`);
  try {
    return new Reading(Date.now(), healthOf(health.body), parseExposition(metrics.body));
  } catch {
    throw new NoReading(`${base} is no llama-openapi: its /metrics and /health say something else`);
  }
}

/** @throws Error where it is another server's: llama.cpp's has a `/health` and a `/metrics`, too */
function healthOf(body: string): Health {
  const health = JSON.parse(body) as Partial<Health> | null;
  if (!Array.isArray(health?.models) || health.version === undefined) throw new Error("not ours");
  return health as Health;
}

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === "TimeoutError") return `nothing within ${TIMEOUT_MS / 1000} s`;
  return cause?.code ?? cause?.message ?? message;
}
