import { expect, test } from 'vitest'

import { survivingParent } from './surviving-parent.ts'
import { sideOf } from './testing/reports.ts'

const base = `
openapi: 3.1.0
info: { title: Pets, version: '1' }
paths:
  /pets/{petId}:
    get:
      operationId: getPet
      parameters:
        - { name: a, in: query }
        - { name: b, in: query, schema: { maximum: 1 } }
      responses:
        '200': { description: A pet., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        '404': { description: None. }
    delete: { operationId: deletePet, responses: { '204': { description: Gone. } } }
components:
  schemas:
    Pet: { properties: { name: { type: string }, tags: { enum: [x, y] } } }
`
const of = (head: string, pointer: string) => survivingParent(sideOf(base).api, sideOf(head).api, pointer)

test.each([
  {
    title: 'a property is gone: the properties',
    head: base.replace('name: { type: string }, ', ''),
    pointer: '/components/schemas/Pet/properties/name',
    at: '/components/schemas/Pet/properties',
  },
  {
    title: 'a component is gone: those that are left',
    head: base.replace('Pet: { properties: { name: { type: string }, tags: { enum: [x, y] } } }', 'Other: {}'),
    pointer: '/components/schemas/Pet/properties/name',
    at: '/components/schemas',
  },
  {
    title: 'a parameter is gone: the list, not whoever took its position',
    head: base.replace('        - { name: a, in: query }\n', ''),
    pointer: '/paths/~1pets~1{petId}/get/parameters/0',
    at: '/paths/~1pets~1{petId}/get/parameters',
  },
  {
    title: 'a part of a parameter that moved is gone: the parameter',
    head: base.replace('        - { name: a, in: query }\n', '').replace(', schema: { maximum: 1 }', ''),
    pointer: '/paths/~1pets~1{petId}/get/parameters/1/schema/maximum',
    at: '/paths/~1pets~1{petId}/get/parameters/0',
  },
  {
    title: 'a value is gone: the list of them',
    head: base.replace('[x, y]', '[y]'),
    pointer: '/components/schemas/Pet/properties/tags/enum/0',
    at: '/components/schemas/Pet/properties/tags/enum',
  },
  {
    title: 'a status of an operation that moved is gone: its responses',
    head: base.replace('/pets/{petId}:', '/animals/{id}:').replace("        '404': { description: None. }\n", ''),
    pointer: '/paths/~1pets~1{petId}/get/responses/404',
    at: '/paths/~1animals~1{id}/get/responses',
  },
  {
    title: 'an operation is gone: its path',
    head: base.replace(/ {4}delete: .*\n/, ''),
    pointer: '/paths/~1pets~1{petId}/delete',
    at: '/paths/~1pets~1{petId}',
  },
  {
    title: 'everything is gone: the document',
    head: 'openapi: 3.1.0',
    pointer: '/components/schemas/Pet',
    at: '',
  },
])('$title', ({ head, pointer, at }) => {
  expect(of(head, pointer)).toBe(at)
})
