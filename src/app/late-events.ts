/** Events of a stream that is opened when its first event is asked for. */
export class LateEvents implements AsyncIterableIterator<object> {
  #opening: Promise<AsyncIterator<object>> | undefined;
  #opened: AsyncIterator<object> | undefined;

  /** @param ready what each event waits for, once it is there: its own event may have begun it; undefined: nothing */
  constructor(
    private readonly open: () => Promise<AsyncIterator<object>>,
    private readonly ready: () => Promise<void> | undefined = () => undefined,
  ) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<object>> {
    const result = await (this.#opened === undefined ? this.#first() : this.#opened.next());
    const ready = this.ready();
    if (ready !== undefined) await ready;
    return result;
  }

  async return(): Promise<IteratorResult<object>> {
    const opened = this.#opened ?? (await this.#opening?.catch(() => undefined));
    await opened?.return?.();
    return { done: true, value: undefined };
  }

  async #first(): Promise<IteratorResult<object>> {
    this.#opened = await (this.#opening ??= this.open());
    return this.#opened.next();
  }
}
