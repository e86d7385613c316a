import { type Api, groupBy, joinPointer, type Operation, parsePointer, type Place } from '@concord-api/model'

import type { Inferred } from '../inferred.ts'
import { share } from '../share.ts'
import { successSchemas } from '../schema/bodies.ts'
import { listIn } from './items.ts'
import { type Page, pageOf } from './page-of.ts'

/** An operation and how it is paginated, `{key}` put for the member that differs. */
interface Paged {
  readonly operation: Operation
  readonly page: Page
  readonly key: string | undefined
}

/** The pagination strategies of a document: operations that send and read the same share one. */
export function inferPagination(api: Api): Inferred[] {
  const found = api.operations.flatMap((operation) => {
    const page = pageOf(api, operation)
    return page === undefined ? [] : [{ operation, page }]
  })
  const keyed = withKeys(found)
  const groups = groupBy(keyed, ({ page }) => JSON.stringify([page.style, page.send, page.read, page.start]))
  const bySize = [...groups.values()].toSorted((one, other) => other.length - one.length)
  const named = new Map<string, Page>()
  const paged = new Set(found.map(({ operation }) => operation))
  const lists = api.operations.filter((operation) => paged.has(operation) || answersList(api, operation)).length
  return bySize.map((group) => toInferred(group, nameOf(group, named), lists))
}

/**
 * Where the items of operations that page alike sit in members of different names, those names become the operations'
 * `key`.
 */
function withKeys(found: readonly Omit<Paged, 'key'>[]): Paged[] {
  const alike = groupBy(found, ({ page }) => {
    const at = parsePointer(page.read['items']?.at ?? '')
    return JSON.stringify([page.style, page.send, rest(page), at.slice(0, -1), at.length])
  })
  return [...alike.values()].flatMap((group): Paged[] => {
    const names = new Set(group.map(({ page }) => parsePointer(page.read['items']?.at ?? '').at(-1)))
    // Pages that are read at their last item, or say more in the same member, need no key of it all the same.
    if (names.size < 2 || names.has(undefined)) return group.map((paged) => ({ ...paged, key: undefined }))
    return group.map(({ operation, page }) => {
      const tokens = parsePointer(page.read['items']?.at ?? '')
      const key = tokens.at(-1)
      const read = Object.fromEntries(
        Object.entries(page.read).map(([role, place]) => [role, abstracted(place, tokens)]),
      )
      return { operation, page: { ...page, read }, key }
    })
  })
}

/** What a page reads beside its items, as far as it does not sit in them. */
function rest({ read }: Page): unknown {
  const { items, ...others } = read
  const at = items?.at ?? ''
  return Object.entries(others).map(([role, place]) => [
    role,
    place.in,
    at === '' ? place.at : place.at.replace(`${at}/-1`, '…'),
  ])
}

function abstracted(place: Place, tokens: readonly string[]): Place {
  const at = joinPointer('', ...tokens)
  if (place.in !== 'body' || (place.at !== at && !place.at.startsWith(`${at}/`))) return place
  return { ...place, at: `${joinPointer('', ...tokens.slice(0, -1))}/{key}${place.at.slice(at.length)}` }
}

/** `page`, and what tells others of the style from the commonest: `page-with-total`, `page-without-next`. */
function nameOf([first]: readonly Paged[], named: Map<string, Page>): string {
  const { page } = first as Paged
  const usual = [...named.values()].find(({ style }) => style === page.style)
  const names =
    usual === undefined ? [page.style] : [differing(page, usual), `${differing(page, usual)}-${word(itemsName(page))}`]
  const free = names.find((name) => name !== page.style && !named.has(name)) ?? numbered(page.style, named)
  const name = usual === undefined ? page.style : free
  named.set(name, page)
  return name
}

function differing(page: Page, usual: Page): string {
  const sent = Object.entries(page.send).filter(([role, { name }]) => usual.send[role]?.name !== name)
  const [read, readUsually] = [Object.keys(page.read), Object.keys(usual.read)]
  return [
    page.style,
    ...(sent.length > 0 ? ['by', word(sent.at(-1)?.[1].name ?? '')] : []),
    ...read.filter((role) => !readUsually.includes(role)).map((role) => `with-${role}`),
    ...readUsually.filter((role) => !read.includes(role)).map((role) => `without-${role}`),
    ...(page.start === usual.start ? [] : [`from-${page.start ?? 'any'}`]),
  ].join('-')
}

function itemsName({ read }: Page): string {
  const token = parsePointer(read['items']?.at ?? '').at(-1) ?? 'array'
  return token === '{key}' ? 'keyed' : token
}

function numbered(style: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 2; ; number++) if (!taken.has(`${style}-${number}`)) return `${style}-${number}`
}

/** A name as it can stand in a strategy's. */
function word(name: string): string {
  return name
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
}

function toInferred(group: readonly Paged[], name: string, lists: number): Inferred {
  const first = group[0] as Paged
  const { style, send, read, start } = first.page
  const limit = { ...agreed(group, 'default'), ...agreed(group, 'maximum') }
  const value = {
    style,
    send,
    read: Object.fromEntries(Object.entries(read).map(([role, place]) => [role, written(place)])),
    ...(style === 'page' && start !== undefined ? { start } : {}),
    ...(Object.keys(limit).length === 0 ? {} : { limit }),
  }
  return {
    pointer: joinPointer('/wire/pagination', name),
    value,
    confidence: group.reduce((sum, { page }) => sum + page.confidence, 0) / group.length,
    evidence: `${share(group.length, lists, 'lists')} ${sentence(first.page)}`,
    operations: new Map(
      group.map(({ operation, key }) => [
        operation.pointer,
        { pagination: name, ...(key === undefined ? {} : { key }) },
      ]),
    ),
  }
}

/** A bound that every operation of a strategy has, or nothing. */
function agreed(group: readonly Paged[], bound: 'default' | 'maximum'): Readonly<Record<string, number>> {
  const values = new Set(group.map(({ page }) => page.limit[bound]))
  const [value] = values
  return values.size === 1 && value !== undefined ? { [bound]: value } : {}
}

/** A place in the body is written as its pointer alone. */
function written(place: Place): unknown {
  if (place.in === 'body') return place.at
  return place.in === 'status' ? { in: place.in } : { in: place.in, at: place.at }
}

function sentence({ send, read }: Page): string {
  const taken = Object.values(send).map(({ name }) => `\`${name}\``)
  const answered = Object.entries(read).map(([role, { in: where, at }]) =>
    where === 'link' ? 'a `Link` header' : at === '' ? `an array of ${role}` : `\`${at}\``,
  )
  const takes = taken.length === 0 ? '' : `take ${taken.join(' and ')} and `
  return `${takes}answer ${answered.join(', ')}`
}

/** Whether a GET answers a list and little else. */
function answersList(api: Api, operation: Operation): boolean {
  if (operation.method !== 'GET') return false
  return listIn(api, operation, successSchemas(operation))?.certain === true
}
