import {
  isObject,
  type ParameterPlace,
  type Pagination,
  parsePointer,
  readPlaces,
  type ReadPlace,
  resolveSchema,
  schemaAt,
  sentPlaces,
  valueAt,
} from '@concord-api/model'
import type { Method } from '@concord-api/surface'

import type { GuideContext } from '../guide-context.ts'
import { compactJson, bodyWith, Elided } from '../wire/compact-json.ts'
import { bodyExamples } from '../wire/documented-answers.ts'
import { numbered } from '../wire/numbered.ts'
import { requestTarget, serverUrl } from '../wire/request.ts'

/** How many items the pages of the trace have together: two full ones, and one. */
const pages = 3

interface Trace {
  readonly context: GuideContext
  readonly method: Method
  readonly strategy: Pagination
  /** Items on a full page. */
  readonly size: number
  readonly total: number
  readonly firstItem: Readonly<Record<string, unknown>>
  /** The member that tells items apart. */
  readonly key: string
}

/** The requests for three pages of a list, and of each answer what leads to the next. */
export function pageTrace(context: GuideContext, method: Method, strategy: Pagination): string {
  const canLimit = strategy.send.limit !== undefined
  const size = canLimit ? 2 : (strategy.limit?.default ?? 2)
  const firstItem = exampleItem(context, method, strategy)
  const trace: Trace = {
    context,
    method,
    strategy,
    size,
    total: size * (pages - 1) + 1,
    firstItem,
    key: keyOf(strategy, firstItem),
  }
  return Array.from({ length: pages }, (_, page) => `${request(trace, page)}\n\n${answer(trace, page)}`).join('\n\n')
}

function request(trace: Trace, page: number): string {
  const { method, strategy } = trace
  const sent = sentFor(trace, page)
  const headers = sent.filter(({ place }) => place.in === 'header')
  const inBody = sent.filter(({ place }) => place.in === 'body')
  // The way to the next page is an address, which is asked for as it is.
  const target = strategy.style === 'link' && page > 0 ? nextTarget(trace, page) : queryTarget(trace, page)
  const lines = [
    `${method.operation.method} ${target} HTTP/1.1`,
    ...headers.map(({ place, value }) => `${place.name}: ${String(value)}`),
  ]
  if (inBody.length === 0) return lines.join('\n')
  const body = bodyWith(inBody.map(({ place, value }) => [parsePointer(place.name), value]))
  return [...lines, 'Content-Type: application/json', '', compactJson(body)].join('\n')
}

function sentFor(trace: Trace, page: number): { readonly place: ParameterPlace; readonly value: unknown }[] {
  return sentPlaces(trace.strategy).flatMap(({ role, place }) => {
    const value = sentValue(trace, role, page)
    return value === undefined ? [] : [{ place, value }]
  })
}

function queryTarget(trace: Trace, page: number, more: Readonly<Record<string, unknown>> = {}): string {
  const inQuery = sentFor(trace, page).filter(({ place }) => place.in === 'query')
  const query = Object.fromEntries(inQuery.map(({ place, value }) => [place.name, value]))
  return requestTarget(trace.context, trace.method, { ...query, ...more })
}

/** Where the next page is. What is in it is the API's own affair where no parameter of it is declared. */
function nextTarget(trace: Trace, page: number): string {
  const { strategy } = trace
  const isOpaque = strategy.style === 'link' && strategy.send.cursor === undefined
  return queryTarget(trace, page, isOpaque ? { page: page + 1 } : {})
}

/** What a parameter is for a page, counted from 0; undefined where it is not sent. */
function sentValue(trace: Trace, role: string, page: number): unknown {
  const { strategy, size } = trace
  if (role === 'limit') return size
  if (strategy.style === 'page') return (strategy.start ?? 1) + page
  if (page === 0) return undefined
  if (role === 'offset') return page * size
  if (role === 'after') return numbered(trace.firstItem[trace.key], page * size - 1)
  return cursorOf(page)
}

