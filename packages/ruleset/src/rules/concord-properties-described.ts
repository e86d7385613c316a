import { asObject, isObject, joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { existing } from '../support/existing.ts'
import { reachableSchemas } from '../support/reachable-schemas.ts'
import { describes } from '../support/describes.ts'

export const propertiesDescribed = defineRule({
  id: 'concord-properties-described',
  summary: 'Properties are described.',
  group: 'documentation',
  severity: 'off',
  strict: 'warn',
  reads: [],
  check(api) {
    const schemas = reachableSchemas(api).filter(({ pointer }) => !condition.test(pointer))
    const properties = schemas.flatMap(({ schema, pointer }) =>
      Object.entries(asObject(asObject(schema)['properties'])).map(([name, property]) => ({
        name,
        property,
        pointer: joinPointer(pointer, 'properties', name),
      })),
    )
    return eachOrMost(
      properties.filter(({ property }) => isObject(property)),
      ({ property }) => describes(api, property),
      ({ name, pointer }) => ({ pointer, message: `nothing says what \`${name}\` is: add a \`description\`` }),
      {
        pointer: existing(api, '', 'components'),
        what: 'properties do not say what they are: add a `description` to each',
      },
    )
  },
})

/** A schema that is compared with describes no value. */
const condition = /(?<!\/properties)\/(if|not)(\/|$)/
