import { expect, test } from 'vitest'

import { subjectsOf } from './subjects.ts'
import { sideOf } from './testing/reports.ts'

const { api } = sideOf(`
openapi: 3.1.0
info: { title: Pets, version: '1' }
servers: [{ url: https://a.example }, { url: https://b.example }]
security: [{ key: [], other: [] }]
paths:
  /pets/{petId}:
    parameters:
      - { name: petId, in: path, required: true, schema: { type: string } }
    get:
      operationId: getPet
      parameters:
        - { name: limit, in: query, schema: { maximum: 10 } }
        - { $ref: '#/components/parameters/Trace' }
      responses:
        '200': { $ref: '#/components/responses/Pet' }
components:
  parameters: { Trace: { name: trace, in: header, schema: { type: string } } }
  responses: { Pet: { description: A pet., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }
  schemas:
    Pet:
      allOf:
        - $ref: '#/components/schemas/Named'
        - { properties: { age: { type: integer }, kind: { enum: [cat, 1] } } }
    Named: { properties: { name: { type: string } } }
    Either: { oneOf: [{ title: A Cat }, { $ref: '#/components/schemas/Pet' }, { type: string }] }
`)

test.each([
  ['/info/version', '/info/version'],
  ['/servers/1/url', '/servers/https:~1~1b.example/url'],
  ['/security/0', '/security/key and other'],
  ['/paths/~1pets~1{petId}/parameters/0', '/paths/~1pets~1{}/parameters/path petId'],
  ['/paths/~1pets~1{petId}/get', '/operations/getPet'],
  [
    '/paths/~1pets~1{petId}/get/parameters/0/schema/maximum',
    '/operations/getPet/parameters/query limit/schema/maximum',
  ],
  ['/paths/~1pets~1{petId}/get/parameters/1', '/operations/getPet/parameters/Trace'],
  ['/paths/~1pets~1{petId}/get/parameters/1/schema', '/components/parameters/Trace/schema'],
  ['/components/schemas/Pet/allOf/1/properties/age', '/components/schemas/Pet/properties/age'],
  ['/components/schemas/Pet/allOf/1/properties/kind/enum/1', '/components/schemas/Pet/properties/kind/enum/1'],
  ['/components/schemas/Pet/allOf', '/components/schemas/Pet/allOf'],
  ['/components/schemas/Either/oneOf/0', '/components/schemas/Either/oneOf/A Cat'],
  ['/components/schemas/Either/oneOf/1', '/components/schemas/Either/oneOf/Pet'],
  ['/components/schemas/Either/oneOf/2', '/components/schemas/Either/oneOf/2'],
])('%s is about %s', (pointer, subject) => {
  expect(subjectsOf(api)(pointer)).toBe(subject)
})
