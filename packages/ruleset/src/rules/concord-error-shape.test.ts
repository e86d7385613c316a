import { testRule } from '../testing/test-rule.ts'
import { errorShape } from './concord-error-shape.ts'

const failure = '/components/schemas/Failure'
const notFound = '/components/responses/NotFound'
const errors = '/x-conventions/wire/errors'
const withHeader = [{ when: { status: '4XX' }, message: { in: 'header', at: 'Warning' } }]

testRule(errorShape, {
  valid: [
    { title: 'the declared shape', mutate: {} },
    { title: 'no declared shape', mutate: { [errors]: undefined, [failure]: true } },
    {
      title: 'a shape that says nothing of the body',
      mutate: { [errors]: [{ when: { status: '4XX' } }], [failure]: {} },
    },
    {
      title: 'an error no shape covers',
      mutate: { '/paths/~1books/get/responses/500': { description: 'Broken.' } },
    },
    { title: 'a default response', mutate: { '/paths/~1books/get/responses/default': { description: 'Other.' } } },
    {
      title: 'problem details by `allOf`',
      mutate: {
        [`${notFound}/content`]: {
          'application/problem+json; charset=utf-8': {
            schema: {
              allOf: [{ $ref: '#/components/schemas/Failure' }, { properties: { shelf: { type: 'string' } } }],
            },
          },
        },
      },
    },
    {
      title: 'several forms that all have it',
      mutate: {
        [`${notFound}/content/application~1json/schema`]: {
          oneOf: [{ $ref: '#/components/schemas/Failure' }, { $ref: '#/components/schemas/Failure' }],
        },
      },
    },
    {
      title: 'a form that contains itself',
      mutate: { [failure]: { oneOf: [{ $ref: `#${failure}` }] } },
    },
    { title: 'a schema that is nowhere', mutate: { [failure]: undefined } },
    {
      title: 'the answer to HEAD',
      mutate: { '/paths/~1books/head': { responses: { '404': { description: 'No such book.' } } } },
    },
    {
      title: 'the first shape that covers a status',
      mutate: {
        [errors]: [{ when: { status: 404 } }, { when: { status: '4XX' }, message: '/error/message' }],
        [`${notFound}/content`]: undefined,
      },
    },
  ],
  invalid: [
    {
      title: 'a shared response without a body once',
      mutate: {
        [`${notFound}/content`]: undefined,
        '/paths/~1books~1{bookId}/delete/responses/404': { $ref: `#${notFound}` },
      },
      expected: [
        {
          pointer: notFound,
          message:
            'the error has no JSON body: add `application/json` with a schema that has `/error/message` and `/error/code`',
        },
      ],
    },
    {
      title: 'a body that is no JSON',
      mutate: { [`${notFound}/content`]: { 'text/plain': {} }, [`${errors}/0/code`]: undefined },
      expected: [
        {
          pointer: `${notFound}/content`,
          message: 'the error has no JSON body: add `application/json` with a schema that has `/error/message`',
        },
      ],
    },
    {
      title: 'a body without a schema',
      mutate: { [`${notFound}/content/application~1json`]: {}, [`${errors}/0/code`]: undefined },
      expected: [
        {
          pointer: `${notFound}/content/application~1json`,
          message: 'the error body has no schema: add a `schema` that has `/error/message`',
        },
      ],
    },
    {
      title: 'a message that is no string',
      mutate: { [`${failure}/properties/error/properties/message`]: { type: ['string', 'null'] } },
      expected: [
        {
          pointer: `${failure}/properties/error/properties/message/type`,
          message: '`/error/message` must always hold the message: set `type: string`',
        },
      ],
    },
    {
      title: 'a code without a type',
      mutate: { [`${failure}/properties/error/properties/code`]: {} },
      expected: [
        {
          pointer: `${failure}/properties/error/properties/code`,
          message: '`/error/code` must always hold the code: set `type: string`',
        },
      ],
    },
    {
      title: 'a message that may be missing',
      mutate: { [`${failure}/properties/error/required`]: ['code'] },
      expected: [
        {
          pointer: `${failure}/properties/error/required`,
          message: '`/error/message` may be missing, but the message is read there: add `message` to `required`',
        },
      ],
    },
    {
      title: 'an object around the message that may be missing',
      mutate: { [`${failure}/required`]: undefined, [`${errors}/0/code`]: undefined },
      expected: [
        {
          pointer: failure,
          message: '`/error` may be missing, but the message is read there: add `error` to `required`',
        },
      ],
    },
    {
      title: 'a body without the message',
      mutate: { [`${failure}/properties/error/properties/message`]: undefined },
      expected: [
        {
          pointer: `${failure}/properties/error/properties`,
          message:
            'the body has no `/error/message`, where `x-conventions` place the message: add the required property `message` of type `string`',
        },
      ],
    },
    {
      title: 'one of several forms without the message',
      mutate: {
        [`${notFound}/content/application~1json/schema`]: {
          anyOf: [{ $ref: '#/components/schemas/Failure' }, { type: 'object' }],
        },
        [`${errors}/0/code`]: undefined,
      },
      expected: [
        {
          pointer: `${notFound}/content/application~1json/schema/anyOf/1`,
          message:
            'the body has no `/error`, where `x-conventions` place the message: add the required property `error` of type `object`',
        },
      ],
    },
    {
      title: 'a body that may be anything',
      mutate: { [`${notFound}/content/application~1json/schema`]: true, [`${errors}/0/code`]: undefined },
      expected: [
        {
          pointer: `${notFound}/content/application~1json/schema`,
          message:
            'the body has no `/error`, where `x-conventions` place the message: add the required property `error` of type `object`',
        },
      ],
    },
    {
      title: 'a message in a header that is not documented',
      mutate: {
        [errors]: withHeader,
        '/components/responses/Unauthorized/headers/warning': {},
        '/components/responses/TooManyRequests/headers/Warning': {},
        '/components/responses/BadBook/headers/WARNING': {},
      },
      expected: [
        {
          pointer: `${notFound}/headers`,
          message: 'the error does not document the message: add the header `Warning`',
        },
      ],
    },
  ],
})
