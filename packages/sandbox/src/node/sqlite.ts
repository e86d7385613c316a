import type { DatabaseSync } from 'node:sqlite'

/**
 * Opens a database with the SQLite of Node. It is loaded when it is first needed: a sandbox that keeps nothing runs where
 * Node has none.
 * @throws {Error} when this Node has no SQLite, or the file cannot be opened.
 */
export function openDatabase(file: string): DatabaseSync {
  const sqlite = withoutWarning(() => process.getBuiltinModule('node:sqlite'))
  if (sqlite === undefined)
    throw new Error(`records can be kept in a file with Node 22.13 or later, this is ${process.version}`)
  return new sqlite.DatabaseSync(file)
}

/** Some versions of Node warn on loading SQLite that it is experimental. What else is warned of is shown. */
function withoutWarning<Result>(load: () => Result): Result {
  const { emitWarning } = process
  process.emitWarning = ((warning: Error | string, ...rest: unknown[]): void => {
    if (rest[0] === 'ExperimentalWarning' && String(warning).startsWith('SQLite ')) return
    Reflect.apply(emitWarning, process, [warning, ...rest])
  }) as typeof emitWarning
  try {
    return load()
  } finally {
    process.emitWarning = emitWarning
  }
}
