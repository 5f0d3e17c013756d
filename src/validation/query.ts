/** Validates a query against its operation's parameters, and gives them the types that the document has. */
import type { Operation } from "../generated/routes";
import { readFields } from "./fields";
import { queryOf } from "./validate-schema";

export interface ReadQuery {
  /** The parameters that were given, under the document's names. */
  readonly query: Record<string, unknown>;
  /** Names of parameters that the document doesn't know, as the client wrote them. They have no effect. */
  readonly ignored: readonly string[];
}

/**
 * @param operation its selector's parameters are known, and no part of the query that a handler gets
 * @throws ApiError naming the parameter as the client wrote it
 */
export function readQuery({ id, selector }: Pick<Operation, "id" | "selector">, given: URLSearchParams): ReadQuery {
  const fields = [...given].filter(([name]) => !Object.hasOwn(selector ?? {}, name));
  const { values, unknown } = readFields(queryOf(id) ?? {}, fields);
  return { query: values, ignored: unknown };
}
