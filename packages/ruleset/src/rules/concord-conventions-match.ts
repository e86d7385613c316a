import {
  type Api,
  asArray,
  asObject,
  closest,
  errorShapeOf,
  isObject,
  joinPointer,
  type LocatedSchema,
  member,
  type ParameterPlace,
  type Place,
  resolveSchema,
  type Response,
  schemaAt,
  sentPlaces,
  valueAt,
  type Wire,
} from '@concord-api/model'

import { defineRule, type Problem } from '../rule.ts'
import { jsonBodies } from '../support/json-bodies.ts'
import { isTaken, meantParameter } from '../support/parameter-names.ts'

/** Ways of the wire that operations pick by name. */
const pickedByName = ['pagination', 'select', 'sort', 'filter'] as const

export const conventionsMatch = defineRule({
  id: 'concord-conventions-match',
  summary: 'What the conventions name or point at is there in the document.',
  severity: 'error',
  reads: ['wire'],
  *check(api) {
    if (api.conventions === undefined) return
    yield* checkUnused(api)
    yield* checkParameters(api)
    yield* checkSchemes(api)
    yield* checkPlaces(api, api.conventions.wire)
  },
})

const wirePointer = '/x-conventions/wire'

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

/** A place, where it is declared, and the answers it may be in. */
interface Declared {
  /** Pointer within the wire. */
  readonly pointer: string
  readonly place: Place
  readonly answers: readonly Response[]
}

/** A place that is in none of the answers it speaks of is a slip; in which it must be is for other rules. */
function* checkPlaces(api: Api, wire: Wire): Iterable<Problem> {
  const answers = api.operations.flatMap(({ responses }) => responses)
  const successes = answers.filter(({ status }) => status.startsWith('2'))
  const declared: Declared[] = [
    ...inErrors(wire, answers),
    ...listed('create', wire.create, ['location'], successes),
    ...listed('accepted', wire.accepted, ['monitor'], successes),
    ...listed('deprecation', wire.deprecation, ['deprecated', 'sunset'], answers),
    ...listed('', wire, ['trace', 'timing'], answers),
    ...(wire.outcome === undefined ? [] : [{ pointer: '/outcome/at', place: body(wire.outcome.at), answers }]),
    ...(wire.accepted?.state === undefined
      ? []
      : [{ pointer: '/accepted/state', place: body(wire.accepted.state), answers: successes }]),
  ]
  for (const { pointer, place, answers: candidates } of declared) {
    if (candidates.some((answer) => isIn(api, answer, place))) continue
    const what = place.in === 'header' ? `the header \`${place.at}\`` : `\`${place.at}\``
    yield {
      pointer: `${wirePointer}${pointer}`,
      message: `no answer it speaks of has ${what}: add it there, or name where it is`,
    }
  }
  yield* checkPayload(api)
}

function inErrors(wire: Wire, answers: readonly Response[]): Declared[] {
  return wire.errors.flatMap((shape, index) => {
    const mine = answers.filter(({ status }) => errorShapeOf(wire, status) === shape)
    // A shape for statuses that no operation documents, or for outcomes, has no answers here to look into.
    if (mine.length === 0) return []
    const at = joinPointer('/errors', index)
    const names = ['message', 'code', 'type', 'title', 'detail', 'trace']
    const fields =
      shape.fields === undefined ? [] : [{ pointer: `${at}/fields/at`, place: shape.fields.at, answers: mine }]
    return [...listed(at.slice(1), shape, names, mine), ...fields]
  })
}

function listed(
  axis: string,
  value: object | undefined,
  names: readonly string[],
  answers: readonly Response[],
): Declared[] {
  return names.flatMap((name) => {
    const place = member(value, name) as Place | undefined
    const pointer = axis === '' ? `/${name}` : `/${axis}/${name}`
    return place === undefined ? [] : [{ pointer, place, answers }]
  })
}

/** Where results sit is looked for in each operation, as it depends on its key. */
function* checkPayload(api: Api): Iterable<Problem> {
  for (const operation of api.operations) {
    const { payload, pagination, responses } = operation
    const answers = responses.filter((answer) => answer.status.startsWith('2') && jsonBodies(answer).length > 0)
    if (payload.at === '' || pagination !== undefined || answers.length === 0) continue
    if (answers.some((answer) => isIn(api, answer, payload))) continue
    yield {
      pointer: operation.pointer,
      message: `\`${operation.id}\` answers nothing at \`${payload.at}\`, where \`x-conventions\` place its result: add it there, or set \`x-operation.key\``,
    }
  }
}

function isIn(api: Api, answer: Response, { in: where, at }: Place): boolean {
  if (where === 'status') return true
  if (where !== 'body') {
    const name = where === 'link' ? 'link' : at.toLowerCase()
    return answer.headers.some((header) => header.name.toLowerCase() === name)
  }
  return jsonBodies(answer).some(({ schema }) => schema !== undefined && hits(api, schema, at, 0))
}

/** Whether a schema, or one of the forms its values may have, speaks of a place. */
function hits(api: Api, schema: LocatedSchema, at: string, depth: number): boolean {
  if (schemaAt(api.document, schema, at) !== undefined) return true
  const resolved = resolveSchema(api.document, schema)
  if (resolved === undefined || !isObject(resolved.schema) || depth > 8) return false
  const { schema: node, pointer } = resolved
  // A schema that says nothing of its values speaks of any place.
  if (Object.keys(node).every((keyword) => keyword === 'description')) return true
  return ['oneOf', 'anyOf', 'allOf'].some((keyword) =>
    asArray(node[keyword]).some(
      (form, index) =>
        isObject(form) && hits(api, { schema: form, pointer: joinPointer(pointer, keyword, index) }, at, depth + 1),
    ),
  )
}

function body(at: string): Place {
  return { in: 'body', at }
}
