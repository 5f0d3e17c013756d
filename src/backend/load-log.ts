/** A load's progress in the log. */
import type { Logger } from "pino";

/** @returns takes a load's progress (0..1, in order), passes it on and logs each quarter */
export function loggedProgress(
  log: Logger,
  model: string,
  passOn: (progress: number) => void,
): (progress: number) => void {
  let logged = 0;
  return (progress) => {
    passOn(progress);
    const quarters = Math.floor(progress * 4);
    if (quarters <= logged || quarters === 4) return;
    logged = quarters;
    log.info({ model, progress: quarters / 4 }, "loading");
  };
}
