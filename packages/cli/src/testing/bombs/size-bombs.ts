import type { Bomb } from './bomb.ts'
import { documentText, listOf, membersOf, operationText, schemaText, yamlHead } from './documents.ts'

const million = 'x'.repeat(1e6)
const declared = /declares its conventions already/

const described = (description: string, operation: object): string =>
  operationText('/a', operation, { info: { title: 'Bomb', version: '1.0.0', description } })

/** Very many of a thing, and very long ones. */
export const sizeBombs: readonly Bomb[] = [
  {
    name: 'a name of 1 MB',
    text: () => schemaText({ type: 'object', properties: { ['k'.repeat(1e6)]: { type: 'string' } } }),
  },
  {
    name: 'texts of 1 MB',
    text: () =>
      schemaText(
        {
          type: 'string',
          title: million,
          description: million,
          default: million,
          enum: [million],
          pattern: million,
          format: million,
        },
        {},
        { example: million },
      ),
  },
  {
    name: 'an id and a title of 1 MB',
    text: () => operationText('/a', { operationId: million }, { info: { title: 'T'.repeat(1e6), version: '1.0.0' } }),
  },
  {
    name: 'marks of Markdown of 1 MB',
    text: () => described('`'.repeat(1e6), { description: '['.repeat(3e5) + '*_'.repeat(1e5) }),
  },
  {
    name: 'spaces of 1 MB',
    text: () =>
      described(`${' '.repeat(1e6)}x`, { summary: `a${'\n'.repeat(1e6)}b`, description: `${' \t'.repeat(3e5)}.` }),
  },
  { name: '30,000 quotes in quotes', text: () => described('> '.repeat(3e4), { description: `${'- '.repeat(3e4)}a` }) },
  { name: 'a line of 10 MB', text: () => `${yamlHead}paths: {}\nx-a: ${'x'.repeat(1e7)}\n` },
  {
    name: '20,000 properties',
    text: () => schemaText({ type: 'object', properties: membersOf(20_000, (n) => [`p${n}`, { type: 'string' }]) }),
  },
  {
    name: '10,000 operations',
    text: () =>
      documentText({
        paths: membersOf(10_000, (n) => [
          `/p${n}`,
          { get: { operationId: `op${n}`, responses: { 200: { description: 'OK' } } } },
        ]),
      }),
  },
  { name: '50,000 values', text: () => schemaText({ type: 'string', enum: listOf(50_000, (n) => `e${n}`) }) },
  {
    name: '2,000 alternatives',
    text: () => schemaText({ oneOf: listOf(2000, (n) => ({ type: 'object', properties: { [`p${n}`]: {} } })) }),
  },
  {
    name: '20,000 parameters',
    text: () =>
      operationText('/a', {
        parameters: listOf(20_000, (n) => ({ name: `p${n}`, in: 'query', schema: { type: 'string' } })),
      }),
  },
  {
    name: '3,000 parameters of a path, all the same',
    refusedBy: { sandbox: /a path has more segments than can be served/ },
    text: () => operationText(`/a${'/{x}'.repeat(3000)}`, {}),
  },
  {
    name: '200 parameters in a segment',
    text: () => operationText(`/${listOf(200, (n) => `{x${n}}-`).join('')}`, { parameters: [] }),
  },
  {
    name: '100,000 tags',
    text: () =>
      operationText(
        '/a',
        { tags: listOf(100_000, (n) => `t${n}`) },
        { tags: listOf(100_000, (n) => ({ name: `t${n}` })) },
      ),
  },
  {
    name: '100,000 scopes',
    text: () =>
      operationText(
        '/a',
        { security: [{ o: listOf(100_000, (n) => `s${n}`) }] },
        {
          components: {
            securitySchemes: {
              o: {
                type: 'oauth2',
                flows: { clientCredentials: { tokenUrl: '/token', scopes: membersOf(100_000, (n) => [`s${n}`, '']) } },
              },
            },
          },
        },
      ),
  },
  {
    name: '10,000 ways to sign in',
    text: () =>
      operationText(
        '/a',
        { security: listOf(10_000, (n) => ({ [`k${n}`]: [] })) },
        { components: { securitySchemes: membersOf(10_000, (n) => [`k${n}`, { type: 'http', scheme: 'bearer' }]) } },
      ),
  },
  {
    name: '100,000 servers',
    text: () => operationText('/a', {}, { servers: listOf(100_000, (n) => ({ url: `https://s${n}.example` })) }),
  },
  {
    name: '10,000 kinds of errors and ways to page',
    refusedBy: { 'init --from': declared, 'init --as-overlay': declared },
    text: () =>
      operationText(
        '/a',
        {},
        {
          'x-conventions': {
            version: 1,
            wire: {
              errors: listOf(10_000, (n) => ({ when: { status: '4XX' }, message: `/m${n}` })),
              pagination: membersOf(10_000, (n) => [
                `p${n}`,
                {
                  style: 'offset',
                  send: { limit: { in: 'query', name: 'limit' }, offset: { in: 'query', name: 'offset' } },
                  read: { items: '/data' },
                },
              ]),
            },
            require: { statuses: listOf(100, (n) => 400 + n) },
          },
        },
      ),
  },
  {
    name: '10,000 media types',
    text: () =>
      operationText('/a', {
        responses: {
          200: { description: 'OK', content: membersOf(10_000, (n) => [`a/b${n}`, { schema: { type: 'string' } }]) },
        },
      }),
  },
]
