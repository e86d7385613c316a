/** A file a feature makes. Features return them; only the command writes. */
export interface OutputFile {
  /** Relative to the output folder, with `/` between its parts. */
  readonly path: string
  readonly content: string | Uint8Array
}
