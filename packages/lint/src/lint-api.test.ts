import { readApi } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { lintConventions } from './conventions.ts'
import { lintApi } from './lint-api.ts'

const document = `openapi: 3.1.0
info: { title: Books, version: 1.0.0 }
servers: [{ url: https://api.example.org }]
security: []
paths:
  /books:
    $ref: paths/books.yaml
x-conventions:
  version: 1
  require: { statuses: [500] }
`
const books = `get:
  operationId: listBooks
  summary: List books
  tags: [nowhere]
  responses:
    '200':
      description: Books.
    '404':
      $ref: ../responses/NotFond.yaml
`
const redocly = `extends: [minimal]
rules: { operation-tag-defined: error, no-unused-components: off }
`

async function lint(files: Record<string, string>, config?: string) {
  await using folder = await temporaryFolder({ ...files, ...(config === undefined ? {} : { 'redocly.yaml': config }) })
  const loaded = await readApi({ name: 'books', file: folder.file('openapi.yaml') })
  const configFile = config === undefined ? undefined : folder.file('redocly.yaml')
  const findings = await lintApi(loaded, { folder: folder.path, configFile })
  return findings.map(
    ({ file, line, column, severity, rule, pointer }) => `${file}:${line}:${column} ${severity} ${rule} ${pointer}`,
  )
}

test('both engines in one list, each finding in the file it is about, sorted, each once', async () => {
  const files = {
    'openapi.yaml': document,
    'paths/books.yaml': books,
    'responses/NotFound.yaml': 'description: No book.',
  }
  expect(await lint(files, redocly)).toEqual([
    'paths/books.yaml:4:10 error operation-tag-defined /get/tags/0',
    'paths/books.yaml:5:3 error concord-required-statuses /get/responses',
    'paths/books.yaml:9:7 error no-unresolved-refs /get/responses/404/$ref',
  ])
})

test('without a configuration, Redocly’s recommended rules', async () => {
  const rules = (await lint({ 'openapi.yaml': document, 'paths/books.yaml': books })).map((line) => line.split(' ')[2])
  expect(rules).toContain('info-license')
  expect(rules).not.toContain('operation-tag-defined')
})

test('a reference that leads nowhere is reported, whatever the configuration says: no other command takes it', async () => {
  const config = 'extends: [minimal]\nrules: { no-unresolved-refs: off }\n'
  const findings = await lint({ 'openapi.yaml': document, 'paths/books.yaml': books }, config)
  expect(findings).toContain('paths/books.yaml:9:7 error no-unresolved-refs /get/responses/404/$ref')
})

test('what the document exempts with a reason is left out, and only that', async () => {
  const exempt = (entry: string) => books.replace('get:\n', `get:\n  x-lint-ignore: [${entry}]\n`)
  const rules = async (text: string) =>
    (await lint({ 'openapi.yaml': document, 'paths/books.yaml': text }, redocly)).map((line) => line.split(' ')[2])
  const all = ['operation-tag-defined', 'concord-required-statuses', 'no-unresolved-refs']
  expect(await rules(books)).toEqual(all)
  expect(await rules(exempt('{ rule: operation-tag-defined, reason: the tag is to come }'))).toEqual(all.slice(1))
  expect(await rules(exempt('{ rule: operation-tag-defined }'))).toEqual(all)
  expect(await rules(exempt(`{ rule: operation-tag-defined, reason: ' ' }`))).toEqual(all)
  expect(await rules(exempt('{ rule: another-rule, reason: the tag is to come }'))).toEqual(all)
})

test('a rule that throws becomes a finding, and the others go on', async () => {
  await using folder = await temporaryFolder({ 'openapi.yaml': document, 'paths/books.yaml': books })
  const { api } = await readApi({ name: 'books', file: folder.file('openapi.yaml') })
  const rule = { summary: '', severity: 'error', reads: [] } as const
  const findings = await lintConventions(api, folder.path, [
    {
      ...rule,
      id: 'breaks',
      *check() {
        yield { pointer: '/info', message: 'never seen' }
        throw new Error('out of ink')
      },
    },
    { ...rule, id: 'works', check: () => [{ pointer: '/paths/~1books/get', message: 'seen' }] },
  ])
  expect(
    findings.map(({ rule: id, severity, message, file, line }) => ({ id, severity, message, file, line })),
  ).toEqual([
    { id: 'works', severity: 'error', message: 'seen', file: 'paths/books.yaml', line: 1 },
    {
      id: 'breaks',
      severity: 'warn',
      message: 'the rule `breaks` failed and was left out: out of ink',
      file: 'openapi.yaml',
      line: 1,
    },
  ])
})
