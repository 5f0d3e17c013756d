/** Cuts off clients that take their answers too slowly: each keeps an answer in memory, and its request's place in line. */
import type { ServerResponse } from "node:http";

/** A lowest rate, over windows of time in which something always waited to be taken. */
export class ReadRate {
  private since: number | undefined;
  private before = 0;

  /**
   * @param least bytes a second
   * @param windowMs milliseconds. Systems take what is written in lumps, so that short windows say little
   */
  constructor(
    private readonly least: number,
    private readonly windowMs: number,
  ) {}

  /**
   * @param now milliseconds
   * @param taken bytes that the system has taken so far
   * @param waiting bytes that wait to be
   * @returns whether less was taken than should have been
   */
  tooSlow(now: number, taken: number, waiting: number): boolean {
    const { since, before } = this;
    if (since !== undefined && waiting > 0 && now - since < this.windowMs) return false;
    this.since = waiting > 0 ? now : undefined;
    this.before = taken;
    return since !== undefined && waiting > 0 && taken - before < (this.least * (now - since)) / 1000;
  }
}

/** Looks so many times in a window. */
const LOOKS = 8;

/**
 * Destroys the response when its client is too slow.
 * @param least bytes a second; 0: any rate will do
 */
export function watchReadRate(response: ServerResponse, least: number, windowMs: number): void {
  if (least === 0) return;
  const rate = new ReadRate(least, windowMs);
  const timer = setInterval(() => {
    const { socket } = response;
    if (socket === null) return;
    const taken = socket.bytesWritten - socket.writableLength;
    if (rate.tooSlow(performance.now(), taken, response.writableLength)) response.destroy();
  }, windowMs / LOOKS);
  timer.unref();
  response.once("close", () => clearInterval(timer));
}

/** Bytes that are written at once: of what the system has been given, it is not told how much it has sent. */
const PIECE = 64 * 1024;

/** Writes a body in pieces, the next when the last is taken, and ends the response. */
export function endInPieces(response: ServerResponse, body: string): void {
  if (body.length <= PIECE) {
    response.end(body);
    return;
  }
  const bytes = Buffer.from(body);
  let from = 0;
  const write = (): void => {
    while (from < bytes.length && !response.destroyed) {
      const piece = bytes.subarray(from, (from += PIECE));
      if (!response.write(piece)) break;
    }
    if (from >= bytes.length) response.off("drain", write).end();
  };
  response.on("drain", write);
  write();
}
