/** Standard streams of a process that must go on where they can't be written: a full disk, a pipe whose reader has gone. */

export interface Output {
  /** Of a terminal. */
  readonly columns?: number;
  write(text: string): void;
}

/** Drops what can't be written. Node throws it where the stream is a file, and emits it where it is a pipe. */
export function lenient(stream: NodeJS.WriteStream): Output {
  stream.on("error", () => undefined);
  return {
    get columns() {
      return stream.columns;
    },
    write: (text) => {
      try {
        stream.write(text);
      } catch {
        // As said.
      }
    },
  };
}
