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
  readonly watch: boolean;
  readonly logLevel: LogLevel;
  readonly logFormat: LogFormat;
  readonly unknownProperties: "refuse" | "warn";
  readonly cacheNamespace: "shared" | "key";
  /** Bytes. */
  readonly bodyLimit: number;
  /** Bytes. */
  readonly answerLimit: number;
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
  /** Where the store of keys is; made by whoever writes there first. */
  readonly dataDir: string;
  /** Keys in clear, or as `sha256:` and their hash in hexadecimal. */
  readonly apiKey: readonly string[];
  /** A file with one of these a line. */
  readonly apiKeyFile: string | undefined;
  readonly allowAnonymous: boolean;
  /** 0 to 100. */
  readonly maxPriority: number;
  /** Host names beside those of loopback. */
  readonly allowedHosts: readonly string[];
  /** Origins of pages, as browsers write them; `*`: all. */
  readonly corsOrigins: readonly string[];
  /** Where clients find the server; undefined: where each found it. */
  readonly publicUrl: string | undefined;
  /** CIDR, or addresses. */
  readonly trustedProxies: readonly string[];
  /** Names and origins that no page of the internet can have. */
  readonly allowLocal: boolean;
  /** PEM, both or neither. */
  readonly tlsCert: string | undefined;
  readonly tlsKey: string | undefined;
  readonly maxConnections: number;
  /** Milliseconds. */
  readonly keepAliveTimeout: number;
  readonly logPrompts: boolean;
  readonly metrics: boolean;
  readonly metricsNames: "own" | "vllm";
  /** undefined: `/metrics` is served by the API's own port only. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  /** CIDR. */
  readonly metricsNetworks: readonly string[];
  /** URL; undefined where the standard's own variables say it, or nothing does. */
  readonly otlpEndpoint: string | undefined;
  /** Milliseconds; 0: none. */
  readonly requestTimeout: number;
  /** Milliseconds without a first event after which a stream's head goes out. */
  readonly streamHeadAfter: number;
  /** Milliseconds without an event after which a stream gets a comment. */
  readonly streamCommentInterval: number;
  /** Bytes a second; 0: any rate will do. */
  readonly minReadRate: number;
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

export type LogFormat = "auto" | "text" | "json";

export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";

/**
 * How a setting is written.
 * - `integer`: `min` to `max`; also one of `choices` where there are any
 * - `bytes`: an integer, or one with KiB, MiB or GiB
 * - `duration`: seconds, or a number with ms, s or m; its value is in milliseconds, `min` and `max` too
 * - `list`: texts with commas between them, or a list of a YAML file
 * - `networks`: a list of networks in CIDR notation, or of addresses
 * - `file`, `directory`: must exist where it is given; relative to the working directory, or to the settings file
 * - `path`: need not exist; relative as those are
 */
export type SettingType =
  | "string"
  | "integer"
  | "bytes"
  | "duration"
  | "boolean"
  | "choice"
  | "list"
  | "networks"
  | "file"
  | "directory"
  | "path";

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
  /** No error shows its value. */
  readonly secret?: boolean;
  readonly doc: string;
}

const MiB = 1024 * 1024;

