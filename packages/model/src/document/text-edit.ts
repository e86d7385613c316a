/** A change of one node, as JSON Patch has it (RFC 6902). */
export interface TextEdit {
  /** `add` takes the pointer of the member that is new, `replace` that of a scalar. */
  readonly op: 'add' | 'replace'
  /** JSON Pointer within the file. */
  readonly pointer: string
  readonly value: unknown
  /** Whether a new member comes before the others. It comes in their order where they have one, otherwise last. */
  readonly first?: true
  /** Members it comes before, where there are such; the first of them that is there. */
  readonly before?: readonly string[]
  /** What stands over members of the value, by their pointer in it; left out where a file cannot have comments. */
  readonly comments?: ReadonlyMap<string, string>
}

/** Where a new member comes among others: where it is told to be, else in their order where they have one, or at the end. */
export function positionOf(names: readonly string[], name: string, { first, before = [] }: TextEdit): number {
  if (first === true) return 0
  const told = before.map((other) => names.indexOf(other)).find((index) => index >= 0)
  if (told !== undefined) return told
  const inOrder = names.every((other, index) => index === 0 || (names[index - 1] ?? '') < other)
  const next = names.findIndex((other) => other > name)
  return inOrder && next >= 0 ? next : names.length
}
