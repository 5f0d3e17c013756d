/** Checks that a server that other machines can reach requires API keys. */
import ipaddr from "ipaddr.js";

/** @param host the setting: an address or a name */
export function isLoopback(host: string): boolean {
  if (host.toLowerCase() === "localhost") return true;
  // Any other name counts as reachable by other machines: only the system can resolve it.
  return ipaddr.isValid(host) && ipaddr.process(host).range() === "loopback";
}

/** @throws Error if other machines can reach the server without a key and neither `local` nor `open` allows that */
export function checkExposure(
  host: string,
  { local, open }: { local: boolean; open: boolean },
  hasKeys: boolean,
): void {
  if (local || open || hasKeys) return;
  throw new Error(
    `--host ${host} lets other machines reach this server without an API key: add a key with ` +
      "`llama-openapi keys add` or LLAMA_OPENAPI_API_KEY, or pass --allow-anonymous to serve requests without a key",
  );
}
