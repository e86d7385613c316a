import path from 'node:path'

import { UsageError } from '../usage-error.ts'

/**
 * Where a path after `REF:` is in the repository, as git reads it: from its top, or from a folder with `./` or `../`.
 * @param prefix That folder, from the top.
 * @throws {UsageError} when it leads out of the repository.
 */
export function documentInRepository(asked: string, prefix: string): string {
  const given = path.sep === '/' ? asked : asked.replaceAll(path.sep, '/')
  const file = path.posix.normalize(/^\.\.?\//.test(given) ? `${prefix}${given}` : given)
  if (/^(\.\.)?\//.test(file)) throw new UsageError(`\`${asked}\` is not in the repository`)
  return file
}
