import { type Api, type Operation, type ParameterPlace, type Place, wordsOf } from '@concord-api/model'

import { successSchemas } from '../schema/bodies.ts'
import { isText, isTime, mayBeNumber, type View } from '../schema/view.ts'
import { type AnswerPlaces, answerPlaces, type Leaf } from './answer-places.ts'
import { lastItem } from './last-item.ts'
import { type List, listIn, singular } from './items.ts'
import { type Candidate, type ParameterRoles, parameterRoles } from './parameter-roles.ts'

/** How one operation is paginated, by what its document says. */
export interface Page {
  readonly style: 'cursor' | 'last-id' | 'link' | 'offset' | 'page'
  readonly send: Readonly<Record<string, ParameterPlace>>
  readonly read: Readonly<Record<string, Place>>
  /** Of the parameter for the number of items. */
  readonly limit: { readonly default?: number; readonly maximum?: number }
  /** The number of the first page. */
  readonly start: number | undefined
  readonly confidence: number
}

/** How an operation is paginated; undefined when nothing says that it is. */
export function pageOf(api: Api, operation: Operation): Page | undefined {
  if (operation.method !== 'GET' && !isQuestion(operation)) return undefined
  const roles = parameterRoles(api, operation)
  const body = successSchemas(operation)
  const list = body.length === 0 ? undefined : listIn(api, operation, body)
  if (list === undefined) return undefined
  const answer = answerPlaces(api, operation, body, list.at)
  const found = styleOf({ api, operation, roles, list, answer })
  if (found === undefined) return undefined
  const limit = roles.limit.find((candidate) => !Object.values(found.send).includes(candidate.place))
  const { items, ...others } = found.read
  return {
    style: found.style,
    send: { ...(limit === undefined ? {} : { limit: limit.place }), ...found.send },
    read: { items: items ?? { in: 'body', at: list.at }, ...others },
    limit: limit === undefined ? {} : boundsOf(limit.view),
    start: found.start,
    confidence: confidence(found.base, limit !== undefined, list, answer),
  }
}

/** Whether a POST asks for something: a search, or an action of an API that has nothing else. */
function isQuestion({ method, path, id, verb }: Operation): boolean {
  return (
    method === 'POST' &&
    /(search|query|list|find|filter|fetch|lookup|scan|get)/i.test(`${path.split('/').at(-1)} ${id} ${verb}`)
  )
}

interface Question {
  readonly api: Api
  readonly operation: Operation
  readonly roles: ParameterRoles
  readonly list: List
  readonly answer: AnswerPlaces
}

interface Found {
  readonly style: Page['style']
  readonly send: Readonly<Record<string, ParameterPlace>>
  readonly read: Readonly<Record<string, Place>>
  readonly start?: number | undefined
  /** How much the parameter alone says. */
  readonly base: number
}

/** In this order: what an answer hands back beats what a caller counts. */
function styleOf(question: Question): Found | undefined {
  return byCursor(question) ?? byNumber(question) ?? byOffset(question) ?? byAddress(question) ?? byLastItem(question)
}

/** The answer gives what a parameter takes. */
function byCursor({ roles, answer }: Question): Found | undefined {
  const more = optional('more', answer.more)
  const total = optional('total', answer.total)
  const opaque = [...roles.cursor, ...[...roles.after, ...roles.page, ...roles.offset].filter(isOpaque)]
  for (const sent of opaque) {
    const next = cursorFor(sent, answer.cursors)
    if (next === undefined || isNumbered(sent, next)) continue
    return { style: 'cursor', send: { cursor: sent.place }, read: { next: next.place, ...more, ...total }, base: 0.8 }
  }
  const after = roles.after.find(isOpaque)
  if (after === undefined || answer.last === undefined) return undefined
  return {
    style: 'cursor',
    send: { cursor: after.place },
    read: { next: answer.last.place, ...more, ...total },
    base: 0.8,
  }
}

/** A `page` or an `offset` can be a cursor; a time is a filter. */
function isOpaque({ view }: Candidate): boolean {
  return (isText(view) || view.types.size === 0) && !isTime(view)
}

/** The member of an answer that a parameter takes: one of its name, or the likeliest. */
function cursorFor(sent: Candidate, cursors: readonly Leaf[]): Leaf | undefined {
  const alike = cursors.find(
    ({ name }) => name === sent.name || name === `next${sent.name}` || name.endsWith(sent.name),
  )
  // What an answer calls as the parameter is called may be the one that was sent.
  const other = cursors.find(({ name }) => name.startsWith('next') || name === 'endcursor')
  return alike === undefined || (alike.name === sent.name && other !== undefined) ? (other ?? cursors[0]) : alike
}

