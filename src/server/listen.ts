/** The address that the server listens on. */
import { once } from "node:events";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import type { ServerSettings } from "../config/settings";
import type { ApiError } from "../errors";
import { createHttpServer } from "./http-server";

export interface Listening {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /**
   * Answers requests from now on. To be called before anything else is waited for: none can have come by then.
   * @param onRefused called for each request that was answered below HTTP, with what its client was told
   */
  serve(listener: RequestListener, onRefused?: (error: ApiError) => void): void;
  /** Takes no more connections, and ends each that there is once its request is answered. */
  stopAccepting(): void;
  /** Cuts the connections that are left. */
  close(): Promise<void>;
}

/** @throws Error (`EADDRINUSE`, `EACCES`, ...) where the address can't be listened on */
export async function listen({ host, port }: Pick<ServerSettings, "host" | "port">, log: Logger): Promise<Listening> {
  let serving: RequestListener | undefined;
  let refused: ((error: ApiError) => void) | undefined;
  const server = createHttpServer(
    (request, response) => {
      if (serving === undefined) throw new Error("a request came before it was said what answers it");
      serving(request, response);
    },
    log,
    (error) => refused?.(error),
  );
  server.listen(port, host);
  await once(server, "listening");
  const closed = once(server, "close");
  return {
    url: urlOf(server.address() as AddressInfo, host),
    serve: (listener, onRefused) => {
      serving = listener;
      refused = onRefused;
    },
    stopAccepting: () => void server.close(),
    close: async () => {
      server.closeAllConnections();
      if (server.listening) server.close();
      await closed;
    },
  };
}

/** An address that a client on this machine can use. */
function urlOf({ port, address, family }: AddressInfo, host: string): string {
  if (address === "0.0.0.0" || address === "::") return `http://${family === "IPv6" ? "[::1]" : "127.0.0.1"}:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
