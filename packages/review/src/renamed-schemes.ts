import type { Api } from '@concord-api/model'

/** Security schemes that say the same under another name: from the old name to the new. */
export function renamedSchemes(base: Api, head: Api): ReadonlyMap<string, string> {
  const now = new Map([...head.securitySchemes].map(([name, scheme]) => [meaningOf(scheme), name]))
  const renamed = new Map<string, string>()
  for (const [name, scheme] of base.securitySchemes) {
    const other = now.get(meaningOf(scheme))
    if (other !== undefined && !head.securitySchemes.has(name) && !base.securitySchemes.has(other)) {
      renamed.set(name, other)
    }
  }
  return renamed
}

function meaningOf(scheme: object): string {
  return JSON.stringify({ ...scheme, description: undefined })
}
