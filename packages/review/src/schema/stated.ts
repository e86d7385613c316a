/** A value of a keyword and where it stands. */
export interface Stated<Value> {
  readonly value: Value
  readonly pointer: string
}
