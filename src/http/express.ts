/** The adapter for Express 5: a router that any application can mount. */
import type { RequestListener } from "node:http";
import { type NextFunction, type Request, type Response, Router } from "express";
import { BASE_PATHS, type Route } from "./call";
import { exchange, type ExchangeOptions } from "./exchange";
import { Matcher, resolve } from "./match";
import { pathOf } from "./request-head";

/**
 * The bare router without an Express application: an application changes the prototype of each request and response,
 * which slows down every later property access.
 */
export function expressListener(routes: readonly Route[], options: ExchangeOptions): RequestListener {
  const router = expressRouter(routes, options);
  const unanswered: NextFunction = (error) => {
    throw error instanceof Error ? error : new Error("the router passed a request on");
  };
  return (request, response) => router(request as Request, response as Response, unanswered);
}

/**
 * Serves every route with and without `/v1` below its mount point. Must be mounted before body parsers. Routes are
 * looked up in the matcher, because Express would try them one after another.
 */
export function expressRouter(routes: readonly Route[], options: ExchangeOptions): Router {
  const matcher = new Matcher(routes);
  return Router().use((request, response) => {
    const { method, url } = request;
    exchange(request, response, options, base(request), () => resolve(matcher, method, pathOf(url).path));
  });
}

/** URL path of the API: mount point and base path. */
const base = (request: Request): string => request.baseUrl.replace(/\/v1$/, "") + BASE_PATHS[0];
