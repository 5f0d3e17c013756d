/**
 * A request that is being served: its lease of a model, its admission, its signal and what it has used. Its owner (an
 * exchange, a job, a batch) begins it and ends it; what runs on its behalf only reads and fills it.
 */
import type { Logger } from "pino";
import type { Lease } from "../backend/pool";
import type { Observed } from "../contracts/ended";
import { ApiError } from "../contracts/errors";
import type { Admission } from "../keys/admission";

export class Work {
  /** What metrics and traces say of the request. */
  readonly observed: Observed = { operation: "", model: "" };
  /** Facts for the request's line in the log. */
  readonly facts: Record<string, unknown> = {};
  /** Request properties that have no effect. */
  readonly ignored: string[] = [];
  /** Milliseconds that the request waited for its model to be loaded, or for its turn. */
  modelWaitMs = 0;
  /**
   * Resolves when what the engine has computed so far is charged to the key in the store; undefined: nothing is to be
   * waited for. What is used is charged before it is answered.
   */
  charged: Promise<void> | undefined;
  /** The key's limits and what is left of them, as OpenAI names them (`x-ratelimit-limit-requests`); empty without limits. */
  rates: Readonly<Record<string, string>> = {};

  #log: Logger | undefined;
  #controller: AbortController | undefined;
  #aborted: { readonly reason: unknown } | undefined;
  #admission: Admission | undefined;
  #deadline: NodeJS.Timeout | undefined;
  readonly #listeners: (() => void)[] = [];
  #ended = false;
  #held = 0;
  #settled: (() => void) | undefined;

  /** @param id the request's id: `x-request-id`, and `id` of its log lines */
  constructor(
    readonly id: string,
    private readonly parentLog: Logger,
  ) {}

  get log(): Logger {
    return (this.#log ??= this.parentLog.child({ id: this.id }));
  }

  /** Made when it is first read: a request that is refused early needs none. */
  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#aborted !== undefined) this.#controller.abort(this.#aborted.reason);
    }
    return this.#controller.signal;
  }

  /** Aborts the signal. Only the first reason counts. */
  abort(reason: unknown): void {
    this.#aborted ??= { reason };
    this.#controller?.abort(reason);
  }

  /** Aborts the work in so many milliseconds, with an ApiError (deadline_exceeded). */
  setDeadline(milliseconds: number): void {
    if (this.#ended) return;
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.abort(deadlineExceeded(milliseconds)), milliseconds);
  }

  /** Takes over an admission: it ends with the work. */
  admit(admission: Admission): void {
    this.#admission = admission;
    this.rates = admission.headers();
    this.onEnd(() => admission.end());
  }

  /** Takes over a lease: it is released with the work. */
  lease(lease: Lease): void {
    this.modelWaitMs = lease.waitedMs;
    if (lease.waitedMs > 0) this.note({ modelWaitMs: lease.waitedMs });
    this.onEnd(() => lease.release());
  }

  /**
   * Sets tokens of the key aside.
   * @param expected called only where the key's tokens are counted
   * @throws ApiError as `Admission.reserve`
   */
  async reserve(expected: () => number): Promise<void> {
    if (this.#admission === undefined) return;
    if (this.#admission.countsTokens) await this.#admission.reserve(expected());
    this.rates = this.#admission.headers();
  }

  /**
   * The engine begins to compute for the request. The work is settled only when the returned function has been called.
   * @returns to be called once, with what was used, also where the request failed or was given up. `began` is when the
   *   engine got its one prompt, on `performance`'s clock; undefined where it had several
   */
  account(): (used: NonNullable<Observed["used"]>, began?: number) => void {
    const admission = this.#admission;
    this.#held++;
    return (used, began) => {
      const tokens = used.promptTokens + (used.completionTokens ?? 0);
      if (tokens > 0) {
        Object.assign(this.observed, { used, began });
        this.note({ ...used });
        if (admission !== undefined) this.#charge(admission.used(tokens));
      }
      if (--this.#held === 0) this.#settle();
    };
  }

  #charge(charging: Promise<void>): void {
    this.charged = Promise.all([this.charged, charging]).then(() => undefined);
  }

  /** Adds facts to the request's line in the log. */
  note(facts: Readonly<Record<string, unknown>>): void {
    Object.assign(this.facts, facts);
  }

  /** Calls back at the end, or at once after it. */
  onEnd(listener: () => void): void {
    if (this.#ended) listener();
    else this.#listeners.push(listener);
  }

  /**
   * Releases the lease, ends the admission. To be called once, by the owner.
   * @param settled called when the engine computes nothing for it any more: only then its usage is known
   */
  end(settled: () => void = () => undefined): void {
    this.#ended = true;
    this.#settled = settled;
    clearTimeout(this.#deadline);
    for (const listener of this.#listeners) this.#attempt(listener);
    if (this.#held === 0) this.#settle();
  }

  #settle(): void {
    const settled = this.#settled;
    this.#settled = undefined;
    if (settled !== undefined) this.#attempt(settled);
  }

  /** One that fails does not keep the others from running. */
  #attempt(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      this.parentLog.error({ id: this.id, err: error }, "the end of a request could not be noted");
    }
  }
}

const deadlineExceeded = (milliseconds: number): ApiError =>
  new ApiError("deadline_exceeded", `The request was not done within its time of ${milliseconds / 1000} s.`);
