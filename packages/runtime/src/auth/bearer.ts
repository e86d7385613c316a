import type { Authenticator } from './credential.ts'

/** `Authorization: Bearer …` (RFC 6750 section 2.1). */
export const bearer: Authenticator<string> = (token, { headers }) => headers.set('Authorization', `Bearer ${token}`)
