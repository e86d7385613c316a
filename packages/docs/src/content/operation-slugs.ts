import type { Operation } from '@concord-api/model'
import GithubSlugger from 'github-slugger'

/** The last part of the address of each operation's page: what it is called, unlike any other of its API. */
export function operationSlugs(operations: readonly Operation[]): ReadonlyMap<Operation, string> {
  const slugger = new GithubSlugger()
  return new Map(
    operations.map((operation) => {
      const name = operation.id ?? `${operation.method} ${operation.path}`
      const words = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/[^A-Za-z0-9]+/g, '-')
      return [operation, slugger.slug(words.replace(/^-+|-+$/g, '') || 'operation')]
    }),
  )
}
