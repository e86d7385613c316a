import { type Api, asArray, isObject, type Operation, resolveSchema, type Schema } from '@concord-api/model'

import type { SelectArgument } from './surface.ts'

/**
 * The query parameter that chooses what an answer holds, where the document lists the names it takes; undefined for any
 * other, whose effect no type can tell.
 */
export function selectArgument(
  api: Api,
  { select, parameters }: Operation,
): Omit<SelectArgument, 'typeName'> | undefined {
  for (const { send, exclude, meaning, format } of select) {
    if (send.in !== 'query' || format === 'flag' || meaning !== 'expand') continue
    const parameter = parameters.find(({ in: where, name }) => where === 'query' && name === send.name)
    const list = parameter?.schema === undefined ? undefined : resolveSchema(api.document, parameter.schema)
    const items = list !== undefined && isObject(list.schema) ? list.schema['items'] : undefined
    if (!isObject(items) || list === undefined) continue
    const resolved = resolveSchema(api.document, { schema: items as Schema, pointer: `${list.pointer}/items` })?.schema
    const names = asArray(isObject(resolved) ? resolved['enum'] : undefined).filter((name) => typeof name === 'string')
    if (names.length > 0) return { parameter: send.name, names, mark: exclude }
  }
  return undefined
}
