import { randomFrom } from '../random.ts'
import type { Resource } from './resources.ts'

type Schema = Readonly<Record<string, unknown>>

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const timestamp = { type: 'string', format: 'date-time', examples: ['2026-01-15T10:30:00Z'] }
const values: readonly Schema[] = [
  { type: 'string', maxLength: 200, examples: ['A short text'] },
  { type: 'integer', minimum: 0, maximum: 100_000, examples: [42] },
  { type: 'number', minimum: 0, examples: [12.5] },
  { type: 'boolean', examples: [true] },
  { type: 'string', maxLength: 2000, examples: ['A longer text'] },
  { type: 'string', enum: ['open', 'paused', 'closed'], examples: ['open'] },
  { type: 'array', items: { type: 'string', maxLength: 50 }, maxItems: 20, examples: [['one', 'two']] },
  { type: 'object', additionalProperties: { type: 'string' }, examples: [{ colour: 'green' }] },
]
// prettier-ignore
const names = [
  'name', 'amount', 'notes', 'ownerName', 'dueAfter', 'label', 'isActive', 'weight', 'taxRate', 'tags', 'state',
  'referenceCode', 'postalCode', 'lastContact', 'priority', 'settings', 'externalName', 'colour',
]

/** What all kinds of records share. */
export const sharedSchemas: Readonly<Record<string, Schema>> = {
  Failure: object('A failure.', { message: { ...values[0], description: 'What is wrong, for people.' } }, ['message']),
  Entity: object(
    'What every record has.',
    {
      id: { type: 'string', readOnly: true, description: 'Identifies the record.', examples: ['r7f3a'] },
      createdAt: { ...timestamp, readOnly: true, description: 'When it was added, in UTC.' },
    },
    ['id', 'createdAt'],
  ),
  Person: {
    description: 'Someone who may use the account.',
    allOf: [
      ref('Entity'),
      object(
        '',
        { email: { type: 'string', format: 'email', description: 'Where mail goes.' }, manager: ref('Person') },
        ['email'],
      ),
    ],
  },
  Company: {
    description: 'A company that may use the account.',
    allOf: [
      ref('Entity'),
      object('', { taxNumber: { type: 'string', description: 'Its tax number.' } }, ['taxNumber']),
    ],
  },
  Owner: { description: 'Who answers for a record.', oneOf: [ref('Person'), ref('Company')] },
  Money: object(
    'An amount of money.',
    {
      value: { type: 'string', pattern: String.raw`^\d+\.\d{2}$`, description: 'How much.', examples: ['12.50'] },
      currency: { type: 'string', minLength: 3, maxLength: 3, description: 'By ISO 4217.', examples: ['EUR'] },
    },
    ['value', 'currency'],
  ),
}

/** For a kind of records: one of them, a new one, a change of one, a page of them. References go round in circles. */
export function schemasOf({ type, title, neighbours }: Resource, seed: number): [name: string, schema: Schema][] {
  const { between } = randomFrom(seed)
  const chosen = names.slice(0, between(4, names.length - 1))
  const own = Object.fromEntries(
    chosen.map((name) => [
      name,
      { ...values[between(0, values.length - 1)], description: `The ${name} of the ${title}.` },
    ]),
  )
  const related = neighbours[between(0, neighbours.length - 1)] ?? type
  const links = {
    parent: ref(type),
    related: { type: 'array', description: 'What goes with it.', maxItems: 10, items: ref(related) },
    owner: ref('Owner'),
    changedAt: { ...timestamp, readOnly: true, description: 'When it was changed last, in UTC.' },
    price: ref('Money'),
  }
  const [first = 'name'] = chosen
  return [
    [type, { description: `A ${title}.`, allOf: [ref('Entity'), object('', { ...own, ...links }, [first, 'owner'])] }],
    [`New${type}`, object(`A new ${title}.`, { ...own, price: ref('Money') }, [first])],
    [`${type}Update`, object(`What to change of the ${title}.`, own)],
    [
      `${type}Page`,
      object(
        'Some of them.',
        {
          data: { type: 'array', description: 'Those of this page.', items: ref(type) },
          total: { type: 'integer', minimum: 0, description: 'How many there are on all pages together.' },
        },
        ['data', 'total'],
      ),
    ],
  ]
}

function object(description: string, properties: Schema, required: readonly string[] = []): Schema {
  return {
    type: 'object',
    ...(description !== '' && { description }),
    ...(required.length > 0 && { required }),
    properties,
  }
}
