import { expect, test } from 'vitest'

import { fieldsAsList, fieldsAsMap } from './fields.ts'

const error = (name: string | undefined, message: string, code?: string): object => ({ name, message, code })

test.each<[string, body: unknown, want: object[]]>([
  [
    'lists of messages',
    { errors: { name: ['is required', 'is too short'], email: ['is taken'] } },
    [error('name', 'is required'), error('name', 'is too short'), error('email', 'is taken')],
  ],
  ['messages', { errors: { name: 'is required' } }, [error('name', 'is required')]],
  ['no messages', { errors: { name: [], email: null, a: 7, b: { c: 'd' } } }, []],
  ['an empty map', { errors: {} }, []],
  ['a list', { errors: ['is required'] }, []],
  ['text', { errors: 'is required' }, []],
  ['null', { errors: null }, []],
  ['nothing', {}, []],
  ['no body', undefined, []],
  ['a body of text', 'down', []],
])('a map: %s', (_, body, want) => {
  expect(fieldsAsMap('/errors')(body)).toEqual(want)
})

const parts = { name: '/field', message: '/text', code: '/code' }

test.each<[string, body: unknown, want: object[]]>([
  [
    'entries',
    {
      errors: [
        { field: 'name', text: 'is required', code: 'blank' },
        { field: 'email', text: 'is taken' },
      ],
    },
    [error('name', 'is required', 'blank'), error('email', 'is taken')],
  ],
  ['a path for a name', { errors: [{ field: ['body', 'tags', 0], text: 'm' }] }, [error('body.tags.0', 'm')]],
  ['an entry without a message', { errors: [{ field: 'name' }] }, [error('name', '')]],
  ['an entry that is a message', { errors: ['name is required'] }, [error(undefined, 'name is required')]],
  ['entries that are none', { errors: [null, 7] }, [error(undefined, ''), error(undefined, '')]],
  ['a map', { errors: { field: 'name' } }, []],
  ['nothing', {}, []],
  ['no body', undefined, []],
])('a list: %s', (_, body, want) => {
  expect(fieldsAsList('/errors', parts)(body)).toEqual(want)
})

test('parts that an API does not have', () => {
  expect(fieldsAsList('', {})([{ field: 'name', text: 'is required' }])).toEqual([error(undefined, '')])
})
