import type { Finding, Fix } from '@concord-api/findings'
import type { LoadedApi } from '@concord-api/model'

/** What a fix is made from. */
export interface Found {
  readonly finding: Finding
  /** The file the finding is in: its absolute path. */
  readonly file: string
  readonly loaded: LoadedApi
}

/** Makes the fix of a finding of one rule; undefined where it takes a person. */
export type FixOf = (found: Found) => Fix | undefined
