/** The event loop's side of the store's thread: requests and their answers. The thread starts with the first request. */
import path from "node:path";
import { Worker } from "node:worker_threads";
import { StoreError } from "../errors";
import type { Reply, Request, StatementResult, Task, WorkerSettings } from "./protocol";

/** Beside this file in src/ and dist/, beside the bundle in a bundle. */
const SCRIPT = path.join(__dirname, "sqlite-worker.cjs");

interface Waiting {
  readonly resolve: (results: readonly StatementResult[]) => void;
  readonly reject: (error: StoreError) => void;
}

export class WorkerConnection {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private lastIdentity: string | undefined;
  private closing: Promise<void> | undefined;

  constructor(private readonly settings: WorkerSettings) {}

  /** Of the database that the last answer came from. */
  get identity(): string | undefined {
    return this.lastIdentity;
  }

  /** @throws StoreError */
  send(task: Task): Promise<readonly StatementResult[]> {
    if (this.closing !== undefined) return Promise.reject(new StoreError("closed", "the store is closed"));
    return this.post(task);
  }

  /** After the answers to all requests before. Idempotent. */
  close(): Promise<void> {
    return (this.closing ??= this.end());
  }

  private async end(): Promise<void> {
    const { worker } = this;
    if (worker === undefined) return;
    const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    // Where the thread ends by itself, there is nothing left to close.
    await this.post({ type: "close" }).catch(() => undefined);
    worker.ref();
    await ended;
  }

  private post(task: Task): Promise<readonly StatementResult[]> {
    const worker = (this.worker ??= this.start());
    const request: Request = { ...task, id: ++this.lastId };
    return new Promise((resolve, reject) => {
      // The process may end while the thread is idle, and not before its answers.
      if (this.waiting.size === 0) worker.ref();
      this.waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  }

  private start(): Worker {
    // Without the options of this process: `--require tsx/cjs` would be loaded a second time.
    const worker = new Worker(SCRIPT, { name: "store", workerData: this.settings, execArgv: [] });
    worker.unref();
    let reason = "its thread has ended";
    worker.on("message", (reply: Reply) => this.receive(worker, reply));
    worker.on("error", (error) => (reason = error.message));
    worker.on("exit", () => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      const all = [...this.waiting.values()];
      this.waiting.clear();
      for (const one of all) one.reject(new StoreError("crashed", `the store has failed: ${reason}`));
    });
    return worker;
  }

  private receive(worker: Worker, { id, identity, results, error }: Reply): void {
    if (identity !== undefined) this.lastIdentity = identity;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (this.waiting.size === 0) worker.unref();
    if (error === undefined) waiting?.resolve(results ?? []);
    else waiting?.reject(new StoreError(error.code, error.message, error.detail));
  }
}
