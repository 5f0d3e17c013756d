/** Finds the route of a method and path. */
import { ApiError } from "../contracts/errors";
import { BASE_PATHS, type Route, whole, type WholeAnswer } from "./call";

export interface Match {
  readonly route: Route;
  readonly path: Readonly<Record<string, string>>;
}

interface Node {
  readonly fixed: Map<string, Node>;
  /** `{name}` as this segment. */
  parameter: Node | undefined;
  /** `{model}` at the end of a path: takes all remaining segments, since model names may contain slashes. */
  rest: Node | undefined;
  /** Routes that end at this node, by method. */
  readonly routes: Map<string, Route>;
}

const node = (): Node => ({ fixed: new Map(), parameter: undefined, rest: undefined, routes: new Map() });

const parameterName = (segment: string): string | undefined => /^\{(\w+)\}$/.exec(segment)?.[1];

/** True for the parameter that may contain slashes: `{model}` at the end of a path. */
const takesRest = (segments: readonly string[], index: number): boolean =>
  index === segments.length - 1 && segments[index] === "{model}";

const parameterNames = (path: string): string[] => path.split("/").flatMap((segment) => parameterName(segment) ?? []);

export class Matcher {
  private readonly root = node();

  /** If two routes have the same method and path, the first one is used. */
  constructor(routes: Iterable<Route>) {
    for (const route of routes) {
      let at = this.root;
      const segments = route.path.split("/").slice(1);
      segments.forEach((segment, index) => {
        if (takesRest(segments, index)) at = at.rest ??= node();
        else if (parameterName(segment) !== undefined) at = at.parameter ??= node();
        else {
          const next = at.fixed.get(segment) ?? node();
          at.fixed.set(segment, next);
          at = next;
        }
      });
      if (!at.routes.has(route.method)) at.routes.set(route.method, route);
    }
  }

  /**
   * @param method as received
   * @param path percent-encoded, as received, with base path, without query
   * @throws ApiError bad_request, unknown_url, method_not_supported (with `Allow`)
   */
  match(method: string, path: string): Match {
    checkPath(path);
    for (const spelling of spellings(path)) {
      for (const base of BASE_PATHS) {
        const found = this.find(method, spelling, base);
        if (found !== undefined) return found;
      }
    }
    throw new ApiError("unknown_url", `Unknown request URL: ${method} ${path}. Please check the URL for typos.`);
  }

  /** Methods of a path, for `Allow`; empty if the path is unknown. */
  allowed(path: string): string[] {
    for (const spelling of spellings(path)) {
      for (const base of BASE_PATHS) {
        const methods = this.ends(spelling, base).flatMap((end) => [...end.node.routes.keys()]);
        if (methods.length > 0) return allow(methods);
      }
    }
    return [];
  }

  private find(method: string, path: string, base: string): Match | undefined {
    const ends = this.ends(path, base);
    if (ends.length === 0) return undefined;
    const wanted = method === "HEAD" ? "get" : method.toLowerCase();
    for (const end of ends) {
      const route = end.node.routes.get(wanted);
      if (route === undefined) continue;
      const names = parameterNames(route.path);
      return { route, path: Object.fromEntries(names.map((name, i) => [name, end.values[i] ?? ""])) };
    }
    const methods = allow(ends.flatMap((end) => [...end.node.routes.keys()]));
    throw new ApiError(
      "method_not_supported",
      `Not allowed to ${method} on ${path}: it takes ${methods.join(", ")}.`,
      null,
      { allow: methods.join(", ") },
    );
  }

  /** All nodes with routes that a path reaches, fixed segments before parameters. */
  private ends(path: string, base: string): { node: Node; values: string[] }[] {
    if (!path.startsWith(base + "/") && path !== base) return [];
    const segments = path.slice(base.length).split("/").slice(1);
    if (segments.length === 0) segments.push("");
    const ends: { node: Node; values: string[] }[] = [];
    const walk = (at: Node, index: number, values: string[]): void => {
      const segment = segments[index];
      if (segment === undefined) {
        if (at.routes.size > 0) ends.push({ node: at, values });
        return;
      }
      const fixed = at.fixed.get(segment);
      if (fixed !== undefined) walk(fixed, index + 1, values);
      if (at.parameter !== undefined && segment !== "") {
        walk(at.parameter, index + 1, [...values, decodeURIComponent(segment)]);
      }
      if (at.rest === undefined) return;
      const rest = segments.slice(index).join("/");
      if (rest !== "") ends.push({ node: at.rest, values: [...values, decodeURIComponent(rest)] });
    };
    walk(this.root, 0, []);
    return ends;
  }
}

/**
 * The path without a trailing slash (joining a base URL and a path may leave one), then also without double slashes.
 */
function spellings(path: string): string[] {
  // `%2F` stays: a model's name may end in a slash.
  const given = path.replace(/(?<=.)\/$/, "");
  const plain = path.replace(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "");
  return plain === given ? [given] : [given, plain];
}

/** @throws ApiError bad_request if the path is not percent-encoded UTF-8 */
function checkPath(path: string): void {
  try {
    decodeURIComponent(path);
  } catch {
    throw new ApiError("bad_request", `The URL's path ${path} is not valid percent-encoded UTF-8.`);
  }
}

function allow(methods: readonly string[]): string[] {
  const upper = new Set(methods.map((method) => method.toUpperCase()));
  if (upper.has("GET")) upper.add("HEAD");
  return [...upper.add("OPTIONS")].sort();
}

/**
 * The route of a request, or, for OPTIONS, an answer that lists the methods.
 * @throws ApiError bad_request, unknown_url, method_not_supported
 */
export function resolve(matcher: Matcher, method: string, path: string): Match | WholeAnswer {
  if (method !== "OPTIONS") return matcher.match(method, path);
  checkPath(path);
  const allowed = path === "*" ? ["GET", "HEAD", "OPTIONS", "POST"] : matcher.allowed(path);
  if (allowed.length === 0) return matcher.match(method, path);
  return whole(204, { allow: allowed.join(", ") }, "");
}
