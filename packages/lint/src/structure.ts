import { type Finding, relativePath } from '@concord-api/findings'
import type { LoadedApi } from '@concord-api/model'
import { createConfig, getLineColLocation, lintDocument, loadConfig } from '@redocly/openapi-core'

/**
 * Redocly's structural rules, as `redocly.yaml` sets them; its recommended ones where there is none. Files the document
 * was loaded from are not read again.
 */
export async function lintStructure(
  { api, source }: LoadedApi,
  folder: string,
  configFile: string | undefined,
): Promise<Finding[]> {
  const config =
    configFile === undefined
      ? await createConfig({ extends: ['recommended'] })
      : (await loadConfig({ configPath: configFile })).forAlias(api.name)
  const problems = await lintDocument({ document: source.document, config, externalRefResolver: source.resolver })
  return problems
    .filter(({ ignored }) => ignored !== true)
    .map(({ ruleId, severity, message, location, suggest }): Finding => {
      const [first] = location
      const place = first === undefined ? undefined : getLineColLocation(first)
      const pointer = first?.pointer?.replace(/^#\/?/, '') ?? ''
      return {
        rule: ruleId,
        severity,
        message: `${oneLine(message)}${suggestions(suggest)}`,
        file: relativePath(folder, place?.source.absoluteRef ?? source.document.source.absoluteRef),
        line: place?.start.line ?? 1,
        column: place?.start.col ?? 1,
        pointer: pointer === '' ? '' : `/${pointer}`,
        docs: structureDocs(ruleId),
      }
    })
}

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
