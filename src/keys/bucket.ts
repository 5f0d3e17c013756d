/** A rate: as much as `perMinute` at once, and refilled at that pace. */
export class Bucket {
  private level: number;
  /** Unix milliseconds. */
  private at: number;

  constructor(
    readonly perMinute: number,
    now: number,
  ) {
    this.level = perMinute;
    this.at = now;
  }

  /** What is in it; below zero where more was used than had been expected. */
  left(now: number): number {
    const passed = Math.max(0, now - this.at);
    this.level = Math.min(this.perMinute, this.level + (passed * this.perMinute) / MINUTE);
    this.at = now;
    return this.level;
  }

  /** @param amount below zero: gives back */
  take(amount: number, now: number): void {
    this.level = Math.min(this.perMinute, this.left(now) - amount);
  }

  /** Milliseconds until so much is in it. */
  until(amount: number, now: number): number {
    return Math.max(0, Math.ceil(((amount - this.left(now)) * MINUTE) / this.perMinute));
  }
}

const MINUTE = 60_000;