/** `page` that is a number, beside `next_page` that is one. */
function isNumbered(sent: Candidate, next: Leaf): boolean {
  return sent.view.types.has('integer') && (next.view.types.has('integer') || !isText(next.view))
}

function byNumber({ roles, answer }: Question): Found | undefined {
  // A token beside the number, which only the address of the next page can hold, is what moves on.
  if (answer.address !== undefined && roles.cursor.some(isOpaque)) return undefined
  const sent = roles.page.find(
    ({ view, text }) => !isTime(view) && !/\b(token|cursor)\b/.test(text) && (mayBeNumber(view) || isText(view)),
  )
  if (sent === undefined) return undefined
  const start = [sent.view.keyword('default'), sent.view.keyword('minimum')].find((value) => value === 0 || value === 1)
  const read = {
    ...optional('total', answer.total),
    ...optional('pages', answer.pages),
    ...optional('next', answer.address),
  }
  return {
    style: 'page',
    send: { page: sent.place },
    read,
    start: start as number | undefined,
    base: mayBeNumber(sent.view) ? 0.8 : 0.65,
  }
}

function byOffset({ roles, answer }: Question): Found | undefined {
  const sent = roles.offset.find(({ view }) => mayBeNumber(view))
  if (sent === undefined) return undefined
  // `start` and `from` are many things; with a limit they are where a page begins.
  const isPlain = /(offset|skip)/.test(sent.name)
  if (!isPlain && roles.limit.length === 0) return undefined
  const read = { ...optional('total', answer.total), ...optional('next', answer.address) }
  return { style: 'offset', send: { offset: sent.place }, read, base: isPlain ? 0.8 : 0.65 }
}

function byAddress({ roles, answer }: Question): Found | undefined {
  const address = answer.address ?? (answer.tellsOfLink ? ({ in: 'link', at: 'next' } as const) : undefined)
  if (address === undefined) return undefined
  const sent = [...roles.cursor, ...roles.after, ...roles.offset].find(({ view }) => !isTime(view))
  const read = { next: address, ...optional('total', answer.total) }
  return { style: 'link', send: { ...optional('cursor', sent?.place) }, read, base: 0.75 }
}

function byLastItem({ api, operation, roles, list, answer }: Question): Found | undefined {
  const sent = seekParameter(operation, roles, answer)
  if (sent === undefined) return undefined
  const last = lastItem(api, operation, list, sent)
  if (last === undefined) return undefined
  const read = { last: { in: 'body', at: last.at } as const, ...optional('more', answer.more) }
  return { style: 'last-id', send: { after: sent.place }, read, base: last.certain ? 0.65 : 0.5 }
}

/** The parameter that takes the last item's id or time. What runs from new to old goes on with `before`. */
function seekParameter(operation: Operation, roles: ParameterRoles, answer: AnswerPlaces): Candidate | undefined {
  if (roles.limit.length === 0 && answer.more === undefined) return undefined
  // A time beside nothing that says there is more is a filter.
  const usable = (candidate: Candidate): boolean => !isTime(candidate.view) || answer.more !== undefined
  const after = roles.after.find((candidate) => usable(candidate) && candidate.name !== 'since')
  const since = roles.after.find(
    (candidate) => usable(candidate) && candidate.name === 'since' && mayBeNumber(candidate.view),
  )
  const before = roles.before.find(usable)
  if (before === undefined) return after ?? since
  if (after === undefined) return before
  return isNewestFirst(operation, roles) ? before : after
}

/** Whether what is listed is read back from now: messages around one, logs, events. */
function isNewestFirst({ resource }: Operation, roles: ParameterRoles): boolean {
  return roles.around.length > 0 || wordsOf(resource).some((word) => chronicles.has(singular(word)))
}

const chronicles = new Set(['activity', 'event', 'feed', 'history', 'log', 'notification', 'timeline'])

function optional<Name extends string, T>(name: Name, value: T | undefined): Partial<Record<Name, T>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, T>)
}

function boundsOf({ keyword }: View): Page['limit'] {
  const [standard, maximum] = [keyword('default'), keyword('maximum')]
  return {
    ...(typeof standard === 'number' && standard > 0 ? { default: standard } : {}),
    ...(typeof maximum === 'number' && maximum > 0 ? { maximum } : {}),
  }
}

/** The parameter, and each thing beside it that belongs to pages. */
function confidence(base: number, hasLimit: boolean, list: List, answer: AnswerPlaces): number {
  const tells = [answer.total, answer.more, answer.pages, answer.address].some((place) => place !== undefined)
  const sum = base + (hasLimit ? 0.1 : 0) + (tells ? 0.08 : 0) - (list.certain ? 0 : 0.2)
  return Math.min(0.99, sum)
}
