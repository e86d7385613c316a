import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { asObject, isObject, member } from '@concord-api/model'

import { apiOf } from './api-of.ts'
import { findProblems, type Problem } from './rule.ts'
import { rules } from './rules/index.ts'
import { type Changes, changedDocument } from './testing/changed-document.ts'
import { coverageCases as cases } from './testing/vocabulary-cases/index.ts'
import { uncontradictable } from './testing/vocabulary-cases/uncontradictable.ts'
import { vocabularyValues } from './testing/vocabulary-values.ts'
import { whatToDo } from './testing/what-to-do.ts'

const vocabulary = vocabularyValues()
/** What holds other members, or has its values listed, is covered by those. */
const values = vocabulary
  .filter(({ path: at, value }) => {
    const isListed = value === undefined && vocabulary.some((other) => other.path === at && other.value !== undefined)
    const hasMembers = vocabulary.some((other) => other.path.startsWith(`${at}.`))
    return value !== undefined || (!isListed && (!hasMembers || at === 'wire.environment.*'))
  })
  .map(({ path: at, value }) => (value === undefined ? at : `${at} = ${value}`))

test('every value that a document can declare is held to, or cannot be contradicted', () => {
  expect([...cases.map(({ value }) => value), ...Object.keys(uncontradictable)].toSorted()).toEqual(values.toSorted())
})

describe.each(cases)('$value', ({ value, rule: id, declared, contradicted }) => {
  const rule = rules.find((candidate) => candidate.id === id)
  const problems = (changes: Changes): Problem[] =>
    rule === undefined ? [] : findProblems(rule, apiOf(changedDocument(changes)))

  test('is declared', () => {
    expect(declares(changedDocument(declared), value)).toBe(true)
  })

  test('is followed, and when it is contradicted the rule says so', () => {
    expect(rule).toBeDefined()
    expect(problems(declared)).toEqual([])
    const found = problems({ ...declared, ...contradicted })
    expect(found.length).toBeGreaterThan(0)
    for (const { message } of found) expect(message).toMatch(whatToDo)
  })
})

test('docs/coverage.md is up to date', async () => {
  await expect(page()).toMatchFileSnapshot(path.resolve(import.meta.dirname, '../docs/coverage.md'))
})

test('the README leads to the table', () => {
  expect(readFileSync(path.resolve(import.meta.dirname, '../README.md'), 'utf8')).toContain('(docs/coverage.md)')
})

/** Whether a document declares a value: `wire.environment.*` is any member there, and a list any of its items. */
function declares(document: unknown, value: string): boolean {
  const [at = '', wanted] = value.split(' = ')
  const [first = '', ...rest] = at.split('.')
  const isOwn = first === 'x-operation' || first === 'x-on-null'
  const starts = isOwn ? nodesNamed(document, first) : [member(member(document, 'x-conventions'), first)]
  const found = rest.reduce<unknown[]>(
    (nodes, name) =>
      nodes.flatMap((node) =>
        [node].flat().flatMap((item) => (name === '*' ? Object.values(asObject(item)) : [member(item, name)])),
      ),
    starts,
  )
  return found.flat().some((node) => node !== undefined && (wanted === undefined || String(node) === wanted))
}

function nodesNamed(node: unknown, name: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((item) => nodesNamed(item, name))
  return isObject(node)
    ? Object.entries(node).flatMap(([key, child]) => [...(key === name ? [child] : []), ...nodesNamed(child, name)])
    : []
}

function page(): string {
  const covered = cases.toSorted((a, b) => values.indexOf(a.value) - values.indexOf(b.value))
  const link = (id: string): string => `[\`${id}\`](rules/${id}.md)`
  return `# What rules hold a document to

For each value that a document can declare, this table has a document that declares it and follows it, what then
contradicts it, and the rule that says so. Documents are written as changes to \`src/testing/clean-document.ts\`: a JSON
Pointer and what stands there, null for nothing. \`src/coverage.test.ts\` lints each of them, and writes this page
(\`vitest run packages/ruleset/src/coverage.test.ts -u\`).

${table(
  ['value', 'rule', 'declared', 'contradicted'],
  covered.map(({ value, rule, declared, contradicted }) => [
    `\`${value}\``,
    link(rule),
    written(declared),
    written(contradicted),
  ]),
)}

## What no document can contradict

${table(
  ['value', 'because'],
  values.flatMap((value) =>
    Object.hasOwn(uncontradictable, value) ? [[`\`${value}\``, uncontradictable[value] ?? '']] : [],
  ),
)}
`
}

function written(changes: Changes): string {
  const entries = Object.entries(changes)
  if (entries.length === 0) return 'as it is'
  return entries.map(([pointer, value]) => `\`${pointer}: ${JSON.stringify(value ?? null)}\``).join(', ')
}

/** A table that is not aligned: its cells are of very different lengths. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return ['<!-- prettier-ignore -->', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
