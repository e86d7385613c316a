import type { Api, Operation } from '@concord-api/model'
import { kebabCase } from '@concord-api/surface'

import { siteFolders } from '../../site-folders.ts'

/** The path of the page of each operation: `users/operations/list-users`, of its id; of its method and path, where that has no letters. */
export function operationPaths(
  { operations }: Pick<Api, 'operations'>,
  folder: string,
): ReadonlyMap<Operation, string> {
  const names = operations.map(
    ({ id, method, path }) => kebabCase(id, '') || kebabCase(`${method} ${path}`, 'operation'),
  )
  const slugs = siteFolders(names)
  return new Map(operations.map((operation, index) => [operation, `${folder}/operations/${slugs[index] ?? ''}`]))
}
