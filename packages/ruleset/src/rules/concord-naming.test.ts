import { testRule } from '../testing/test-rule.ts'
import { naming } from './concord-naming.ts'

const book = '/components/schemas/Book/properties'
const cases = '/x-conventions/require/naming'
const text = { type: 'string' }

testRule(naming, {
  valid: [
    { title: 'the declared cases', mutate: {} },
    { title: 'no declared cases', mutate: { [cases]: {}, [`${book}/firstAuthor`]: text } },
    { title: 'no operationId', mutate: { '/paths/~1books/get/operationId': undefined } },
    {
      title: 'names of protocols',
      mutate: {
        [`${book}/@odata.count`]: text,
        [`${book}/$schema`]: text,
        [`${book}/_Embedded`]: text,
        [`${book}/+1`]: text,
        '/paths/~1Books:addAll': {},
        '/paths/~1_Search': {},
      },
    },
    {
      title: 'names the conventions declare',
      mutate: {
        '/x-conventions/wire/payload': { item: '/the-result' },
        [`${book}/the-result`]: text,
      },
    },
    {
      title: 'an abbreviation in capitals',
      mutate: { [cases]: { operations: 'camelCase' }, '/paths/~1books/get/operationId': 'listISBNs' },
    },
  ],
  invalid: [
    {
      title: 'an operationId in another case',
      mutate: { '/paths/~1books/get/operationId': 'list_books' },
      expected: [
        {
          pointer: '/paths/~1books/get/operationId',
          message: 'the operationId `list_books` is not camelCase: rename to `listBooks`',
        },
      ],
    },
    {
      title: 'a path segment in another case',
      mutate: { '/paths/~1books~1{bookId}~1BackCovers': {} },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}~1BackCovers',
          message: 'the path segment `BackCovers` is not kebab-case: rename to `back-covers`',
        },
      ],
    },
    {
      title: 'a property of a named schema once',
      mutate: { [`${book}/ISBNNumber`]: text },
      expected: [
        {
          pointer: `${book}/ISBNNumber`,
          message: 'the property `ISBNNumber` is not snake_case: rename to `isbn_number`',
        },
      ],
    },
    {
      title: 'properties deep in a schema',
      mutate: {
        [`${book}/author`]: {
          oneOf: [
            { type: 'array', items: { properties: { 'First Name': text } } },
            { $ref: '#/components/schemas/Book' },
          ],
        },
      },
      expected: [
        {
          pointer: `${book}/author/oneOf/0/items/properties/First Name`,
          message: 'the property `First Name` is not snake_case: rename to `first_name`',
        },
      ],
    },
    {
      title: 'a property of a schema without a name',
      mutate: {
        [`${cases}/properties`]: 'PascalCase',
        '/components/schemas': {},
        '/components/responses': {},
        '/paths/~1books': undefined,
      },
      expected: [
        {
          pointer:
            '/paths/~1reading-rooms/get/responses/200/content/application~1json/schema/items/properties/seat_count',
          message: 'the property `seat_count` is not PascalCase: rename to `SeatCount`',
        },
      ],
    },
  ],
})
