/** A chat whose client may hang up at any moment. */
import http from "node:http";
import { AnswerCheck } from "./answer-check";

/** When the client hangs up: after so many milliseconds, or after so many pieces of the answer. */
export type Cut = { readonly afterMs: number } | { readonly afterPieces: number };

export interface ChatBody {
  readonly n: number;
  readonly max_tokens: number;
  readonly stream: boolean;
  readonly [property: string]: unknown;
}

/** The answer, to be checked; or that it was cut before its end. */
export type Outcome = AnswerCheck | "cut";

/** @throws Error for any status but 200, and for a connection that the server breaks */
export function cutChat(url: string, agent: http.Agent, body: ChatBody, cut: Cut | undefined): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const payload = JSON.stringify(body.stream ? { ...body, stream_options: { include_usage: true } } : body);
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(payload) };
    const request = http.request(`${url}/v1/chat/completions`, { method: "POST", agent, headers });
    let hungUp = false;
    const hangUp = (): void => {
      hungUp = true;
      request.destroy();
      resolve("cut");
    };
    const timer = cut !== undefined && "afterMs" in cut ? setTimeout(hangUp, cut.afterMs) : undefined;
    const fail = (error: Error): void => {
      clearTimeout(timer);
      if (!hungUp) reject(error);
    };
    request.on("error", fail);
    request.on("response", (response) => {
      let text = "";
      let pieces = 0;
      response.setEncoding("utf8");
      response.on("error", fail);
      response.on("data", (piece: string) => {
        text += piece;
        pieces++;
        if (!hungUp && cut !== undefined && "afterPieces" in cut && pieces >= cut.afterPieces) hangUp();
      });
      response.on("end", () => {
        clearTimeout(timer);
        if (hungUp) return;
        try {
          if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}: ${text}`);
          resolve(read(text, body));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
    request.end(payload);
  });
}

/** @throws Error for a stream that has an error event, or does not end as streams end */
function read(text: string, body: ChatBody): AnswerCheck {
  const check = new AnswerCheck(body);
  if (!body.stream) {
    check.addWhole(JSON.parse(text) as Parameters<AnswerCheck["addWhole"]>[0]);
    return check;
  }
  const events = text.split("\n\n").filter((event) => event !== "" && !event.startsWith(":"));
  if (events.pop() !== "data: [DONE]") throw new Error(`a stream ended with ${text.slice(-300)}`);
  for (const event of events) {
    if (!event.startsWith("data: ")) throw new Error(`a stream had ${event}`);
    check.addChunk(JSON.parse(event.slice(6)) as Parameters<AnswerCheck["addChunk"]>[0]);
  }
  return check;
}
