import { relativePath } from '@concord-api/findings'
import { isObject, type LoadedApi } from '@concord-api/model'
import { type Config, createConfig, getLineColLocation, lintDocument, loadConfig } from '@redocly/openapi-core'

import type { FoundAt } from './found-at.ts'

/** How `redocly.yaml` sets Redocly's rules for an API; its recommended ones where there is no such file. */
export async function structureConfig(api: string, configFile: string | undefined): Promise<Config> {
  if (configFile === undefined) return createConfig({ extends: ['recommended'] })
  return (await loadConfig({ configPath: configFile })).forAlias(api)
}

/** Whether one of Redocly's rules is switched off. */
export function isRuleOff(config: Config, rule: string): boolean {
  const setting = config.rules.oas3_1[rule]
  return (isObject(setting) ? setting['severity'] : setting) === 'off'
}

/** What Redocly's structural rules find. Files the document was loaded from are not read again. */
export async function lintStructure({ source }: LoadedApi, folder: string, config: Config): Promise<FoundAt[]> {
  const problems = await lintDocument({ document: source.document, config, externalRefResolver: source.resolver })
  return problems
    .filter(({ ignored }) => ignored !== true)
    .map(({ ruleId, severity, message, location, suggest }): FoundAt => {
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
