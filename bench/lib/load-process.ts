/**
 * Where streams are read: a process of its own, the same for every server, so that reading costs each the same.
 * Forked by contenders.ts; gets {url, bodies}, starts all of them at once, and answers {traces} or {error}.
 */
import { streamChat } from "./event-stream";

process.on("message", ({ url, bodies }: { url: string; bodies: object[] }) => {
  Promise.all(bodies.map((body) => streamChat(url, body))).then(
    (traces) => process.send!({ traces }),
    (error: unknown) => process.send!({ error: String(error) }),
  );
});
