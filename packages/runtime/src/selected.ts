/**
 * A result as a caller selected it: what was named is there, what was named behind the mark is not, and the rest is as the
 * document has it.
 * @typeParam T - the result, in which all that can be selected is optional
 * @typeParam S - the names that were selected; never where the caller selected nothing
 * @typeParam Mark - what stands before a name that leaves something out
 */
export type Selected<T, S extends string, Mark extends string = never> = [S] extends [never]
  ? T
  : string extends S
    ? T
    : Shown<Omit<T, Left<S, Mark> | Named<S, Mark>> & Required<Pick<T, Named<S, Mark> & keyof T>>>

/** The names without a mark. */
type Named<S extends string, Mark extends string> = [Mark] extends [never]
  ? S
  : S extends `${Mark}${string}`
    ? never
    : S

/** The names behind a mark. */
type Left<S extends string, Mark extends string> = [Mark] extends [never]
  ? never
  : S extends `${Mark}${infer Name}`
    ? Name
    : never

/** One object in place of an intersection, for people to read. */
type Shown<T> = { [K in keyof T]: T[K] }
