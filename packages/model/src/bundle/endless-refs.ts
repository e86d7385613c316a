import { asString, isObject, member } from '../document/json.ts'
import { joinPointer, parseRef, valueAt } from '../document/json-pointer.ts'
import { longestChain } from '../document/resolve.ts'

/** A `$ref` that leads to no node, however far it is followed. */
export interface EndlessRef {
  readonly pointer: string
  readonly message: string
}

/** Enough to see what is wrong; in a chain that is too long, every link is. */
const mostTold = 20

/**
 * The references of a document in one file that lead back to themselves, or over so many others that nobody can have
 * meant it: whoever follows them would never arrive.
 */
export function endlessRefs(document: unknown): EndlessRef[] {
  const found: EndlessRef[] = []
  const next = new Map<string, string | undefined>()
  const left: { readonly node: unknown; readonly pointer: () => string }[] = [{ node: document, pointer: () => '' }]
  for (let at = left.pop(); at !== undefined && found.length < mostTold; at = left.pop()) {
    const { node, pointer } = at
    if (typeof node !== 'object' || node === null) continue
    const ref = refOf(node)
    const message = ref === undefined ? undefined : problemOf(ref)
    if (message !== undefined) found.push({ pointer: pointer(), message })
    for (const [name, child] of Object.entries(node).toReversed()) {
      if (typeof child === 'object') left.push({ node: child as unknown, pointer: () => joinPointer(pointer(), name) })
    }
  }
  return found

  function problemOf(ref: string): string | undefined {
    const seen = new Set<string>()
    for (let at: string | undefined = ref; at !== undefined; at = follow(at)) {
      if (seen.has(at)) return 'this reference leads back to itself'
      seen.add(at)
      if (seen.size > longestChain) return `this reference leads over more than ${longestChain} others`
    }
    return undefined
  }

  function follow(ref: string): string | undefined {
    if (!next.has(ref)) next.set(ref, refOf(valueAt(document, parseRef(ref).pointer)))
    return next.get(ref)
  }
}

/** The reference a node is, when it is one within the document. */
function refOf(node: unknown): string | undefined {
  const ref = isObject(node) ? asString(member(node, '$ref')) : undefined
  return ref?.startsWith('#/') === true ? ref : undefined
}
