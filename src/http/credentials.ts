/** Finds the API key of a request, read from its headers by the route's dialect. */
import type { Credentials, Gate } from "../app/gate";
import { ApiError } from "../contracts/errors";
import type { Dialect } from "../dialects/dialect";
import type { Key } from "../contracts/key";
import type { Call } from "./call";

export const credentialsOf = (call: Pick<Call, "headers" | "remote">, dialect: Dialect): Credentials => ({
  secret: dialect.secretOf(call.headers),
  remote: call.remote,
});

/** @throws ApiError invalid_api_key */
export async function identify(
  gate: Pick<Gate, "keyOf">,
  call: Pick<Call, "headers" | "remote" | "work">,
  dialect: Dialect,
): Promise<Key> {
  const credentials = credentialsOf(call, dialect);
  const key = await gate.keyOf(credentials);
  if (key === undefined) throw noKey(credentials, dialect);
  if (key.id !== "") call.work.note({ key: key.id });
  return key;
}

function noKey({ secret }: Credentials, { credentialsHint, challenge }: Dialect): ApiError {
  const message =
    secret === undefined
      ? `You didn't provide an API key. ${credentialsHint}`
      : "Incorrect API key provided. It is unknown to this server, revoked or expired.";
  return new ApiError("invalid_api_key", message, null, challenge);
}
