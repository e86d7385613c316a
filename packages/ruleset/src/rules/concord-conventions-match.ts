import {
  type Api,
  asObject,
  closest,
  joinPointer,
  member,
  type Operation,
  type ParameterPlace,
  sentPlaces,
  valueAt,
} from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'

/** Ways of the wire that operations pick by name. */
const pickedByName = ['pagination', 'select', 'sort', 'filter'] as const

export const conventionsMatch = defineRule({
  id: 'concord-conventions-match',
  summary: 'What the conventions name is there in the document.',
  severity: 'warn',
  reads: ['wire'],
  *check(api) {
    if (api.conventions === undefined) return
    yield* checkUnused(api)
    yield* checkParameters(api)
    yield* checkSchemes(api)
  },
})

const wirePointer = '/x-conventions/wire'

/** A strategy nobody follows is a leftover, or the operations that should follow it are not marked. */
function* checkUnused(api: Api): Iterable<Problem> {
  const declared = api.operations.map(({ pointer }) => asObject(valueAt(api.document, `${pointer}/x-operation`)))
  for (const axis of pickedByName) {
    const used = new Set(declared.map((operation) => operation[axis]))
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
  for (const [name, strategy] of wire.pagination) {
    for (const { role, place } of sentPlaces(strategy)) {
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

function* checkParameter(api: Api, { in: where, name }: ParameterPlace, pointer: string): Iterable<Problem> {
  if (where === 'body') return
  const names = new Set(api.operations.flatMap(parametersIn(where)))
  if (names.has(where === 'header' ? name.toLowerCase() : name)) return
  const near = closest(name, names)
  const fix = near === undefined ? 'name one that is, or remove this' : `did you mean \`${near}\`?`
  yield {
    pointer: joinPointer(pointer, 'name'),
    message: `\`${name}\` is no ${where} parameter of any operation; ${fix}`,
  }
}

function parametersIn(where: string): (operation: Operation) => string[] {
  return ({ parameters }) =>
    parameters
      .filter((parameter) => parameter.in === where)
      // Names of headers are the same in any case (RFC 9110 section 5.1).
      .map(({ name }) => (where === 'header' ? name.toLowerCase() : name))
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
