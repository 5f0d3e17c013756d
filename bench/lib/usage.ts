/** What a process has used, as Linux counts it. */
import { readFileSync } from "node:fs";

/** Linux reports times in hundredths of a second, whatever its own clock does. */
const TICKS_PER_SECOND = 100;

export class Usage {
  constructor(private readonly pid: number) {}

  /** User and system time of all its threads since its start. NaN where there is no /proc. */
  cpuSeconds(): number {
    const fields = this.#read("stat")
      ?.replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields?.[11]) + Number(fields?.[12])) / TICKS_PER_SECOND;
  }

  /** Resident memory in bytes. */
  residentBytes(): number {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(this.#read("status") ?? "")?.[1]) * 1024;
  }

  /** Resident memory that no file backs, in bytes: the system takes pages of mapped files away as it likes. */
  anonymousBytes(): number {
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(this.#read("status") ?? "")?.[1]) * 1024;
  }

  /** The largest that resident memory has been, in bytes. */
  peakBytes(): number {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(this.#read("status") ?? "")?.[1]) * 1024;
  }

  #read(file: string): string | undefined {
    try {
      return readFileSync(`/proc/${this.pid}/${file}`, "utf8");
    } catch {
      return undefined;
    }
  }
}
