import type { Random } from '../random.ts'
import type { Resource } from './resources.ts'
import type { Style } from './style.ts'

type Schemas = Readonly<Record<string, object>>

const timestamp = { type: 'string', format: 'date-time', examples: ['2026-01-15T10:30:00Z'] }
const values: readonly [object, ...object[]] = [
  { type: 'string', maxLength: 200, examples: ['A short text'] },
  { type: 'integer', minimum: 0, maximum: 100_000, examples: [42] },
  { type: 'number', minimum: 0, examples: [12.5] },
  { type: 'boolean', examples: [true] },
  { type: 'string', maxLength: 2000, examples: ['A longer text'] },
  { type: 'string', enum: ['open', 'paused', 'closed'], examples: ['open'] },
  { type: 'array', items: { type: 'string', maxLength: 50 }, maxItems: 20, examples: [['one', 'two']] },
  timestamp,
]
const names = [
  'name',
  'amount',
  'notes',
  'owner name',
  'due at',
  'label',
  'is active',
  'weight',
  'tax rate',
  'tags',
  'state',
  'reference code',
  'postal code',
  'last contact',
]

/** For each kind of records: one of them, a new one, a change of one, a page of them. */
export function schemasOf(random: Random, resources: readonly Resource[], style: Style): Schemas {
  const entries = resources.flatMap((resource) => schemasOfOne(random, resource, resources, style))
  const message = { type: 'string', description: 'What is wrong, for people.', examples: ['There is no such record'] }
  const failure = { type: 'object', description: 'A failure.', required: ['error'], properties: { error: message } }
  return { ...Object.fromEntries(entries), Failure: failure }
}

function schemasOfOne(
  random: Random,
  { type, plural, singular }: Resource,
  resources: readonly Resource[],
  { paging, snakeCase }: Style,
): [string, object][] {
  const named = (words: string): string =>
    words.replace(/ (\w)/g, (_, letter: string) => (snakeCase ? `_${letter}` : letter.toUpperCase()))
  const chosen = names.slice(0, random.between(4, names.length))
  const own = Object.fromEntries(
    chosen.map((words) => [named(words), { ...random.oneOf(values), description: `The ${words} of the ${singular}.` }]),
  )
  const other = resources[random.between(0, resources.length - 1)]
  const related =
    other === undefined || other.type === type
      ? {}
      : { [named('related to')]: { $ref: `#/components/schemas/New${other.type}` } }
  const id = { type: 'string', readOnly: true, description: `Identifies the ${singular}.`, examples: ['r7f3a'] }
  const created = { ...timestamp, readOnly: true, description: 'When it was added, in UTC.' }
  const item = { id, [named('created at')]: created, ...own, ...related }
  const [first = 'name'] = chosen
  const [leads, leadsSchema] = paging.property
  const data = {
    type: 'array',
    description: `The ${plural} of this page.`,
    items: { $ref: `#/components/schemas/${type}` },
  }
  const object = (description: string, properties: object, required: readonly string[] = []): object => ({
    type: 'object',
    description,
    ...(required.length > 0 && { required }),
    properties,
  })
  return [
    [type, object(`One of the ${plural}.`, item, ['id', named('created at'), named(first)])],
    [`New${type}`, object(`A new ${singular}.`, own, [named(first)])],
    [`${type}Update`, object(`What to change of the ${singular}.`, own)],
    [`${type}Page`, object(`Some of the ${plural}.`, { data, [leads]: leadsSchema }, ['data', leads])],
  ]
}
