/** Differences between two lists of registrations. */
import { registrationKey } from "./combine";
import type { Registration } from "../contracts/registration";

export interface Changes {
  readonly added: readonly Registration[];
  readonly changed: readonly Registration[];
  readonly removed: readonly Registration[];
  /** New registrations whose model is not registered under this key yet: other settings or another revision. */
  readonly toLoad: readonly Registration[];
}

export function changesBetween(before: readonly Registration[], after: readonly Registration[]): Changes {
  const old = byKey(before);
  const present = byKey(after);
  const added = after.filter((registration) => !old.has(registrationKey(registration)));
  const changed = after.filter((registration) => {
    const other = old.get(registrationKey(registration));
    return other !== undefined && content(other) !== content(registration);
  });
  const removed = before.filter((registration) => !present.has(registrationKey(registration)));
  const toLoad = [...added, ...changed].filter((registration) => {
    const other = old.get(registrationKey(registration));
    return other === undefined || !sameModel(other, registration);
  });
  return { added, changed, removed, toLoad };
}

/** Whether two registrations share one loaded model. Both must have the same backend. */
export const sameModel = (a: Registration, b: Registration): boolean =>
  a.revision === b.revision && JSON.stringify(a.local) === JSON.stringify(b.local);

const byKey = (list: readonly Registration[]): Map<string, Registration> =>
  new Map(list.map((registration) => [registrationKey(registration), registration]));

/** The registration without `created` and `source`. */
function content({ created: _created, source: _source, ...rest }: Registration): string {
  return JSON.stringify(rest);
}

const MAX_NAMED = 20;

/** For the log: `createCompletion tiny`, at most 20 of each kind. */
export function namedChanges(changes: Omit<Changes, "toLoad">): Record<string, string[]> {
  const named = Object.entries(changes).map(([kind, list]: [string, readonly Registration[]]) => [
    kind,
    list.slice(0, MAX_NAMED).map(({ operation, model }) => `${operation} ${model}`),
  ]);
  return Object.fromEntries(named) as Record<string, string[]>;
}
