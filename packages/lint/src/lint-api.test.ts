import { readApi } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { lintConventions } from './conventions.ts'
import { lintApi, type LintOptions } from './lint-api.ts'

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

/** Rules that have something to say of these documents, and are not what the tests are about. */
const quiet = new Map([
  ['concord-info-complete', 'off'],
  ['concord-tags-declared', 'off'],
] as const)

async function lint(files: Record<string, string>, config?: string, rules: LintOptions['rules'] = quiet) {
  await using folder = await temporaryFolder({ ...files, ...(config === undefined ? {} : { 'redocly.yaml': config }) })
  const loaded = await readApi({ name: 'books', file: folder.file('openapi.yaml') })
  const configFile = config === undefined ? undefined : folder.file('redocly.yaml')
  const findings = await lintApi(loaded, { folder: folder.path, configFile, rules })
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

test.each([
  ['as a map', "responses: { '200': { $ref: responses/Nope.yaml } }"],
  ['of many lines', "responses:\n  '200':\n    $ref: responses/Nope.yaml"],
  ['in the quotes of JSON', `"responses": { "200": { "$ref": "responses/Nope.yaml" } }`],
])('a reference to nothing is found once: %s', async (_title, responses) => {
  const found = await lint({
    'openapi.yaml': document,
    'paths/books.yaml': `get:\n${responses.replace(/^/gm, '  ')}\n`,
  })
  expect(found.filter((line) => line.includes('no-unresolved-refs'))).toHaveLength(1)
})

test('what both engines demand is found once, as bad as the worse of them', async () => {
  const files = {
    'openapi.yaml': document,
    'paths/books.yaml': books,
    'responses/NotFond.yaml': 'description: No book.',
  }
  const found = await lint(files, redocly, new Map([['concord-info-complete', 'off']]))
  expect(found).toEqual([
    'paths/books.yaml:4:10 error concord-tags-declared /get/tags/0',
    'paths/books.yaml:5:3 error concord-required-statuses /get/responses',
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

test('a setting that is no severity makes an error, and stands nowhere in the output', async () => {
  const config = 'extends: [minimal]\nrules: { info-license: "::stop-commands::x" }\n'
  const findings = await lint({ 'openapi.yaml': document, 'paths/books.yaml': books }, config)
  expect(findings.filter((line) => line.includes('info-license'))).toEqual([
    expect.stringMatching(/^openapi\.yaml:\d+:\d+ error info-license /),
  ])
})

const ignoring = (entry: string) => books.replace('get:\n', `get:\n  x-lint-ignore: [${entry}]\n`)
const all = ['operation-tag-defined', 'concord-required-statuses', 'no-unresolved-refs']

test.each([
  { entry: '{ rule: operation-tag-defined, reason: the tag is to come }', left: all.slice(1) },
  { entry: '{ rule: operation-tag-defined, reason: to come, until: 9999-12-31 }', left: all.slice(1) },
  {
    entry: '{ rule: operation-tag-defined, reason: to come, until: 2020-01-31 }',
    left: ['concord-exception-expired', ...all],
  },
  { entry: '{ rule: operation-tag-defined }', left: ['concord-exception-valid', ...all] },
  { entry: `{ rule: operation-tag-defined, reason: ' ' }`, left: ['concord-exception-valid', ...all] },
  { entry: '{ rule: another-rule, reason: to come }', left: ['concord-exception-stale', ...all] },
  { entry: '{ rule: no-unused-components, reason: it is off }', left: all },
  { entry: '{ rule: concord-sequential-ids, reason: it is off in this profile }', left: all },
  { entry: '{ rule: no-unresolved-refs, reason: it will be there }', left: ['concord-exception-valid', ...all] },
  { entry: 'operation-tag-defined', left: ['concord-exception-valid', ...all] },
])('x-lint-ignore: [$entry]', async ({ entry, left }) => {
  const findings = await lint({ 'openapi.yaml': document, 'paths/books.yaml': ignoring(entry) }, redocly)
  expect(findings.map((line) => line.split(' ')[2])).toEqual(left)
})

test('an exception that is not in order is found where it stands', async () => {
  const text = ignoring('{ rule: another-rule, reason: to come }')
  expect((await lint({ 'openapi.yaml': document, 'paths/books.yaml': text }, redocly))[0]).toBe(
    'paths/books.yaml:2:19 warn concord-exception-stale /get/x-lint-ignore/0',
  )
})

test('a waiver keeps its finding when the operation moves to another line, file or place in a list', async () => {
  const waivers = `waivers:
  - { rule: operation-tag-defined, subject: /operations/listBooks/tags/nowhere, reason: to come }
  - { rule: concord-required-statuses, subject: /operations/listBooks/responses, names: [listBooks, 500], reason: soon }
`
  const rulesIn = async (files: Record<string, string>) =>
    (await lint({ ...files, 'openapi.waivers.yaml': waivers }, redocly)).map((line) => line.split(' ')[2])
  const inline = `${document.replace('    $ref: paths/books.yaml\n', '')}`.replace(
    '  /books:\n',
    `  /books:\n${books.replaceAll(/^/gm, '    ').trimEnd()}\n`,
  )
  const tags = books.replace('tags: [nowhere]', 'tags: [known, nowhere]')
  const known = document.replace('paths:', 'tags: [{ name: known, description: Known. }]\npaths:')
  expect(await rulesIn({ 'openapi.yaml': document, 'paths/books.yaml': books })).toEqual(['no-unresolved-refs'])
  expect(await rulesIn({ 'openapi.yaml': known, 'paths/books.yaml': `# First.\n${tags}` })).toEqual([
    'no-unresolved-refs',
  ])
  expect(await rulesIn({ 'openapi.yaml': inline })).toEqual(['no-unresolved-refs'])
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
