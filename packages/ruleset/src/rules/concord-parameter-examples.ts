import { isObject, member, valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { distinct } from '../support/distinct.ts'
import { existing } from '../support/existing.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { hasExample } from '../support/has-example.ts'
import { allows, says } from '../support/sent-schemas.ts'

export const parameterExamples = defineRule({
  id: 'concord-parameter-examples',
  summary: 'Parameters whose form is free have an example.',
  group: 'examples',
  severity: 'off',
  strict: 'warn',
  reads: [],
  check(api) {
    const parameters = distinct(
      api,
      api.operations.flatMap((operation) => operation.parameters),
    ).filter(({ schema }) => {
      const text = schema && api.resolve(schema.schema)
      return isObject(text) && allows(text, 'string') && !says(text, 'enum', 'const', 'default', 'format')
    })
    return eachOrMost(
      parameters,
      ({ pointer, schema }) => {
        const node = valueAt(api.document, pointer)
        const shown = member(node, 'example') !== undefined || member(node, 'examples') !== undefined
        return shown || (schema !== undefined && hasExample(api, schema))
      },
      ({ name, pointer }) => ({ pointer, message: `nothing shows what \`${name}\` looks like: add an \`example\`` }),
      { pointer: existing(api, '', 'paths'), what: 'parameters have no example: add an `example` to each' },
    )
  },
})
