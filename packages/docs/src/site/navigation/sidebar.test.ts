import { describe, expect, test } from 'vitest'

import { page } from '../../fixtures/pages.ts'
import { createSidebar, type SidebarItem } from './sidebar.ts'

/** One line per item, deeper ones indented: `* ` marks the current page. */
const drawn = (items: readonly SidebarItem[], indent = ''): string[] =>
  items.flatMap((item) =>
    'items' in item
      ? [`${indent}${item.label}`, ...drawn(item.items, `${indent}  `)]
      : [
          `${indent}${item.isCurrent === true ? '* ' : ''}${item.method === undefined ? '' : `${item.method} `}${item.label} -> ${item.link}`,
        ],
  )

const operation = (slug: string, group: string) =>
  page(`a/operations/${slug}`, 'operation', '', { title: slug, method: 'GET', section: ['Operations', group] })

const pages = [
  page('a', 'overview', '', { label: 'Overview' }),
  page('a/errors', 'guide', '', { section: ['Guides'] }),
  page('a/operations', 'list', '', { label: 'All', section: ['Operations'] }),
  operation('list-birds', 'Birds'),
  operation('list-nests', 'Nests'),
  operation('list-eggs', 'Eggs'),
]
const headings = new Map([['a/operations', [{ depth: 2, slug: 'nests-1', text: 'Nests' }]]])

describe('the sidebar', () => {
  const of = createSidebar(pages, headings)

  test('of an operation: its own group is open, others lead to their place in the list', () => {
    expect(drawn(of(pages[3] as (typeof pages)[0]))).toEqual([
      'Overview -> /a/',
      'Guides',
      '  errors -> /a/errors/',
      'Operations',
      '  All -> /a/operations/',
      '  Birds',
      '    * GET list-birds -> /a/operations/list-birds/',
      '  Nests -> /a/operations/#nests-1',
      '  Eggs -> /a/operations/',
    ])
  })

  test('of another page: no group is open', () => {
    expect(drawn(of(pages[1] as (typeof pages)[0])).slice(1, 7)).toEqual([
      'Guides',
      '  * errors -> /a/errors/',
      'Operations',
      '  All -> /a/operations/',
      '  Birds -> /a/operations/',
      '  Nests -> /a/operations/#nests-1',
    ])
  })
})

test('of a long group only what is around the page is shown', () => {
  const many = Array.from({ length: 500 }, (_, n) => operation(`n${n}`, 'Birds'))
  const of = createSidebar([...pages.slice(0, 3), ...many], headings)
  const lines = drawn(of(many[250] as (typeof pages)[0]))
  expect(lines).toHaveLength(67)
  expect(lines.slice(6, 8)).toEqual(['    GET n220 -> /a/operations/n220/', '    GET n221 -> /a/operations/n221/'])
  expect(lines.at(-1)).toBe('    440 more … -> /a/operations/')
  expect(lines).toContain('    * GET n250 -> /a/operations/n250/')
})
