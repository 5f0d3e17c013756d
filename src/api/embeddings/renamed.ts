/** Errors of the engine in the words of the request that they are about. */
import { ApiError } from "../../contracts/errors";

/**
 * @param name the request's own path for a path that the engine names; undefined where it stays as it is
 * @throws ApiError with the other path in `param` and in the message; everything else as it was thrown
 */
export async function renamed<T>(promise: Promise<T>, name: (param: string) => string | undefined): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    const old = error instanceof ApiError ? error.param : null;
    const path = old === null ? undefined : name(old);
    if (!(error instanceof ApiError) || old === null || path === undefined) throw error;
    throw new ApiError(
      error.code,
      error.message.replace(`'${old}'`, () => `'${path}'`),
      path,
      error.headers,
    );
  }
}
