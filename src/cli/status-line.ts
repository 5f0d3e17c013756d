/** A line at the end of a terminal that is written over in its place, below all that is printed meanwhile. */
import type { Output } from "../lib/lenient-output";

/** To the line's beginning, and to erase the line. */
const ERASE = "\r\u001b[2K";

export class StatusLine {
  private text = "";

  constructor(private readonly terminal: Output) {}

  /** Prints lines above it. Bound, so that it can be given away. */
  readonly print = (text: string): void => {
    this.terminal.write(this.text === "" ? `${text}\n` : `${ERASE}${text}\n${this.text}`);
  };

  /** @param text one line, which is cut where the terminal ends; empty: none */
  set(text: string): void {
    const cut = [...text].slice(0, (this.terminal.columns ?? 80) - 1).join("");
    if (cut === this.text) return;
    this.text = cut;
    this.terminal.write(ERASE + cut);
  }
}
