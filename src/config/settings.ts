/**
 * The one table of server settings. From it come the flags, the environment variables, the keys of
 * `llama-openapi.yaml`, the text of `--help` and the reference page.
 */

/** Everything that `startServer` is told. Paths are absolute. */
export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  readonly configDir: string;
  readonly modelsDir: string;
  readonly templatesDir: string;
  readonly logLevel: LogLevel;
  readonly unknownProperties: "refuse" | "warn";
  /** Bytes. */
  readonly bodyLimit: number;
  /** Milliseconds. */
  readonly gracePeriod: number;
  readonly preload: boolean;
  /** Milliseconds; 0: never. */
  readonly idleTimeout: number;
  /** Bytes; undefined: what is available at start, less a reserve. */
  readonly memoryLimit: number | undefined;
  /** Milliseconds. */
  readonly swapAfter: number;
  readonly probeModels: "auto" | "always" | "never";
  readonly mediaUrls: "refuse" | "public" | "any";
  /** Bytes. */
  readonly mediaLimit: number;
  /** Milliseconds. */
  readonly mediaTimeout: number;
  readonly adapter: "express" | "node-http";
  readonly logPrompts: boolean;
  /** Milliseconds; 0: none. */
  readonly requestTimeout: number;
  /** The settings file that was read; undefined where there is none. */
  readonly configFile: string | undefined;
  /** A GGUF file to serve by itself: then `configDir` is not read. */
  readonly model: string | undefined;
  readonly alias: string | undefined;
  readonly ctxSize: number | undefined;
  readonly parallel: number | undefined;
  readonly threads: number | undefined;
  readonly gpuLayers: number | "auto" | undefined;
}

export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";

/**
 * How a setting is written.
 * - `integer`: `min` to `max`; also one of `choices` where there are any
 * - `bytes`: an integer, or one with KiB, MiB or GiB
 * - `duration`: seconds, or a number with ms, s or m; its value is in milliseconds, `min` and `max` too
 * - `file`, `directory`: must exist where it is given; relative to the working directory, or to the settings file
 */
export type SettingType = "string" | "integer" | "bytes" | "duration" | "boolean" | "choice" | "file" | "directory";

export interface Setting<Value = unknown> {
  readonly type: SettingType;
  /** undefined where the absence means something; `doc` says what. */
  readonly default: Value | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** What stands for the value in `--help`. */
  readonly placeholder?: string;
  /** Belongs to `--model`: an error without it. */
  readonly oneFile?: boolean;
  /** The settings file can't say it. */
  readonly notInFile?: boolean;
  readonly doc: string;
}

const MiB = 1024 * 1024;

