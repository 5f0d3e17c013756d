/** Numbers as people read them, and columns of them. */

export const count = (n: number): string => Math.round(n).toLocaleString("en-US");

/** Of a rate: one decimal where that says something. */
export const rate = (n: number): string => (n > 0 && n < 100 ? n.toFixed(1) : count(n));

/** @param share 1 is 100 % */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

export function bytes(n: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let at = 0;
  for (; n >= 1024 && at < units.length - 1; at++) n /= 1024;
  return `${at > 0 && n < 10 ? n.toFixed(1) : Math.round(n)} ${units[at]}`;
}

/** A short time. */
export function seconds(s: number): string {
  if (s < 1) return `${(s * 1000).toFixed(s < 0.01 ? 1 : 0)} ms`;
  return s < 100 ? `${s.toFixed(1)} s` : since(s);
}

/** A long time, in its two largest units. */
export function since(s: number): string {
  const parts = [
    [Math.floor(s / 86_400), "d"],
    [Math.floor(s / 3600) % 24, "h"],
    [Math.floor(s / 60) % 60, "min"],
    [Math.floor(s) % 60, "s"],
  ] as const;
  const first = parts.findIndex(([n]) => n > 0);
  const shown = first < 0 ? parts.slice(-1) : parts.slice(first, first + 2);
  return shown.map(([n, unit]) => `${n} ${unit}`).join(" ");
}

/** Of the day, in the local time zone. */
export const clock = (at: number): string => new Date(at).toLocaleTimeString("en-GB");

const BAR = 16;

/** `[####::    ]`: of all, a part that is used and one that is kept. */
export function bar(used: number, kept: number, all: number): string {
  const width = (part: number): number => (all === 0 ? 0 : Math.min(BAR, Math.ceil((part / all) * BAR)));
  const first = width(used);
  const second = Math.min(BAR - first, width(kept));
  return `[${"#".repeat(first)}${":".repeat(second)}${" ".repeat(BAR - first - second)}]`;
}

/**
 * Lines of cells, each column as wide as its widest.
 * @param align `<` or `>` for each column
 */
export function columns(titles: readonly string[], rows: readonly (readonly string[])[], align: string): string[] {
  const all = [titles, ...rows];
  const widths = titles.map((_, i) => Math.max(...all.map((row) => (row[i] ?? "").length)));
  return all.map((row) =>
    row
      .map((text, i) => (align[i] === ">" ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
