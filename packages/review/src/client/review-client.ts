import type { Api } from '@concord-api/model'
import { createSurface } from '@concord-api/surface'

import type { ReviewFinding } from '../finding.ts'
import { matchOperations } from '../match-operations.ts'
import { tierFinding } from '../tier-finding.ts'
import { argumentChanges } from './arguments.ts'
import { credentialChanges } from './credentials.ts'
import { methodChanges } from './methods.ts'
import { resultChanges } from './results.ts'
import { typeChanges } from './types.ts'

/**
 * What a change does to those who call the generated client, beyond what it does to requests and responses: names they
 * write, and the arguments and results of calls. The client's own name comes from the workspace, and is not compared.
 */
export function reviewClient(base: Api, head: Api): ReviewFinding[] {
  const before = createSurface(base)
  const after = createSurface(head)
  const pairs = matchOperations(base, head)
  const changes = [
    ...methodChanges(before, after, pairs),
    ...argumentChanges(before, after, pairs),
    ...resultChanges(before, after, pairs, base.conventions !== undefined && head.conventions !== undefined),
    ...credentialChanges(base, head),
    ...typeChanges(before, after, pairs),
  ]
  return changes.map((change) => tierFinding(change))
}
