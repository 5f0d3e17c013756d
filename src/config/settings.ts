/**
 * The table of server settings. Flags, environment variables, the keys of `llama-openapi.yaml`, the text of `--help`
 * and the reference page are derived from it.
 */

/** All options of `startServer`. Paths are absolute. */
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
  /** Bytes; undefined: memory available at start, less a reserve. */
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
  /** Directory of the key store; created when first written to. */
  readonly dataDir: string;
  /** Keys in plain text, or `sha256:` and the hash in hexadecimal. */
  readonly apiKey: readonly string[];
  /** A file with one such key per line. */
  readonly apiKeyFile: string | undefined;
  readonly allowAnonymous: boolean;
  /** 0 to 100. */
  readonly maxPriority: number;
  /** Host names besides those of loopback. */
  readonly allowedHosts: readonly string[];
  /** Origins of web pages; `*`: all. */
  readonly corsOrigins: readonly string[];
  /** URL by which clients reach the server; undefined: taken from each request. */
  readonly publicUrl: string | undefined;
  /** CIDR notation or addresses. */
  readonly trustedProxies: readonly string[];
  /** Allow names and origins that no page of the internet can have. */
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
  /** undefined: `/metrics` only on the API's port. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  /** CIDR. */
  readonly metricsNetworks: readonly string[];
  /** URL; undefined: from OpenTelemetry's own variables, or none. */
  readonly otlpEndpoint: string | undefined;
  /** Milliseconds; 0: none. */
  readonly requestTimeout: number;
  /** Milliseconds without a first event after which a stream's head is sent. */
  readonly streamHeadAfter: number;
  /** Milliseconds without an event after which a stream gets a comment. */
  readonly streamCommentInterval: number;
  /** Bytes a second; 0: no minimum. */
  readonly minReadRate: number;
  /** The settings file that was read; undefined if there is none. */
  readonly configFile: string | undefined;
  /** A GGUF file to serve without registrations: `configDir` is not read then. */
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
 * Notation of a setting's value.
 * - `integer`: `min` to `max`; also one of `choices` if there are any
 * - `bytes`: an integer, or one with KiB, MiB or GiB
 * - `duration`: seconds, or a number with ms, s or m; value, `min` and `max` are in milliseconds
 * - `list`: texts separated by commas, or a list in a YAML file
 * - `networks`: a list of networks in CIDR notation, or of addresses
 * - `file`, `directory`: must exist; relative to the working directory, or to the settings file
 * - `path`: need not exist; relative like `file`
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
  /** undefined if an unset value has its own meaning, given in `doc`. */
  readonly default: Value | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** Placeholder of the value in `--help`. */
  readonly placeholder?: string;
  /** Only valid with `--model`. */
  readonly oneFile?: boolean;
  /** Not allowed in the settings file. */
  readonly notInFile?: boolean;
  /** Errors do not show its value. */
  readonly secret?: boolean;
  readonly doc: string;
}

const MiB = 1024 * 1024;

/**
 * Settings by field of ServerSettings. Key in the file: the field's snake_case name; flag and variable are derived from
 * it.
 */
