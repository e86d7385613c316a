import { expect, test } from 'vitest'

import { conventionPages } from './conventions.ts'
import { reviewRulePages } from './review-rules.ts'
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

const changed = {
  name: 'thing-gone',
  markdown: '# thing-gone\n\nA thing is gone.\n\n## Why\n\nSee [other](other.md), [api](../apis/api-gone.md).',
  source: 'packages/review/docs/rules/thing-gone.md',
  group: 'conventions',
  request: 'breaking',
  response: undefined,
}

test('a page for each kind of change, and the list of them', () => {
  const [list, page] = reviewRulePages([changed])
  expect(page).toMatchObject({ path: 'review/thing-gone', kind: 'rule', description: 'A thing is gone.' })
  expect(page && textOf(page)).toBe(`- About: conventions
- [All changes](/review/)

A thing is gone.

## Why

See [other](/review/other/), [api](/review/api-gone/).
`)
  expect(list && textOf(list)).toContain('| Change | In requests | In responses | Says |')
  expect(list && textOf(list)).toContain('| [`thing-gone`](/review/thing-gone/) | breaking | | A thing is gone. |')
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
  expect([...rulePages([]), ...reviewRulePages([]), ...conventionPages([])]).toEqual([])
})
