import type { Bomb } from './bomb.ts'
import { documentText, listOf, membersOf, operationText, refTo, schemaText } from './documents.ts'

const doubling = (next: (inner: object) => object): string =>
  schemaText(
    refTo('D0'),
    membersOf(40, (n) => [`D${n}`, n === 39 ? { type: 'string' } : next(refTo(`D${n + 1}`))]),
  )

const ofA = (a: object, more: object = {}): string => schemaText(refTo('A'), { A: a, ...more })
const kinds = 'parameters responses requestBodies headers examples links callbacks securitySchemes pathItems'.split(' ')

/** References that lead back to where they came from, and those that double with each step. */
export const cycleBombs: readonly Bomb[] = [
  { name: 'a reference to itself', refused: /leads back to itself/, isFinding: true, text: () => ofA(refTo('A')) },
  {
    name: 'references to each other',
    refused: /leads back to itself/,
    isFinding: true,
    text: () => ofA(refTo('B'), { B: refTo('A') }),
  },
  { name: 'allOf of each other', text: () => ofA({ allOf: [refTo('B')] }, { B: { allOf: [refTo('A')] } }) },
  { name: 'oneOf of itself', text: () => ofA({ oneOf: [refTo('A'), { type: 'array', items: refTo('A') }] }) },
  { name: 'not itself', text: () => ofA({ not: refTo('A') }) },
  {
    name: 'an object that requires itself',
    text: () => ofA({ type: 'object', required: ['a'], properties: { a: refTo('A') } }),
  },
  {
    name: 'a property that is itself',
    refused: /leads back to itself/,
    isFinding: true,
    text: () => ofA({ type: 'object', properties: { a: { $ref: '#/components/schemas/A/properties/a' } } }),
  },
  { name: 'a schema that is the document', text: () => schemaText({ $ref: '#' }) },
  {
    name: 'components of every kind that are themselves',
    refused: /leads back to itself/,
    isFinding: true,
    text: () =>
      operationText(
        '/a',
        {
          parameters: [{ $ref: '#/components/parameters/A' }],
          requestBody: { $ref: '#/components/requestBodies/A' },
          responses: { 200: { $ref: '#/components/responses/A' } },
        },
        { components: Object.fromEntries(kinds.map((kind) => [kind, { A: { $ref: `#/components/${kind}/A` } }])) },
      ),
  },
  {
    name: 'paths that are each other',
    refused: /leads back to itself/,
    isFinding: true,
    text: () => documentText({ paths: { '/a': { $ref: '#/paths/~1b' }, '/b': { $ref: '#/paths/~1a' } } }),
  },
  {
    name: 'a callback that calls back',
    text: () => operationText('/a', { callbacks: { c: { '{$url}': { $ref: '#/paths/~1a' } } } }),
  },
  { name: 'allOf that doubles', text: () => doubling((inner) => ({ allOf: [inner, inner] })) },
  {
    name: 'properties that double',
    text: () => doubling((inner) => ({ type: 'object', required: ['a', 'b'], properties: { a: inner, b: inner } })),
  },
  {
    name: 'oneOf that doubles',
    text: () => doubling((inner) => ({ oneOf: [inner, { type: 'array', items: inner }] })),
  },
  {
    name: '60 objects that each have all of them',
    text: () =>
      schemaText(
        refTo('D0'),
        membersOf(60, (n) => [
          `D${n}`,
          {
            type: 'object',
            title: `${n}`,
            properties: membersOf(60, (m) => [`p${m}`, refTo(`D${m}`)]),
            required: listOf(60, (m) => `p${m}`),
          },
        ]),
      ),
  },
  {
    name: '30 unions that each are all of them',
    text: () =>
      schemaText(
        refTo('D0'),
        membersOf(30, (n) => [`D${n}`, { anyOf: listOf(30, (m) => refTo(`D${m}`)) }]),
      ),
  },
  {
    name: '5,000 mappings to itself',
    text: () =>
      ofA({
        type: 'object',
        discriminator: { propertyName: 't', mapping: membersOf(5000, (n) => [`m${n}`, '#/components/schemas/A']) },
        oneOf: [refTo('A')],
        properties: { t: { type: 'string' } },
      }),
  },
  {
    name: 'an anchor that is itself',
    text: () => schemaText({ $dynamicRef: '#a', $dynamicAnchor: 'a', $recursiveRef: '#' }),
  },
]
