/**
 * A conversation that a model is asked to go on with, in no API's words. Each API has a translator that makes one of its
 * requests, and `conversationOptions` makes of it what the engine takes.
 *
 * What can be refused has the path of the client's own property beside it (`at`), as errors name it:
 * `messages[2].content[0].image_url.url`, `input[2].content[0].image_url`. Texts and data URLs are the client's own
 * strings: nothing copies them.
 */
import type { PredictOptionsInit } from "../generated/options";
import type { MediaPart } from "../media/parts";
import type { Constraint } from "./constraint";
import type { Placed } from "./placed";
import type { Reasoning } from "./reasoning";
import type { ToolSet } from "./tool-set";

export type Role = "system" | "developer" | "user" | "assistant" | "tool";

export interface TextPart {
  readonly type: "text";
  readonly text: string;
}

/** A document, which no model takes yet: `conversationOptions` refuses it by its place. */
export interface FilePart {
  readonly type: "file";
  /** Path of the property that says that it is one, for errors. */
  readonly at: string;
  /** What the client's API calls this kind of part. */
  readonly name: string;
}

export type Part = TextPart | MediaPart | FilePart;

/** Content of a turn: a text, or its parts in order. Empty: "" or []. */
export type Content = string | readonly Part[];

interface AnyTurn {
  /** Path of the message or item that the turn came in, for errors. */
  readonly at: string;
  readonly content: Content;
  /** Of the speaker, for templates that read it. null counts as not given. */
  readonly name?: string | null | undefined;
  /** The role that the template sees. Default: what `Conversation.roles` has for the turn's role, or the role itself. */
  readonly shownAs?: string | undefined;
}

export interface SpeakerTurn extends AnyTurn {
  readonly role: "system" | "developer" | "user";
}

/** A call of an earlier answer. */
export interface Call {
  /** By which a result names it. undefined: the API knows no ids, and the order of calls and results is not checked. */
  readonly id: string | undefined;
  readonly kind: "function" | "custom";
  readonly name: string;
  /** Of a function: JSON text, as it came. Of a custom tool: its input. */
  readonly arguments: string;
}

export interface AssistantTurn extends AnyTurn {
  readonly role: "assistant";
  readonly calls: readonly Call[];
  /** The model's reasoning before this answer, for templates that keep it. */
  readonly reasoning?: string | undefined;
  /** What the assistant said in place of an answer: stands for a content that is empty. */
  readonly refusal?: string | null | undefined;
}

/** The result of a call. */
export interface ToolTurn extends AnyTurn {
  readonly role: "tool";
  /** Of the call. undefined: the API knows no ids. */
  readonly callId: string | undefined;
  /** Paths for errors: of the property that says that this is a result, and of the call's id. */
  readonly kindAt: string;
  readonly callIdAt: string;
}

export type Turn = SpeakerTurn | AssistantTurn | ToolTurn;

/** What the client's API calls the parts of a conversation: errors about the order of turns say it. */
export interface Words {
  /** The property, or the kind of item, that holds calls: `tool_calls`. */
  readonly calls: string;
  /** The property by which a result names its call: `tool_call_id`. */
  readonly callId: string;
  /** Results, in the plural: `messages with role 'tool'`. */
  readonly results: string;
}

/** Fields of PredictOptions that the other properties of a conversation decide, or that belong to no conversation. */
type Decided =
  | "prompt"
  | "prompt_tokens"
  | "suffix"
  | "echo"
  | "prompt_logprobs"
  | "messages"
  | "media"
  | "media_max_side"
  | "template_kwargs"
  | "tools"
  | "tool_schemas"
  | "tool_choice"
  | "parallel_tool_calls"
  | "json_schema"
  | "grammar"
  | "grammar_syntax"
  | "thinking"
  | "split_reasoning"
  | "continue_message"
  | "add_generation_prompt"
  | "max_tokens"
  | "client"
  | "end_user"
  | "cache_namespace";

/**
 * How the answer is sampled and what is reported of it, as the engine takes it: temperature, top_p, penalties, seed, stop,
 * logit_bias, n, logprobs and the like. A translator gets these by its operation's decisions (`collapse`), which check
 * each value under the client's name for it.
 */
export type Sampling = Omit<PredictOptionsInit, Decided>;

export interface Conversation {
  /** Name of the model, for errors. */
  readonly model: string;
  /** Path of the property that holds the turns, for errors about all of them. */
  readonly at: string;
  readonly words: Words;
  readonly turns: readonly Turn[];
  /** What the template sees in place of a role. */
  readonly roles?: Readonly<Partial<Record<Role, string>>>;
  /** undefined: the client named no tools. */
  readonly tools?: ToolSet | undefined;
  /** What the answer must be. One at most holds: `conversationOptions` refuses two. */
  readonly constraints: readonly Constraint[];
  readonly reasoning: Reasoning;
  /** Variables for the chat template. */
  readonly templateKwargs?: Readonly<Record<string, unknown>> | undefined;
  /** How long answers should be. undefined: as the model has it. */
  readonly verbosity?: "low" | "high" | undefined;
  /** Tokens of one choice, reasoning among them. undefined: until the context is full. */
  readonly maxTokens?: Placed<number> | undefined;
  /** The answer goes on with the assistant's turn that the conversation ends with. */
  readonly continuesLast?: boolean | undefined;
  /** false: the prompt ends with the last turn, without the beginning of an answer. */
  readonly opensAnswer?: boolean | undefined;
  readonly sampling: Sampling;
}

/** The images and recordings of turns, in the order in which the model gets them. */
export function mediaOf(turns: readonly Turn[]): MediaPart[] {
  return turns.flatMap(({ content }) =>
    typeof content === "string" ? [] : content.filter((part) => part.type === "image" || part.type === "audio"),
  );
}
