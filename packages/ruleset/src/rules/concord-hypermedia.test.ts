import { testRule } from '../testing/test-rule.ts'
import { hypermedia } from './concord-hypermedia.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const book = '/paths/~1books~1{bookId}'
const hal = { [`${wire}/hypermedia`]: { format: 'hal', links: '/_links', embedded: '/_embedded' } }
const page = `${wire}/pagination/window/read/items`
const schema = { $ref: '#/components/schemas/Book' }
const answer = (mediaType: string) => ({
  '/paths/~1reading-rooms': {},
  [book]: {},
  [`${books}/post`]: { operationId: 'addBook', responses: { 201: { $ref: '#/components/responses/Book' } } },
  [`${books}/get`]: undefined,
  '/components/responses/Book/content': { [mediaType]: { schema } },
})

testRule(hypermedia, {
  valid: [
    { title: 'links in their place', mutate: { ...hal, ...answer('application/hal+json') } },
    { title: 'no convention', mutate: {} },
    {
      title: 'items that are embedded',
      mutate: { ...hal, ...answer('application/hal+json; charset=utf-8'), [page]: '/_embedded/books' },
    },
  ],
  invalid: [
    {
      title: 'another media type',
      mutate: { ...hal, ...answer('application/json') },
      expected: [
        {
          pointer: '/components/responses/Book/content/application~1json',
          message: '`application/json` does not say that the body has links: rename to `application/hal+json`',
        },
      ],
    },
    {
      title: 'no links',
      mutate: { ...hal, ...answer('application/hal+json'), '/components/schemas/Book/properties/_links': undefined },
      expected: [
        {
          pointer: '/components/schemas/Book/properties',
          message: 'the body has no `/_links`, where `x-conventions` place the links: add the property `_links`',
        },
      ],
    },
    {
      title: 'links elsewhere',
      mutate: { ...answer('application/hal+json'), [`${wire}/hypermedia`]: { format: 'hal', links: '/links' } },
      expected: [
        {
          pointer: '/components/schemas/Book/properties',
          message: 'the body has no `/links`, where `x-conventions` place the links: add the property `links`',
        },
      ],
    },
    {
      title: 'items that are not embedded',
      mutate: {
        ...hal,
        ...answer('application/hal+json'),
        [`${books}/get`]: { operationId: 'listBooks', 'x-operation': { pagination: 'window' }, responses: {} },
      },
      expected: [
        {
          pointer: '/x-conventions/wire/pagination/window/read/items',
          message:
            'the items of a page are embedded resources: move them from `/books` to `/_embedded`, or set `hypermedia.embedded` to where they are',
        },
      ],
    },
  ],
})
