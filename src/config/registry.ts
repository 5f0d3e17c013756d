/** The registry of all registrations, in memory. */
import type { OperationId } from "../generated/routes";
import type { Registration, Registry } from "../contracts/registration";

export class StaticRegistry implements Registry {
  private registrations: readonly Registration[] = [];
  private byKey = new Map<string, Registration>();

  /** @throws Error if two registrations have the same operation and model */
  constructor(list: readonly Registration[] = []) {
    this.set(list);
  }

  list(): readonly Registration[] {
    return this.registrations;
  }

  get(operation: OperationId, model: string): Registration | undefined {
    return this.byKey.get(key(operation, model));
  }

  /**
   * Replaces all registrations atomically.
   * @throws Error if two registrations have the same operation and model; the registry is unchanged then
   */
  replace(list: readonly Registration[]): void {
    this.set(list);
  }

  private set(list: readonly Registration[]): void {
    const byKey = new Map<string, Registration>();
    for (const registration of list) {
      const { operation, model } = registration;
      if (byKey.has(key(operation, model))) throw new Error(`two registrations of {${operation}, ${model}}`);
      byKey.set(key(operation, model), deepFreeze(registration));
    }
    this.byKey = byKey;
    this.registrations = Object.freeze([...list]);
  }
}

const key = (operation: OperationId, model: string): string => `${operation}\n${model}`;

/** Freezes the value and everything in it. The value must be a tree. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  Object.freeze(value);
  for (const item of Object.values(value)) deepFreeze(item);
  return value;
}
