import {
  type Api,
  asArray,
  formsOf,
  groupBy,
  isObject,
  joinPointer,
  type JsonObject,
  listedValues,
  type LocatedSchema,
  member,
  type Response,
} from '@concord-api/model'

import type { Inferred } from '../inferred.ts'
import { normalName } from '../normal-name.ts'
import { failures, jsonSchemas, successSchemas } from '../schema/bodies.ts'
import { isList, isRecord, isText, type View, viewOf } from '../schema/view.ts'
import { habit, share } from '../share.ts'

/** A documented failure with a body. */
interface Failure {
  readonly status: string
  readonly mediaType: string
  readonly shape: Shape
}

/** What of an error body is where; what is left out is not in it. */
type Shape = Readonly<Record<string, unknown>>

/** The shapes of error bodies: one for each class of statuses, and one for each status that differs from its class. */
export function inferErrors(api: Api, outcome: JsonObject): Inferred[] {
  const failed = api.operations.flatMap((operation) => failuresOf(api, failures(operation)))
  const byDefault = api.operations.flatMap(({ responses }) =>
    failuresOf(
      api,
      responses.filter(({ status }) => status === 'default'),
    ),
  )
  const byOutcome = outcomesOf(api, outcome)
  const found = [...byOutcome, ...(failed.length === 0 ? byDefault : failed)]
  if (found.length === 0) return []
  const classes = [...groupBy(found, ({ status }) => (/^\d/.test(status) ? `${status[0]}XX` : status)).values()]
  const shapes = classes.flatMap((group) => shapesOf(group))
  if (shapes.length === 0) return []
  const kept = shapes.reduce((sum, { count }) => sum + count, 0)
  const messages = new Set(shapes.map(({ shape }) => shape['message'] ?? shape['code']))
  return [
    {
      pointer: '/wire/errors',
      value: shapes.map(({ when, shape }) => ({ when: failing(when, outcome), ...shape })),
      ...habit(kept, found.length),
      evidence: `${share(kept, found.length, 'error answers with a body')} have ${[...messages].map((at) => `\`${String(at)}\``).join(' or ')}`,
    },
  ]
}

/** Where a flag in the body tells, it does so of what the document has under `default`. */
function failing(when: number | string, { success }: JsonObject): JsonObject {
  if (when === 'default') return asArray(success)[0] === true ? { outcome: false } : { status: when }
  return typeof when === 'string' && when.startsWith(ofOutcome)
    ? { outcome: when.slice(ofOutcome.length) }
    : { status: when }
}

/** Marks what stands for an outcome among statuses. */
const ofOutcome = 'outcome '

/** The bodies with a status of success whose outcome is a failure. */
function outcomesOf(api: Api, { at, success }: JsonObject): Failure[] {
  if (typeof at !== 'string') return []
  const name = at.slice(1)
  return api.operations.flatMap((operation) =>
    formsOf(api.document, successSchemas(operation)).flatMap((form): Failure[] => {
      const own = member(form.schema['properties'], name)
      const [value, ...others] = listedValues(isObject(own) ? [{ schema: own, pointer: form.pointer }] : [])
      if (typeof value !== 'string' || others.length > 0 || asArray(success).includes(value)) return []
      const shape = shapeOf(api, form, '')
      return shape === undefined ? [] : [{ status: `${ofOutcome}${value}`, mediaType: '', shape }]
    }),
  )
}

function failuresOf(api: Api, responses: readonly Response[]): Failure[] {
  return responses.flatMap((response) => {
    const [body] = jsonSchemas(response)
    const mediaType = response.content.find(({ schema }) => schema === body)?.name ?? ''
    const shape = body === undefined ? undefined : shapeOf(api, body, mediaType)
    return shape === undefined ? [] : [{ status: response.status, mediaType, shape }]
  })
}

interface Kept {
  readonly when: number | string
  readonly shape: Shape
  readonly count: number
}

/** The shape most answers of a class have, and before it those of single statuses with another. */
function shapesOf(group: readonly Failure[]): Kept[] {
  const key = ({ shape }: Failure): string => JSON.stringify(shape)
  const usual = largest(groupBy(group, key).values())
  if (usual === undefined) return []
  const [first] = usual as [Failure]
  const others = [...groupBy(group, ({ status }) => status).values()].flatMap((ofStatus): Kept[] => {
    const own = largest(groupBy(ofStatus, key).values())
    const [failure] = own ?? []
    if (own === undefined || failure === undefined || key(failure) === key(first)) return []
    // A single answer that differs is an exception, no convention.
    if (own.length < 2 || !/^\d+$/.test(failure.status)) return []
    return [{ when: Number(failure.status), shape: failure.shape, count: own.length }]
  })
  const special = new Set(others.map(({ when }) => String(when)))
  const count = usual.filter(({ status }) => !special.has(status)).length
  const when = /^\d/.test(first.status) ? `${first.status[0]}XX` : first.status
  return [...others, { when, shape: first.shape, count }]
}

function largest(groups: Iterable<readonly Failure[]>): readonly Failure[] | undefined {
  return [...groups].toSorted((one, other) => other.length - one.length)[0]
}

const messageNames =
  'message errormessage msg detail errordescription description reason error title errormsg text usermessage'.split(' ')
const codeNames = 'code errorcode errorid id type error name key'.split(' ')
const traceNames = 'requestid traceid correlationid instance xrequestid activityid logid transactionid'.split(' ')
const wrappers = 'error errors fault data err'.split(' ')

/** Reads off a schema where a message, a code and the rest are; undefined when it has no message and no code. */
function shapeOf(api: Api, body: LocatedSchema, mediaType: string): Shape | undefined {
  const view = viewOf(api, [body])
  const isProblem =
    /problem\+json/i.test(mediaType) || ['type', 'title', 'status'].every((name) => view.properties.has(name))
  if (isProblem) return { ...(mediaType.includes('problem+json') ? { mediaType } : {}), ...problemOf(api, view) }
  const within = wrapperOf(api, view)
  const inner = within?.view ?? view
  const at = within?.at ?? ''
  const message = textAt(api, inner, at, messageNames)
  const code = textAt(api, inner, at, codeNames, message)
  if (message === undefined && code === undefined) return undefined
  const fields = fieldsOf(api, inner, at) ?? (at === '' ? undefined : fieldsOf(api, view, ''))
  const trace = textAt(api, inner, at, traceNames) ?? textAt(api, view, '', traceNames)
  return {
    ...(message === undefined ? {} : { message }),
    ...(code === undefined ? {} : { code }),
    ...(trace === undefined ? {} : { trace }),
    ...(fields === undefined ? {} : { fields }),
  }
}

/** RFC 9457 section 3.1. */
function problemOf(api: Api, view: View): Shape {
  const has = (name: string): boolean => view.properties.has(name)
  const fields = fieldsOf(api, view, '')
  return {
    message: has('detail') && (view.required.has('detail') || !view.required.has('title')) ? '/detail' : '/title',
    ...(has('type') ? { type: '/type' } : {}),
    ...(has('title') ? { title: '/title' } : {}),
    ...(has('detail') ? { detail: '/detail' } : {}),
    ...(fields === undefined ? {} : { fields }),
  }
}

/** The member an error is wrapped in; the first of a list stands for all. */
function wrapperOf(api: Api, view: View): { readonly at: string; readonly view: View } | undefined {
  const own = [...view.properties.keys()].map(normalName)
  if (own.some((name) => name === 'message' || name === 'errormessage')) return undefined
  for (const name of view.properties.keys()) {
    if (!wrappers.includes(normalName(name))) continue
    const inner = viewOf(api, view.properties.get(name) ?? [])
    if (isRecord(inner)) return { at: joinPointer('', name), view: inner }
    const first = isList(inner) ? viewOf(api, inner.items) : undefined
    if (first !== undefined && isRecord(first)) return { at: joinPointer('', name, 0), view: first }
  }
  return undefined
}

/** Where the first of some names is that a text has. */
function textAt(api: Api, view: View, at: string, names: readonly string[], except?: string): string | undefined {
  for (const wanted of names) {
    for (const [name, schemas] of view.properties) {
      const place = joinPointer(at, name)
      if (normalName(name) !== wanted || place === except) continue
      const property = viewOf(api, schemas)
      // Of a number no client makes a union of codes.
      if (isText(property) && !isRecord(property) && !isList(property)) return place
    }
  }
  return undefined
}

/** What is wrong with single fields: a map by field, or a list that names them. */
function fieldsOf(api: Api, view: View, at: string): Readonly<Record<string, unknown>> | undefined {
  for (const [name, schemas] of view.properties) {
    if (!/^(errors|details|fields|fielderrors|validationerrors|invalidparams|violations)$/.test(normalName(name)))
      continue
    const property = viewOf(api, schemas)
    const place = joinPointer(at, name)
    if (!isList(property) && isMap(property)) return { at: place, as: 'map' }
    const item = isList(property) ? viewOf(api, property.items) : undefined
    if (item === undefined || !isRecord(item)) continue
    const named = textAt(api, item, '', 'field param parameter name path pointer property target location'.split(' '))
    if (named === undefined) continue
    const message = textAt(api, item, '', messageNames, named)
    const code = textAt(api, item, '', ['code', 'errorcode', 'type'], named)
    return {
      at: place,
      as: 'list',
      name: named,
      ...(message === undefined ? {} : { message }),
      ...(code === undefined ? {} : { code }),
    }
  }
  return undefined
}

function isMap(view: View): boolean {
  return view.types.has('object') && view.properties.size === 0 && view.keyword('additionalProperties') !== undefined
}
