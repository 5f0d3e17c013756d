/** OpenAI's: a bearer token, `{error: {...}}`, and `data:` lines that `[DONE]` ends. */
import type { Dialect } from "./dialect";

export const openai: Dialect = {
  name: "openai",
  secretOf: ({ authorization }) => /^bearer +(\S+) *$/i.exec(authorization ?? "")?.[1],
  credentialsHint: "Give it in an Authorization header: 'Authorization: Bearer YOUR_KEY'.",
  challenge: { "www-authenticate": "Bearer" },
  errorBody: (error) => error,
  frame: (event) => `data: ${JSON.stringify(event)}\n\n`,
  errorFrame: (error) => `event: error\ndata: ${JSON.stringify(error)}\n\n`,
  terminator: "data: [DONE]\n\n",
};
