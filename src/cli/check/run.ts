/** `llama-openapi check`: settings and registrations, everything that is wrong with them, exit status 1 for an error. */
import { backends } from "../../backend/catalogue";
import { formatDiagnostic, isError, shownPath, type Diagnostic } from "../../config/diagnostic";
import { configSource, loadRegistrations } from "../../config/load-registrations";
import type { Registration } from "../../contracts/registration";
import type { ServerSettings } from "../../config/settings";

/**
 * @param found problems of the settings
 * @param json writes one JSON object instead of text
 * @returns the exit status
 */
export async function runCheck(settings: ServerSettings, found: readonly Diagnostic[], json: boolean): Promise<number> {
  // A directory or file that was named and is missing has fallen back to its default, which is not what should be checked.
  const misplaced = found.some(({ path }) => /config[-_]dir|model$/i.test(path));
  const { registrations, problems } = misplaced
    ? { registrations: [], problems: [] }
    : await loadRegistrations(configSource(settings, { backends: backends() }));
  const all = [...found, ...problems];
  const errors = all.filter(isError).length;
  const warnings = all.length - errors;
  const fine = registrations.map(({ model, operation, source }) => ({ model, operation, ...source }));
  process.stdout.write(
    json
      ? JSON.stringify({ registrations: fine, problems: all, errors, warnings }, null, 2) + "\n"
      : report(registrations, all, errors, warnings),
  );
  return errors === 0 ? 0 : 1;
}

function report(
  registrations: readonly Registration[],
  all: readonly Diagnostic[],
  errors: number,
  warnings: number,
): string {
  const width = Math.max(0, ...registrations.map(({ model }) => model.length));
  const lines = registrations.map(({ model, operation, source }) => {
    const place = source.line === 0 ? shownPath(source.file) : `${shownPath(source.file)}:${source.line}`;
    return `ok  ${model.padEnd(width)}  ${operation}  (${place})`;
  });
  const blocks = [lines.join("\n"), ...all.map(formatDiagnostic)].filter((block) => block !== "");
  const counts = [
    count(registrations.length, "registration"),
    count(errors, "error"),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  return [...blocks, counts.join(", ") + "."].join("\n\n") + "\n";
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
