/** The last few readings, and what they differ by: rates and quantiles of the time that they cover. */
import type { Reading } from "./reading";

type Labels = Readonly<Record<string, string>>;

/** An error that has come up while we looked. */
export interface SeenError {
  /** Unix milliseconds of the reading that has it first. */
  readonly at: number;
  readonly labels: Labels;
  /** How many there were since the reading before. */
  readonly count: number;
}

const ERRORS = "llama_openapi_errors_total";
const KEPT_ERRORS = 50;

export class Window {
  #readings: Reading[] = [];
  /** Newest first. */
  errors: SeenError[] = [];

  /** @param length readings, of which the first and the last are compared */
  constructor(private readonly length: number) {}

  get now(): Reading | undefined {
    return this.#readings.at(-1);
  }

  add(reading: Reading): void {
    const before = this.now;
    // A server that was started anew begins to count anew.
    if (before !== undefined && reading.health.uptime < before.health.uptime) this.#readings = [];
    else if (before !== undefined) this.#findErrors(before, reading);
    this.#readings = [...this.#readings, reading].slice(-this.length);
  }

  /** How much a counter has grown over the window. */
  growth(name: string, labels?: Labels): number {
    const first = this.#readings[0];
    return first === undefined ? 0 : Math.max(0, this.now!.sum(name, labels) - first.sum(name, labels));
  }

  /** A second; 0 where there is nothing to compare yet. */
  rate(name: string, labels?: Labels): number {
    const first = this.#readings[0];
    const seconds = first === undefined ? 0 : (this.now!.at - first.at) / 1000;
    return seconds > 0 ? this.growth(name, labels) / seconds : 0;
  }

  /**
   * Of a histogram's observations in the window, as Prometheus' `histogram_quantile` reckons it.
   * @param name without `_bucket`
   * @returns undefined where there were none
   */
  quantile(q: number, name: string, labels: Labels): number | undefined {
    const bounds = [...new Set(this.now?.samples(`${name}_bucket`, labels).map((sample) => sample.labels.le ?? ""))];
    const buckets = bounds.map((le) => ({
      le: le === "+Inf" ? Infinity : Number(le),
      count: this.growth(`${name}_bucket`, { ...labels, le }),
    }));
    const rank = q * (buckets.at(-1)?.count ?? 0);
    if (rank === 0) return undefined;
    let below = { le: 0, count: 0 };
    for (const bucket of buckets) {
      if (bucket.count >= rank) {
        if (bucket.le === Infinity) return below.le;
        return below.le + ((bucket.le - below.le) * (rank - below.count)) / (bucket.count - below.count);
      }
      below = bucket;
    }
    return below.le;
  }

  #findErrors(before: Reading, now: Reading): void {
    const fresh = now.samples(ERRORS).flatMap(({ labels, value }) => {
      const count = value - before.sum(ERRORS, labels);
      return count > 0 ? [{ at: now.at, labels, count }] : [];
    });
    this.errors = [...fresh, ...this.errors].slice(0, KEPT_ERRORS);
  }
}
