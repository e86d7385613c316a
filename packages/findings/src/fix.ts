/** A change of one file, as JSON Patch has it: what it means, not what text it becomes. */
export interface Edit {
  /** Absolute path. */
  readonly file: string
  /** `add` takes the pointer of the member that is new, `replace` that of a scalar. */
  readonly op: 'add' | 'replace'
  /** JSON Pointer within the file. */
  readonly pointer: string
  readonly value: unknown
  /** Whether a new member comes before the others. It comes in their order where they have one, otherwise last. */
  readonly first?: true
}

/** What makes a finding go away: every edit, or none. */
export type Fix = readonly Edit[]
