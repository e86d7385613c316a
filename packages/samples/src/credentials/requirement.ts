import type { Operation } from '@concord-api/model'
import type { CredentialOption, Surface } from '@concord-api/surface'

/** A credential that can be sent. */
export type SentCredential = CredentialOption & { readonly kind: NonNullable<CredentialOption['kind']> }

/** What an operation asks for: of the alternatives the first that a client can send. Empty where it needs nothing. */
export function requiredCredentials(
  { credentials }: Pick<Surface, 'credentials'>,
  { security }: Pick<Operation, 'security'>,
): readonly SentCredential[] {
  const known = new Map(credentials.filter(isSent).map((credential) => [credential.name, credential]))
  const requirement = security.find((schemes) => [...schemes.keys()].every((scheme) => known.has(scheme)))
  return [...(requirement?.keys() ?? [])].flatMap((scheme) => known.get(scheme) ?? [])
}

/** Whether a client can send it. */
export function isSent(credential: CredentialOption): credential is SentCredential {
  return credential.kind !== undefined
}
