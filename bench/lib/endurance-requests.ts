/** The random requests of endurance.ts. */
import { type ChatBody, sentBody } from "./cut-chat";
import type { Cut } from "./cut-post";
import { FORMS } from "./forms";
import { Random } from "./random";
import { freshText } from "./words";

interface Ask {
  readonly path: string;
  /** As it goes over the wire. */
  readonly body: object;
  readonly cut: Cut | undefined;
}

export type Sent = (Ask & { readonly kind: "chat"; readonly chat: ChatBody }) | (Ask & EmbeddingAsk);

interface EmbeddingAsk {
  readonly kind: "embeddings";
  readonly inputs: readonly string[];
}

/** Texts that prompts begin with, so that many have beginnings in common. */
const BASES = 12;
/** Words that the context surely does not hold. */
const BEYOND = 3000;
/** Words that come near what it holds. */
const NEAR = 900;

/** Chats and embeddings of every kind, in an order that the seed decides; some are to be cut off. */
export class EnduranceRequests {
  readonly #random: Random;
  readonly #bases: readonly (readonly string[])[];

  constructor(
    seed: number,
    private readonly model: string,
  ) {
    this.#random = new Random(seed);
    this.#bases = Array.from({ length: BASES }, (_, i) => freshText(new Random(seed * 1000 + i), BEYOND).split(" "));
  }

  next(): Sent {
    return this.#random.chance(0.15) ? this.#embeddings() : this.#chat();
  }

  #chat(): Sent {
    const random = this.#random;
    const sampling = random.pick([
      { temperature: 0 },
      { temperature: 0.8, top_p: 0.9, min_p: 0.05 },
      { temperature: 1, top_k: 40, repeat_penalty: 1.1 },
      { temperature: 1, presence_penalty: 0.5, mirostat: 2 },
    ]);
    const chat: ChatBody = {
      model: this.model,
      messages: this.#messages(),
      n: random.chance(0.7) ? 1 : random.integer(2, 4),
      max_tokens: random.integer(1, 64),
      stream: random.chance(0.5),
      logprobs: true,
      top_logprobs: random.integer(0, 3),
      seed: random.integer(0, 1e9),
      user: `user ${random.integer(0, 5)}`,
      priority: random.integer(-2, 2),
      cache_prompt: !random.chance(0.1),
      ...sampling,
      ...(random.chance(0.2) ? random.pick(FORMS) : {}),
      ...(random.chance(0.08) ? { timeout: random.integer(1, 2000) / 1000 } : {}),
    };
    return { kind: "chat", path: "/v1/chat/completions", body: sentBody(chat), chat, cut: this.#cut(chat.stream) };
  }

  #messages(): object[] {
    const random = this.#random;
    const messages: object[] = [{ role: "user", content: this.#text() }];
    if (random.chance(0.4)) messages.unshift({ role: "system", content: this.#text() });
    if (random.chance(0.2)) {
      messages.push({ role: "assistant", content: freshText(random, random.integer(1, 40)) });
      messages.push({ role: "user", content: freshText(random, random.integer(1, 40)) });
    }
    return messages;
  }

  /** The front of a text that others have too, and often a few words of its own. */
  #text(): string {
    const random = this.#random;
    const words = random.chance(0.03) ? BEYOND : Math.round(NEAR ** random.next());
    const front = random.pick(this.#bases).slice(0, words).join(" ");
    return random.chance(0.6) ? `${front} ${freshText(random, random.integer(1, 20))}` : front;
  }

  #embeddings(): Sent {
    const random = this.#random;
    const inputs = Array.from({ length: random.chance(0.9) ? random.integer(1, 12) : 80 }, () =>
      freshText(random, random.chance(0.01) ? BEYOND : random.integer(1, 60)),
    );
    const timeout = random.chance(0.05) ? { timeout: random.integer(1, 1000) / 1000 } : {};
    const body = { model: this.model, input: inputs, ...timeout };
    return { kind: "embeddings", path: "/v1/embeddings", body, inputs, cut: this.#cut(false) };
  }

  #cut(stream: boolean): Cut | undefined {
    const random = this.#random;
    if (!random.chance(0.25)) return undefined;
    if (stream && random.chance(0.5)) return { afterPieces: random.integer(1, 12) };
    return { afterMs: Math.round(3000 ** random.next()) };
  }
}
