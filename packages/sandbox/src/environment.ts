import type { Api } from '@concord-api/model'

import type { Clock } from './clock.ts'
import type { Expressions } from './expressions/expressions.ts'
import type { Matches } from './matches.ts'
import type { Random } from './random.ts'
import type { Records } from './records/records.ts'
import type { Shapes } from './schema/shape.ts'
import type { SandboxSettings } from './settings/settings.ts'

/** What every part of a sandbox works with. */
export interface Environment {
  readonly api: Api
  readonly settings: SandboxSettings
  readonly shapes: Shapes
  readonly records: Records
  readonly expressions: Expressions
  readonly clock: Clock
  readonly random: Random
  readonly matches: Matches
  /** The path of the server's address that every path of the document continues; without a slash at its end. */
  readonly base: string
}
