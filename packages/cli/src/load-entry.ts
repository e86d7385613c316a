import { relativePath, terminalText } from '@concord-api/findings'
import { type Api, type ApiEntry, type LoadWarning, readApi, usableApi } from '@concord-api/model'

import type { Output } from './output.ts'

/**
 * Reads a document for a command that only works on a good one; what may not have been meant is told beside.
 * @throws {LoadError} when it cannot be used.
 */
export async function loadEntry(entry: ApiEntry, output: Pick<Output, 'err'>): Promise<Api> {
  const loaded = await readApi(entry)
  const api = usableApi(loaded)
  tellWarnings(loaded.warnings, output)
  return api
}

/** A line for each warning, with its place, as errors have it. */
export function tellWarnings(warnings: readonly LoadWarning[], output: Pick<Output, 'err'>): void {
  for (const { message, location } of warnings) {
    const file = terminalText(relativePath(process.cwd(), location.file))
    output.err(`${file}:${location.line}:${location.column} warn ${terminalText(message)}\n`)
  }
}
