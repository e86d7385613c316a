import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'
import { parse } from 'yaml'

import { levels, type ReviewFinding } from '../finding.ts'
import { idsOf, type Rule } from '../rule.ts'
import { asOperation, asRequest, asResponse, asWebhook, reviewTexts } from '../testing/review-texts.ts'
import { everyRule } from './index.ts'

const home = path.resolve(import.meta.dirname, '../..')
const names = everyRule.map(({ name }) => name)
const files = (folder: string, end: string): string[] =>
  readdirSync(path.join(home, folder))
    .filter((file) => file.endsWith(end) && !/^(?:index|every-rule)\.|\.test\.ts$/.test(file))
    .map((file) => file.slice(0, -end.length))
const pageOf = ({ name }: Rule): string => readFileSync(path.join(home, 'docs/rules', `${name}.md`), 'utf8')

test('every rule has a name of its own, a file, a page and a line in the README', () => {
  expect(new Set(names).size).toBe(names.length)
  expect(files('src/rules', '.ts').toSorted()).toEqual(names.toSorted())
  expect(files('docs/rules', '.md').toSorted()).toEqual(names.toSorted())
  const readme = readFileSync(path.join(home, 'README.md'), 'utf8')
  const linked = [...readme.matchAll(/\[`([a-z-]+)`\]\(docs\/rules\/\1\.md\)/g)].map(([, name]) => name as string)
  expect(linked.toSorted()).toEqual(names.toSorted())
})

test('no two findings share an id', () => {
  const ids = everyRule.flatMap(idsOf)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each(everyRule)('$name has a twin for the other direction, or says why not', (rule) => {
  const directed = [rule.request, rule.response].filter((verdict) => verdict !== undefined)
  if (rule.either !== undefined) expect(directed).toEqual([])
  else if (directed.length < 2) expect(pageOf(rule)).toContain(`It has no twin: ${rule.alone}`)
  else expect(rule.alone).toBeUndefined()
})

test.each(everyRule)('the page of $name says what, why, an example, and the compatible way', (rule) => {
  const page = pageOf(rule)
  const prose = page.replaceAll(/```[\s\S]*?```/g, 'an example')
  const headings = prose.split('\n').filter((line) => line.startsWith('#'))
  expect(headings).toEqual([`# ${rule.name}`, '## Why', '## Before', '## After', '## The compatible way'])
  for (const paragraph of prose.split(/\n?#.*\n/).slice(1)) expect(paragraph.trim()).not.toMatch(/^$|TODO/)
})

test.each(everyRule)('the example of $name is found, at the level its page says', (rule) => {
  const page = pageOf(rule)
  const promised = [...page.matchAll(/^\| `([a-z-]+)` *\| (\w+) *\|$/gm)].map(([, id, level]) => `${id} ${level}`)
  expect(promised.map((line) => line.split(' ')[0])).toEqual(idsOf(rule))
  for (const line of promised) expect(levels).toContain(line.split(' ')[1])
  const [before = '', after = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text as string)
  const found = new Set(findingsIn(before, after).map(({ rule: id, level }) => `${id} ${level}`))
  for (const line of promised) expect(found).toContain(line)
})

test.each(everyRule)('swapping the example of $name finds something as well', (rule) => {
  const [before = '', after = ''] = [...pageOf(rule).matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, text]) => text as string,
  )
  expect(findingsIn(after, before)).not.toEqual([])
  expect(findingsIn(before, before)).toEqual([])
})

/** What is found in an example: of a document, or of an operation or a schema in either direction. */
function findingsIn(before: string, after: string): readonly ReviewFinding[] {
  const keys = Object.keys(parse(after) as object)
  if (keys.some((key) => ['info', 'paths', 'webhooks', 'x-conventions'].includes(key)))
    return reviewTexts(before, after).findings
  const forms = keys.includes('responses') ? [asOperation, asWebhook] : [withOthers(asRequest), withOthers(asResponse)]
  return forms.flatMap((form) => reviewTexts(form(before), form(after)).findings)
}

/** Examples speak of cats and dogs; those about XML are only of use in a document that has some. */
function withOthers(form: (schema: string, components: string) => string): (schema: string) => string {
  const pets = '{ type: object, required: [kind], properties: { kind: { type: string }, type: { type: string } } }'
  return (schema) => {
    const xml = /^xml:/m.test(schema)
      ? '  responses: { Any: { description: Any, content: { application/xml: {} } } }\n'
      : ''
    return form(schema, `components:\n  schemas: { Cat: ${pets}, Dog: ${pets} }\n${xml}`)
  }
}
