import { ApiError } from "../contracts/errors";

/**
 * 400 for a property whose value asks for what this server, or the model, can't do.
 * @param why a sentence, where there is more to say
 */
export function unsupported(param: string, value: unknown, why = ""): ApiError {
  const text = JSON.stringify(value);
  const shown = text.length > 100 ? `${text.slice(0, 100)}...` : text;
  const message = `Unsupported parameter: '${param}' with the value ${shown} is not supported by this server.`;
  return new ApiError("unsupported_parameter", why === "" ? message : `${message} ${why}`, param);
}
