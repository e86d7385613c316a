import { expect, test } from 'vitest'

import { conventionPages } from './conventions.ts'
import { rulePages } from './rules.ts'
import { textOf } from './testing/guide-text.ts'

const source = 'packages/ruleset/docs/rules/acme-a.md'
const rule = {
  name: 'acme-a',
  markdown:
    '# acme-a\n\nDoes it. See [b](acme-b.md#why), [paging](../../../model/docs/conventions/pagination.md) and [code](../x.ts).',
  source,
  group: 'methods',
  severity: 'warn',
  strict: 'error',
  summary: 'Operations say `it`.',
}

test('a page for each rule: links to other pages of ours lead there', () => {
  const [, page] = rulePages([rule])
  expect(page).toMatchObject({ path: 'rules/acme-a', kind: 'rule', title: 'acme-a', source: { file: source } })
  // As the heading in the list of rules.
  expect(page?.section).toEqual(['Rules', 'Methods'])
  expect(page && textOf(page)).toBe(`- About: methods
- Severity: warning; in the strict profile: error
- [All rules](/rules/)

Does it. See [b](/rules/acme-b/#why), [paging](/conventions/pagination/) and code.
`)
})

test('the list of rules, by what they are about', () => {
  const [list] = rulePages([rule, { ...rule, name: 'acme-b', group: 'naming', severity: 'off' }])
  expect(list && textOf(list)).toContain('## Methods\n\n| Rule | Severity | Strict | Demands |')
  expect(list && textOf(list)).toContain('| [`acme-b`](/rules/acme-b/) | off | error | Operations say `it`. |')
})

test('a page for each convention, and one that leads to all of them', () => {
  const pages = conventionPages([
    { name: 'README', markdown: '# Conventions\n\nWhat they share.' },
    { name: 'sort', markdown: '# `sort`\n\nHow lists are ordered.\n\n## Used by\n\nLint.' },
  ])
  expect(pages.map(({ path, title, description }) => [path, title, description])).toEqual([
    ['conventions', 'Conventions', 'What they share.'],
    ['conventions/sort', 'sort', 'How lists are ordered.'],
  ])
  expect(pages[0] && textOf(pages[0])).toContain('| [`sort`](/conventions/sort/) | How lists are ordered. |')
})

test('without files there are no pages', () => {
  expect([...rulePages([]), ...conventionPages([])]).toEqual([])
})
