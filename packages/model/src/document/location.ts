/** Where a node stands in the files the author wrote. Lines and columns count from 1. */
export interface SourceLocation {
  /** Absolute path. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** JSON Pointer within that file. */
  readonly pointer: string
}
