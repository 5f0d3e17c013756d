/** The adapter for Express 5: a router that can be mounted in any application. */
import type { RequestListener } from "node:http";
import { type NextFunction, type Request, type Response, Router } from "express";
import { BASE_PATHS, type Route } from "./call";
import { exchange, type ExchangeOptions } from "./exchange";
import { Matcher, resolve } from "./match";
import { pathOf } from "./request-head";

/**
 * The router by itself, without an application around it: that would give each request and response another prototype,
 * which makes all that follows slow, for methods that nobody here calls.
 */
export function expressListener(routes: readonly Route[], options: ExchangeOptions): RequestListener {
  const router = expressRouter(routes, options);
  const unanswered: NextFunction = (error) => {
    throw error instanceof Error ? error : new Error("the router left a request to nobody");
  };
  return (request, response) => router(request as Request, response as Response, unanswered);
}

/**
 * Serves every route with and without `/v1` below the place it is mounted at. Bodies must come to it unread. The routes
 * are looked up in the matcher, and not in Express: it would try one after another.
 */
export function expressRouter(routes: readonly Route[], options: ExchangeOptions): Router {
  const matcher = new Matcher(routes);
  return Router().use((request, response) => {
    const { method, url } = request;
    exchange(request, response, options, base(request), () => resolve(matcher, method, pathOf(url).path));
  });
}

/** Where the client finds the API: the place that the router is mounted at, and the base path. */
const base = (request: Request): string => request.baseUrl.replace(/\/v1$/, "") + BASE_PATHS[0];
