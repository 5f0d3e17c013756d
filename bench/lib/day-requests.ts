/** The random requests of day.ts: those of endurance.ts for any of several models, and what is wrong in every way. */
import { EnduranceRequests, type Sent } from "./endurance-requests";
import type { Cut } from "./cut-post";
import { Random } from "./random";

/** A request that is to be refused. */
export interface Wrong {
  readonly kind: "wrong";
  readonly path: string;
  readonly body: object | string;
  /** The one status that it may have. */
  readonly status: number;
  readonly operation: string;
  readonly cut: Cut | undefined;
  /** The name that it is sent with is registered, and the server gets to read it. */
  readonly modelIsKnown: boolean;
}

export type DayRequest = (Sent & { readonly model: string }) | Wrong;

const CHAT = { path: "/v1/chat/completions", operation: "createChatCompletion" };
const hello = [{ role: "user", content: "hello" }];

const wrongs = (model: string): readonly Omit<Wrong, "kind" | "cut">[] => [
  { ...CHAT, body: { model, messages: hello, temprature: 1 }, status: 400, modelIsKnown: true },
  { ...CHAT, body: { model, messages: [{ role: "user", content: 1 }] }, status: 400, modelIsKnown: true },
  { ...CHAT, body: { model, messages: hello, max_completion_tokens: -2 }, status: 400, modelIsKnown: true },
  { ...CHAT, body: { model: "nobody", messages: hello }, status: 404, modelIsKnown: false },
  { ...CHAT, body: '{"model": ', status: 400, modelIsKnown: false },
  {
    path: "/v1/images/generations",
    operation: "createImage",
    body: { prompt: "a fox" },
    status: 501,
    modelIsKnown: false,
  },
  { path: "/v1/moderations", operation: "createModeration", body: { input: "a" }, status: 501, modelIsKnown: false },
];

export class DayRequests {
  readonly #random: Random;
  readonly #chats: ReadonlyMap<string, EnduranceRequests>;

  /** @param models the names; a run of requests for one comes before one for the next, so that models are swapped */
  constructor(
    seed: number,
    private readonly models: readonly string[],
  ) {
    this.#random = new Random(seed);
    this.#chats = new Map(models.map((model, i) => [model, new EnduranceRequests(seed + i, model)]));
  }

  next(): DayRequest {
    const random = this.#random;
    const model = random.pick(this.models);
    if (!random.chance(0.12)) return { ...this.#chats.get(model)!.next(), model };
    return { kind: "wrong", cut: undefined, ...random.pick(wrongs(model)) };
  }
}
