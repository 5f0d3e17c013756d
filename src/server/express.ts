/** The adapter for Express 5: a router that can be mounted in any application. */
import express, { type Express, type NextFunction, type Request, type Response, Router } from "express";
import { ApiError } from "../errors";
import { BASE_PATHS, type Route } from "./call";
import { exchange, type ExchangeOptions } from "./exchange";
import { Matcher, resolve, takesRest } from "./match";

/** An application with nothing in it but the router. */
export function expressApp(routes: readonly Route[], options: ExchangeOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.enable("case sensitive routing");
  app.enable("strict routing");
  return app.use(expressRouter(routes, options));
}

/** Serves every route with and without `/v1` below the place it is mounted at. Bodies must come to it unread. */
export function expressRouter(routes: readonly Route[], options: ExchangeOptions): Router {
  const api = Router({ caseSensitive: true, strict: true });
  for (const route of [...routes].sort(bySpecificity)) {
    const method = route.method as "get" | "post" | "delete" | "put" | "patch";
    api[method](expressPath(route.path), (request: Request, response: Response) => {
      void exchange(request, response, options, base(request), () => ({ route, path: parameters(request) }));
    });
  }
  // Neither a path nor a method of the table, or OPTIONS: the matcher knows what to answer.
  const matcher = new Matcher(routes);
  const others = (request: Request, response: Response): void => {
    void exchange(request, response, options, base(request), () => resolve(matcher, request.method, request.path));
  };
  const router = Router({ caseSensitive: true, strict: true });
  // First, since Express would answer it on its own.
  router.options("/{*path}", others);
  for (const path of BASE_PATHS) router.use(path === "" ? "/" : path, api);
  router.use(others);
  // Four parameters make it an error handler.
  router.use((error: Error & { status?: unknown }, request: Request, response: Response, _next: NextFunction) => {
    void exchange(request, response, options, base(request), () => {
      if (error.status !== 400) throw error;
      throw new ApiError("bad_request", `The URL's path ${request.path} is not valid percent-encoded UTF-8.`);
    });
  });
  return router;
}

/** Where the client finds the API: the place that the router is mounted at, and the base path. */
const base = (request: Request): string => request.baseUrl.replace(/\/v1$/, "") + BASE_PATHS[0];

/** `/models/{model}` -> `/models/*model`, `/files/{file_id}` -> `/files/:file_id` */
function expressPath(path: string): string {
  const segments = path.split("/").slice(1);
  return segments
    .map((segment, i) => "/" + segment.replace(/^\{(\w+)\}$/, takesRest(segments, i) ? "*$1" : ":$1"))
    .join("");
}

function parameters(request: Request): Record<string, string> {
  const entries = Object.entries(request.params as Record<string, string | string[]>);
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join("/") : value]));
}

/** Fixed segments before parameters, since Express takes the first route that fits. */
function bySpecificity(a: Route, b: Route): number {
  const rank = (route: Route): string => route.path.replace(/\{\w+\}/g, "\uffff");
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}
