// HTTP servers of tests, which nobody but this machine reaches.
import { once } from "node:events";

/**
 * Has a server listen at any free port.
 * @param {import("node:http").Server} server
 * @returns {Promise<{ url: string, close(): void }>} url: without a slash at its end; rejects where it can't listen
 */
export async function onLoopback(server) {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
