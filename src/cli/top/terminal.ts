/** The terminal as one screen that is drawn again and again, and left as it was found. */
import { clearScreenDown, cursorTo } from "node:readline";

const ENTER = "\u001b[?1049h\u001b[?25l"; // another screen, no cursor
const LEAVE = "\u001b[?25h\u001b[?1049l";
const CLEAR_LINE = "\u001b[K";
const CTRL_C = "\u0003";

export class Terminal {
  readonly #end = new AbortController();
  /** Aborted once the user wants an end. */
  readonly ended: AbortSignal = this.#end.signal;
  readonly #onEnd = (): void => this.#end.abort();
  readonly #onKey = (keys: string): void => {
    if (keys.includes("q") || keys.includes(CTRL_C)) this.#end.abort();
  };
  readonly #onResize = (): void => this.draw();

  /** @param lines of a screen of this size */
  constructor(private readonly lines: (width: number, height: number) => string[]) {}

  begin(): void {
    const { stdin, stdout } = process;
    stdout.write(ENTER);
    stdout.on("resize", this.#onResize);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, this.#onEnd);
    if (stdin.isTTY) {
      stdin.setRawMode(true);
      stdin.setEncoding("utf8").on("data", this.#onKey);
    }
    this.draw();
  }

  draw(): void {
    const { stdout } = process;
    cursorTo(stdout, 0, 0);
    // The last line has no end: it would scroll.
    // Some terminals don't say how large they are.
    const lines = this.lines(stdout.columns || 80, stdout.rows || 24);
    stdout.write(lines.join(`${CLEAR_LINE}\n`) + CLEAR_LINE);
    clearScreenDown(stdout);
  }

  restore(): void {
    const { stdin, stdout } = process;
    stdout.off("resize", this.#onResize);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, this.#onEnd);
    if (stdin.isTTY) {
      stdin.off("data", this.#onKey).pause();
      stdin.setRawMode(false);
    }
    stdout.write(LEAVE);
  }
}
