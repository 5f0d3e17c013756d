/** Whether an answer is one that endurance.ts expects. */
import { readChat } from "./cut-chat";
import type { Whole } from "./cut-post";
import type { Sent } from "./endurance-requests";

export interface Verdict {
  readonly kind: "answered" | "cut" | "too long" | "late" | "stuck" | "broken";
  readonly problems: string[];
}

interface Failure {
  readonly code: string;
  readonly message: string;
}

interface EmbeddingAnswer {
  readonly data: readonly { readonly index: number; readonly embedding: readonly number[] }[];
  readonly usage: { readonly prompt_tokens: number; readonly total_tokens: number };
}

/** @param contextSize tokens that a request can have, prompt and answer together */
export function judge(sent: Sent, answer: Whole | "cut", contextSize: number): Verdict {
  if (answer === "cut") return { kind: "cut", problems: [] };
  try {
    const failure = failureOf(answer);
    if (failure !== undefined) return judgeFailure(sent, answer.status, failure, contextSize);
    if (answer.status !== 200) throw new Error("a status without an error");
    const problems = sent.kind === "chat" ? chatProblems(sent, answer, contextSize) : embeddingProblems(sent, answer);
    return { kind: "answered", problems };
  } catch (error) {
    return { kind: "broken", problems: [`${answer.status}, ${String(error)}: ${answer.text.slice(-300)}`] };
  }
}

/** The error of a body, or of the event that ends a stream. */
function failureOf({ status, text }: Whole): Failure | undefined {
  if (status !== 200) return (JSON.parse(text) as { error: Failure }).error;
  const event = /^data: (\{"error":.*\})$/m.exec(text);
  return event === null ? undefined : (JSON.parse(event[1]!) as { error: Failure }).error;
}

function judgeFailure(sent: Sent, status: number, { code, message }: Failure, contextSize: number): Verdict {
  // Streams that were silent for long have sent their head before they failed.
  const begun = status === 200 && sent.kind === "chat" && sent.chat.stream;
  if (code === "deadline_exceeded" && (status === 503 || begun)) {
    const problems = "timeout" in sent.body ? [] : ["a deadline that nobody asked for"];
    return { kind: "late", problems };
  }
  if (code === "context_length_exceeded" && (status === 400 || begun)) {
    const [limit, tokens] = [...message.matchAll(/([0-9]+) tokens/g)].map(([, number]) => Number(number));
    const truly = limit !== undefined && tokens !== undefined && limit <= contextSize && tokens >= limit;
    return { kind: "too long", problems: truly ? [] : [message] };
  }
  return { kind: "broken", problems: [`${status} ${code}: ${message}`] };
}

function chatProblems(sent: Sent & { kind: "chat" }, { text }: Whole, contextSize: number): string[] {
  const check = readChat(text, sent.chat, contextSize);
  const { promptTokens: prompt, cachedTokens: cached } = check;
  const problems = check.problems();
  if (!(prompt > 0 && prompt < contextSize)) problems.push(`prompt_tokens is ${prompt}`);
  if (!(cached >= 0 && cached < prompt)) problems.push(`cached_tokens is ${cached} of ${prompt}`);
  return problems;
}

function embeddingProblems({ inputs }: Sent & { kind: "embeddings" }, { text }: Whole): string[] {
  const { data, usage } = JSON.parse(text) as EmbeddingAnswer;
  const size = data[0]?.embedding.length ?? 0;
  const right = data.every(
    ({ index, embedding }, i) => index === i && embedding.length === size && embedding.every(Number.isFinite),
  );
  const problems: string[] = [];
  if (data.length !== inputs.length || !right || size === 0) problems.push(`vectors are not those of the inputs`);
  // A word is one token at the least.
  const words = inputs.reduce((sum, input) => sum + input.split(" ").length, 0);
  const { prompt_tokens: prompt, total_tokens: total } = usage;
  if (prompt !== total || !(prompt >= words)) problems.push(`usage is ${prompt} and ${total} of ${words} words`);
  return problems;
}
