import { type Api, joinPointer } from '@concord-api/model'

import { renamedSchemes } from '../renamed-schemes.ts'
import { clientCredentialRenamed } from '../rules/client-credential-renamed.ts'
import type { TierChange } from '../tier-finding.ts'

/** Callers pass their credential by the name of its scheme. */
export function* credentialChanges(base: Api, head: Api): Iterable<TierChange> {
  for (const [name, other] of renamedSchemes(base, head)) {
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
