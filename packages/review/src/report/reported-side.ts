import type { Api } from '@concord-api/model'

/** One of the two documents, as a report speaks of it. */
export interface ReportedSide {
  readonly api: Api
  /** What it was asked for by: `main:spec/users/openapi.yaml`. */
  readonly label: string
  /** Folder that paths in findings are relative to: for a commit, the top of what was read from it. */
  readonly folder: string
  /** The lines of a file, by its path in findings; undefined when they cannot be had. */
  readonly linesOf: (file: string) => readonly string[] | undefined
  /** Address of a line, where the files can be looked at. */
  readonly linkTo?: ((file: string, line: number) => string | undefined) | undefined
}
