import { groupBy } from '@concord-api/model'

/** What is called at a path. */
interface Addressed {
  readonly method: string
  readonly path: string
}

/** The operations of two documents. */
export interface PairedByPath<T> {
  /** Those of the base, in their order, each with the one it has become. */
  readonly base: ReadonlyMap<T, T | undefined>
  /** Those of the head that are new. */
  readonly added: readonly T[]
}

/**
 * Finds again the operations of one document in another: at the same path or, as what a path calls its parameters is of
 * no matter to a request, at one that is called otherwise. A document may have two paths that differ in no more.
 */
export function pairByPath<T extends Addressed>(base: readonly T[], head: readonly T[]): PairedByPath<T> {
  const left = new Map(head.map((at) => [exactly(at), at]))
  const found = new Map<T, T | undefined>()
  for (const before of base) {
    found.set(before, left.get(exactly(before)))
    left.delete(exactly(before))
  }
  const renamed = groupBy(left.values(), shape)
  for (const [before, same] of found) {
    const after = same === undefined ? renamed.get(shape(before))?.shift() : undefined
    if (after === undefined) continue
    found.set(before, after)
    left.delete(exactly(after))
  }
  return { base: found, added: [...left.values()] }
}

/** A path without the names of its parameters. */
export function pathShape(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}')
}

function exactly({ method, path }: Addressed): string {
  return `${method} ${path}`
}

function shape({ method, path }: Addressed): string {
  return `${method} ${pathShape(path)}`
}
