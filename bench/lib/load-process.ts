/**
 * Where answers are read: a process of its own, the same for every server, so that reading costs each the same.
 * Forked by contenders.ts; gets {url, clients}, plays them, and answers {traces} or {error}.
 */
import { type LoadRequest, playClients } from "./load";

process.on("message", ({ url, clients }: { url: string; clients: LoadRequest[][] }) => {
  playClients(url, clients).then(
    (traces) => process.send!({ traces }),
    (error: unknown) => process.send!({ error: String(error) }),
  );
});
