/** Opens the server's listening socket. */
import { once } from "node:events";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Server as HttpsServer } from "node:https";
import type { Logger } from "pino";
import type { ServerSettings } from "../config/settings";
import type { ApiError } from "../contracts/errors";
import { createHttpServer, type HttpOptions, PATIENCE } from "./http-server";
import { followPair, pairFiles, readPair } from "./tls";

export interface Listening {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /**
   * Sets the listener. Must be called synchronously after `listen` resolves, before any request can arrive.
   * @param onRefused called for each request that was refused below HTTP, with the error that its client got
   */
  serve(listener: RequestListener, onRefused?: (error: ApiError) => void): void;
  /** Accepts no more connections, and closes each existing one once its request is answered. */
  stopAccepting(): void;
  /** Closes the remaining connections. */
  close(): Promise<void>;
}

type Settings = Pick<ServerSettings, "host" | "port"> &
  Partial<Pick<ServerSettings, "tlsCert" | "tlsKey" | "maxConnections" | "keepAliveTimeout">>;

/**
 * @param patience default: `PATIENCE`, with the setting's `keepAliveTimeout`
 * @throws Error (`EADDRINUSE`, `EACCES`, ...) if the address can't be listened on or the certificate can't be used
 */
export async function listen(
  { host, port, tlsCert, tlsKey, maxConnections, keepAliveTimeout = PATIENCE.keepAliveTimeout }: Settings,
  log: Logger,
  patience: HttpOptions["patience"] = { ...PATIENCE, keepAliveTimeout },
): Promise<Listening> {
  const files = pairFiles({ tlsCert, tlsKey });
  const tls = files === undefined ? undefined : readPair(files);
  let serving: RequestListener | undefined;
  let refused: ((error: ApiError) => void) | undefined;
  const onRequest: RequestListener = (request, response) => {
    if (serving === undefined) throw new Error("a request arrived before serve() was called");
    serving(request, response);
  };
  const onRefused = (error: ApiError): void => refused?.(error);
  const server = createHttpServer(onRequest, log, { tls, maxConnections, patience, onRefused });
  server.listen(port, host);
  await once(server, "listening");
  // Not events.once: it rejects on the first "error" event, such as a connection that could not be accepted.
  const closed = new Promise<void>((resolve) => server.once("close", resolve));
  const unfollow =
    files !== undefined && server instanceof HttpsServer ? followPair(server, files, log) : (): void => undefined;
  return {
    url: `${files === undefined ? "http" : "https"}://${hostOf(server.address() as AddressInfo, host)}`,
    serve: (listener, onRefused) => {
      serving = listener;
      refused = onRefused;
    },
    stopAccepting: () => void server.close(),
    close: async () => {
      unfollow();
      server.closeAllConnections();
      if (server.listening) server.close();
      await closed;
    },
  };
}

/** Address and port by which a client on this machine can reach the server. */
function hostOf({ port, address, family }: AddressInfo, host: string): string {
  if (address === "0.0.0.0" || address === "::") return `${family === "IPv6" ? "[::1]" : "127.0.0.1"}:${port}`;
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}
