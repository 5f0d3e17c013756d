/** All dialects. A new one is added here. */
import type { IncomingHttpHeaders } from "node:http";
import type { Dialect } from "./dialect";
import { openai } from "./openai";

const DIALECTS: readonly Dialect[] = [openai];

/** The API key that a request brings, before its route and with that its dialect is known. */
export function secretIn(headers: IncomingHttpHeaders): string | undefined {
  for (const dialect of DIALECTS) {
    const secret = dialect.secretOf(headers);
    if (secret !== undefined) return secret;
  }
  return undefined;
}