/** Setting by field of ServerSettings. The file's key is its snake_case name; flag and variable follow from that. */
export const SETTINGS = {
  host: {
    type: "string",
    default: "127.0.0.1",
    placeholder: "ADDRESS",
    doc: "Address to listen on. `0.0.0.0` or `::` opens the server to the network; there are no keys yet.",
  },
  port: { type: "integer", default: 8080, min: 0, max: 65535, placeholder: "N", doc: "Port. 0: any free one." },
  configDir: {
    type: "directory",
    default: undefined,
    placeholder: "DIR",
    doc: "Registration files. Default: `configs` in the working directory, or the package's own where there is none.",
  },
  modelsDir: {
    type: "directory",
    default: undefined,
    placeholder: "DIR",
    doc: "Where model files are looked for. Default: `models` beside config_dir, or the package's own where there is none.",
  },
  templatesDir: {
    type: "directory",
    default: undefined,
    placeholder: "DIR",
    doc: "Where `.jinja` chat templates are looked for. Default: `templates` beside config_dir.",
  },
  logLevel: {
    type: "choice",
    default: "info",
    choices: ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
    doc: "Least severe log line that is written.",
  },
  unknownProperties: {
    type: "choice",
    default: "refuse",
    choices: ["refuse", "warn"],
    doc: "What a request property that nobody knows does: `refuse` answers 400, `warn` goes on and names it in the log and in the header `x-llama-openapi-ignored`. A registration can say otherwise.",
  },
  bodyLimit: {
    type: "bytes",
    default: 32 * MiB,
    min: 1024,
    max: 1024 * MiB,
    placeholder: "SIZE",
    doc: "Largest request body.",
  },
  mediaUrls: {
    type: "choice",
    default: "refuse",
    choices: ["refuse", "public", "any"],
    doc: "Whether images are fetched that a request gives by http(s) URL. `public`: from addresses of the internet, none of this machine's or its network's. `any`: from everywhere, so that clients reach what this server reaches.",
  },
  mediaLimit: {
    type: "bytes",
    default: 20 * MiB,
    min: 1024,
    max: 1024 * MiB,
    placeholder: "SIZE",
    doc: "Most bytes of one request's images and recordings together, sent or fetched.",
  },
  mediaTimeout: {
    type: "duration",
    default: 10_000,
    min: 100,
    max: 600_000,
    placeholder: "TIME",
    doc: "How long fetching one request's images may take, all together.",
  },
  requestTimeout: {
    type: "duration",
    default: 0,
    min: 0,
    max: 86_400_000,
    placeholder: "TIME",
    doc: "How long a request may take, from its body's end to its answer's: then it is a 503, or its stream ends with an error. A request can say otherwise (`timeout`). 0: as long as it likes.",
  },
  gracePeriod: {
    type: "duration",
    default: 30_000,
    min: 0,
    max: 3_600_000,
    placeholder: "TIME",
    doc: "How long requests in flight may go on after SIGTERM or SIGINT.",
  },
  preload: {
    type: "boolean",
    default: true,
    doc: "Load models at start, as far as there is room; otherwise each with the first request for it. A registration can say otherwise (`loading`).",
  },
  idleTimeout: {
    type: "duration",
    default: 0,
    min: 0,
    max: 604_800_000,
    placeholder: "TIME",
    doc: "Unload a model that has had no request for so long; the next one loads it again. 0: never. A registration can say otherwise (`loading`).",
  },
  memoryLimit: {
    type: "bytes",
    default: undefined,
    min: 1024,
    max: 16_384 * 1024 * MiB,
    placeholder: "SIZE",
    doc: "Most memory of the host that models take together: weights, context, buffers. Beyond it, those that were used least recently are unloaded. Default: what is available at start, less a reserve.",
  },
  swapAfter: {
    type: "duration",
    default: 10_000,
    min: 0,
    max: 3_600_000,
    placeholder: "TIME",
    doc: "How long a loaded model keeps its memory while it has requests and another model waits for that memory.",
  },
  probeModels: {
    type: "choice",
    default: "auto",
    choices: ["auto", "always", "never"],
    doc: "Whether model files are tried in a process of their own first, which a damaged or hostile one may end. `auto`: those that were not tried before as they are now; `always`: at every load.",
  },
  adapter: {
    type: "choice",
    default: "express",
    choices: ["express", "node-http"],
    doc: "What carries the HTTP: Express, or Node's own `http` module.",
  },
  logPrompts: {
    type: "boolean",
    default: false,
    doc: "Write prompts and answers to the log. Off, no text of a request gets there.",
  },
  configFile: {
    type: "file",
    default: undefined,
    placeholder: "FILE",
    notInFile: true,
    doc: "File with these settings. Default: `llama-openapi.yaml` in the working directory, where there is one.",
  },
  model: {
    type: "file",
    default: undefined,
    placeholder: "FILE.gguf",
    doc: "Serve this GGUF file at every endpoint it can serve, and read no registrations.",
  },
  alias: {
    type: "string",
    default: undefined,
    placeholder: "NAME",
    oneFile: true,
    doc: "The name that clients send for it. Default: the file's name without `.gguf`.",
  },
  ctxSize: {
    type: "integer",
    default: undefined,
    min: 0,
    max: 16_777_216,
    placeholder: "N",
    oneFile: true,
    doc: "KV cells of all sequences together (`context_size` of a registration). 0: the model's training context.",
  },
  parallel: {
    type: "integer",
    default: undefined,
    min: 1,
    max: 256,
    placeholder: "N",
    oneFile: true,
    doc: "Sequences that are computed at once.",
  },
  threads: {
    type: "integer",
    default: undefined,
    min: 0,
    max: 512,
    placeholder: "N",
    oneFile: true,
    doc: "Threads for generation. 0: the cores that this process may use.",
  },
  gpuLayers: {
    type: "integer",
    default: undefined,
    min: 0,
    max: 100_000,
    choices: ["auto"],
    placeholder: "N|auto",
    oneFile: true,
    doc: "Layers kept on the GPU; `auto`: as many as fit into its free memory.",
  },
} as const satisfies { [Field in keyof ServerSettings]: Setting<ServerSettings[Field]> };

export type SettingName = keyof ServerSettings;

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** `configDir` -> `config_dir` */
export const fileKey = (name: SettingName): string => name.replace(/[A-Z]/g, (letter) => "_" + letter.toLowerCase());

/** `configDir` -> `--config-dir` */
export const flagName = (name: SettingName): string => "--" + fileKey(name).replaceAll("_", "-");

/** `configDir` -> `LLAMA_OPENAPI_CONFIG_DIR` */
export const variableName = (name: SettingName): string => "LLAMA_OPENAPI_" + fileKey(name).toUpperCase();
