/** Reads a directory of registration files. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { checkDocument, type CheckContext, type Bound } from "./check-document";
import { SourceFile, sortDiagnostics, shownPath, withoutPlace, type Diagnostic, type Finding } from "./diagnostic";
import { fileError } from "./file-error";
import type { Registration } from "./registration";
import { parseYaml } from "./yaml";

export interface LoadedConfig {
  /** Those that are right, whatever is wrong with others. In the order of file names, then as they stand. */
  readonly registrations: Registration[];
  /** Every error and warning of every file. */
  readonly problems: Diagnostic[];
}

/** Bytes. A registration takes a few hundred. */
const MAX_FILE_SIZE = 1024 * 1024;

/** Server settings, no registrations, also where the directory is the working directory. */
const SETTINGS_FILES = ["llama-openapi.yaml", "llama-openapi.yml"];

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

/**
 * Reads every `*.yaml` and `*.yml` that lies in the directory itself. Names that begin with a dot are left out
 * (editors' and Kubernetes' own files), directories are not entered; a warning names one that has YAML files in it.
 * Never rejects: what can't be read is a problem.
 */
export async function loadConfig(dir: string, context: CheckContext): Promise<LoadedConfig> {
  const problems: Diagnostic[] = [];
  let names: string[];
  try {
    names = (await readdir(dir)).filter((name) => !name.startsWith(".")).sort();
  } catch (error) {
    const detail = `The configuration directory can't be read: ${fileError(error)}.`;
    return { registrations: [], problems: [withoutPlace(dir, "", { summary: "No configuration", detail })] };
  }
  const bound: Bound[] = [];
  for (const name of names) {
    if (SETTINGS_FILES.includes(name)) continue;
    const loaded = await loadEntry(path.join(dir, name), context);
    bound.push(...loaded.bound);
    problems.push(...loaded.problems);
  }
  const { registrations, duplicates } = withoutDuplicates(bound);
  return { registrations, problems: sortDiagnostics([...problems, ...duplicates]) };
}

export interface LoadedFile {
  readonly bound: Bound[];
  readonly problems: Diagnostic[];
}

/** A file, or a directory that lies among the files. */
async function loadEntry(file: string, context: CheckContext): Promise<LoadedFile> {
  const problem = (finding: Finding): LoadedFile => ({ bound: [], problems: [withoutPlace(file, "", finding)] });
  try {
    // stat, not lstat: a link counts as what it leads to.
    const stats = await stat(file);
    if (stats.isDirectory()) {
      const ignored = (await readdir(file)).filter(isYaml);
      if (ignored.length === 0) return { bound: [], problems: [] };
      const detail = `Registration files lie in the configuration directory itself; ${listedFiles(ignored)} in this one ${ignored.length === 1 ? "is" : "are"} not read.`;
      return problem({ severity: "warning", summary: "Directory not read", detail });
    }
    if (!isYaml(file)) return { bound: [], problems: [] };
    if (stats.size > MAX_FILE_SIZE) {
      const detail = `It has ${stats.size} bytes; a registration file may have ${MAX_FILE_SIZE}.`;
      return problem({ summary: "File too large", detail });
    }
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
    return checkText(new SourceFile(file, text), context, Math.floor(stats.mtimeMs / 1000));
  } catch (error) {
    return problem({ summary: "Unreadable file", detail: `It can't be read: ${fileError(error)}.` });
  }
}

/**
 * Checks one file's text, its own duplicates aside.
 * @param created Unix seconds, for `Registration.created`
 */
export function checkText(source: SourceFile, context: CheckContext, created: number): LoadedFile {
  const { documents, problems } = parseYaml(source);
  const bound: Bound[] = [];
  for (const document of documents) {
    const checked = checkDocument(document, source, context, created);
    problems.push(...checked.problems);
    bound.push(...checked.bound);
  }
  return { bound, problems };
}

/** The first registration of each {operation, model} holds; the others are errors that name both places. */
function withoutDuplicates(bound: readonly Bound[]): { registrations: Registration[]; duplicates: Diagnostic[] } {
  const first = new Map<string, Registration>();
  const duplicates: Diagnostic[] = [];
  for (const { registration, source, at } of bound) {
    const { operation, model } = registration;
    const id = `${operation}\n${model}`;
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, registration);
      continue;
    }
    const detail =
      `"${model}" is registered at ${operation} already, in ${shownPath(other.source.file)} line ${other.source.line}. ` +
      `That registration holds; this one is not used.`;
    duplicates.push(source.at(at, "registration.endpoint", { summary: "Duplicate registration", detail }));
  }
  return { registrations: [...first.values()], duplicates };
}

function listedFiles(names: readonly string[]): string {
  const [first, ...rest] = names;
  return rest.length === 0 ? `${first}` : `${first} and ${rest.length} more`;
}
