/** Checks one YAML document and returns its valid registrations and all its errors. */
import { existsSync } from "node:fs";
import type { Backend, BackendDirs, EngineBackend, LocalSettings } from "../contracts/backend";
import type { OperationId } from "../generated/routes";
import { checkDefaults, checkLimit } from "./check-defaults";
import { listed, type Diagnostic, type Finding, type Range, type SourceFile } from "./diagnostic";
import { resolveEndpoint } from "./endpoint";
import { nearest } from "../lib/nearest";
import type { Loading, Registration } from "../contracts/registration";
import { REGISTRATION_SCHEMA, type RegistrationDocument } from "./registration-schema";
import { deepFreeze } from "./registry";
import { checkSchema, type SchemaError } from "./schema-check";
import { parseDuration } from "./setting-value";
import { keyPath, locate, valueRange, type YamlDocument, type YamlNode } from "./yaml";

/** The part of a backend that configuration checks need. Only engine backends have files. */
export type BackendShape = Pick<Backend, "name" | "settingsSchema"> & Pick<EngineBackend, "files">;

/** Backends and directories that registrations are checked against. */
export interface CheckContext {
  readonly backends: ReadonlyMap<string, BackendShape>;
  /** Directories of the files that local settings name; undefined: the files' existence is not checked. */
  readonly dirs?: BackendDirs;
}

/** A registration with its source position. */
export interface Bound {
  readonly registration: Registration;
  readonly source: SourceFile;
  readonly at: Range;
}

/** A registration that an invalid document fails to make. An undefined field means that any value is possible. */
export interface Claim {
  readonly operation?: OperationId;
  readonly model?: string;
}

type Steps = readonly (string | number)[];

/**
 * @param created Unix seconds, for `Registration.created`
 * @returns `bound`: registrations of the operations without errors (none if the document itself is invalid); `failed`:
 *   those it fails to register
 */
export function checkDocument(
  document: YamlDocument,
  source: SourceFile,
  context: CheckContext,
  created: number,
): { bound: Bound[]; problems: Diagnostic[]; failed: Claim[] } {
  const report = new Report(document, source);
  const shape = checkSchema(REGISTRATION_SCHEMA, document.value, "a registration");
  for (const error of shape) report.add(error.steps, error, error.aboutKey);
  // Checks valid parts even if another part is invalid.
  const parts = (isMapping(document.value) ? document.value : {}) as Partial<RegistrationDocument>;
  const settings = parts.local_settings;
  if (isMapping(settings)) {
    for (const error of checkLocalSettings(settings, context.backends)) {
      report.add(["local_settings", ...error.steps], error, error.aboutKey);
    }
  }
  const bad = document.hasErrors || report.problems.length > 0;
  if (!bad) findFiles(settings as LocalSettings, context, report);
  const bound: Bound[] = [];
  const operations = endpoints(parts, report);
  // A duplicate key is ambiguous.
  const unsure = (key: string): boolean => document.hasErrors || report.isAbout(["registration", key]);
  const model = unsure("model") ? undefined : parts.registration?.model;
  const failed: Claim[] = unsure("endpoint") ? [{ model }] : [];
  for (const { operation, at } of operations) {
    const before = report.problems.length;
    const defaults = checkRequests(operation, parts, report);
    if (bad || report.problems.length > before) {
      failed.push({ operation, model });
      continue;
    }
    const registration = deepFreeze<Registration>({
      operation,
      model: (parts as RegistrationDocument).registration.model,
      local: settings as LocalSettings,
      defaults,
      limits: parts.limits ?? {},
      ...(parts.unknown_properties && { unknownProperties: parts.unknown_properties }),
      ...(parts.cache_namespace && { cacheNamespace: parts.cache_namespace }),
      ...(parts.loading && { loading: readLoading(parts.loading) }),
      created,
      source: { file: source.name, line: source.position(at.start).line },
    });
    bound.push({ registration, source, at });
  }
  return { bound, problems: report.diagnostics(operations.length), failed };
}

