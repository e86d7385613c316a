/** How bad a finding is: an error fails the command, a warning does so when asked to. */
export type Severity = 'error' | 'warn'

/** Something a linter or a reviewer reports about a place in the author's files. */
export interface Finding {
  /** Stable id of the rule, such as `concord-pagination`. */
  readonly rule: string
  readonly severity: Severity
  /** What is wrong and what to do about it. May hold text of the document: formatters encode it for where it goes. */
  readonly message: string
  /** Path relative to the folder the command runs in, with `/` between its parts. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  /** JSON Pointer within the file. */
  readonly pointer: string
  /**
   * What it is about, by names and not by place, as a JSON Pointer: `/operations/listUsers/parameters/limit`. It stays
   * when the node moves to another line or file.
   */
  readonly subject: string
  /** Address of the rule's page. */
  readonly docs: string | undefined
}
