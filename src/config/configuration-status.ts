/** What /health says of the configuration. */
import path from "node:path";
import type { Diagnostic } from "./diagnostic";

export interface ConfigurationStatus {
  /** Errors in registration files, as they are now. */
  readonly problems: number;
  /** Registrations that go on as they were when they were right. */
  readonly kept: number;
  /** ISO 8601: since when there is an error, whichever. */
  readonly since?: string;
  /** Where the first few of them are: names of files without their directories, `line` 0 where no line is meant. */
  readonly files?: readonly { readonly file: string; readonly line: number; readonly summary: string }[];
}

const MAX_FILES = 20;

/** @param since milliseconds of Unix time */
export function configurationStatus(errors: readonly Diagnostic[], kept: number, since = 0): ConfigurationStatus {
  if (errors.length === 0) return { problems: 0, kept };
  const files = errors.slice(0, MAX_FILES).map(({ file, line, summary }) => ({
    file: path.basename(file),
    line,
    summary,
  }));
  return { problems: errors.length, kept, since: new Date(since).toISOString(), files };
}
