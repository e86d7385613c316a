import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'

import ruleset from '../index.ts'
import { findProblems, groups, type Rule } from '../rule.ts'
import { apiOf } from '../api-of.ts'
import { cleanDocument } from '../testing/clean-document.ts'
import { vocabularyValues } from '../testing/vocabulary-values.ts'
import { rules } from './index.ts'

const home = path.resolve(import.meta.dirname, '../..')
const vocabulary = ['x-operation', ...vocabularyValues().map(({ path: at }) => at)]
const ids = rules.map(({ id }) => id)
const files = (folder: string, end: string): string[] =>
  readdirSync(path.join(home, folder))
    .filter((name) => name.startsWith('concord-') && name.endsWith(end))
    .map((name) => name.slice(0, -end.length))

test('every rule has an id of its own, and is listed', () => {
  expect(new Set(ids).size).toBe(ids.length)
  const sources = files('src/rules', '.ts').filter((name) => !name.endsWith('.test'))
  expect(ids.toSorted()).toEqual(sources.toSorted())
  expect(ruleset).toEqual({ rules: Object.fromEntries(ids.map((id) => [id, expect.anything()])) })
})

test('every page belongs to a rule', () => {
  expect(files('docs/rules', '.md').toSorted()).toEqual(ids.toSorted())
})

test.each(rules)('$id has a test, a page and a line in the README', (rule) => {
  const { id, summary, group } = rule
  expect(existsSync(path.join(home, 'src/rules', `${id}.test.ts`))).toBe(true)
  const page = readFileSync(path.join(home, 'docs/rules', `${id}.md`), 'utf8')
  const prose = page.replaceAll(/```[\s\S]*?```/g, '')
  expect(prose.split('\n').filter((line) => /^##? /.test(line))).toEqual([
    `# ${id}`,
    '## What',
    '## Why',
    '## Wrong',
    '## Right',
    '## Exempt',
  ])
  expect(page).toContain(`\n${summary} (${severities(rule).join('; ')})\n`)
  const line = readFileSync(path.join(home, 'README.md'), 'utf8')
    .split('\n')
    .find((text) => text.includes(`[\`${id}\`](docs/rules/${id}.md)`))
  expect(line?.split('|').map((cell) => cell.trim())).toEqual(
    expect.arrayContaining([severities(rule).join('; '), summary, group]),
  )
})

/** What pages and the README call the severities of the two profiles. */
function severities({ severity, strict }: Rule): string[] {
  const words = { error: 'error', off: 'off', warn: 'warning' }
  return strict === undefined ? [words[severity]] : [words[severity], `${words[strict]} in strict`]
}

test.each(rules)('$id names its severity in strict only where it is another one', ({ severity, strict }) => {
  expect(strict ?? 'off').not.toBe(severity)
})

test.each(rules)('$id is in a group', ({ group }) => {
  expect(groups).toContain(group)
})

test('the list of rules is sorted, one to a line', () => {
  const lines = readFileSync(path.join(home, 'src/rules/every-rule.ts'), 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => /^export \{ \w+ \} from '\.\/(concord-[a-z-]+)\.ts'$/.exec(line)?.[1])).toEqual(
    ids.toSorted(),
  )
})

test.each(rules)('$id looks at the whole document once', ({ id }) => {
  expect(ruleset.rules[id]?.given).toBe('$')
})

test.each(rules)('$id reads conventions that exist', ({ reads }) => {
  for (const member of reads) expect(vocabulary).toContain(member)
})

test.each(rules)('$id is content with the clean document', (rule) => {
  expect(findProblems(rule, apiOf(cleanDocument()))).toEqual([])
})

test.each(rules)('$id is named on the page of each convention it reads', ({ id, reads }) => {
  const pages = path.resolve(home, '../model/docs/conventions')
  for (const read of reads) {
    const axis = /^wire\.(\w+)/.exec(read)?.[1] ?? (/^(require|x-operation)/.exec(read)?.[0] as string | undefined)
    // Those that hold all conventions to the document are named where it matters.
    if (axis === undefined || id.startsWith('concord-conventions-')) continue
    expect(readFileSync(path.join(pages, `${axis}.md`), 'utf8')).toContain(`\`${id}\``)
  }
})
