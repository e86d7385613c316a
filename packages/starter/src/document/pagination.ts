import type { JsonObject } from '@concord-api/model'

import type { Choices } from '../choices.ts'
import { apiNameOf, propertyName } from '../names.ts'

/** How a list comes in pages. */
interface Paging {
  /** What the strategy is called. */
  readonly name: string
  /** `wire.pagination`, its only strategy. */
  readonly convention: JsonObject
  /** Parameters of the list, besides `limit`, by the name of their component. */
  readonly parameters: Readonly<Record<string, JsonObject>>
  /** Members of a page besides the items. */
  readonly members: Readonly<Record<string, { readonly schema: JsonObject; readonly example: unknown }>>
  /** In words: how the next page is asked for. */
  readonly words: string
}

export const limit = { default: 20, maximum: 100, over: 'reject' } as const

export function pagingOf(choices: Choices): Paging {
  const name = (...words: readonly [string, ...string[]]): string => propertyName(choices.naming, ...words)
  const items = `/${name('data')}`
  const send = (parameter: string) => ({
    [parameter]: { in: 'query', name: parameter },
    limit: { in: 'query', name: 'limit' },
  })
  const total = {
    [name('total')]: {
      schema: { type: 'integer', minimum: 0, description: 'How many tasks there are.' },
      example: 2,
    },
  }
  switch (choices.pagination) {
    case 'offset':
      return {
        name: 'offset',
        convention: { style: 'offset', send: send('offset'), read: { items, total: `/${name('total')}` }, limit },
        parameters: {
          Offset: {
            name: 'offset',
            in: 'query',
            description: 'How many tasks to skip before the first one returned.',
            schema: { type: 'integer', minimum: 0, default: 0 },
            example: 0,
          },
        },
        members: total,
        words: 'Skip the tasks you have already seen with `offset`.',
      }
    case 'page':
      return {
        name: 'page',
        convention: {
          style: 'page',
          send: send('page'),
          read: { items, total: `/${name('total')}`, pages: `/${name('pages')}` },
          start: 1,
          limit,
        },
        parameters: {
          Page: {
            name: 'page',
            in: 'query',
            description: 'Which page to return; the first is 1.',
            schema: { type: 'integer', minimum: 1, default: 1 },
            example: 1,
          },
        },
        members: {
          ...total,
          [name('pages')]: {
            schema: { type: 'integer', minimum: 0, description: 'How many pages there are.' },
            example: 1,
          },
        },
        words: 'Ask for the next one with `page`.',
      }
    case 'cursor': {
      const next = name('next', 'cursor')
      return {
        name: 'cursor',
        convention: { style: 'cursor', send: send('cursor'), read: { items, next: `/${next}` }, limit },
        parameters: {
          Cursor: {
            name: 'cursor',
            in: 'query',
            description: `Where the page begins: \`${next}\` of the page before. Leave it out for the first one.`,
            schema: { type: 'string', maxLength: 200 },
            example: 'YWZ0ZXI6Mg',
          },
        },
        members: {
          [next]: {
            schema: { type: ['string', 'null'], description: 'Where the next page begins; null on the last one.' },
            example: null,
          },
        },
        words: `Send \`${next}\` of a page as \`cursor\` for the next one.`,
      }
    }
    case 'next-link': {
      const next = name('next')
      return {
        name: 'link',
        convention: { style: 'link', send: send('cursor'), read: { items, next: `/${next}` }, limit },
        parameters: {
          Cursor: {
            name: 'cursor',
            in: 'query',
            description: `Where the page begins. It is part of the address in \`${next}\`, and never made by callers.`,
            schema: { type: 'string', maxLength: 200 },
            example: 'YWZ0ZXI6Mg',
          },
        },
        members: {
          [next]: {
            schema: {
              type: ['string', 'null'],
              format: 'uri-reference',
              description: 'The address of the next page; null on the last one.',
            },
            example: `https://api.${apiNameOf(choices.title)}.example/v1/tasks?limit=2&cursor=YWZ0ZXI6Mg`,
          },
        },
        words: `Follow \`${next}\` for the next one.`,
      }
    }
    case 'last-id': {
      const more = name('has', 'more')
      return {
        name: 'lastId',
        convention: {
          style: 'last-id',
          send: send('after'),
          read: { items, last: `${items}/-1/${name('id')}`, more: `/${more}` },
          limit,
        },
        parameters: {
          After: {
            name: 'after',
            in: 'query',
            description: 'The ID of the last task of the page before. Leave it out for the first page.',
            schema: { type: 'string', format: 'uuid' },
            example: '0b8f7c1e-5f0a-4f5e-9c57-3f6f6b1f1a02',
          },
        },
        members: {
          [more]: { schema: { type: 'boolean', description: 'Whether there is another page.' }, example: false },
        },
        words: 'Send the ID of the last task you have as `after` for the next one.',
      }
    }
  }
}
