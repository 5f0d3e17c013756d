/** The operations that a server runs, by operationId: descriptors with their handlers loaded. The others answer 501. */
import type { OperationId } from "../generated/routes";
import type { Descriptor, Family } from "./descriptor";
import type { Handler } from "./handler";

export interface Implemented extends Descriptor {
  readonly handler: Handler;
}

export type ImplementedOperations = ReadonlyMap<OperationId, Implemented>;

/**
 * Loads all handlers, so that no request waits for one.
 * @throws Error where two descriptors have the same id
 */
export function implementedOperations(families: readonly Family[]): ImplementedOperations {
  const operations = new Map<OperationId, Implemented>();
  for (const descriptor of families.flat()) {
    if (operations.has(descriptor.id)) throw new Error(`two descriptors of ${descriptor.id}`);
    operations.set(descriptor.id, { ...descriptor, handler: descriptor.run() });
  }
  return operations;
}
