/** Loads of models as one line that moves, with an estimate of the time that is left. */
import type { ModelStatus } from "../../backend/pool";
import { safe } from "../../observe/log-text";

/** Cells of the bar. */
const WIDTH = 20;
/** Before this much of a load and of time, no estimate is worth anything. */
const LEAST_PROGRESS = 0.02;
const LEAST_MS = 500;

/** Milliseconds between looks: while a model is loaded, and while none is. */
const LOOK_MS = 100;
const IDLE_LOOK_MS = 500;

export class LoadProgress {
  /** When each began to be loaded, by its first name. */
  private readonly begun = new Map<string, number>();

  /** @param now milliseconds @returns "" while nothing is loaded */
  line(status: readonly ModelStatus[], now: number): string {
    const busy = status.filter(({ state }) => state === "loading" || state === "waiting");
    for (const name of this.begun.keys()) if (!busy.some(({ models }) => models[0] === name)) this.begun.delete(name);
    return busy.map((model) => this.part(model, now)).join("   ");
  }

  private part({ models: [name = ""], state, progress }: ModelStatus, now: number): string {
    if (state === "waiting") return `preparing ${safe(name)} …`;
    const begun = this.begun.get(name) ?? now;
    this.begun.set(name, begun);
    const full = Math.round(progress * WIDTH);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    return `loading ${safe(name)} ${bar} ${Math.round(progress * 100)} %${left(progress, now - begun)}`;
  }
}

/** As long for the rest as for what is there, in proportion. */
function left(progress: number, ms: number): string {
  if (progress < LEAST_PROGRESS || progress >= 1 || ms < LEAST_MS) return "";
  const seconds = Math.ceil((ms * (1 - progress)) / progress / 1000);
  return seconds < 60 ? `, about ${seconds} s left` : `, about ${Math.ceil(seconds / 60)} min left`;
}

/** Shows the loads until the function that it returns is called. Keeps no process alive. */
export function showLoads(status: () => readonly ModelStatus[], show: (line: string) => void): () => void {
  const progress = new LoadProgress();
  let timer: NodeJS.Timeout;
  const look = (): void => {
    const line = progress.line(status(), performance.now());
    show(line);
    timer = setTimeout(look, line === "" ? IDLE_LOOK_MS : LOOK_MS).unref();
  };
  look();
  return () => {
    clearTimeout(timer);
    show("");
  };
}