/** Setting by field of ServerSettings. The file's key is its snake_case name; flag and variable follow from that. */
export const SETTINGS = {
  host: {
    type: "string",
    default: "127.0.0.1",
    placeholder: "ADDRESS",
    doc: "Address to listen on. `0.0.0.0` or `::` opens the server to the network, which takes keys, or `allow_anonymous`.",
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
  watch: {
    type: "boolean",
    default: true,
    doc: "Take over what changes in the registration files, and load anew what changes in the files that they name. Off, SIGHUP does so.",
  },
  logLevel: {
    type: "choice",
    default: "info",
    choices: ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
    doc: "Least severe log line that is written.",
  },
  logFormat: {
    type: "choice",
    default: "auto",
    choices: ["auto", "text", "json"],
    doc: "How the log is written: `text`, a readable line each, or `json`, an object a line. `auto`: `text` where it goes to a terminal, else `json`.",
  },
  unknownProperties: {
    type: "choice",
    default: "refuse",
    choices: ["refuse", "warn"],
    doc: "What a request property that nobody knows does: `refuse` answers 400, `warn` goes on and names it in the log and in the header `x-llama-openapi-ignored`. A registration can say otherwise.",
  },
  cacheNamespace: {
    type: "choice",
    default: "shared",
    choices: ["shared", "key"],
    doc: "Who shares cached prompts: `shared`, all clients of a model; `key`, each API key has a cache namespace of its own (without a key: each network that requests come from), so that no client can measure what another one has sent. A registration can set its own.",
  },
  bodyLimit: {
    type: "bytes",
    default: 32 * MiB,
    min: 1024,
    max: 1024 * MiB,
    placeholder: "SIZE",
    doc: "Largest request body. Of embeddings and rankings half of it, of tokens a quarter, of edits an eighth, but 1 MiB at least.",
  },
  answerLimit: {
    type: "bytes",
    default: 64 * MiB,
    min: 1024,
    max: 256 * MiB,
    placeholder: "SIZE",
    doc: "Largest answer that is held in memory until it is complete: text, choices, log probabilities, vectors. A request that asks for more is a 400 before it is computed, and one whose answer grows larger is a 400 as soon as it does. Streams hold nothing and have no such limit.",
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
    doc: "How long a request may take, from its body's end to its answer's: then it is a 503, or its stream ends with an error. A registration can say otherwise (`timeout` in its defaults); a request's own `timeout` can only lower it. 0: no limit.",
  },
  streamHeadAfter: {
    type: "duration",
    default: 5_000,
    min: 0,
    max: 86_400_000,
    placeholder: "TIME",
    doc: "How long a stream may wait for its first event (for its model's load, for its turn, for its prompt) until its head is sent without one: 200, and comments. An error after that is an event of the stream, an error before it an HTTP status.",
  },
  streamCommentInterval: {
    type: "duration",
    default: 15_000,
    min: 100,
    max: 60_000,
    placeholder: "TIME",
    doc: "How long a stream whose head is out may be silent until it gets a comment, so that proxies and clients keep its connection. Shorter than the shortest idle timeout on the way.",
  },
  minReadRate: {
    type: "integer",
    default: 240,
    min: 0,
    max: 1_000_000,
    placeholder: "BYTES",
    doc: "Bytes a second that a client must take of its answer, over two minutes in which there was always something to take; a slower one is cut off. 0: any rate will do; a client that takes nothing for two minutes is cut off all the same.",
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
  dataDir: {
    type: "path",
    default: undefined,
    placeholder: "DIR",
    doc: "Where keys, and what they have used, are kept. Default: `llama-openapi` in `$XDG_STATE_HOME` or `~/.local/state`; on Windows in `%LOCALAPPDATA%`.",
  },
  apiKey: {
    type: "list",
    default: [],
    placeholder: "KEY",
    secret: true,
    doc: "Keys that may do everything, beside those of `llama-openapi keys`: texts of 16 characters or more, or `sha256:` and their SHA-256 in hexadecimal; a name for the log may follow behind a blank. Better in the environment: other users see a command's flags.",
  },
  apiKeyFile: {
    type: "file",
    default: undefined,
    placeholder: "FILE",
    doc: "File with such keys, one a line. It is read again when it changes.",
  },
  allowAnonymous: {
    type: "boolean",
    default: false,
    doc: "Serve whoever comes without a key: on any address, and also where there are keys.",
  },
  maxPriority: {
    type: "integer",
    default: 0,
    min: 0,
    max: 100,
    placeholder: "N",
    doc: "Highest `priority` that a request may ask for without a key, or with one of `api_key` or `api_key_file`. Keys of `llama-openapi keys` have their own (`--priority`).",
  },
  allowedHosts: {
    type: "list",
    default: [],
    placeholder: "NAME",
    doc: "Host names, beside addresses, `localhost` and those of `allow_local`, that requests without a key may call this server by. Others may be a web page's trick (DNS rebinding).",
  },
  corsOrigins: {
    type: "list",
    default: [],
    placeholder: "ORIGIN",
    doc: "Web pages that may use this server from a browser, by origin (`https://chat.example`), beside those of `allow_local`. `*`: all.",
  },
  allowLocal: {
    type: "boolean",
    default: true,
    doc: "Let requests without a key call this server by names that no public DNS resolves (`*.local`, `*.internal`, `*.localhost`, `*.home.arpa`, names without a dot, this machine's own name), and, where it listens on loopback, come from pages of this machine (`http://localhost:3000`, `app://`, `tauri://`, `capacitor://`, `ionic://`, `vscode-webview://`, `vscode-file://`, `file://`). Off, only `allowed_hosts` and `cors_origins` count.",
  },
  publicUrl: {
    type: "string",
    default: undefined,
    placeholder: "URL",
    doc: "Where clients find this server, with `/v1` or without: `https://llm.example`. It is in the served document and on the first page, and its name counts as one of `allowed_hosts`. Default: the scheme and host of each request.",
  },
  trustedProxies: {
    type: "networks",
    default: [],
    placeholder: "CIDR",
    doc: "Proxies (`127.0.0.1`, `10.0.0.0/8`) that say where a request came from, and by which scheme, name and path: `X-Forwarded-For`, `-Proto`, `-Host` and `-Prefix`, or `Forwarded`. Others' such headers are ignored. On loopback, a request that one passes on from elsewhere takes a key, or `allow_anonymous`.",
  },
  tlsCert: {
    type: "file",
    default: undefined,
    placeholder: "FILE",
    doc: "Certificate (PEM, with what leads to its root) for https. Read again when it or `tls_key` changes.",
  },
  tlsKey: { type: "file", default: undefined, placeholder: "FILE", doc: "The certificate's private key (PEM)." },
  maxConnections: {
    type: "integer",
    default: 20_000,
    min: 1,
    max: 1_000_000,
    placeholder: "N",
    doc: "Most connections at once, idle ones too. A further one is closed at once, and those that are idle after an answer with it.",
  },
  keepAliveTimeout: {
    type: "duration",
    default: 75_000,
    min: 1_000,
    max: 3_600_000,
    placeholder: "TIME",
    doc: "How long a connection may be idle after an answer until it is closed. Longer than the idle timeout of the proxies and load balancers in front (nginx, AWS: 60 s), so that they close first, and no request meets a closed connection.",
  },
  logPrompts: {
    type: "boolean",
    default: false,
    doc: "Write prompts and answers to the log. Off, no text of a request gets there.",
  },
  metrics: {
    type: "boolean",
    default: true,
    doc: "Serve `/metrics`, for Prometheus and `llama-openapi top`.",
  },
  metricsNames: {
    type: "choice",
    default: "own",
    choices: ["own", "vllm"],
    doc: "`vllm`: the most important metrics under vLLM's names too (`vllm:num_requests_waiting`, ...), for tools that know those.",
  },
  metricsPort: {
    type: "integer",
    default: undefined,
    min: 0,
    max: 65535,
    placeholder: "N",
    doc: "Serve `/metrics` on a port of its own too, by http and without a key: every program that reaches it can read them. 0: any free one. Default: on the API's port only.",
  },
  metricsHost: {
    type: "string",
    default: "127.0.0.1",
    placeholder: "ADDRESS",
    doc: "Address of metrics_port.",
  },
  metricsNetworks: {
    type: "networks",
    default: [],
    placeholder: "CIDR",
    doc: "Networks from which `/metrics` takes no key (`10.0.0.0/8`, `fd00::/8`): those of Prometheus, or of a balancer that reads it. Behind a proxy, all requests come from the proxy's address, unless it is one of `trusted_proxies`.",
  },
  otlpEndpoint: {
    type: "string",
    default: undefined,
    placeholder: "URL",
    doc: "Where traces are sent: an OpenTelemetry collector that takes OTLP over HTTP, such as `http://127.0.0.1:4318`. Default: what OpenTelemetry's own variables say (`OTEL_EXPORTER_OTLP_ENDPOINT`); nothing is sent where they say nothing.",
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
    doc: "The name that clients send for it. Default: the file's name without `.gguf` (and without a shard's numbers).",
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
