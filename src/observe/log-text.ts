/** One line of the log for people: time, level, message, and the few facts that matter. */
import { styleText } from "node:util";
import { shownBytes } from "../lib/bytes";

/** What pino writes. */
export type LogLine = Readonly<Record<string, unknown>>;

type Style = Parameters<typeof styleText>[0];

const LEVEL_STYLES: Readonly<Record<string, Style>> = { fatal: "red", error: "red", warn: "yellow", info: "green" };

/** Longest value of a fact. */
const LONGEST = 160;

/** @param colour whether escape sequences may be in it; none of another kind are, whatever a client or a file says */
export function textOf(line: LogLine, colour: boolean): string {
  // Also where the output is no terminal: FORCE_COLOR has said so.
  const paint = (style: Style, text: string): string =>
    colour && text !== "" ? styleText(style, text, { validateStream: false }) : text;
  const level = String(line.level);
  const head = [paint("dim", timeOf(line.time)), paint(LEVEL_STYLES[level] ?? "dim", level.padEnd(5))];
  const write = MESSAGES[String(line.msg)] ?? otherwise;
  const below = [stackOf(line.err), ...PROMPTS.map((name) => prompt(name, line[name]))].filter((text) => text !== "");
  return [`${head.join(" ")} ${write(line, paint)}`, ...below.map((text) => paint("dim", text))].join("\n");
}

type Paint = (style: Style, text: string) => string;

const MESSAGES: Readonly<Record<string, (line: LogLine, paint: Paint) => string>> = {
  request,
  listening: (line, paint) =>
    `listening on ${paint("bold", safe(line.url))} ${paint("dim", counted(line.registrations, "registration"))}`,
  metrics: (line) => `metrics on ${safe(line.url)}`,
  "llama.cpp": (line) =>
    `llama.cpp ${safe(line.llama)} on ${(line.devices as { name: unknown; description: unknown }[]).map((one) => `${safe(one.name)} (${safe(one.description)})`).join(", ")}`,
  loading: (line) => `loading ${safe(line.model)}: ${Math.round(Number(line.progress) * 100)} %`,
  loaded: (line, paint) => {
    const facts = [safe(line.description), ...(typeof line.size === "number" ? [shownBytes(line.size)] : [])];
    return `loaded ${paint("bold", safe(line.model))} in ${shownTime(line.ms)} ${paint("dim", facts.join(", "))}`;
  },
  unloaded: (line, paint) => `unloaded ${paint("bold", safe(line.model))}`,
  "load failed": (line, paint) => `${paint("bold", safe(line.model))} can't be loaded: ${safe(line.error)}`,
  "model stopped": (line, paint) => {
    const retry = line.retryMs === undefined ? "" : `; it is loaded again in ${shownTime(line.retryMs)}`;
    return `${paint("bold", safe(line.model))} stopped by itself: ${safe(line.error)}${retry}`;
  },
  stopping: (line) =>
    `stopping: ${counted(line.inFlight, "request")} in flight, at most ${shownTime(line.gracePeriod)}`,
  stopped: (line) => `stopped${Number(line.aborted) > 0 ? `, ${counted(line.aborted, "request")} cut off` : ""}`,
};

