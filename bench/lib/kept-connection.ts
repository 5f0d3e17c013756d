/**
 * HTTP by hand on a connection that is kept, for many small requests: a client library would cost more than what is
 * measured. Answers must say their length.
 */
import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A POST of JSON, as it goes on the wire. */
export function wire(url: string, path: string, body: string): Buffer {
  const { host } = new URL(url);
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** An answer, in bytes that are each one character. */
export interface Reply {
  readonly status: number;
  readonly body: string;
}

export class KeptConnection {
  private socket: Socket | undefined;

  constructor(private readonly url: string) {}

  /** Connects where there is no connection, or the server has said that it closes it: the peer does so after errors. */
  async ready(): Promise<void> {
    this.socket ??= await open(this.url);
  }

  /**
   * Sends a request and waits for its answer.
   * @throws Error where the connection breaks within an answer
   */
  async send(request: Buffer): Promise<Reply> {
    const socket = (this.socket ??= await open(this.url));
    socket.write(request);
    return this.read(socket);
  }

  close(): void {
    this.socket?.destroy();
    this.socket = undefined;
  }

  private read(socket: Socket): Promise<Reply> {
    return new Promise((resolve, reject) => {
      let text = "";
      const settle = (): void => void socket.off("data", onData).off("close", onClose);
      const onClose = (): void => {
        settle();
        this.close();
        reject(new Error(`${this.url} closed the connection within an answer: ${text.slice(0, 200)}`));
      };
      const onData = (part: Buffer): void => {
        text += part.toString("latin1");
        const end = text.indexOf("\r\n\r\n");
        if (end < 0) return;
        const length = Number(/\r\ncontent-length: *(\d+)/i.exec(text)?.[1]);
        if (text.length < end + 4 + length) return;
        settle();
        if (/\r\nconnection: *close/i.test(text.slice(0, end))) this.close();
        if (Number.isNaN(length)) reject(new Error(`${this.url} did not say how long its answer is`));
        else resolve({ status: Number(text.slice(9, 12)), body: text.slice(end + 4) });
      };
      socket.on("data", onData).on("close", onClose);
    });
  }
}

async function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, "connect");
  return socket.on("error", () => undefined); // "close" follows
}