function readLoading({ preload, idle_timeout: idle }: NonNullable<RegistrationDocument["loading"]>): Loading {
  return { ...(preload !== undefined && { preload }), ...(idle !== undefined && { idleTimeout: parseDuration(idle) }) };
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function checkLocalSettings(settings: Record<string, unknown>, backends: CheckContext["backends"]): SchemaError[] {
  const name = settings["backend"];
  const names = [...backends.keys()];
  const backend = typeof name === "string" ? backends.get(name) : undefined;
  if (backend !== undefined)
    return checkSchema(backend.settingsSchema, settings, `local_settings of the backend "${backend.name}"`);
  const quoted = names.map((known) => `"${known}"`);
  const expected = quoted.length === 1 ? `${quoted[0]}` : `one of ${listed(quoted, "or")}`;
  if (name === undefined) {
    const detail = `local_settings needs "backend": ${expected}. Nothing is guessed.`;
    return [{ steps: ["backend"], aboutKey: true, summary: "Missing key", detail, expected }];
  }
  const near = typeof name === "string" ? nearest(name, names) : undefined;
  const guess = near === undefined ? "" : ` Did you mean "${near}"?`;
  const detail = `There is no backend ${JSON.stringify(name)}.${guess} Expected ${expected}.`;
  return [{ steps: ["backend"], aboutKey: false, summary: "Unknown backend", detail, expected, nearest: near }];
}

/** A missing file is an error, but the model stays registered: its requests report the missing file until it exists. */
function findFiles(settings: LocalSettings, { backends, dirs }: CheckContext, report: Report): void {
  if (dirs === undefined) return;
  const missing = new Map<string, string[]>();
  for (const { setting, path, wrong } of backends.get(settings.backend)?.files?.(settings, dirs) ?? []) {
    if (!existsSync(path)) missing.set(setting, [...(missing.get(setting) ?? []), path]);
    else if (wrong !== undefined)
      report.add(["local_settings", setting], { summary: "Wrong file", detail: wrong }, false);
  }
  for (const [setting, [first, ...more]] of missing) {
    const others = more.length === 0 ? "" : `, nor ${more.length} more that belong to it`;
    const detail = `There is no file ${first}${others}.`;
    report.add(["local_settings", setting], { summary: "Missing file", detail }, false);
  }
}

/** The document's operations with their positions; invalid ones are reported. */
function endpoints(parts: Partial<RegistrationDocument>, report: Report): { operation: OperationId; at: Range }[] {
  const registration: unknown = parts.registration;
  const written = isMapping(registration) ? registration["endpoint"] : undefined;
  const list: [Steps, unknown][] = Array.isArray(written)
    ? written.map((item: unknown, i) => [["registration", "endpoint", i], item])
    : [[["registration", "endpoint"], written]];
  const found: { operation: OperationId; at: Range }[] = [];
  for (const [steps, text] of list) {
    if (typeof text !== "string" || text === "") continue;
    const operation = resolveEndpoint(text);
    if (typeof operation === "string") found.push({ operation, at: report.range(steps, false) });
    else report.add(steps, operation, false);
  }
  return found;
}

/** Reports errors in defaults and limits for this operation; returns the defaults. */
function checkRequests(
  operation: OperationId,
  parts: Partial<RegistrationDocument>,
  report: Report,
): Record<string, unknown> {
  let defaults: Record<string, unknown> = {};
  if (isMapping(parts.request_defaults)) {
    const { node } = locate(report.document.root, ["request_defaults"]);
    const checked = checkDefaults(operation, parts.request_defaults, node);
    defaults = checked.defaults;
    for (const error of checked.errors) {
      report.add(["request_defaults", ...error.steps], error, error.aboutKey, operation);
    }
  }
  for (const [name, limit] of Object.entries(isMapping(parts.limits) ? parts.limits : {})) {
    if (typeof limit !== "number") continue;
    const steps = ["limits", name];
    const finding = checkLimit(operation, name, limit);
    if (finding !== undefined) report.add(steps, finding, true, operation);
    const [place, value] = writtenDefault(parts.request_defaults ?? {}, name);
    if (typeof value === "number" && value > limit) {
      const detail = `The default ${value} is above this registration's own limit of ${limit}.`;
      report.add(["request_defaults", ...place], { summary: "Default above its limit", detail }, false, operation);
    }
  }
  return defaults;
}

/** A default and its path: extensions may be written at the top level. */
function writtenDefault(defaults: Readonly<Record<string, unknown>>, name: string): [Steps, unknown] {
  if (Object.hasOwn(defaults, name)) return [[name], defaults[name]];
  const extensions = defaults["x-localai-extensions"];
  return [["x-localai-extensions", name], isMapping(extensions) ? extensions[name] : undefined];
}

/** Collects a document's problems. A problem that several operations share is reported once, with their names. */
class Report {
  readonly problems: { steps: Steps; finding: Finding; aboutKey: boolean; operations: OperationId[] }[] = [];

  constructor(
    readonly document: YamlDocument,
    private readonly source: SourceFile,
  ) {}

  add(steps: Steps, finding: Finding, aboutKey: boolean, operation?: OperationId): void {
    const typed = withIndices(this.document.root, steps);
    this.problems.push({ steps: typed, finding, aboutKey, operations: operation === undefined ? [] : [operation] });
  }

  /** Whether there is a problem at the path, below it or above it. */
  isAbout(path: Steps): boolean {
    return this.problems.some(({ steps }) => path.slice(0, steps.length).every((step, i) => step === steps[i]));
  }

  /** Range of the key at the path, or of its value; if it is missing, of the nearest existing ancestor. */
  range(steps: Steps, aboutKey: boolean): Range {
    const located = locate(this.document.root, steps);
    return aboutKey && located.walked === steps.length && located.key !== undefined ? located.key : valueRange(located);
  }

  /** @param checked number of operations checked; a problem that all of them share names no operations */
  diagnostics(checked: number): Diagnostic[] {
    const merged = new Map<string, (typeof this.problems)[number]>();
    for (const problem of this.problems) {
      const id = JSON.stringify([problem.steps, problem.finding]);
      const same = merged.get(id);
      if (same === undefined) merged.set(id, { ...problem, operations: [...problem.operations] });
      else same.operations.push(...problem.operations);
    }
    return [...merged.values()].map(({ steps, finding, aboutKey, operations }) => {
      const some = operations.length > 0 && operations.length < checked;
      const by = some ? ` (${listed(operations)})` : "";
      const detail = finding.detail + by;
      return this.source.at(this.range(steps, aboutKey), keyPath(steps), { ...finding, detail });
    });
  }
}

/** Schema errors have list indices as strings: converts them to numbers where the document has a list. */
function withIndices(root: YamlNode, steps: Steps): Steps {
  return steps.map((step, i) => {
    const parent = locate(root, steps.slice(0, i));
    return parent.walked === i && parent.node.kind === "sequence" ? Number(step) : step;
  });
}
