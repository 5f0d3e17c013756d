/** Identity of a request's sender: API key and fairness buckets. */
export interface Principal {
  /** Id of the API key; "" without a key. */
  readonly key: string;
  /** Fairness bucket: hashed key, or network of a client without a key. The scheduler serves clients in turn. */
  readonly client: number;
  /** Hashed end-user id from the request; 0: none. Within a client, the scheduler serves end users in turn. */
  readonly endUser: number;
  /** Requests of different namespaces share no cached prompt, of at most 128 bytes. */
  readonly cacheNamespace: string;
}
