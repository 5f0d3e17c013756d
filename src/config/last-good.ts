/** What a file registers: what it says now, and of what is wrong now the last version that was right. */
import type { Bound, Claim } from "./check-document";
import { registrationKey } from "./combine";
import type { Registration } from "../contracts/registration";
import type { LoadedFile } from "./source";

export interface FileState {
  /** As it was read last. */
  readonly loaded: LoadedFile;
  /** Of the version that was read last. */
  readonly identity: string;
  /** What it registers now. */
  readonly bound: readonly Bound[];
  /** The last right version of what it fails to register now. */
  readonly kept: readonly Bound[];
  /** The last text that could be read. */
  readonly text: string | undefined;
  /** Names that were deleted while the file had this text. */
  readonly deleted: ReadonlySet<string>;
}

/** @param before undefined for a file that is new */
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

/** Deleted, and not to come back as long as the file says what it says. */
export function withoutModel(state: FileState, model: string): FileState {
  const others = (list: readonly Bound[]): Bound[] => list.filter(({ registration }) => registration.model !== model);
  const deleted = new Set([...state.deleted, model]);
  return { ...state, bound: others(state.bound), kept: others(state.kept), deleted };
}

const matches = ({ operation, model }: Claim, registration: Registration): boolean =>
  (operation ?? registration.operation) === registration.operation &&
  (model ?? registration.model) === registration.model;
