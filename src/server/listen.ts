/** Puts the routes behind an adapter and a socket. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import type { ServerSettings } from "../config/settings";
import { expressListener } from "./express";
import { createHttpServer } from "./http-server";
import type { InFlight } from "./in-flight";
import { nodeListener } from "./node-http";
import { routeTable } from "./routes";
import type { Service } from "./service";

export interface ListenOptions extends Pick<ServerSettings, "adapter" | "host" | "port"> {
  readonly log: Logger;
  readonly inFlight: InFlight;
  /** Milliseconds without a chunk after which a stream gets a comment. Default 15 000. */
  readonly keepAliveMs?: number;
}

export interface Listening {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /** Takes no more connections, and ends each that there is once its request is answered. */
  stopAccepting(): void;
  /** Cuts the connections that are left. */
  close(): Promise<void>;
}

/** @throws Error (`EADDRINUSE`, `EACCES`, ...) where the address can't be listened on */
export async function listen(service: Service, options: ListenOptions): Promise<Listening> {
  const { adapter, host, port, log, inFlight, keepAliveMs = 15_000 } = options;
  const routes = routeTable(service);
  const exchangeOptions = { log, inFlight, keepAliveMs };
  const listener =
    adapter === "express" ? expressListener(routes, exchangeOptions) : nodeListener(routes, exchangeOptions);
  const server = createHttpServer(listener, log);
  server.listen(port, host);
  await once(server, "listening");
  const closed = once(server, "close");
  return {
    url: urlOf(server.address() as AddressInfo, host),
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
