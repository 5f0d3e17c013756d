/** `trimstrings`: takes a prefix off a text that comes in pieces. */
export class PrefixTrimmer {
  private held = "";
  private decided = false;

  /** @param prefixes the longest one that the text begins with is taken off, once */
  constructor(private readonly prefixes: readonly string[]) {}

  /** @returns what can go out by now; text is held back only while a longer prefix may still be coming */
  push(piece: string): string {
    if (this.decided) return piece;
    this.held += piece;
    const undecided = this.prefixes.some((prefix) => prefix.length > this.held.length && prefix.startsWith(this.held));
    return undecided ? "" : this.end();
  }

  /** @returns what was held back, at the text's end */
  end(): string {
    if (this.decided) return "";
    this.decided = true;
    const fitting = this.prefixes.filter((prefix) => this.held.startsWith(prefix));
    const text = this.held.slice(Math.max(0, ...fitting.map((prefix) => prefix.length)));
    this.held = "";
    return text;
  }
}
