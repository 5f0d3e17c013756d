/** An operation that is to be run, for whoever asks: an exchange, a line of a batch, a job. */
import type { Form } from "../contracts/form";
import type { Operation } from "../generated/routes";
import type { Key } from "../contracts/key";
import type { Work } from "./work";

export interface Task {
  readonly operation: Operation;
  /** Values of the path's parameters, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly input: Input;
  readonly caller: Caller;
  /** The asker's: it ends it. */
  readonly work: Work;
}

/** Whose request it is. */
export interface Caller {
  readonly key: Key;
  /** Fairness bucket, as `Principal.client`. */
  readonly client: number;
}

/** The request's body. It is read when the request has been admitted, and once at most. */
export interface Input {
  /**
   * @param limit bytes
   * @throws ApiError unsupported_content_type, request_too_large, invalid_json
   */
  json(limit: number): Promise<unknown>;
  /**
   * The body as a form. Its temporary files go when the work ends.
   * @throws ApiError as `json`, and where the form breaks a limit of its own
   */
  form(limit: number): Promise<Form>;
}
