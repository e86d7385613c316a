import { relativePath } from '@concord-api/findings'
import { isObject, type LoadedApi, placeIn } from '@concord-api/model'
import { type Config, getLineColLocation, lintDocument } from '@redocly/openapi-core'

import { boundedSource, type LeftOut } from './bounded-source.ts'
import type { FoundAt } from './found-at.ts'

/** Whether one of Redocly's rules is switched off. */
export function isRuleOff(config: Config, rule: string): boolean {
  const setting = config.rules.oas3_1[rule]
  return (isObject(setting) ? setting['severity'] : setting) === 'off'
}

/**
 * What Redocly's structural rules find. Files the document was loaded from are not read again. What overlays were
 * applied to has no text of its own: its places are those that were written by somebody.
 */
export async function lintStructure(
  { api, files, overlays, source }: LoadedApi,
  folder: string,
  config: Config,
): Promise<FoundAt[]> {
  const { document, resolver, leftOut } = boundedSource({ files, source })
  const problems = await lintDocument({ document, config, externalRefResolver: resolver })
  const found = problems
    .filter(({ ignored }) => ignored !== true)
    .map(({ ruleId, severity, message, location, suggest }): FoundAt => {
      return {
        rule: ruleId,
        // A setting that is no severity comes through as it is written.
        severity: severity === 'warn' ? 'warn' : 'error',
        message: `${oneLine(message)}${suggestions(suggest)}`,
        ...placeOf(location[0]),
        docs: structureDocs(ruleId),
      }
    })
  return [...found, ...leftOut.map(slowPattern)]

  function slowPattern(at: LeftOut): FoundAt {
    return {
      rule: 'concord-pattern-slow',
      severity: 'warn',
      message: 'this pattern takes too long for an example, so none was matched with it: repeat no repetition in it',
      ...placeOf({ source: at.document.source, pointer: `#${at.pointer}`, reportOnKey: false }),
      docs: undefined,
    }
  }

  function placeOf(first: Location): Pick<FoundAt, 'column' | 'file' | 'line' | 'pointer'> {
    const tokens = first?.pointer?.replace(/^#\/?/, '') ?? ''
    const pointer = tokens === '' ? '' : `/${tokens}`
    if (overlays.size > 0) {
      const written = api.locate(pointer)
      return { ...written, file: relativePath(folder, written.file) }
    }
    const file = relativePath(folder, first?.source.absoluteRef ?? source.document.source.absoluteRef)
    if (first === undefined) return { file, line: 1, column: 1, pointer }
    const { line, column } =
      first.pointer === undefined
        ? { line: first.start.line, column: first.start.col }
        : placeIn(first.source, pointer, first.reportOnKey === true, getLineColLocation)
    return { file, line, column, pointer }
  }
}

type Location = Awaited<ReturnType<typeof lintDocument>>[number]['location'][number] | undefined

/** The address of the page of one of Redocly's rules. */
export function structureDocs(rule: string): string {
  return `https://redocly.com/docs/cli/rules/oas/${rule}`
}

function oneLine(message: string): string {
  return message.replace(/\s*\n\s*/g, ' ').trim()
}

function suggestions(suggest: readonly string[]): string {
  return suggest.length === 0 ? '' : ` Did you mean ${suggest.map((word) => `\`${word}\``).join(' or ')}?`
}
