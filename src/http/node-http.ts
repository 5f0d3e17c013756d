/** The adapter for Node's own `http`. */
import type { RequestListener } from "node:http";
import { BASE_PATHS, type Route } from "./call";
import { exchange, type ExchangeOptions } from "./exchange";
import { Matcher, resolve } from "./match";
import { pathOf } from "./request-head";

export function nodeListener(routes: readonly Route[], options: ExchangeOptions): RequestListener {
  const matcher = new Matcher(routes);
  return (request, response) => {
    const { method = "GET", url } = request;
    exchange(request, response, options, BASE_PATHS[0], () => resolve(matcher, method, pathOf(url).path));
  };
}
