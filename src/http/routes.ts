/** The route table, which every adapter mounts. */
import { clientOf } from "../app/principal";
import { runOperation } from "../app/run";
import type { Input } from "../app/task";
import type { Dialect } from "../dialects/dialect";
import { openai } from "../dialects/openai";
import { type Operation, OPERATIONS } from "../generated/routes";
import type { Call, Route } from "./call";
import { identify } from "./credentials";
import { readJson } from "./json-body";
import { httpAnswer } from "./operation-answer";
import { pages } from "./pages";
import type { Service } from "./service";

export function routeTable(service: Service): Route[] {
  const byKey = new Map<string, Operation[]>();
  for (const operation of Object.values(OPERATIONS)) {
    const key = `${operation.method} ${operation.path}`;
    byKey.set(key, [...(byKey.get(key) ?? []), operation]);
  }
  const operations = [...byKey.values()].map((candidates) => operationRoute(candidates, service));
  const others = [...service.operations.values()].flatMap(({ id, otherPaths = [] }) =>
    otherPaths.map((path) => ({ ...operationRoute([OPERATIONS[id]], service), path })),
  );
  return [...operations, ...others, ...pages(service)];
}

/**
 * @param candidates operations of one method and path, which differ in a query parameter (`?beta=true`)
 * @param dialect of all candidates
 */
export function operationRoute(candidates: readonly Operation[], service: Service, dialect: Dialect = openai): Route {
  const [first] = candidates as [Operation];
  const plain = candidates.find((operation) => operation.selector === null) ?? first;
  return {
    method: first.method,
    path: first.path,
    dialect,
    serve: async (call, path) => {
      const operation = candidates.find((candidate) => isSelected(candidate, call)) ?? plain;
      const { work, query, address } = call;
      // Set before the operation runs, so that the log names it also for refused requests.
      work.observed.operation = operation.id;
      work.note({ operation: operation.id });
      const key = await identify(service.gate, call, dialect);
      const input: Input = { json: (limit) => readJson(call, limit), form: (limit) => call.form(limit) };
      const caller = { key, client: clientOf(key, address) };
      const answer = await runOperation({ operation, path, query, input, caller, work }, service);
      return httpAnswer(answer, work, dialect, service.settings.streamHeadAfter);
    },
  };
}

const isSelected = ({ selector }: Operation, call: Call): boolean =>
  selector !== null && Object.entries(selector).every(([name, value]) => call.query.get(name) === value);
