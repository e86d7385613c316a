import { asObject, isObject, joinPointer, namedTypes, type Requirements } from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { reachableSchemas } from '../support/reachable-schemas.ts'

export const timeFormat = defineRule({
  id: 'concord-time-format',
  summary: 'Points in time have the declared form.',
  group: 'naming',
  severity: 'warn',
  strict: 'error',
  reads: ['require.naming.time'],
  *check(api) {
    const time = api.conventions?.require.naming.time
    if (time === undefined) return
    for (const { schema, pointer } of reachableSchemas(api)) {
      if (!isObject(schema)) continue
      for (const [name, property] of Object.entries(asObject(schema['properties']))) {
        if (!isObject(property)) continue
        yield* checkTime(name, property, joinPointer(pointer, 'properties', name), time)
      }
    }
  },
})

type TimeForm = NonNullable<Requirements['naming']['time']>

const fixes: Record<TimeForm, string> = {
  rfc3339: 'set `type: string` and `format: date-time`',
  'epoch-seconds': 'set `type: integer`',
  local: 'remove `format: date-time`, which demands a zone',
}

function* checkTime(name: string, property: object, pointer: string, time: TimeForm): Iterable<Problem> {
  const node = asObject(property)
  const types = namedTypes([{ schema: node, pointer }])
  const hasZone = node['format'] === 'date-time'
  const isNumber = types.has('integer') || types.has('number')
  // A number is known to be a point in time by its name only.
  const isInstant = /([a-z]At|_at|[Tt]imestamp)$/.test(name) && isNumber
  const isWrong = time === 'rfc3339' ? isInstant : time === 'local' ? hasZone || isInstant : hasZone
  if (!isWrong) return
  const fix = time === 'local' && !hasZone ? 'set `type: string`' : fixes[time]
  yield { pointer, message: `\`${name}\` is not \`${time}\`, as points in time are declared to be: ${fix}` }
}
