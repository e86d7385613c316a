import { isInCase, isPlainName, toCase, usualCase } from '@concord-api/model'

import type { Problem } from '../rule.ts'

/** A name, and where it stands. */
interface Named {
  readonly name: string
  readonly pointer: string
}

/** So few names have no usual case. */
const few = 5

/** The names that are not in the case nearly all the others have; `kind` is what they name: `schema`. */
export function usualNames(named: readonly Named[], kind: string): Problem[] {
  if (named.length <= few) return []
  const parts = new Set(named.flatMap(({ name }) => partsOf(name)).filter(isPlainName))
  const nameCase = usualCase([...parts])
  if (nameCase === undefined) return []
  return named.flatMap(({ name, pointer }) => {
    const better = inParts(name, (part) =>
      !isPlainName(part) || isInCase(part, nameCase) ? part : toCase(part, nameCase),
    )
    // A name without a word in it cannot be written in a case.
    if (better === name || partsOf(better).includes('')) return []
    return [
      { pointer, message: `the ${kind} \`${name}\` is not ${nameCase}, as the others are: rename to \`${better}\`` },
    ]
  })
}

/** A name may have a namespace: `repos/get-content`, `files.list`. */
function partsOf(name: string): string[] {
  return name.split(/[/.:]/)
}

function inParts(name: string, change: (part: string) => string): string {
  return name.replaceAll(/[^/.:]+/g, change)
}
