import { isObject } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { distinct } from '../support/distinct.ts'
import { allows } from '../support/sent-schemas.ts'

export const sequentialIds = defineRule({
  id: 'concord-sequential-ids',
  summary: 'Ids in paths cannot be counted through.',
  group: 'security',
  severity: 'off',
  strict: 'warn',
  reads: ['require.naming.ids'],
  *check(api) {
    // What ids look like may be declared; then it was decided.
    if (api.conventions?.require.naming.ids !== undefined) return
    const parameters = api.operations.flatMap((operation) => operation.parameters)
    for (const { name, in: where, schema, pointer } of distinct(api, parameters)) {
      const type = schema && api.resolve(schema.schema)
      if (where !== 'path' || !/(^|[a-z_-])ids?$/i.test(name) || !isObject(type) || !allows(type, 'integer')) continue
      yield {
        pointer,
        message: `who has one \`${name}\` can guess the others: use texts that cannot, \`format: uuid\``,
      }
    }
  },
})
