import type { Api } from '@concord-api/model'

import { credentialKind } from './credential-kind.ts'
import type { CredentialOption } from './surface.ts'

/** The credentials that callers of an API may pass, one for each security scheme. */
export function credentialOptions({ securitySchemes }: Pick<Api, 'securitySchemes'>): CredentialOption[] {
  return [...securitySchemes].map(([name, scheme]) => ({ name, scheme, kind: credentialKind(scheme) }))
}
