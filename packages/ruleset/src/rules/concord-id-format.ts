import { type Api, formsOf, type LocatedSchema, namedTypes, type Requirements } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { existing } from '../support/existing.ts'

export const idFormat = defineRule({
  id: 'concord-id-format',
  summary: 'The ids in paths have the declared form.',
  group: 'naming',
  severity: 'warn',
  strict: 'error',
  reads: ['require.naming.ids'],
  *check(api) {
    const ids = api.conventions?.require.naming.ids
    if (ids === undefined) return
    for (const { name, in: where, schema } of api.operations.flatMap(({ parameters }) => parameters)) {
      if (where !== 'path' || schema === undefined || !/(^i|[_-]i|I)[dD]$/.test(name)) continue
      yield* checkId(api, name, schema, ids)
    }
  },
})

type IdForm = NonNullable<Requirements['naming']['ids']>

function* checkId(api: Api, name: string, schema: LocatedSchema, ids: IdForm): Iterable<Problem> {
  const forms = formsOf(api.document, [schema])
  const types = namedTypes(forms)
  const formats = new Set(forms.map(({ schema: form }) => form['format']))
  const hasPattern = forms.some(({ schema: form }) => form['pattern'] !== undefined)
  const say = (fix: string, keyword = 'type'): Problem => ({
    pointer: existing(api, schema.pointer, keyword),
    message: `\`${name}\` is not \`${ids}\`, as ids are declared to be: ${fix}`,
  })
  if (types.size === 0) return
  if (ids === 'integer') {
    if (!types.has('integer')) yield say('set `type: integer`')
    return
  }
  if (!types.has('string')) yield say('set `type: string`')
  else if (ids === 'uuid' && !formats.has('uuid') && !hasPattern) yield say('add `format: uuid`')
  else if (ids !== 'uuid' && formats.has('uuid')) yield say('remove `format: uuid`', 'format')
}
