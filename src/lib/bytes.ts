/** Bytes for people: `12.3 GiB`. */
export function shownBytes(bytes: number): string {
  const [unit, factor] = bytes >= 1024 ** 3 ? (["GiB", 1024 ** 3] as const) : (["MiB", 1024 ** 2] as const);
  return `${(bytes / factor).toFixed(1)} ${unit}`;
}
