/** A source of registrations. */
import type { Bound, Claim } from "./check-document";
import type { Diagnostic } from "./diagnostic";

export interface ConfigSource {
  /** Never rejects. */
  list(): Promise<Listing>;
  /** Never rejects: read errors become problems. */
  read(file: string): Promise<LoadedFile>;
}

export interface Listing {
  /** Absolute paths of registration files. Of two registrations of one {operation, model}, the first is used. */
  readonly files: readonly string[];
  /** Why the files could not be listed. */
  readonly problem?: Diagnostic;
}

/** The content of one file. */
export interface LoadedFile {
  /** All valid registrations, in the file's order, including duplicates within the file. */
  readonly bound: readonly Bound[];
  readonly problems: readonly Diagnostic[];
  /** Registrations that the file fails to make: empty if it has no errors. */
  readonly failed: readonly Claim[];
  /** undefined if the file could not be read. */
  readonly text: string | undefined;
}
