import { isObject, resolveSchema } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { distinct } from '../support/distinct.ts'
import { eachOrMost } from '../support/each-or-most.ts'
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
    return eachOrMost(
      parameters,
      ({ description, schema }) =>
        hasText(description) || hasText(descriptionOf(schema && resolveSchema(api.document, schema)?.schema)),
      ({ name, pointer }) => ({ pointer, message: `nothing says what \`${name}\` is for: add a \`description\`` }),
      {
        pointer: existing(api, '', 'paths'),
        what: 'parameters do not say what they are for: add a `description` to each',
      },
    )
  },
})

function hasText(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== ''
}

function descriptionOf(schema: unknown): unknown {
  return isObject(schema) ? schema['description'] : undefined
}
