import {
  type Api,
  asObject,
  closest,
  joinPointer,
  member,
  type ParameterPlace,
  sentPlaces,
  valueAt,
} from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { placesNowhere, resultsNowhere, wirePointer } from '../support/declared-places.ts'
import { isTaken, meantParameter } from '../support/parameter-names.ts'

/** Ways of the wire that operations pick by name. */
const pickedByName = ['pagination', 'select', 'sort', 'filter'] as const

export const conventionsMatch = defineRule({
  id: 'concord-conventions-match',
  summary: 'What the conventions name or point at is there in the document.',
  group: 'conventions',
  severity: 'error',
  reads: ['wire'],
  *check(api) {
    if (api.conventions === undefined) return
    yield* checkUnused(api)
    yield* checkParameters(api)
    yield* checkSchemes(api)
    yield* placesNowhere(api, api.conventions.wire)
    yield* resultsNowhere(api)
  },
})

/** A strategy nobody follows is a leftover, or the operations that should follow it are not marked. */
function* checkUnused(api: Api): Iterable<Problem> {
  const declared = api.operations.map(({ pointer }) => asObject(valueAt(api.document, `${pointer}/x-operation`)))
  for (const axis of pickedByName) {
    const used = new Set(declared.flatMap((operation) => operation[axis]))
    for (const name of Object.keys(asObject(valueAt(api.document, joinPointer(wirePointer, axis))))) {
      if (used.has(name)) continue
      yield {
        pointer: joinPointer(wirePointer, axis, name),
        message: `no operation uses \`${name}\`: add \`x-operation: { ${axis}: ${name} }\` to those that do, or remove it`,
      }
    }
  }
}

/** Every parameter that is sent is one of some operation; a body is checked where it is used. */
function* checkParameters(api: Api): Iterable<Problem> {
  const wire = api.conventions?.wire
  if (wire === undefined) return
  const followed = new Set(api.operations.map((operation) => operation.pagination?.name))
  for (const [name, strategy] of wire.pagination) {
    for (const { role, place } of sentPlaces(strategy)) {
      // An operation that follows the strategy and lacks its parameter is told so itself, unless the name is a slip here.
      if (followed.has(name) && meantParameter(api, place) === undefined) continue
      yield* checkParameter(api, place, joinPointer(wirePointer, 'pagination', name, 'send', role))
    }
  }
  for (const axis of ['select', 'sort', 'filter'] as const) {
    for (const [name, way] of wire[axis]) {
      if (way.send !== undefined) yield* checkParameter(api, way.send, joinPointer(wirePointer, axis, name, 'send'))
      if ('order' in way) yield* checkParameter(api, way.order, joinPointer(wirePointer, axis, name, 'order'))
    }
  }
  const { idempotency, update } = wire
  if (idempotency !== undefined)
    yield* checkParameter(api, idempotency.send, joinPointer(wirePointer, 'idempotency', 'send'))
  if (update?.mask !== undefined) yield* checkParameter(api, update.mask, joinPointer(wirePointer, 'update', 'mask'))
}

function* checkParameter(api: Api, place: ParameterPlace, pointer: string): Iterable<Problem> {
  if (isTaken(api, place)) return
  const meant = meantParameter(api, place)
  const fix = meant === undefined ? 'name one that is, or remove this' : `did you mean \`${meant}\`?`
  const message = `\`${place.name}\` is no ${place.in} parameter of any operation; ${fix}`
  yield { pointer: joinPointer(pointer, 'name'), message }
}

/** Environment variables are declared for security schemes that there are. */
function* checkSchemes(api: Api): Iterable<Problem> {
  const declared = asObject(member(valueAt(api.document, wirePointer), 'environment'))
  for (const name of Object.keys(declared)) {
    if (api.securitySchemes.has(name)) continue
    const near = closest(name, api.securitySchemes.keys())
    const fix =
      near === undefined ? 'add it to `components.securitySchemes`, or remove this' : `did you mean \`${near}\`?`
    yield {
      pointer: joinPointer(wirePointer, 'environment', name),
      message: `\`${name}\` is no security scheme of this document; ${fix}`,
    }
  }
}