/** `POST /v1/chat/completions 200 812 ms  tiny  34 tokens in (20 cached), 128 out, 31.2/s` */
function request(line: LogLine, paint: Paint): string {
  const { status, error, param, reason, promptTokens, cachedTokens, completionTokens, generationMs } = line;
  const parts = [
    `${safe(line.method)} ${safe(line.path)} ${paint(statusStyle(status), safe(status ?? "-"))} ${shownTime(line.ms)}`,
  ];
  if (line.model !== undefined) parts.push(paint("bold", safe(line.model)));
  if (typeof promptTokens === "number") {
    const cached = Number(cachedTokens) > 0 ? ` (${String(cachedTokens)} cached)` : "";
    const out =
      typeof completionTokens === "number" ? `, ${completionTokens} out${speed(completionTokens, generationMs)}` : "";
    parts.push(`${promptTokens} tokens in${cached}${out}`);
  }
  if (Number(line.modelWaitMs) > 0) parts.push(`waited ${shownTime(line.modelWaitMs)} for the model`);
  if (line.key !== undefined) parts.push(paint("dim", safe(line.key)));
  if (error !== undefined) {
    const about = [error, param]
      .filter((part) => part !== undefined)
      .map(safe)
      .join(" ");
    parts.push(paint(statusStyle(status), about + (reason === undefined ? "" : `: ${safe(reason)}`)));
  }
  if (line.err !== undefined) parts.push(paint("red", messageOf(line.err)));
  if (Array.isArray(line.ignored)) parts.push(`ignored ${line.ignored.map(safe).join(", ")}`);
  if (line.gone === true) parts.push(paint("yellow", "the client left"));
  return parts.join("  ");
}

const statusStyle = (status: unknown): Style =>
  typeof status !== "number" ? "yellow" : status >= 500 ? "red" : status >= 400 ? "yellow" : "green";

/** Tokens a second, from the first one to the last. */
const speed = (tokens: number, ms: unknown): string =>
  typeof ms === "number" && ms > 0 && tokens > 1 ? `, ${(((tokens - 1) * 1000) / ms).toFixed(1)}/s` : "";

/** What stands elsewhere in the line. */
const HANDLED: ReadonlySet<string> = new Set([
  "level",
  "time",
  "msg",
  "from",
  "err",
  "reason",
  "request",
  "answer",
  "options",
]);
const PROMPTS = ["request", "answer", "options"] as const;

function otherwise(line: LogLine, paint: Paint): string {
  const from = line.from === undefined ? "" : `${safe(line.from)}: `;
  const why = [
    ...(line.err === undefined ? [] : [messageOf(line.err)]),
    ...(line.reason === undefined ? [] : [safe(line.reason)]),
  ];
  const facts = Object.entries(line)
    .filter(([name]) => !HANDLED.has(name))
    .map(([name, value]) => `${safe(name)}=${short(value)}`);
  const text = [`${from}${safe(line.msg ?? "")}`, ...why].filter((part) => part !== "").join(": ");
  return facts.length === 0 ? text : `${text} ${paint("dim", facts.join(" "))}`;
}

const messageOf = (err: unknown): string =>
  typeof err === "object" && err !== null && "message" in err ? safe(err.message) : safe(err);

/** Of what is a fault of the program. The system's and libraries' errors have a code, and say enough. */
function stackOf(err: unknown): string {
  if (typeof err !== "object" || err === null || !("stack" in err) || "code" in err) return "";
  const frames = String(err.stack)
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  return frames.map((line) => `    ${safe(line.trim())}`).join("\n");
}

const prompt = (name: string, value: unknown): string =>
  value === undefined ? "" : `    ${name}: ${safe(JSON.stringify(value))}`;

function short(value: unknown): string {
  const text = safe(typeof value === "string" && /^[^\s"]+$/.test(value) ? value : JSON.stringify(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Control characters, and those that turn the order of letters, as escapes: they would steer the terminal. */
export const safe = (value: unknown): string =>
  String(value).replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.codePointAt(0)!.toString(16);
    return character === "\n" ? "\\n" : code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code}`;
  });

const counted = (count: unknown, noun: string): string => `${String(count)} ${noun}${Number(count) === 1 ? "" : "s"}`;

/** Local, `09:12:03`: the day is the reader's. */
const timeOf = (time: unknown): string => new Date(String(time)).toTimeString().slice(0, 8);

export function shownTime(ms: unknown): string {
  const value = Number(ms);
  if (value < 1000) return `${Math.round(value)} ms`;
  if (value < 60_000) return `${(value / 1000).toFixed(1)} s`;
  return `${Math.floor(value / 60_000)} min ${Math.round((value % 60_000) / 1000)} s`;
}