export const SETTINGS = {
  host: {
    type: "string",
    default: "127.0.0.1",
    placeholder: "ADDRESS",
    doc: "Address to listen on. `0.0.0.0` or `::` make the server reachable from the network, which requires API keys or `allow_anonymous`.",
  },
  port: { type: "integer", default: 8080, min: 0, max: 65535, placeholder: "N", doc: "Port. 0: any free port." },
  configDir: {
    type: "directory",
    default: undefined,
    placeholder: "DIR",
    doc: "Directory of registration files. Default: `configs` in the working directory, else the package's own.",
  },
  modelsDir: {
    type: "directory",
    default: undefined,
    placeholder: "DIR",
    doc: "Directory of model files. Default: `models` beside config_dir, else the package's own.",
  },
  templatesDir: {
    type: "directory",
    default: undefined,
    placeholder: "DIR",
    doc: "Directory of `.jinja` chat templates. Default: `templates` beside config_dir.",
  },
  watch: {
    type: "boolean",
    default: true,
    doc: "Apply changes of registration files, and reload models when their files change. If false, only SIGHUP does so.",
  },
  logLevel: {
    type: "choice",
    default: "info",
    choices: ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
    doc: "Minimum severity of logged lines.",
  },
  logFormat: {
    type: "choice",
    default: "auto",
    choices: ["auto", "text", "json"],
    doc: "Log format: `text` (readable lines) or `json` (an object per line). `auto`: `text` on a terminal, else `json`.",
  },
  unknownProperties: {
    type: "choice",
    default: "refuse",
    choices: ["refuse", "warn"],
    doc: "Handling of unknown request properties: `refuse` answers 400, `warn` ignores them and names them in the log and in the header `x-llama-openapi-ignored`. A registration can override this.",
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
    doc: "Maximum size of a request body. For embeddings and rankings half of it, for tokens a quarter, for edits an eighth, but at least 1 MiB.",
  },
  answerLimit: {
    type: "bytes",
    default: 64 * MiB,
    min: 1024,
    max: 256 * MiB,
    placeholder: "SIZE",
    doc: "Maximum size of an answer that is held in memory until it is complete: text, choices, log probabilities, vectors. A request for more gets a 400 before it is computed; an answer that grows larger gets a 400 as soon as it does. Streams have no such limit.",
  },
  mediaUrls: {
    type: "choice",
    default: "refuse",
    choices: ["refuse", "public", "any"],
    doc: "Whether to fetch images that requests give as http(s) URLs. `public`: only from internet addresses, not from this machine or its network. `any`: from everywhere, so clients can reach everything that this server reaches.",
  },
  mediaLimit: {
    type: "bytes",
    default: 20 * MiB,
    min: 1024,
    max: 1024 * MiB,
    placeholder: "SIZE",
    doc: "Maximum total size of one request's images and recordings, sent or fetched.",
  },
  mediaTimeout: {
    type: "duration",
    default: 10_000,
    min: 100,
    max: 600_000,
    placeholder: "TIME",
    doc: "Maximum total time for fetching one request's images.",
  },
  requestTimeout: {
    type: "duration",
    default: 0,
    min: 0,
    max: 86_400_000,
    placeholder: "TIME",
    doc: "Maximum time of a request, from the end of its body to the end of its answer; then it gets a 503, or its stream ends with an error. A registration can override this (`timeout` in its defaults); a request's own `timeout` can only lower it. 0: no limit.",
  },
  streamHeadAfter: {
    type: "duration",
    default: 5_000,
    min: 0,
    max: 86_400_000,
    placeholder: "TIME",
    doc: "Maximum time that a stream waits for its first event (for its model's load, its turn, its prompt) before its head is sent: status 200, then comments. A later error is an event of the stream, an earlier one an HTTP status.",
  },
  streamCommentInterval: {
    type: "duration",
    default: 15_000,
    min: 100,
    max: 60_000,
    placeholder: "TIME",
    doc: "Time without an event after which a stream gets a comment, so that proxies and clients keep its connection. Must be shorter than the shortest idle timeout on the way.",
  },
  minReadRate: {
    type: "integer",
    default: 240,
    min: 0,
    max: 1_000_000,
    placeholder: "BYTES",
    doc: "Minimum rate, in bytes a second, at which a client must read a pending answer, measured over two minutes; slower clients are disconnected. 0: no minimum, but a client that reads nothing for two minutes is disconnected all the same.",
  },
  gracePeriod: {
    type: "duration",
    default: 30_000,
    min: 0,
    max: 3_600_000,
    placeholder: "TIME",
    doc: "Time that requests in flight have to finish after SIGTERM or SIGINT.",
  },
  preload: {
    type: "boolean",
    default: true,
    doc: "Load models at start, as far as memory allows; otherwise each model is loaded by its first request. A registration can override this (`loading`).",
  },
  idleTimeout: {
    type: "duration",
    default: 0,
    min: 0,
    max: 604_800_000,
    placeholder: "TIME",
    doc: "Time without a request after which a model is unloaded; the next request loads it again. 0: never. A registration can override this (`loading`).",
  },
  memoryLimit: {
    type: "bytes",
    default: undefined,
    min: 1024,
    max: 16_384 * 1024 * MiB,
    placeholder: "SIZE",
    doc: "Maximum host memory of all models together: weights, context, buffers. Above it, the least recently used models are unloaded. Default: memory available at start, less a reserve.",
  },
  swapAfter: {
    type: "duration",
    default: 10_000,
    min: 0,
    max: 3_600_000,
    placeholder: "TIME",
    doc: "Time that a model with requests keeps its memory while another model waits for that memory.",
  },
  probeModels: {
    type: "choice",
    default: "auto",
    choices: ["auto", "always", "never"],
    doc: "Whether model files are first tried in a separate process, which a damaged or hostile file may crash. `auto`: files that are new or changed; `always`: at every load.",
  },
  adapter: {
    type: "choice",
    default: "express",
    choices: ["express", "node-http"],
    doc: "HTTP framework: Express, or Node's own `http` module.",
  },
  dataDir: {
    type: "path",
    default: undefined,
    placeholder: "DIR",
    doc: "Directory of API keys and their usage. Default: `llama-openapi` in `$XDG_STATE_HOME` or `~/.local/state`; on Windows in `%LOCALAPPDATA%`.",
  },
  apiKey: {
    type: "list",
    default: [],
    placeholder: "KEY",
    secret: true,
    doc: "API keys with all permissions, besides those of `llama-openapi keys`: texts of 16 characters or more, or `sha256:` and their SHA-256 in hexadecimal; a name for the log may follow after a space. Better set by the environment: other users can see a command's flags.",
  },
  apiKeyFile: {
    type: "file",
    default: undefined,
    placeholder: "FILE",
    doc: "File with such keys, one per line. Reloaded when it changes.",
  },
  allowAnonymous: {
    type: "boolean",
    default: false,
    doc: "Serve requests without a key, on any address, even if there are keys.",
  },
  maxPriority: {
    type: "integer",
    default: 0,
    min: 0,
    max: 100,
    placeholder: "N",
    doc: "Highest `priority` of requests without a key, or with a key of `api_key` or `api_key_file`. Keys of `llama-openapi keys` have their own (`--priority`).",
  },
  allowedHosts: {
    type: "list",
    default: [],
    placeholder: "NAME",
    doc: "Host names by which requests without a key may call this server, besides addresses, `localhost` and those of `allow_local`. Other names are refused against DNS rebinding by web pages.",
  },
  corsOrigins: {
    type: "list",
    default: [],
    placeholder: "ORIGIN",
    doc: "Origins of web pages that may use this server from a browser (`https://chat.example`), besides those of `allow_local`. `*`: all.",
  },
  allowLocal: {
    type: "boolean",
    default: true,
    doc: "Allow requests without a key to call this server by names that no public DNS resolves (`*.local`, `*.internal`, `*.localhost`, `*.home.arpa`, names without a dot, this machine's own name), and, if it listens on loopback, to come from pages of this machine (`http://localhost:3000`, `app://`, `tauri://`, `capacitor://`, `ionic://`, `vscode-webview://`, `vscode-file://`, `file://`). If false, only `allowed_hosts` and `cors_origins` count.",
  },
  publicUrl: {
    type: "string",
    default: undefined,
    placeholder: "URL",
    doc: "URL by which clients reach this server, with or without `/v1`: `https://llm.example`. Shown in the served document and on the first page; its host name counts as one of `allowed_hosts`. Default: scheme and host of each request.",
  },
  trustedProxies: {
    type: "networks",
    default: [],
    placeholder: "CIDR",
    doc: "Proxies (`127.0.0.1`, `10.0.0.0/8`) whose forwarding headers are trusted for client address, scheme, host and path: `X-Forwarded-For`, `-Proto`, `-Host` and `-Prefix`, or `Forwarded`. Such headers of others are ignored. On loopback, a request that a proxy passes on from another machine requires a key or `allow_anonymous`.",
  },
  tlsCert: {
    type: "file",
    default: undefined,
    placeholder: "FILE",
    doc: "TLS certificate for https (PEM, with its chain). Reloaded when it or `tls_key` changes.",
  },
  tlsKey: { type: "file", default: undefined, placeholder: "FILE", doc: "The certificate's private key (PEM)." },
  maxConnections: {
    type: "integer",
    default: 20_000,
    min: 1,
    max: 1_000_000,
    placeholder: "N",
    doc: "Maximum number of connections, including idle ones. A further one is closed at once, together with connections that are idle after an answer.",
  },
  keepAliveTimeout: {
    type: "duration",
    default: 75_000,
    min: 1_000,
    max: 3_600_000,
    placeholder: "TIME",
    doc: "Time after which an idle connection is closed. Should be longer than the idle timeout of proxies and load balancers in front (nginx, AWS: 60 s), so that they close first and no request meets a closed connection.",
  },
  logPrompts: {
    type: "boolean",
    default: false,
    doc: "Log prompts and answers. If false, no text of a request is logged.",
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
    doc: "`vllm`: export the most important metrics also under vLLM's names (`vllm:num_requests_waiting`, ...), for tools that expect those.",
  },
  metricsPort: {
    type: "integer",
    default: undefined,
    min: 0,
    max: 65535,
    placeholder: "N",
    doc: "Serve `/metrics` on a separate port too, over http and without a key: every program that can reach it can read them. 0: any free port. Default: only on the API's port.",
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
    doc: "Networks from which `/metrics` requires no key (`10.0.0.0/8`, `fd00::/8`), such as those of Prometheus. Behind a proxy, all requests come from the proxy's address, unless it is one of `trusted_proxies`.",
  },
  otlpEndpoint: {
    type: "string",
    default: undefined,
    placeholder: "URL",
    doc: "URL of an OpenTelemetry collector that receives traces by OTLP over HTTP, such as `http://127.0.0.1:4318`. Default: OpenTelemetry's own variables (`OTEL_EXPORTER_OTLP_ENDPOINT`); without them, no traces are sent.",
  },
  configFile: {
    type: "file",
    default: undefined,
    placeholder: "FILE",
    notInFile: true,
    doc: "File with these settings. Default: `llama-openapi.yaml` in the working directory, if there is one.",
  },
  model: {
    type: "file",
    default: undefined,
    placeholder: "FILE.gguf",
    doc: "Serve this GGUF file at every endpoint that supports it, and read no registrations.",
  },
  alias: {
    type: "string",
    default: undefined,
    placeholder: "NAME",
    oneFile: true,
    doc: "Model name of that file in requests. Default: the file's name without `.gguf` and without a shard's numbers.",
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
    doc: "Maximum number of sequences computed in parallel.",
  },
  threads: {
    type: "integer",
    default: undefined,
    min: 0,
    max: 512,
    placeholder: "N",
    oneFile: true,
    doc: "Threads for generation. 0: the number of cores that this process may use.",
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
