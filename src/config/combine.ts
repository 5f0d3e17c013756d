/** Merges the registrations of all files. */
import type { Bound } from "./check-document";
import { shownPath, type Diagnostic } from "./diagnostic";
import type { Registration } from "../contracts/registration";

export interface Combined {
  /** In the order of files, then of positions. */
  readonly registrations: Registration[];
  readonly duplicates: Diagnostic[];
}

/** The first registration of each {operation, model} is used; further ones are errors that name both places. */
export function combine(bound: readonly Bound[]): Combined {
  const first = new Map<string, Registration>();
  const duplicates: Diagnostic[] = [];
  for (const { registration, source, at } of bound) {
    const id = registrationKey(registration);
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, registration);
      continue;
    }
    const { operation, model } = registration;
    const detail =
      `"${model}" is registered at ${operation} already, in ${shownPath(other.source.file)} line ${other.source.line}. ` +
      `That registration is used, this one is ignored.`;
    duplicates.push(source.at(at, "registration.endpoint", { summary: "Duplicate registration", detail }));
  }
  return { registrations: [...first.values()], duplicates };
}

/** The key that must be unique. */
export const registrationKey = ({ operation, model }: Pick<Registration, "operation" | "model">): string =>
  `${operation}\n${model}`;
