import { type Operation, parsePointer } from '@concord-api/model'

import type { Found } from './fix-of.ts'

/** The operation a finding is about. */
export function operationOf({ finding, loaded }: Found): Operation | undefined {
  const [kind, id] = parsePointer(finding.subject)
  return kind === 'operations' ? loaded.api.operations.find((operation) => operation.id === id) : undefined
}
