import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { type Api, createApi, findWorkspace, loadApi } from '@concord-api/model'
import { repository } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { readSettings } from './read-settings.ts'
import { SettingsError } from './settings-error.ts'

const api: Api = createApi(
  'jobs',
  {
    openapi: '3.1.1',
    info: { title: 'Jobs', version: '1' },
    paths: {
      '/cronjobs': { get: { operationId: 'listCronjobs', responses: {} } },
      '/cronjobs/{id}/toggle': { get: { operationId: 'toggleCronjob', responses: {} } },
      '/teams': { get: { operationId: 'listTeams', responses: {} } },
    },
    webhooks: { jobDone: { post: { responses: {} } } },
    components: { securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer' } } },
  },
  (pointer) => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer }),
)

const read = (text: string) => readSettings(text, 'sandbox.yaml', api)

function problem(text: string): string {
  try {
    read(text)
    return 'none'
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    const { file, line, column, code, message } = error
    return `${file}:${line}:${column} ${code} ${message}`
  }
}

const rule = (more: string): string =>
  `version: 1\ncollections:\n  cronjobs:\n    rules:\n      - { on: [create], answer: 409, message: No, ${more} }\n`

test.each([
  { title: 'nothing', text: '', expected: '1:1 settings-invalid sandbox.yaml must be an object' },
  {
    title: 'no version',
    text: 'collections: {}\n',
    expected: '1:1 settings-invalid sandbox.yaml needs "version"',
  },
  { title: 'another version', text: 'version: 2\n', expected: '1:10 settings-invalid "version" must be 1' },
  {
    title: 'broken YAML',
    text: 'version: 1\ncollections: [\n',
    expected: /^sandbox\.yaml:3:1 syntax the YAML is broken: /,
  },
  {
    title: 'a key twice',
    text: 'version: 1\ncollections: {}\ncollections: {}\n',
    expected: '3:1 syntax the YAML is broken: Map keys must be unique',
  },
  {
    title: 'two documents',
    text: 'version: 1\n---\nversion: 1\n',
    expected: /^sandbox\.yaml:2:1 syntax .*multiple documents/,
  },
  {
    title: 'a tag that nobody knows',
    text: 'version: !js 1\n',
    expected: '1:10 syntax the YAML is broken: Unresolved tag: !js',
  },
  {
    title: 'aliases that multiply',
    text: `version: 1\na0: &a0 [1, 1]\n${Array.from({ length: 12 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`).join('\n')}\n`,
    expected: '1:1 syntax the YAML is broken: Excessive alias count indicates a resource exhaustion attack',
  },
  {
    title: 'an alias that contains itself',
    text: 'version: 1\ncollections: &all { cronjobs: { records: [*all] } }\n',
    expected: '1:1 syntax the YAML is broken: an alias stands for something that it is part of',
  },
  {
    title: 'an unknown member',
    text: 'version: 1\ncollections:\n  cronjobs:\n    recods: []\n',
    expected: '4:5 settings-invalid "recods" is not part of "cronjobs"; did you mean "records"?',
  },
  {
    title: 'an unknown member like no other',
    text: 'version: 1\ncollections:\n  cronjobs:\n    notFound: { zzzzzzzz: 1 }\n',
    expected: '4:17 settings-invalid "zzzzzzzz" is not part of "notFound"; it can have: answer, message, members',
  },
  {
    title: 'a mistyped word',
    text: rule('').replace('create', 'creat'),
    expected: '5:16 settings-invalid "on[0]" must be one of create, delete, update; did you mean "create"?',
  },
  {
    title: 'a missing member',
    text: rule('').replace('answer: 409, ', ''),
    expected: '5:9 settings-invalid "rules[0]" needs "answer"',
  },
  {
    title: 'a status that is no error',
    text: rule('').replace('409', '200'),
    expected: '5:33 settings-invalid "answer" must be >= 400',
  },
  {
    title: 'a name that is no text',
    text: rule('field: 1'),
    expected: '5:58 settings-invalid "field" must be a string',
  },
  {
    title: 'a pointer that is none',
    text: rule('members: { id: "1" }'),
    expected: '5:62 settings-invalid "id" in "members" must be a JSON Pointer (RFC 6901)',
  },
  {
    title: 'an expression that ends too early',
    text: rule('when: value.id +'),
    expected: '5:57 expression-invalid "when" is no JSONata expression: Unexpected end of expression',
  },
  {
    title: 'an expression in a member by pointer',
    text: rule('members: { /id: "$x(" }'),
    expected: '5:67 expression-invalid "/id" is no JSONata expression: Expected ")" before end of expression',
  },
  {
    title: 'a duration in years',
    text: 'version: 1\ncollections:\n  cronjobs:\n    transitions: [{ property: a, from: 1, to: 2, after: P1Y }]\n',
    expected: '4:57 settings-invalid "after" must be an ISO 8601 duration of weeks to seconds, such as `PT5M`',
  },
  {
    title: 'an operation that is none',
    text: 'version: 1\noperations:\n  togleCronjob: { does: update }\n',
    expected: '3:3 name-unknown there is no operation "togleCronjob" in the document; did you mean "toggleCronjob"?',
  },
  {
    title: 'a collection of a rule that is none',
    text: rule('exists: { property: team, in: team }'),
    expected: '5:81 name-unknown there is no collection "team"; did you mean "teams"?',
  },
  {
    title: 'a collection of an operation that is none',
    text: 'version: 1\noperations: { listTeams: { collection: cronjob } }\n',
    expected: '2:40 name-unknown there is no collection "cronjob"; did you mean "cronjobs"?',
  },
  {
    title: 'a monitor that is kept nowhere',
    text: 'version: 1\noperations: { listTeams: { monitor: { collection: zzzzzz, set: {} } } }\n',
    expected: '2:51 name-unknown there is no collection "zzzzzz"',
  },
  {
    title: 'subscriptions that are kept nowhere',
    text: 'version: 1\nwebhooks: { subscriptions: { collection: hooks, url: url }, events: {} }\n',
    expected: '2:42 name-unknown there is no collection "hooks"',
  },
  {
    title: 'a webhook that is none',
    text: 'version: 1\nwebhooks: { events: { jobDon: { collection: teams, on: [create] } } }\n',
    expected: '2:23 name-unknown there is no webhook "jobDon" in the document; did you mean "jobDone"?',
  },
  {
    title: 'a collection of an event that is none',
    text: 'version: 1\nwebhooks: { events: { jobDone: { collection: tems, on: [create] } } }\n',
    expected: '2:46 name-unknown there is no collection "tems"; did you mean "teams"?',
  },
  {
    title: 'a security scheme that is none',
    text: 'version: 1\ncredentials: { barerAuth: [{ name: full }] }\n',
    expected: '2:16 name-unknown there is no security scheme "barerAuth" in the document; did you mean "bearerAuth"?',
  },
  {
    title: 'a collection that is no resource and that nothing names',
    text: 'version: 1\ncollections: { cronjob: {} }\n',
    expected:
      '2:16 name-unknown no operation works on a collection "cronjob", and nothing names it; did you mean "cronjobs"?',
  },
  {
    title: 'a mistake behind an alias, where the anchor is',
    text: 'version: 1\ncollections:\n  cronjobs: &all\n    recods: []\n  teams: *all\n',
    expected: '4:5 settings-invalid "recods" is not part of "cronjobs"; did you mean "records"?',
  },
])('$title', ({ text, expected }) => {
  expect(problem(text)).toEqual(
    typeof expected === 'string' ? `sandbox.yaml:${expected}` : (expect.stringMatching(expected) as string),
  )
})

test.each([
  { title: 'the least', text: 'version: 1\n' },
  { title: 'JSON', text: '{"version":1,"collections":{"teams":{"records":[{"id":1}]}}}' },
  { title: 'a collection of its own', text: 'version: 1\ncollections: { balances: {} }\n' },
  {
    title: 'a collection of its own that an expression names',
    text: `version: 1\ncollections: { team: {} }\noperations: { listTeams: { result: '$records("team")' } }\n`,
  },
  { title: 'a few aliases', text: 'version: 1\ncollections: { teams: &same { key: id }, cronjobs: *same }\n' },
])('$title is fine', ({ text }) => {
  expect(read(text)).toMatchObject({ version: 1 })
})

test('the settings of every API of this repository', async () => {
  const { apis } = await findWorkspace(repository)
  expect(apis.length).toBeGreaterThan(4)
  for (const entry of apis) {
    const file = path.join(path.dirname(entry.file), 'sandbox.yaml')
    const text = await readFile(file, 'utf8').catch(() => 'version: 1')
    expect(readSettings(text, file, await loadApi(entry))).toMatchObject({ version: 1 })
  }
})
