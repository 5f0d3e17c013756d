/** The rows of the matrix: every chat template that llama.cpp ships, one that knows no tools, and the embedded model's. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

export interface Template {
  /** As the tables write it. */
  readonly name: string;
  /** Jinja. */
  readonly source: string;
}

/** In llama.cpp's own tree, or beside ours, where scripts/fetch-llama.mjs --templates brings them. */
const FOLDERS = [
  ...(process.env.LLAMA_CPP_DIR === undefined ? [] : [process.env.LLAMA_CPP_DIR]),
  path.join(ROOT, "vendor/llama.cpp"),
  path.join(ROOT, "vendor/llama.cpp-templates"),
].map((folder) => path.join(folder, "models/templates"));

/** It describes no tools: the server uses its own protocol. */
const CHATML: Template = {
  name: "ChatML (no tools: our own protocol)",
  source:
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}" +
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}",
};

/** @throws Error where llama.cpp's templates are missing */
export function templates(): Template[] {
  const folder = FOLDERS.find((one) => existsSync(one));
  if (folder === undefined)
    throw new Error("There are no templates. `node scripts/fetch-llama.mjs --templates` brings them.");
  const shipped = readdirSync(folder)
    .filter((file) => file.endsWith(".jinja"))
    .sort()
    .map((file) => ({ name: path.basename(file, ".jinja"), source: readFileSync(path.join(folder, file), "utf8") }));
  return [
    ...shipped,
    CHATML,
    { name: "the embedded model's", source: templateOf(path.join(ROOT, "models/tiny.gguf")) },
  ];
}

/** The chat template in a GGUF file. */
function templateOf(file: string): string {
  const bytes = readFileSync(file);
  const key = "tokenizer.chat_template";
  const type = bytes.indexOf(key) + key.length;
  const start = type + 4 + 8;
  return bytes.toString("utf8", start, start + Number(bytes.readBigUInt64LE(type + 4)));
}

/** What looks like the name of a control token in a template. The vocabulary of the template's model has these as such. */
const NAMES = new RegExp(
  [
    "<\\|[^|<>\\s{}'\"]{1,40}\\|>",
    "<｜[^<>\\s'\"]{1,60}｜>",
    "\\[/?[A-Z][A-Z_]{1,30}\\]",
    "</?s>",
    "<(?:start|end)_of_\\w+>",
    "</?think>",
    "</?tool_\\w+>",
    "<\\|\\w+>",
    "<\\w+\\|>",
    "</?[a-z_]+:[a-z_]+>",
    "\\]~!?b[\\[\\]]",
    "\\[e~\\[",
  ].join("|"),
  "g",
);

export function controlNames({ source }: Template): string[] {
  return [...new Set(Array.from(source.replaceAll("{}", formatted(source)).matchAll(NAMES), ([name]) => name))];
}

/** What a template's formats put into names: a text that it has set itself, or else an empty one. */
function formatted(source: string): string {
  const [, variable] = /\.format\((\w+)\)/.exec(source) ?? [];
  const [, text = ""] = new RegExp(`set ${variable ?? "(?!)"} = '([^'{}]*)'`).exec(source) ?? [];
  return text;
}
