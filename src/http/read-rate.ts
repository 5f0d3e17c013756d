/**
 * Closes connections that read their answers too slowly: each keeps an answer in memory and its request's place in the
 * queue.
 */
import type { ServerResponse } from "node:http";

/** A minimum read rate, checked over windows in which data was always pending. */
export class ReadRate {
  private since: number | undefined;
  private before = 0;

  /**
   * @param least bytes a second
   * @param windowMs milliseconds. Systems accept written data in bursts, so a short window measures little
   */
  constructor(
    private readonly least: number,
    private readonly windowMs: number,
  ) {}

  /**
   * @param now milliseconds
   * @param taken bytes that the system has accepted so far
   * @param waiting bytes that are pending
   * @returns whether the client read less than the minimum in a whole window
   */
  tooSlow(now: number, taken: number, waiting: number): boolean {
    const { since, before } = this;
    if (since !== undefined && waiting > 0 && now - since < this.windowMs) return false;
    this.since = waiting > 0 ? now : undefined;
    this.before = taken;
    return since !== undefined && waiting > 0 && taken - before < (this.least * (now - since)) / 1000;
  }
}

/** Checks per window. */
const LOOKS = 8;

/**
 * Destroys the response if its client reads too slowly.
 * @param least bytes a second; 0: no minimum
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

/** Bytes per write: progress within one write can't be observed. */
const PIECE = 64 * 1024;

/** Writes a body in pieces, each after the previous one was accepted, and ends the response. */
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
