import { createApi } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { createClientPackage } from './create-client-package.ts'
import { compilePackage } from './testing/compile-package.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const text = { type: 'string' }
const content = (name: string): object => ({ content: { 'application/json': { schema: ref(name) } } })

const document = {
  components: {
    schemas: {
      Id: { type: 'string', readOnly: true },
      Times: { type: 'object', required: ['createdAt'], properties: { createdAt: { type: 'string', readOnly: true } } },
      User: {
        allOf: [
          ref('Times'),
          {
            type: 'object',
            required: ['id', 'name', 'password'],
            properties: {
              id: ref('Id'),
              name: text,
              password: { type: 'string', writeOnly: true },
              friends: { type: 'array', items: ref('User') },
              pets: { type: 'object', additionalProperties: ref('Pet') },
            },
          },
        ],
      },
      // What is sent of a user whose name is given out as well.
      Named: { allOf: [ref('User'), { properties: { name: { type: 'string', readOnly: true } } }] },
      Pet: {
        oneOf: [ref('Cat'), ref('Dog')],
        discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat', dog: 'Dog' } },
      },
      Cat: {
        type: 'object',
        required: ['kind', 'lives'],
        properties: { kind: text, lives: { type: 'integer', readOnly: true } },
      },
      Dog: { type: 'object', required: ['kind', 'name'], properties: { kind: text, name: text } },
      UserUpdate: { type: 'object', properties: { name: { type: ['string', 'null'] } } },
    },
  },
  paths: {
    '/users': {
      post: {
        operationId: 'createUser',
        requestBody: { required: true, ...content('User') },
        responses: { 201: content('User'), 422: content('User') },
      },
    },
    '/users/{id}': {
      patch: {
        operationId: 'updateUser',
        requestBody: { required: true, ...content('UserUpdate') },
        responses: { 200: content('User') },
      },
    },
    '/named': {
      post: {
        operationId: 'createNamed',
        requestBody: { required: true, ...content('Named') },
        responses: { 200: content('Named') },
      },
    },
  },
}

/** Lines that must not compile are marked; one that does is an error. */
const calls = `import { type Pet, type PetInput, type User, type UserInput, type TestClient, UnprocessableContentError } from './index.ts'

export async function calling(api: TestClient): Promise<void> {
  const user: User = await api.users.create({ name: 'a', password: 'b' })
  const given: string[] = [user.id, user.createdAt, user.name, ...(user.friends ?? []).map(({ id }) => id)]
  void given
  // @ts-expect-error -- never returned
  void user.password
  // @ts-expect-error -- never returned, however deep
  void user.friends?.[0]?.password
  // @ts-expect-error -- the server gives it
  user.id = 'x'
  // @ts-expect-error -- it cannot be sent
  await api.users.create({ name: 'a', password: 'b', id: 'x' })
  // @ts-expect-error -- nor can it deeper
  await api.users.create({ name: 'a', password: 'b', friends: [{ name: 'a', password: 'b', id: 'x' }] })
  // @ts-expect-error -- it has to be sent
  await api.users.create({ name: 'a' })
  const cat: PetInput = { kind: 'cat' }
  await api.users.create({ name: 'a', password: 'b', friends: [{ name: 'c', password: 'd' }], pets: { tom: cat } })
  // @ts-expect-error -- a cat is sent without its lives
  await api.users.create({ name: 'a', password: 'b', pets: { tom: { kind: 'cat', lives: 9 } } })
  // @ts-expect-error -- there are cats and dogs
  await api.users.create({ name: 'a', password: 'b', pets: { tom: { kind: 'cow' } } })
  const pet = user.pets?.['tom'] as Pet
  if (pet.kind === 'cat') void (pet.lives satisfies number)
}

export async function others(api: TestClient, error: unknown): Promise<void> {
  // An update is what the document says: nothing is required of it.
  await api.users.update('x', {})
  await api.users.update('x', { name: null })
  // @ts-expect-error -- the document has no such property
  await api.users.update('x', { password: 'b' })
  await api.named.createNamed({ password: 'b' })
  // @ts-expect-error -- a part says that it cannot be sent
  await api.named.createNamed({ password: 'b', name: 'a' })
  if (error instanceof UnprocessableContentError) void (error.body.id satisfies string)
  // @ts-expect-error -- what an error holds was returned
  if (error instanceof UnprocessableContentError) void error.body.password
}

// @ts-expect-error -- what is sent has no id
export const ofInput = (input: UserInput): string => input.id
`

test('requests have nothing that is readOnly, responses nothing that is writeOnly', async () => {
  await using folder = await temporaryFolder()
  const files = createClientPackage(createApi('test', document, locate))
  expect(await compilePackage(folder, [...files, { path: 'src/calls.ts', content: calls }])).toBe('')
})
