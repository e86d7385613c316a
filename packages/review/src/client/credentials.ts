import { type Api, joinPointer } from '@concord-api/model'

import { clientCredentialRenamed } from '../rules/client-credential-renamed.ts'
import type { TierChange } from '../tier-finding.ts'

/** Security schemes that say the same under another name, which is the name callers pass their credential by. */
export function* credentialChanges(base: Api, head: Api): Iterable<TierChange> {
  const now = new Map([...head.securitySchemes].map(([name, scheme]) => [meaningOf(scheme), name]))
  for (const [name, scheme] of base.securitySchemes) {
    const other = now.get(meaningOf(scheme))
    if (head.securitySchemes.has(name) || other === undefined || base.securitySchemes.has(other)) continue
    yield {
      rule: clientCredentialRenamed,
      facts: { subject: `auth.${name}`, from: `auth.${name}`, to: `auth.${other}` },
      base: joinPointer('/components/securitySchemes', name),
      head: joinPointer('/components/securitySchemes', other),
      operations: base.operations
        .filter(({ security }) => security.some((requirement) => requirement.has(name)))
        .map(({ id }) => id),
    }
  }
}

function meaningOf(scheme: object): string {
  return JSON.stringify({ ...scheme, description: undefined })
}