/** A cursor says nothing to its reader. */
const cursorOf = (page: number): string => Buffer.from(`page ${page + 1}`).toString('base64url')

function answer(trace: Trace, page: number): string {
  const isLast = page === pages - 1
  const read = readPlaces(trace.strategy).flatMap(({ role, place }) => {
    const value = readValue(trace, role, page)
    return value === undefined ? [] : [{ place, value }]
  })
  const inHeader = read.filter(({ place }) => place.in === 'header')
  const inLink = isLast ? [] : read.filter(({ place }) => place.in === 'link')
  const inBody = read.filter(({ place }) => place.in === 'body')
  return [
    'HTTP/1.1 200 OK',
    ...inHeader.map(({ place, value }) => `${place.at}: ${String(value)}`),
    ...inLink.map(({ place, value }) => `Link: <${String(value)}>; rel="${place.at}"`),
    '',
    compactJson(bodyWith(inBody.map(({ place, value }) => [parsePointer(place.at), value]))),
  ].join('\n')
}

/** What an answer has in a place; undefined where it has nothing there. */
function readValue(trace: Trace, role: ReadPlace['role'], page: number): unknown {
  const { strategy, size, total } = trace
  const isLast = page === pages - 1
  switch (role) {
    case 'items':
      return itemsOf(trace, page)
    case 'total':
      return total
    case 'pages':
      return Math.ceil(total / size)
    case 'more':
      return !isLast
    case 'last':
      // It is one of the items.
      return undefined
    case 'next':
      if (isLast) return mayBeNull(trace) ? null : undefined
      return strategy.style === 'cursor'
        ? cursorOf(page + 1)
        : serverUrl(trace.context).origin + nextTarget(trace, page + 1)
  }
}

/** Whether the document lets the way to the next page be null; where it does not, it is missing on the last one. */
function mayBeNull({ context, method, strategy: { read } }: Trace): boolean {
  const place = 'next' in read ? read.next : undefined
  const content = method.operation.responses.find(({ status }) => status.startsWith('2'))?.content ?? []
  const [schema] = content.flatMap((mediaType) => mediaType.schema ?? [])
  if (place?.in !== 'body' || schema === undefined) return false
  const at = schemaAt(context.api.document, schema, place.at)
  const found = at && resolveSchema(context.api.document, at)?.schema
  return isObject(found) && [found['type']].flat().includes('null')
}

const mostItems = 2

function itemsOf(trace: Trace, page: number): unknown[] {
  const { size, total, firstItem, key } = trace
  const first = page * size
  const count = Math.min(size, total - first)
  const others = Object.keys(firstItem).length > 1
  const items = Array.from({ length: Math.min(count, mostItems) }, (_, index) => ({
    [key]: numbered(firstItem[key], first + index),
    ...(others && { '…': new Elided('…') }),
  }))
  return count > mostItems ? [...items, new Elided(`… ${count - mostItems} more`)] : items
}

/** The first item of the list that the document shows, else one of the schema. */
function exampleItem(context: GuideContext, { operation }: Method, { read }: Pagination): Record<string, unknown> {
  for (const response of operation.responses.filter(({ status }) => status.startsWith('2'))) {
    for (const { value } of bodyExamples(context.api, response.content)) {
      const item = read.items.in === 'body' ? valueAt(valueAt(value, read.items.at), '/0') : undefined
      if (typeof item === 'object' && item !== null) return item as Record<string, unknown>
    }
  }
  return { id: 1 }
}

/** The member that the next request names, else the first that looks like an identifier. */
function keyOf({ read }: Pagination, item: Readonly<Record<string, unknown>>): string {
  const last = 'last' in read && read.last.in === 'body' ? parsePointer(read.last.at).at(-1) : undefined
  if (last !== undefined) return last
  const names = Object.keys(item).filter((name) => ['string', 'number'].includes(typeof item[name]))
  return names.find((name) => /^(id|.*[a-z]Id|.*_id|uuid|name|.*number)$/.test(name)) ?? names[0] ?? 'id'
}
