import type { Operation } from '@concord-api/model'

import type { Context } from '../context.ts'

/** The schemes an operation takes credentials of, by alternatives; undefined where it needs none the client could send. */
export function securityOf({ surface }: Context, { security }: Operation): string[][] | undefined {
  const known = new Set(surface.credentials.map(({ name }) => name))
  const alternatives = security
    .map((requirement) => [...requirement.keys()])
    .filter((schemes) => schemes.every((scheme) => known.has(scheme)))
  const needsNone = security.length === 0 || alternatives.some((schemes) => schemes.length === 0)
  return needsNone || alternatives.length === 0 ? undefined : alternatives
}
