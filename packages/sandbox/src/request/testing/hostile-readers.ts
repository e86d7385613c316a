import { readerOf } from './read.ts'

const node = {
  type: 'object',
  properties: {
    a: { type: 'integer', default: 1 },
    id: { type: 'string', readOnly: true },
    list: { type: 'array', uniqueItems: true, items: { $ref: '#/components/schemas/Node' } },
    map: { additionalProperties: { $ref: '#/components/schemas/Node' } },
    either: {
      oneOf: [
        { $ref: '#/components/schemas/Node' },
        { type: ['integer', 'null'] },
        { type: 'array', items: { type: 'string' } },
      ],
    },
    many: {
      anyOf: [
        { properties: { list: { $ref: '#/components/schemas/Node' } } },
        { properties: { list: { $ref: '#/components/schemas/Node' } } },
      ],
    },
  },
}
const media = { schema: { $ref: '#/components/schemas/Node' } }
export const formType = 'application/x-www-form-urlencoded'
export const mediaTypes = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'text/plain',
  'image/png',
  '',
]
const query = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'].flatMap((style) =>
  [true, false].flatMap((explode) =>
    ['list', 'map', 'either', 'a'].map((name) => ({
      name: `${name}`,
      in: 'query',
      style,
      explode,
      schema: { $ref: `#/components/schemas/Node/properties/${name}` },
    })),
  ),
)
const path = ['simple', 'label', 'matrix'].flatMap((style) =>
  [true, false].map((explode) => ({
    name: 'id',
    in: 'path',
    style,
    explode,
    schema: { $ref: '#/components/schemas/Node/properties/either' },
  })),
)
/** Readers that between them have every style and every media type, and a schema that contains itself. */
export const readers = query.map((parameter, index) =>
  readerOf(
    {
      parameters: [
        parameter,
        path[index % path.length],
        { ...parameter, in: 'cookie', name: 'c' },
        { ...parameter, in: 'header', name: 'X-H', style: 'simple' },
        { name: 'j', in: 'query', content: { 'application/json': media } },
      ],
      requestBody: {
        content: Object.fromEntries(
          mediaTypes.filter((type) => type !== '').map((type) => [type.split(';')[0], media]),
        ),
      },
    },
    { components: { schemas: { Node: node } } },
  ),
)
