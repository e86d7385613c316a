import type { Method } from '@concord-api/surface'

import type { Context } from '../context.ts'
import { markdownCode, markdownText } from '../text/markdown-text.ts'
import { Module } from '../text/module.ts'
import { signatureOf } from './signature.ts'

/** `api.md`: every method and every type on one page. */
export function emitApiMd(context: Context): string {
  const { api, surface } = context
  const groups = surface.groups.map(({ name, methods }) => {
    const rows = methods.map((method) => methodRow(context, `api.${name}`, method))
    return `## api.${name}\n\n${rows.join('\n')}`
  })
  const links = surface.linked.map(({ model, relations }) => {
    const rows = relations.map(({ name, method }) => `- ${markdownCode(name)}: ${markdownCode(method.functionName)}`)
    return `## Links of ${markdownCode(model)}\n\n${rows.join('\n')}`
  })
  const types = surface.models.map(({ name }) => `- ${markdownCode(name)}`)
  const errors = surface.errors.map(({ name, status }) => `- ${markdownCode(name)}: ${markdownText(status)}`)
  const sections = [
    `# ${markdownText(api.title)} client: every method and type`,
    ...groups,
    ...links,
    ...(errors.length === 0 ? [] : [`## Errors\n\n${errors.join('\n')}`]),
    ...(types.length === 0 ? [] : [`## Types\n\n${types.join('\n')}`]),
  ]
  return `${sections.join('\n\n')}\n`
}

function methodRow(context: Context, group: string, method: Method): string {
  const { generics, parameters, returns } = signatureOf(context, new Module(''), method)
  const { operation, name } = method
  const request = markdownCode(`${operation.method} ${operation.path}`)
  const summary = operation.summary === undefined ? '' : `${markdownText(operation.summary)}. `
  return `- ${markdownCode(`${group}.${name}${generics}(${parameters.join(', ')}): ${returns}`)}\\\n  ${summary}${request}`
}
