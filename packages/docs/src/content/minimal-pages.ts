import type { Api, Operation } from '@concord-api/model'
import type { BlockContent, Link, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast'

import { grouped } from '../grouped.ts'
import type { Page } from '../page.ts'
import { firstParagraph } from './plain-text.ts'
import { operationSlugs } from './operation-slugs.ts'

/** The pages every document gives enough for: the landing page; an overview, a list and a page per operation. */
export function minimalPages(
  title: string,
  entries: readonly { readonly api: Api; readonly folder: string }[],
): Page[] {
  return [landing(title, entries), ...entries.flatMap(({ api, folder }) => apiPages(api, folder))]
}

function landing(title: string, entries: readonly { readonly api: Api; readonly folder: string }[]): Page {
  const body = entries.flatMap(({ api, folder }): RootContent[] => [
    { type: 'heading', depth: 2, children: [link(api.title, `/${folder}/`)] },
    paragraph(text(`${api.version} · ${api.operations.length} operations`)),
    paragraph(text(firstParagraph(api.description ?? '', 240))),
    paragraph(link('Operations', `/${folder}/operations/`), text(' · '), link('Reference', `/${folder}/reference/`)),
  ])
  return page({
    path: '',
    kind: 'landing',
    title,
    description: `Documentation of ${entries.map(({ api }) => api.title).join(', ')}.`,
    body,
  })
}

function apiPages(api: Api, folder: string): Page[] {
  const slugs = operationSlugs(api.operations)
  const groups = grouped(api.operations, groupOf)
  const own = { api: api.name } as const
  const overview = page({
    ...own,
    path: folder,
    kind: 'overview',
    title: api.title,
    label: 'Overview',
    description: firstParagraph(api.description ?? '', 200) || `Documentation of ${api.title}.`,
    body: [
      paragraph(text(firstParagraph(api.description ?? '', 2000) || api.title)),
      ...api.servers.map((server) => code(server.url)),
      list([[link('Operations', `/${folder}/operations/`)], [link('Reference', `/${folder}/reference/`)]]),
    ],
  })
  const listed = page({
    ...own,
    path: `${folder}/operations`,
    kind: 'list',
    section: ['Operations'],
    title: 'Operations',
    label: 'All operations',
    description: `Every operation of ${api.title}.`,
    body: [...groups].flatMap(([name, operations]): RootContent[] => [
      { type: 'heading', depth: 2, children: [text(name)] },
      list(
        operations.map((operation) => [
          link(titleOf(operation), `/${folder}/operations/${slugs.get(operation) ?? ''}/`),
          text(' '),
          { type: 'inlineCode', value: `${operation.method} ${operation.path}` },
        ]),
      ),
    ]),
  })
  const operations = [...groups].flatMap(([name, operations]) =>
    operations.map((operation) =>
      page({
        ...own,
        path: `${folder}/operations/${slugs.get(operation) ?? ''}`,
        kind: 'operation',
        section: ['Operations', name],
        title: titleOf(operation),
        method: operation.method,
        description: firstParagraph(operation.description ?? '', 200) || titleOf(operation),
        body: operationBody(operation),
        source: undefined,
      }),
    ),
  )
  return [overview, listed, ...operations]
}

function operationBody(operation: Operation): RootContent[] {
  const description = firstParagraph(operation.description ?? '', 2000)
  return [
    code(`${operation.method} ${operation.path}`, 'http'),
    ...(description === '' ? [] : [paragraph(text(description))]),
    ...(operation.parameters.length === 0
      ? []
      : [
          heading('Parameters'),
          table(
            ['Name', 'In', 'Description'],
            operation.parameters.map(({ name, in: place, description }) => [
              { type: 'inlineCode', value: name },
              text(place),
              text(firstParagraph(description ?? '', 300)),
            ]),
          ),
        ]),
    heading('Answers'),
    table(
      ['Status', 'Description'],
      operation.responses.map(({ status, description }) => [
        { type: 'inlineCode', value: status },
        text(firstParagraph(description, 300)),
      ]),
    ),
  ]
}

function groupOf(operation: Operation): string {
  return operation.tags[0] ?? 'Other'
}

function titleOf(operation: Operation): string {
  return operation.summary ?? operation.id ?? `${operation.method} ${operation.path}`
}

function page(
  given: Partial<Omit<Page, 'body'>> & Pick<Page, 'description' | 'kind' | 'path' | 'title'> & { body: RootContent[] },
): Page {
  return {
    api: undefined,
    section: [],
    label: undefined,
    method: undefined,
    source: undefined,
    ...given,
    body: { type: 'root', children: given.body },
  }
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const link = (label: string, url: string): Link => ({ type: 'link', url, children: [text(label)] })
const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children })
const heading = (value: string): RootContent => ({ type: 'heading', depth: 2, children: [text(value)] })
const code = (value: string, lang?: string): BlockContent => ({ type: 'code', value, lang: lang ?? null })
const list = (items: readonly PhrasingContent[][]): List => ({
  type: 'list',
  children: items.map((children): ListItem => ({ type: 'listItem', children: [{ type: 'paragraph', children }] })),
})
const table = (head: readonly string[], rows: readonly PhrasingContent[][]): Table => ({
  type: 'table',
  children: [head.map((cell) => [text(cell)]), ...rows.map((row) => row.map((cell) => [cell]))].map((cells) => ({
    type: 'tableRow' as const,
    children: cells.map((children) => ({ type: 'tableCell' as const, children })),
  })),
})
