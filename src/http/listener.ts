/** Combines the routes and an adapter into Node's request listener. */
import type { RequestListener } from "node:http";
import type { ServerSettings } from "../config/settings";
import type { ExchangeOptions } from "./exchange";
import { expressListener } from "./express";
import { nodeListener } from "./node-http";
import { routeTable } from "./routes";
import type { Service } from "./service";

/** The listener of the selected adapter. It never throws, and answers every request, also those without a route. */
export function requestListener(
  service: Service,
  adapter: ServerSettings["adapter"],
  options: ExchangeOptions,
): RequestListener {
  const routes = routeTable(service);
  return adapter === "express" ? expressListener(routes, options) : nodeListener(routes, options);
}
