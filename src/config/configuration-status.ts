/** The configuration part of /health. */
import path from "node:path";
import type { Diagnostic } from "./diagnostic";

export interface ConfigurationStatus {
  /** Current number of errors in registration files. */
  readonly problems: number;
  /** Number of registrations kept from their last valid version. */
  readonly kept: number;
  /** ISO 8601: start of the current period with at least one error. */
  readonly since?: string;
  /** The first few errors: file names without directories, `line` 0 if unknown. */
  readonly files?: readonly { readonly file: string; readonly line: number; readonly summary: string }[];
}

const MAX_FILES = 20;

/** @param since Unix milliseconds */
export function configurationStatus(errors: readonly Diagnostic[], kept: number, since = 0): ConfigurationStatus {
  if (errors.length === 0) return { problems: 0, kept };
  const files = errors.slice(0, MAX_FILES).map(({ file, line, summary }) => ({
    file: path.basename(file),
    line,
    summary,
  }));
  return { problems: errors.length, kept, since: new Date(since).toISOString(), files };
}
