/** Events of a stream that is opened when its first event is asked for. */
export class LateEvents implements AsyncIterableIterator<object> {
  #opening: Promise<AsyncIterator<object>> | undefined;
  #opened: AsyncIterator<object> | undefined;

  constructor(private readonly open: () => Promise<AsyncIterator<object>>) {}

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<object>> {
    return this.#opened === undefined ? this.#first() : this.#opened.next();
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
