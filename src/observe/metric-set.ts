/** Some metrics, and the text of each: it is written again only where its metric has changed, as most have not at a scrape. */
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Metric } from "./table";

export class MetricSet {
  readonly #registry = new Registry();
  readonly #texts = new Map<string, string>();
  readonly #changed = new Set<string>();

  add(name: string, metric: Metric): void {
    this.#registry.registerMetric(made(name, metric));
    this.#changed.add(name);
  }

  /** A metric that the caller is about to change. */
  changed(name: string): Counter & Gauge & Histogram {
    this.#changed.add(name);
    return this.#registry.getSingleMetric(name) as Counter & Gauge & Histogram;
  }

  /** Brings the texts up to what the metrics are now. */
  async refresh(): Promise<void> {
    if (this.#changed.size === 0) return;
    const names = [...this.#changed];
    // What changes from here on is for the next time.
    this.#changed.clear();
    const texts = await Promise.all(names.map((name) => this.#registry.getSingleMetricAsString(name)));
    names.forEach((name, i) => this.#texts.set(name, texts[i]!));
  }

  /** Help, type and series, as of the last refresh. */
  text(name: string): string {
    return this.#texts.get(name) ?? "";
  }

  /** The series alone, each after a line break. */
  series(name: string): string {
    const text = this.text(name);
    const end = text.indexOf("\n", text.indexOf("\n") + 1);
    return end < 0 ? "" : text.slice(end);
  }
}

function made(name: string, { type, labels = [], buckets = [], help }: Metric): Counter | Gauge | Histogram {
  const common = { name, help, labelNames: [...labels], registers: [] };
  switch (type) {
    case "counter":
      return new Counter(common);
    case "gauge":
      return new Gauge(common);
    case "histogram":
      return new Histogram({ ...common, buckets: [...buckets] });
  }
}
