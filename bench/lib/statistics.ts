/** Medians and tables. */

/** NaN of nothing. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The lower and the upper one. */
export function quartiles(values: readonly number[]): [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (quantile: number): number => sorted[Math.round(quantile * (sorted.length - 1))] ?? NaN;
  return [at(0.25), at(0.75)];
}

/** Half the distance between the quartiles, as a fraction of the median: how far the rounds lie apart. */
export function spread(values: readonly number[]): number {
  const [lower, upper] = quartiles(values);
  return (upper - lower) / 2 / median(values);
}

/** Lower quartiles of the first and the last third; NaN of nothing. */
export function thirds(values: readonly number[]): [number, number] {
  const third = Math.ceil(values.length / 3);
  return [lowerQuartile(values.slice(0, third)), lowerQuartile(values.slice(-third))];
}

function lowerQuartile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 4)] ?? NaN;
}

/** Aligned text; the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ");
  const rule = widths.map((width) => "-".repeat(width));
  return [rows[0] ?? [], rule, ...rows.slice(1)].map(line).join("\n");
}
