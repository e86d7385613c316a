import { existsSync } from 'node:fs'

import type { Workspace } from '@concord-api/model'

import { UsageError } from '../usage-error.ts'

/** What one side of a review is asked for by: a file or the name of an API, or a file at a commit. */
export type AskedSide =
  | { readonly kind: 'file'; readonly argument: string }
  | { readonly kind: 'commit'; readonly ref: string; readonly path: string }

/** A ref has no colon, but for those within braces: `HEAD^{/fix: it}:openapi.yaml`. */
const atCommit = /^((?:[^:{}]|\{[^{}]*\})+):(.+)$/s

/**
 * Tells `REF:path` from a path. A file that is there wins, and an API of the workspace; `C:\x` is never a ref.
 * @throws {UsageError} for an address: nothing is fetched.
 */
export function askedSide(argument: string, { apis }: Workspace): AskedSide {
  const isFile = existsSync(argument) || apis.some(({ name }) => name === argument) || /^[A-Za-z]:[/\\]/.test(argument)
  const [, ref, path] = isFile ? [] : (atCommit.exec(argument) ?? [])
  if (ref === undefined || path === undefined) return { kind: 'file', argument }
  if (path.startsWith('//'))
    throw new UsageError(`\`${argument}\` is not fetched: download the document, and name the file`)
  return { kind: 'commit', ref, path }
}
