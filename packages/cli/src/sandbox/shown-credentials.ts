import type { Sandbox, ShownCredential } from '@concord-api/sandbox'

/** The parts of a credential, as its scheme names them. */
export type Parts = Readonly<Record<string, string>>

/** The parts of a credential, and where it takes tokens if it does. */
export function partsOf({ parts, tokenPath }: ShownCredential, origin: string): Parts {
  return { ...parts, ...(tokenPath !== undefined && { tokenUrl: `${origin}${tokenPath}` }) }
}

/** For each security scheme the credential to use: the one that may do everything, as it is called, or the first. */
export function firstCredentials({ credentials }: Pick<Sandbox, 'credentials'>): Map<string, ShownCredential> {
  const found = Object.entries(credentials).flatMap(([scheme, known]): [string, ShownCredential][] => {
    const first = known.find(({ name }) => name === 'full') ?? known[0]
    return first === undefined ? [] : [[scheme, first]]
  })
  return new Map(found)
}
