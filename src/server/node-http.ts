/** The adapter for Node's own `http`. */
import type { RequestListener } from "node:http";
import { BASE_PATHS, type Route } from "./call";
import { exchange, type ExchangeOptions, target } from "./exchange";
import { Matcher, resolve } from "./match";

export function nodeListener(routes: readonly Route[], options: ExchangeOptions): RequestListener {
  const matcher = new Matcher(routes);
  return (request, response) => {
    const { path } = target(request);
    void exchange(request, response, options, BASE_PATHS[0], () => resolve(matcher, request.method ?? "GET", path));
  };
}
