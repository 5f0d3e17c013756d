/** Whose request it is. */
export interface Principal {
  /** Id of its API key; "" for a request without one. */
  readonly key: string;
  /** Hashed key, or network of a client without one: a fairness bucket. Clients take turns at a model. */
  readonly client: number;
  /** Hashed end user that the client names; 0: none. Within a client's turns, its end users take turns. */
  readonly endUser: number;
  /** Requests of different namespaces share no cached prompt, of at most 128 bytes. */
  readonly cacheNamespace: string;
}
