import type { Changes } from '../changed-document.ts'
import { book, casesOf, type CoverageCase } from './case.ts'

const naming = '/x-conventions/require/naming'
const names = { camelCase: 'bookShelf', PascalCase: 'BookShelf', snake_case: 'book_shelf', 'kebab-case': 'book-shelf' }

const operation = (name: string): Changes => ({ '/paths': { '/x': { get: { operationId: name } } } })
const path = (name: string): Changes => ({ '/paths': { [`/${name}`]: {} } })
const property = (name: string): Changes => ({
  '/paths': {},
  '/components/schemas': { Book: { properties: { [name]: {} } } },
})

const cases: CoverageCase[] = Object.entries(names).flatMap(([form, good]) => {
  const bad = form === 'camelCase' ? 'book_shelf' : 'bookShelf'
  const only = (subject: string): Changes => ({ [naming]: { [subject]: form } })
  return [
    ...casesOf(
      'concord-naming',
      { ...only('operations'), ...operation(good) },
      {
        [`require.naming.operations = ${form}`]: operation(bad),
      },
    ),
    ...casesOf(
      'concord-naming',
      { ...only('paths'), ...path(good) },
      { [`require.naming.paths = ${form}`]: path(bad) },
    ),
    ...casesOf(
      'concord-naming',
      { ...only('properties'), ...property(good) },
      {
        [`require.naming.properties = ${form}`]: property(bad),
      },
    ),
  ]
})

const uuid = { type: 'string', format: 'uuid' }
const text = { type: 'string' }
const number = { type: 'integer' }
const date = { type: 'string', format: 'date-time' }

const id = (schema: object): Changes => ({ [`${book}/parameters/0/schema`]: schema })
const time = (schema: object): Changes => ({ '/components/schemas/Book/properties/created_at': schema })

const form = (rule: string, member: string, value: string, good: Changes, bad: Changes): CoverageCase[] =>
  casesOf(rule, { [`${naming}/${member}`]: value, ...good }, { [`require.naming.${member} = ${value}`]: bad })

export const requirementCases: readonly CoverageCase[] = [
  ...cases,
  ...form('concord-id-format', 'ids', 'integer', id(number), id(text)),
  ...form('concord-id-format', 'ids', 'uuid', id(uuid), id(text)),
  ...form('concord-id-format', 'ids', 'prefixed', id(text), id(uuid)),
  ...form('concord-id-format', 'ids', 'string', id(text), id(number)),
  ...form('concord-time-format', 'time', 'rfc3339', time(date), time(number)),
  ...form('concord-time-format', 'time', 'epoch-seconds', time(number), time(date)),
  ...form('concord-time-format', 'time', 'local', time(text), time(date)),
  ...casesOf('concord-required-statuses', {}, { 'require.statuses': { [`${book}/get/responses/429`]: undefined } }),
]
