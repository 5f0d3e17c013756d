/** The registrations of a file: its valid ones, and for invalid ones their last valid version. */
import type { Bound, Claim } from "./check-document";
import { registrationKey } from "./combine";
import type { Registration } from "../contracts/registration";
import type { LoadedFile } from "./source";

export interface FileState {
  /** The last version read. */
  readonly loaded: LoadedFile;
  /** Identity of the last version read. */
  readonly identity: string;
  /** The registrations of the last version read. */
  readonly bound: readonly Bound[];
  /** The last valid version of registrations that are invalid now. */
  readonly kept: readonly Bound[];
  /** The last readable text. */
  readonly text: string | undefined;
  /** Model names that were deleted while the file had this text. */
  readonly deleted: ReadonlySet<string>;
}

/** @param before undefined for a new file */
export function nextState(before: FileState | undefined, loaded: LoadedFile, identity: string): FileState {
  const text = loaded.text ?? before?.text;
  const deleted = before !== undefined && text === before.text ? before.deleted : new Set<string>();
  const bound = loaded.bound.filter(({ registration }) => !deleted.has(registration.model));
  const now = new Set(bound.map(({ registration }) => registrationKey(registration)));
  const kept = [...(before?.bound ?? []), ...(before?.kept ?? [])].filter(
    ({ registration }) =>
      !now.has(registrationKey(registration)) && loaded.failed.some((claim) => matches(claim, registration)),
  );
  return { loaded, identity, bound, kept, text, deleted };
}

/** The state without a deleted model, which stays deleted until the file's text changes. */
export function withoutModel(state: FileState, model: string): FileState {
  const others = (list: readonly Bound[]): Bound[] => list.filter(({ registration }) => registration.model !== model);
  const deleted = new Set([...state.deleted, model]);
  return { ...state, bound: others(state.bound), kept: others(state.kept), deleted };
}

const matches = ({ operation, model }: Claim, registration: Registration): boolean =>
  (operation ?? registration.operation) === registration.operation &&
  (model ?? registration.model) === registration.model;
