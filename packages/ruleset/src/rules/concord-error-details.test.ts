import { testRule } from '../testing/test-rule.ts'
import { errorDetails } from './concord-error-details.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const book = '/paths/~1books~1{bookId}'
const errors = `${wire}/errors`
const shape = { when: { status: '4XX' }, message: '/error/message' }
const failure = '/components/schemas/Failure/properties'

testRule(errorDetails, {
  valid: [
    {
      title: 'details where they are declared',
      mutate: {
        [errors]: [
          {
            ...shape,
            type: '/error/code',
            trace: { in: 'header', at: 'RateLimit-Limit' },
            mediaType: 'application/json',
          },
        ],
      },
    },
    {
      title: 'fields in a map',
      mutate: {
        [errors]: [{ ...shape, fields: { at: '/fields', as: 'map' } }],
        [`${failure}/fields`]: { type: 'object' },
      },
    },
    {
      title: 'fields in a list',
      mutate: {
        [errors]: [{ ...shape, fields: { at: '/fields', as: 'list', name: '/at' } }],
        [`${failure}/fields`]: { type: 'array', items: { properties: { at: {} } } },
      },
    },
    { title: 'no shapes', mutate: { [errors]: undefined } },
  ],
  invalid: [
    {
      title: 'another media type',
      mutate: {
        [errors]: [{ ...shape, mediaType: 'application/problem+json' }],
        [`${books}/post/responses`]: { 422: { $ref: '#/components/responses/BadBook' } },
        [`${books}/get/responses`]: {},
        [book]: {},
        '/paths/~1reading-rooms': {},
      },
      expected: [
        {
          pointer: '/components/responses/BadBook/content',
          message:
            'the error is not `application/problem+json`: rename `application/json` to `application/problem+json`',
        },
      ],
    },
    {
      title: 'no type',
      mutate: { [errors]: [{ ...shape, type: '/error/type' }] },
      expected: [
        {
          pointer: '/components/schemas/Failure/properties/error/properties',
          message:
            'the body has no `/error/type`, where `x-conventions` place the type of the error: add the property `type`',
        },
      ],
    },
    {
      title: 'no title',
      mutate: { [errors]: [{ ...shape, title: '/error/title' }] },
      expected: [
        {
          pointer: '/components/schemas/Failure/properties/error/properties',
          message: 'the body has no `/error/title`, where `x-conventions` place its title: add the property `title`',
        },
      ],
    },
    {
      title: 'no detail',
      mutate: { [errors]: [{ ...shape, detail: '/error/detail' }] },
      expected: [
        {
          pointer: '/components/schemas/Failure/properties/error/properties',
          message: 'the body has no `/error/detail`, where `x-conventions` place its detail: add the property `detail`',
        },
      ],
    },
    {
      title: 'no id of the request in the body',
      mutate: { [errors]: [{ ...shape, trace: '/error/request' }] },
      expected: [
        {
          pointer: '/components/schemas/Failure/properties/error/properties',
          message:
            'the body has no `/error/request`, where `x-conventions` place the id of the request: add the property `request`',
        },
      ],
    },
    {
      title: 'fields that are no map',
      mutate: {
        [errors]: [{ ...shape, fields: { at: '/fields', as: 'map' } }],
        [`${failure}/fields`]: { type: 'array' },
      },
      expected: [
        {
          pointer: '/components/schemas/Failure/properties/fields/type',
          message: '`/fields` is declared to be a map by field: set `type: object`',
        },
      ],
    },
    {
      title: 'fields that are no list',
      mutate: {
        [errors]: [{ ...shape, fields: { at: '/fields', as: 'list' } }],
        [`${failure}/fields`]: { type: 'object' },
      },
      expected: [
        {
          pointer: '/components/schemas/Failure/properties/fields/type',
          message: '`/fields` is declared to be a list: set `type: array`',
        },
      ],
    },
    {
      title: 'fields without their parts',
      mutate: {
        [errors]: [{ ...shape, fields: { at: '/fields', as: 'list', name: '/at', message: '/text', code: '/code' } }],
        [`${failure}/fields`]: { type: 'array', items: { type: 'object', properties: {} } },
      },
      expected: [
        {
          pointer: '/components/schemas/Failure/properties/fields/items/properties',
          message: 'the body has no `/at`, where `x-conventions` place the name of the field: add the property `at`',
        },
        {
          pointer: '/components/schemas/Failure/properties/fields/items/properties',
          message:
            'the body has no `/text`, where `x-conventions` place what is wrong with it: add the property `text`',
        },
        {
          pointer: '/components/schemas/Failure/properties/fields/items/properties',
          message: 'the body has no `/code`, where `x-conventions` place its code: add the property `code`',
        },
      ],
    },
    {
      title: 'an outcome without its message',
      mutate: {
        [errors]: [{ when: { outcome: 'lost' }, message: '/text', code: '/code' }],
        [`${wire}/outcome`]: { at: '/title', success: ['found'] },
        '/components/schemas/Book/properties/title': { const: 'lost' },
      },
      expected: [
        {
          pointer: '/components/schemas/Book/properties',
          message: 'the body has no `/text`, where `x-conventions` place the message: add the property `text`',
        },
        {
          pointer: '/components/schemas/Book/properties',
          message: 'the body has no `/code`, where `x-conventions` place the code: add the property `code`',
        },
      ],
    },
  ],
})
