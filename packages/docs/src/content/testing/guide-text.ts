import { createApi, type JsonObject } from '@concord-api/model'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'

import type { Page } from '../../page.ts'
import { createPages } from '../create-pages.ts'
import type { ApiContent } from '../site-content.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

export type SiteParts = Partial<
  Pick<ApiContent, 'changelog' | 'client' | 'curl' | 'operationPath' | 'sandbox' | 'source'>
>

/** The pages of one document, called `books`. */
export function pagesOf(document: JsonObject, parts: SiteParts = {}): readonly Page[] {
  const api = createApi(
    'books',
    { openapi: '3.1.0', info: { title: 'Books API', version: '1.2.0' }, ...document },
    locate,
  )
  const site = { api, folder: 'books', ...parts }
  return createPages({ title: 'APIs', apis: [site], rules: [], reviewRules: [], conventions: [] })
}

/** A page of them as Markdown; undefined where there is none. */
export function pageText(document: JsonObject, path: string, parts: SiteParts = {}): string | undefined {
  const page = pagesOf(document, parts).find((candidate) => candidate.path === path)
  return page && textOf(page)
}

export function textOf({ body }: Pick<Page, 'body'>): string {
  return toMarkdown(body, { bullet: '-', extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] })
}

/** The part of a text below a heading, up to the next of its level or a higher one; undefined where it is not there. */
export function sectionOf(text: string | undefined, title: string): string | undefined {
  const lines = text?.split('\n') ?? []
  const start = lines.findIndex((line) => line.replace(/^#+ /, '') === title)
  const level = /^#+/.exec(lines[start] ?? '')?.[0].length
  if (level === undefined) return undefined
  const below = lines.slice(start + 1)
  const end = below.findIndex((line) => (/^#+(?= )/.exec(line)?.[0].length ?? Infinity) <= level)
  return below
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim()
}

/** A document with one list and one resource, and what is given. */
export function library(wire: JsonObject, more: JsonObject = {}): JsonObject {
  const book = { $ref: '#/components/schemas/Book' }
  const json = (description: string, schema: unknown, example?: unknown): JsonObject => ({
    description,
    content: { 'application/json': { schema, ...(example !== undefined && { example }) } },
  })
  const { paths = {}, components = {}, ...others } = more as Record<string, JsonObject>
  return {
    servers: [{ url: 'https://api.books.example/v1' }],
    'x-conventions': { version: 1, wire },
    paths: {
      '/books': {
        get: {
          operationId: 'listBooks',
          'x-operation': Object.hasOwn(wire, 'pagination') ? { pagination: 'way' } : {},
          parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer' } }],
          responses: {
            200: json(
              'Books.',
              { type: 'object', properties: { data: { type: 'array', items: book } } },
              { data: [{ id: 'b_1', title: 'Emma' }] },
            ),
          },
        },
        post: {
          operationId: 'addBook',
          requestBody: { required: true, ...json('', book, { title: 'Emma' }) },
          responses: {
            201: json('Made.', book),
            409: json('There is such a book.', { $ref: '#/components/schemas/Failure' }, { error: 'taken' }),
          },
        },
      },
      ...paths,
    },
    components: {
      ...components,
      schemas: {
        Book: { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' } } },
        Failure: { type: 'object', properties: { error: { type: 'string' } } },
        ...(components['schemas'] as object | undefined),
      },
    },
    ...others,
  }
}

export const client = { packageName: '@acme/books-client' }
