/** Which addresses others than this machine reach. */
import ipaddr from "ipaddr.js";

/** @param host as the setting has it: an address, or a name */
export function isLoopback(host: string): boolean {
  if (host.toLowerCase() === "localhost") return true;
  // Of other names only the system knows where they lead.
  return ipaddr.isValid(host) && ipaddr.process(host).range() === "loopback";
}

/** @throws Error where the server would be open to whoever reaches it, and nobody said so */
export function checkExposure(
  host: string,
  { local, open }: { local: boolean; open: boolean },
  hasKeys: boolean,
): void {
  if (local || open || hasKeys) return;
  throw new Error(
    `--host ${host} lets others reach this server, and there is no key that they would need: add one with ` +
      "`llama-openapi keys add` or LLAMA_OPENAPI_API_KEY, or say --allow-anonymous to serve whoever comes",
  );
}
