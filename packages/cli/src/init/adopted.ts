import type { Declarations, Inference } from '@concord-api/inference'
import type { Api } from '@concord-api/model'

import type { WholeFile } from '../writing/write-together.ts'

export interface AdoptFlags {
  readonly from: string
  readonly name?: string | undefined
  /** A path, or true for one beside the document. */
  readonly asOverlay?: string | true | undefined
  readonly dryRun: boolean
  readonly format: 'json' | 'terminal'
}

/** What was inferred of a document and what is written for it. */
export interface Adopted {
  readonly api: Api
  readonly inference: Inference
  readonly declarations: Declarations
  readonly files: readonly WholeFile[]
  /** What a person adds to the `redocly.yaml` that is there; nothing where it was written or says it already. */
  readonly toAdd: string | undefined
}
