import { asObject, isObject, joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { eachOrNone } from '../support/each-or-none.ts'
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
    const properties = reachableSchemas(api).flatMap(({ schema, pointer }) =>
      Object.entries(asObject(asObject(schema)['properties'])).map(([name, property]) => ({
        name,
        property,
        pointer: joinPointer(pointer, 'properties', name),
      })),
    )
    return eachOrNone(
      properties.filter(({ property }) => isObject(property)),
      ({ property }) => describes(api, property),
      ({ name, pointer }) => ({ pointer, message: `nothing says what \`${name}\` is: add a \`description\`` }),
      { pointer: existing(api, '', 'components'), message: 'no property says what it is: add a `description` to each' },
    )
  },
})
