import { isObject, resolveSchema } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { distinct } from '../support/distinct.ts'
import { eachOrNone } from '../support/each-or-none.ts'
import { existing } from '../support/existing.ts'

export const parametersDescribed = defineRule({
  id: 'concord-parameters-described',
  summary: 'Parameters are described.',
  group: 'documentation',
  severity: 'warn',
  strict: 'error',
  reads: [],
  check(api) {
    const parameters = distinct(
      api,
      api.operations.flatMap((operation) => operation.parameters),
    )
    return eachOrNone(
      parameters,
      ({ description, schema }) =>
        hasText(description) || hasText(descriptionOf(schema && resolveSchema(api.document, schema)?.schema)),
      ({ name, pointer }) => ({ pointer, message: `nothing says what \`${name}\` is for: add a \`description\`` }),
      { pointer: existing(api, '', 'paths'), message: 'no parameter says what it is for: add a `description` to each' },
    )
  },
})

function hasText(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== ''
}

function descriptionOf(schema: unknown): unknown {
  return isObject(schema) ? schema['description'] : undefined
}
