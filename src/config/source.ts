/** Where registrations come from. */
import type { Bound, Claim } from "./check-document";
import type { Diagnostic } from "./diagnostic";

export interface ConfigSource {
  /** Never rejects. */
  list(): Promise<Listing>;
  /** Never rejects: what can't be read is a problem. */
  read(file: string): Promise<LoadedFile>;
}

export interface Listing {
  /** Absolute paths of what may hold registrations. Of two registrations of one {operation, model} the first holds. */
  readonly files: readonly string[];
  /** Why it can't be known which files there are. */
  readonly problem?: Diagnostic;
}

/** What one file gave. */
export interface LoadedFile {
  /** Those that are right, whatever is wrong with others. As they stand in the file, its own duplicates among them. */
  readonly bound: readonly Bound[];
  readonly problems: readonly Diagnostic[];
  /** What it fails to register: empty where nothing is wrong with it. */
  readonly failed: readonly Claim[];
  /** undefined where it could not be read. */
  readonly text: string | undefined;
}
