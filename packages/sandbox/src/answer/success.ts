import { type JsonObject, type Place, readPlaces, type Response, schemaAt, sentPlaces } from '@concord-api/model'

import { quoted } from '../auth/quoted.ts'
import { setField } from '../http/header-fields.ts'
import { type Call, evaluateAll, expressionInput, type Workings } from '../operations/call.ts'
import type { Page } from '../pagination/page.ts'
import { complete } from '../schema/complete.ts'
import { Finished } from '../schema/finished.ts'
import { inForm } from './address.ts'
import { exampleOf } from './example.ts'
import { type PageAddresses, pageAddresses } from './page-links.ts'
import { jsonOf, successBody } from './payload.ts'
import { linksProperty } from './present.ts'
import { withValue } from './with-value.ts'

/** What is known of the answer to something that was done. */
export interface Result {
  readonly response: Response
  /** The result, in its form, and where it sits. */
  readonly payload: { readonly at: string; readonly value: unknown } | undefined
  readonly page?: Page
  /** For expressions. */
  readonly input?: Readonly<Record<string, unknown>>
}

/** The body of an answer to something that was done, and the headers that belong to it. */
export async function bodyOf(
  workings: Workings,
  call: Call,
  { response, payload, page, input }: Result,
  headers: Headers,
): Promise<unknown> {
  const schema = jsonOf(response)?.schema
  if (schema === undefined) return undefined
  const path = `${workings.base}${pathOf(call)}`
  let known: PageAddresses | undefined
  const addresses = (): PageAddresses => (known ??= page === undefined ? {} : pageAddresses(call, page, path))
  let body: unknown = successBody(workings)
  if (payload !== undefined) body = withValue(body, payload.at, new Finished(payload.value))
  if (page !== undefined) body = withPage(workings, call, response, body, page, addresses, headers)
  const { answer } = call.plan.settings
  if (answer !== undefined) {
    const of = page === undefined ? undefined : pageInput(page, addresses(), path)
    const computed = await evaluateAll(workings, answer, expressionInput(call, { ...input, page: of }))
    for (const [pointer, value] of Object.entries(computed)) body = withValue(body, pointer, value)
  }
  if (body instanceof Finished) return body.value
  const sent = page === undefined ? {} : echoes(call, page)
  const completion = {
    document: workings.api.document,
    shapes: workings.shapes,
    missing: (pointer: string) => sent[pointer.slice(pointer.lastIndexOf('/') + 1)],
  }
  return complete(completion, [schema.schema], body, exampleOf(workings, response))
}

/** The path that was asked for, as the document writes it, with its parameters filled in. */
function pathOf({ plan, request }: Call): string {
  return plan.operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(request.path[name])),
  )
}

/** What an answer repeats of what was asked for: values by the names they are sent with. */
function echoes({ plan }: Call, page: Page): JsonObject {
  const strategy = plan.operation.pagination?.strategy
  const applied: JsonObject = { limit: page.limit, offset: page.offset, page: page.number }
  return Object.fromEntries(
    (strategy === undefined ? [] : sentPlaces(strategy)).map(({ role, place }) => [
      place.name.slice(place.name.lastIndexOf('/') + 1),
      applied[role],
    ]),
  )
}

function withPage(
  workings: Workings,
  call: Call,
  response: Response,
  start: unknown,
  page: Page,
  addresses: () => PageAddresses,
  headers: Headers,
): unknown {
  const strategy = call.plan.operation.pagination?.strategy
  let body = start
  // A body that is a list has no place for links.
  const links = start instanceof Finished ? undefined : linksProperty(workings)
  for (const [relation, href] of links === undefined ? [] : Object.entries(addresses())) {
    body = withValue(body, `/${links}/${relation}/href`, href)
  }
  const next = (): unknown => (strategy?.style === 'cursor' ? page.cursor : addresses().next)
  for (const { role, place } of strategy === undefined ? [] : readPlaces(strategy)) {
    const value = role === 'next' ? next() : pageValue(page, role)
    if (value === undefined) continue
    if (place.in === 'body') body = withValue(body, place.at, inPlace(workings, response, place, value, call.origin))
    else if (place.in === 'header') setField(headers, place.at, String(value))
    else if (place.in === 'link') headers.append('Link', `<${call.origin}${String(value)}>; rel=${quoted(place.at)}`)
  }
  return body
}

function pageValue({ total, pages, more }: Page, role: string): unknown {
  return { total, pages, more }[role]
}

/** An address in the form the schema of its place asks for. */
function inPlace({ api }: Workings, response: Response, place: Place, value: unknown, origin: string): unknown {
  const schema = jsonOf(response)?.schema
  if (typeof value !== 'string' || schema === undefined || !value.startsWith('/')) return value
  const located = schemaAt(api.document, schema, place.at)?.schema
  return inForm(value, typeof located === 'object' && located['format'] === 'uri' ? 'uri' : undefined, origin)
}

/** What an expression can read of a page; the first and last entries are counted from 1. */
function pageInput(page: Page, addresses: PageAddresses, path: string): JsonObject {
  const { entries, offset } = page
  const isEmpty = entries.length === 0 || offset === undefined
  return {
    ...addresses,
    path,
    number: page.number,
    pages: page.pages,
    limit: page.limit,
    offset,
    total: page.total,
    more: page.more,
    count: entries.length,
    from: isEmpty ? undefined : offset + 1,
    to: isEmpty ? undefined : offset + entries.length,
  }
}
