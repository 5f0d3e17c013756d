/** When one engine is loaded and unloaded, from all registrations that share it. */
import type { Loading, Registration } from "../contracts/registration";

/**
 * One registration with `preload` is enough, and the longest `idleTimeout` holds.
 * @param registrations of one engine
 * @param defaults the server's settings, for what a registration leaves out
 */
export function loadingOf(
  registrations: readonly Registration[],
  { preload = true, idleTimeout = 0 }: Loading,
): Required<Loading> {
  const timeouts = registrations.map(({ loading }) => loading?.idleTimeout ?? idleTimeout);
  return {
    preload: registrations.some(({ loading }) => loading?.preload ?? preload),
    idleTimeout: timeouts.includes(0) ? 0 : Math.max(...timeouts),
  };
}
