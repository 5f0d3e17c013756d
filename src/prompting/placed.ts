/** A value that the client sent, and the path of its property. */
export interface Placed<Value> {
  readonly at: string;
  readonly value: Value;
}
