import { relativePath, terminalText } from '@concord-api/findings'
import { LoadError } from '@concord-api/model'

import { UsageError } from './usage-error.ts'

/** Errors a file system answers with that a person can do something about. */
const fileErrors: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'no permission'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EFBIG', 'the file would be larger than is allowed'],
  ['EEXIST', 'a file is in the way'],
  ['EIO', 'the disk failed'],
  ['EISDIR', 'this is a folder'],
  ['ENOENT', 'no such file or folder'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'a part of this path is a file, not a folder'],
  ['EPERM', 'no permission'],
  ['EROFS', 'this file system cannot be written to'],
])

/** An error as one line for a person, with the place it speaks of; a stack trace only when asked for. */
export function describeError(error: unknown, folder: string): string {
  const { file, line, column } = placeOf(error)
  if (file !== undefined && error instanceof Error) {
    const position = line === undefined ? '' : `:${line}:${column ?? 1}`
    return `${terminalText(relativePath(folder, file) || '.')}${position} error ${terminalText(error.message)}`
  }
  if (error instanceof UsageError) return `error ${terminalText(error.message)}`
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const meaning = fileErrors.get(error.code)
    const file = 'path' in error && typeof error.path === 'string' ? relativePath(folder, error.path) || '.' : undefined
    if (meaning !== undefined && file !== undefined) return `${terminalText(file)} error ${meaning}`
  }
  const message = isTooDeep(error) ? tooDeep : error instanceof Error ? error.message : String(error)
  const debug =
    process.env['CONCORD_DEBUG'] === '1' && error instanceof Error
      ? `\n${String(error.stack).split('\n').map(terminalText).join('\n')}`
      : ''
  return `error ${terminalText(message)}${debug}`
}

const tooDeep = 'the document is too deep for this: its parts, or what they refer to, lie within each other too often'

/** What walks a document may recurse; by references it may lead further than there is room for. */
function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Maximum call stack size exceeded'
}

interface Place {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/** The place an error of ours speaks of. Those of the sandbox say it themselves, and are known by that. */
function placeOf(error: unknown): Place {
  if (error instanceof LoadError) return error.location ?? {}
  if (!(error instanceof Error) || !('file' in error) || typeof error.file !== 'string') return {}
  const { file, line, column } = error as Error & Place
  return { file, line, column }
}
