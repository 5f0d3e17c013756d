/** The one table of routes, which every adapter mounts. */
import { type Operation, type OperationId, OPERATIONS } from "../generated/routes";
import type { Call, Route } from "./call";
import { pages } from "./pages";
import { serveOperation } from "../app/pipeline";
import type { Service } from "../app/service";

export function routeTable(service: Service): Route[] {
  const byKey = new Map<string, Operation[]>();
  for (const operation of Object.values(OPERATIONS)) {
    const key = `${operation.method} ${operation.path}`;
    byKey.set(key, [...(byKey.get(key) ?? []), operation]);
  }
  const operations = [...byKey.values()].map((candidates) => route(candidates, service));
  const others = OTHER_PATHS.map(([path, id]) => ({ ...route([OPERATIONS[id]], service), path }));
  return [...operations, ...others, ...pages(service)];
}

/** Paths that neighbours have for the same operation. */
const OTHER_PATHS: readonly [path: string, operation: OperationId][] = [["/v2/rerank", "rerank"]]; // Cohere

/** @param candidates operations of one method and path, which differ in a query parameter (`?beta=true`) */
function route(candidates: readonly Operation[], service: Service): Route {
  const [first] = candidates as [Operation];
  const plain = candidates.find((operation) => operation.selector === null) ?? first;
  return {
    method: first.method,
    path: first.path,
    serve: (call, path) => {
      const selected = candidates.find((operation) => isSelected(operation, call));
      return serveOperation(selected ?? plain, service, call, path);
    },
  };
}

const isSelected = ({ selector }: Operation, call: Call): boolean =>
  selector !== null && Object.entries(selector).every(([name, value]) => call.query.get(name) === value);
