/** Reads registrations from a directory of YAML files. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { checkDocument, type CheckContext, type Bound, type Claim } from "./check-document";
import { SourceFile, withoutPlace, type Finding } from "./diagnostic";
import { fileError } from "./file-error";
import type { ConfigSource, Listing, LoadedFile } from "./source";
import { parseYaml } from "./yaml";

/** Bytes. A registration has a few hundred. */
const MAX_FILE_SIZE = 1024 * 1024;

/** Server settings, not registrations: skipped if the directory is also the working directory. */
const SETTINGS_FILES = ["llama-openapi.yaml", "llama-openapi.yml"];

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

/**
 * Reads every `*.yaml` and `*.yml` directly in the directory. Skips names that begin with a dot (files of editors and
 * of Kubernetes) and subdirectories; warns of subdirectories with YAML files.
 */
export function directorySource(dir: string, context: CheckContext): ConfigSource {
  return {
    list: () => listEntries(dir),
    read: (file) => loadEntry(file, context),
  };
}

async function listEntries(dir: string): Promise<Listing> {
  try {
    const names = (await readdir(dir, { withFileTypes: true }))
      .filter((entry) => !entry.isFile() || isYaml(entry.name))
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(".") && !SETTINGS_FILES.includes(name));
    return { files: names.sort().map((name) => path.join(dir, name)) };
  } catch (error) {
    const detail = `The configuration directory can't be read: ${fileError(error)}.`;
    return { files: [], problem: withoutPlace(dir, "", { summary: "No configuration", detail }) };
  }
}

/** Reads a file, or warns of a subdirectory. */
async function loadEntry(file: string, context: CheckContext): Promise<LoadedFile> {
  const problem = (finding: Finding): LoadedFile => ({
    ...nothing,
    problems: [withoutPlace(file, "", finding)],
    failed: [{}],
  });
  try {
    // stat, not lstat: follows links.
    const stats = await stat(file);
    if (stats.isDirectory()) {
      const ignored = (await readdir(file)).filter(isYaml);
      if (ignored.length === 0) return nothing;
      const detail = `Registration files lie in the configuration directory itself; ${listedFiles(ignored)} in this one ${ignored.length === 1 ? "is" : "are"} not read.`;
      return problem({ severity: "warning", summary: "Directory not read", detail });
    }
    if (!isYaml(file)) return nothing;
    if (stats.size > MAX_FILE_SIZE) {
      const detail = `It has ${stats.size} bytes; a registration file may have at most ${MAX_FILE_SIZE}.`;
      return problem({ summary: "File too large", detail });
    }
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
    return checkText(new SourceFile(file, text), context, Math.floor(stats.mtimeMs / 1000));
  } catch (error) {
    return problem({ summary: "Unreadable file", detail: `It can't be read: ${fileError(error)}.` });
  }
}

const nothing: LoadedFile = { bound: [], problems: [], failed: [], text: undefined };

/**
 * Checks one file's text. Duplicates within the file are not detected here.
 * @param created Unix seconds, for `Registration.created`
 */
export function checkText(source: SourceFile, context: CheckContext, created: number): LoadedFile {
  const { documents, problems, lost } = parseYaml(source);
  const bound: Bound[] = [];
  const failed: Claim[] = lost ? [{}] : [];
  for (const document of documents) {
    const checked = checkDocument(document, source, context, created);
    problems.push(...checked.problems);
    bound.push(...checked.bound);
    failed.push(...checked.failed);
  }
  return { bound, problems, failed, text: source.text };
}

function listedFiles(names: readonly string[]): string {
  const [first, ...rest] = names;
  return rest.length === 0 ? `${first}` : `${first} and ${rest.length} more`;
}
