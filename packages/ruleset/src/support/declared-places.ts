import {
  type Api,
  asArray,
  errorShapeOf,
  isObject,
  joinPointer,
  type LocatedSchema,
  member,
  type Place,
  resolveSchema,
  type Response,
  schemaAt,
  type Wire,
} from '@concord-api/model'

import type { Problem } from '../rule.ts'
import { jsonBodies } from './json-bodies.ts'
import { isSameHeader } from './same-header.ts'
import { successResponses } from './success-responses.ts'

/** Where what travels is declared. */
export const wirePointer = '/x-conventions/wire'

/** A place, where it is declared, and the answers it may be in. */
interface Declared {
  /** Pointer within the wire. */
  readonly pointer: string
  readonly place: Place
  readonly answers: readonly Response[]
}

/** A place that is in none of the answers it speaks of is a slip; in which it must be is for other rules. */
export function* placesNowhere(api: Api, wire: Wire): Iterable<Problem> {
  const answers = api.operations.flatMap(({ responses }) => responses)
  const successes = api.operations.flatMap(successResponses)
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
export function* resultsNowhere(api: Api): Iterable<Problem> {
  for (const operation of api.operations) {
    const { payload, pagination } = operation
    const answers = successResponses(operation).filter((answer) => jsonBodies(answer).length > 0)
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
    return answer.headers.some(({ name }) => isSameHeader(name, where === 'link' ? 'Link' : at))
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
