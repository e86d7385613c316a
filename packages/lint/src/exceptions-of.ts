import { readFile } from 'node:fs/promises'

import { type Exception, readWaivers, relativePath, waiverFileOf } from '@concord-api/findings'
import { type LoadedApi, tellActivity, placeIn } from '@concord-api/model'
import { type Document, getLineColLocation } from '@redocly/openapi-core'

import { ignoredInDocument } from './ignored-in-document.ts'
import { ignoredInOverlays } from './ignored-in-overlays.ts'
import type { SubjectOf } from './subjects.ts'

/**
 * Every exception a document has: those in its files, in its overlays, and in the waiver file beside it.
 * @param otherRules Rules of another tool: their waivers in that file are left out.
 */
export async function exceptionsOf(
  loaded: LoadedApi,
  folder: string,
  subjectOf: SubjectOf,
  otherRules: ReadonlySet<string> = new Set(),
): Promise<Exception[]> {
  const { files, source } = loaded
  const waiverFile = waiverFileOf(source.document.source.absoluteRef)
  const waivers = await readFile(waiverFile, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
  if (waivers !== undefined) tellActivity({ did: 'read', file: waiverFile })
  const inFiles = await Promise.all(
    [...files].map(async ([file, parsed]) => {
      const { source: text } = (await source.resolver.resolveDocument(null, file)) as Document
      const shown = relativePath(folder, file)
      return ignoredInDocument(parsed, shown, (pointer) => {
        const { line, column } = placeIn(text, pointer, false, getLineColLocation)
        return {
          file: shown,
          line,
          column,
          pointer,
          subject: subjectOf({ file: shown, pointer }),
        }
      })
    }),
  )
  const isOurs = (rule: string): boolean => !otherRules.has(rule)
  const inWaiverFile =
    waivers === undefined ? [] : readWaivers(waivers, waiverFile, relativePath(folder, waiverFile), isOurs)
  return [...inFiles.flat(), ...ignoredInOverlays(loaded, folder, subjectOf), ...inWaiverFile]
}
