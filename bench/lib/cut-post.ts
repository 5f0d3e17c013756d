/** A request whose client may hang up at any moment. */
import http from "node:http";

/** When the client hangs up: after so many milliseconds, or after so many pieces of the answer. */
export type Cut = { readonly afterMs: number } | { readonly afterPieces: number };

/** An answer that came to its end. */
export interface Whole {
  readonly status: number;
  readonly text: string;
}

/**
 * @param body JSON where it is an object; a text goes as it is
 * @param more headers
 * @throws Error for a connection that the server breaks
 */
export function cutPost(
  url: string,
  agent: http.Agent,
  body: object | string,
  cut?: Cut,
  more: Readonly<Record<string, string>> = {},
): Promise<Whole | "cut"> {
  return new Promise((resolve, reject) => {
    const payload = typeof body === "string" ? body : JSON.stringify(body);
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(payload), ...more };
    const request = http.request(url, { method: "POST", agent, headers });
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
        if (!hungUp) resolve({ status: response.statusCode ?? 0, text });
      });
    });
    request.end(payload);
  });
}
