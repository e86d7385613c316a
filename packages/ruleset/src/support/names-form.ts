import { type Api, formsOf, isObject, joinPointer, listedValues, namedTypes } from '@concord-api/model'

import type { Problem } from '../rule.ts'
import { existing } from './existing.ts'
import type { Sent } from './sent.ts'

/** How names are sent: in one text, in a list, a single one, or as a switch that has none. */
export type NamesFormat = 'comma' | 'flag' | 'list' | 'one'

/** What keeps a parameter from taking names in the declared form. */
export function formProblems(api: Api, { schema, parameter }: Sent, name: string, format: NamesFormat): Problem[] {
  if (schema === undefined) return []
  const types = namedTypes(formsOf(api.document, [schema]))
  const isSilent = types.size === 0
  const at = existing(api, schema.pointer, 'type')
  const say = (what: string, fix: string, pointer = at): Problem[] => [
    { pointer, message: `\`${name}\` is declared to be ${what}: ${fix}` },
  ]
  switch (format) {
    case 'flag':
      return isSilent || types.has('boolean') ? [] : say('a switch', 'set `type: boolean`')
    case 'one':
      return types.has('array') ? say('a single text', 'set `type: string`') : []
    case 'list':
      if (!isSilent && !types.has('array')) return say('a list of names', 'set `type: array`')
      if (parameter === undefined || !types.has('array') || parameter.explode) return []
      return say('a list of names', 'set `explode: true`', existing(api, parameter.pointer, 'explode'))
    case 'comma':
      if (isSilent || types.has('string')) return []
      if (types.has('array') && parameter?.explode === false) return []
      return types.has('array') && parameter !== undefined
        ? say('names in one text', 'set `explode: false`', parameter.pointer)
        : say('names in one text', 'set `type: string`')
  }
}

/** The problem of a parameter that lists its names, none of which has the declared mark. */
export function markProblems(api: Api, { schema }: Sent, name: string, mark: string, effect: string): Problem[] {
  if (schema === undefined) return []
  const forms = formsOf(api.document, [schema])
  const items = forms.flatMap(({ schema: { items: item }, pointer }) =>
    isObject(item) ? [{ schema: item, pointer: joinPointer(pointer, 'items') }] : [],
  )
  const listed = listedValues([...forms, ...formsOf(api.document, items)]).map(String)
  if (listed.length === 0 || listed.some((value) => value.startsWith(mark))) return []
  const first = `${mark}${listed[0]}`
  return [
    {
      pointer: schema.pointer,
      message: `\`${name}\` takes no name with \`${mark}\`, which ${effect}: add \`${first}\` and its like to the names it takes`,
    },
  ]
}
