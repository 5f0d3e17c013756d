/** Measures the matrix: every property with every template, over real servers with models of their own weights. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pino from "pino";
import { startServer } from "../../src";
import type { ServerSettings } from "../../src/config/settings";
import { type ModelFile, writeModel } from "./model-file";
import { type Property, PROPERTIES, SAID } from "./properties";
import { shownTexts } from "./shown-call";
import { Fault, NOTHING_SHOWN, type Shown, Target } from "./target";
import { type Template, templates } from "./templates";

/** Templates that one server has loaded at once. */
const AT_ONCE = 8;

/** true: it holds; false: the property says nothing of the template; a text: why it does not hold. */
export type Cell = boolean | string;

/** By the property's id. */
export type Row = ReadonlyMap<string, Cell>;

/** By the template's name. */
export type Matrix = ReadonlyMap<string, Row>;

/**
 * Serves a model for each template, and asks all at once.
 * @param shown what the weights of each say
 */
export type Serve = <Result>(
  some: readonly Template[],
  shown: (index: number) => Shown,
  ask: (target: Target, template: Template, index: number) => Promise<Result>,
) => Promise<Result[]>;

/**
 * @param chosen by name; default: all
 * @param serve the server that is asked; default: ours
 * @param note is called with each template's name and how long it took
 */
export async function measure({
  chosen = templates(),
  properties = PROPERTIES,
  serve = serveOurs,
  note = (_line: string): void => {},
} = {}): Promise<Matrix> {
  const matrix = new Map<string, Row>();
  for (let i = 0; i < chosen.length; i += AT_ONCE) {
    const some = chosen.slice(i, i + AT_ONCE);
    // The weights say what the template shows: for that, it has to be asked first.
    const shown = await serveOurs(some, () => NOTHING_SHOWN, shownTexts);
    const rows = await serve(
      some,
      (at) => shown[at]!,
      async (target, { name }): Promise<[string, Row]> => {
        const start = performance.now();
        const row = await measureOne(target, properties);
        note(`${name}: ${Math.round(performance.now() - start)} ms`);
        return [name, row];
      },
    );
    for (const [name, row] of rows) matrix.set(name, row);
  }
  return matrix;
}

/** The model of a template, whose weights say that. */
export function writeModelOf(template: Template, { calls, later, frame }: Shown, file: string): ModelFile {
  const said = SAID.map((text) => frame + text);
  const texts = [...said, ...calls.map(({ text }) => text), ...(later === undefined ? [] : [later.text])];
  return writeModel(file, template, [...new Set(texts)], 7);
}

const serveOurs: Serve = async (some, shown, ask) => {
  const dir = mkdtempSync(path.join(tmpdir(), "matrix-"));
  const configs = path.join(dir, "configs");
  mkdirSync(configs);
  const files = some.map((template, i): ModelFile => {
    const file = path.join(dir, `model-${i}.gguf`);
    writeFileSync(path.join(configs, `model-${i}.yaml`), registration(`model-${i}`, file));
    return writeModelOf(template, shown(i), file);
  });
  const server = await startServer(settings(dir, configs), { log: pino({ level: "silent" }) });
  try {
    await server.ready;
    const target = (i: number): Target => new Target(server.url, `model-${i}`, files[i]!, shown(i));
    return await Promise.all(some.map((one, i) => ask(target(i), one, i)));
  } finally {
    await server.close(0);
    rmSync(dir, { recursive: true, force: true });
  }
};

async function measureOne(target: Target, properties: readonly Property[]): Promise<Row> {
  const row = new Map<string, Cell>();
  for (const property of properties) {
    try {
      row.set(property.id, await property.check(target));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      row.set(property.id, error.message);
    }
  }
  return row;
}

const settings = (modelsDir: string, configDir: string): ServerSettings =>
  ({
    host: "127.0.0.1",
    port: 0,
    configDir,
    modelsDir,
    templatesDir: modelsDir,
    logLevel: "silent",
    unknownProperties: "refuse",
    bodyLimit: 1024 * 1024,
    answerLimit: 1024 * 1024,
    gracePeriod: 10_000,
    adapter: "node-http",
    logPrompts: false,
    maxPriority: 0,
    metricsNetworks: [],
    requestTimeout: 0,
  }) as Partial<ServerSettings> as ServerSettings;

const registration = (
  name: string,
  file: string,
): string => `registration: { model: ${name}, endpoint: [createChatCompletion, applyTemplate] }
local_settings:
  backend: llama
  model: ${file}
  context_size: 32768
  kv_layout: unified
  kv_type_k: f32
  kv_type_v: f32
  flash_attention: "off"
  parallel: 8
  threads: 1
`;
